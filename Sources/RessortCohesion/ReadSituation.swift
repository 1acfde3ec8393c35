// From plain data to a situation: every text becomes an identifier of the right concept, or an error that names its place.

public import Ressort

extension Situation {
  /// Reads a situation; every key is optional.
  /// - Throws: the first fault, with its place and the nearest right spelling.
  public init(_ data: DataTree, knowledge: Knowledge) throws(SituationError) {
    guard let members = data.members else { throw SituationError(path: "", fault: .notAnObject, suggestions: []) }
    let reader = SituationReader(knowledge)
    self.init()
    for member in members {
      try reader.read(member, into: &self)
    }
    if date != nil, !dates.isEmpty {
      throw SituationError(path: "dates", fault: .contradictoryDates, suggestions: [])
    }
  }
}

private struct SituationReader {
  private let vocabulary: Vocabulary
  /// By input: the concepts its terms may be of.
  private let concepts: [String: [[String]]]

  init(_ knowledge: Knowledge) {
    vocabulary = Vocabulary(knowledge)
    var concepts: [String: [[String]]] = [:]
    for relation in knowledge.relations where relation.isInput {
      let types = relation.parameterTypes + (relation.valueType.map { [$0] } ?? [])
      concepts[relation.name] = types.map { $0.split(separator: " or ").map(String.init) }
    }
    self.concepts = concepts
  }

  func read(_ member: DataTree.Member, into situation: inout Situation) throws(SituationError) {
    let key = member.key
    switch key {
    case _ where Situation.listKeys.contains(key):
      situation.lists[key] = try list(member.value, key)
    case _ where Situation.choiceKeys.contains(key):
      situation.choices[key] = try choice(member.value, key)
    case _ where Situation.remarkKeys.contains(key):
      guard case .text(let text) = member.value else { throw expected(.text, key) }
      situation.remarks[key] = text
    case "homeless":
      situation.homeless = try boolean(member.value, key)
    case "conditions":
      situation.conditions = try conditions(member.value)
    case "facets":
      situation.facets = try facets(member.value)
    case "date":
      situation.date = try day(member.value, key)
    case "law_date":
      situation.lawDate = try day(member.value, key)
    case "dates":
      guard case .list(let items) = member.value else { throw expected(.list, key) }
      var days: [String] = []
      for (index, item) in items.enumerated() {
        let day = try day(item, "dates[\(index)]")
        if !days.contains(day) { days.append(day) }
      }
      situation.dates = days
    default:
      throw SituationError(
        path: "", fault: .unknownKey(key), suggestions: Knowledge.nearest(to: key, among: Situation.keys))
    }
  }

  private func list(_ data: DataTree, _ key: String) throws(SituationError) -> Situation.Reply<[String]> {
    switch data {
    case .text("unknown"): return .declaredUnknown
    case .text("not_applicable"): return .notApplicable
    case .list(let items):
      var identifiers: [String] = []
      for (index, item) in items.enumerated() {
        let identifier = try identifier(item, key, column: 0, at: "\(key)[\(index)]")
        if !identifiers.contains(identifier) { identifiers.append(identifier) }
      }
      return .known(identifiers)
    default: throw expected(.list, key)
    }
  }

  private func choice(_ data: DataTree, _ key: String) throws(SituationError) -> Situation.Reply<String> {
    switch data {
    case .text("unknown"): .declaredUnknown
    case .text("not_applicable"): .notApplicable
    default: .known(try identifier(data, key, column: 0, at: key))
    }
  }

  private func boolean(_ data: DataTree, _ path: String) throws(SituationError) -> Situation.Reply<Bool> {
    switch data {
    case .boolean(let value): .known(value)
    case .text("unknown"): .declaredUnknown
    case .text("not_applicable"): .notApplicable
    default: throw expected(.boolean, path)
    }
  }

  private func conditions(_ data: DataTree) throws(SituationError) -> [String: Situation.Reply<Bool>] {
    guard let members = data.members else { throw expected(.object, "conditions") }
    var conditions: [String: Situation.Reply<Bool>] = [:]
    for member in members {
      let path = "conditions.\(member.key)"
      let identifier = try identifier(.text(member.key), "conditions", column: 0, at: path)
      conditions[identifier] = try boolean(member.value, path)
    }
    return conditions
  }

  private func facets(_ data: DataTree) throws(SituationError) -> [Situation.Facet] {
    guard case .list(let items) = data else { throw expected(.list, "facets") }
    var facets: [Situation.Facet] = []
    for (index, item) in items.enumerated() {
      let path = "facets[\(index)]"
      let parts: (DataTree, DataTree)
      switch item {
      case .list(let pair) where pair.count == 2: parts = (pair[0], pair[1])
      case .object(let members):
        guard let need = members.first(where: { $0.key == "need" }),
          let domain = members.first(where: { $0.key == "domain" }),
          members.count == 2
        else { throw expected(.pair, path) }
        parts = (need.value, domain.value)
      default: throw expected(.pair, path)
      }
      facets.append(
        Situation.Facet(
          need: try identifier(parts.0, "facets", column: 0, at: path),
          domain: try identifier(parts.1, "facets", column: 1, at: path)))
    }
    return facets
  }

  private func day(_ data: DataTree, _ path: String) throws(SituationError) -> String {
    guard case .text(let text) = data else { throw expected(.date, path) }
    guard Knowledge.isDate(text) else { throw SituationError(path: path, fault: .malformedDate(text), suggestions: []) }
    return text
  }

  private func identifier(_ data: DataTree, _ key: String, column: Int, at path: String) throws(SituationError)
    -> String
  {
    guard case .text(let text) = data else { throw expected(.identifier, path) }
    let columns = concepts[Situation.input(forKey: key)] ?? []
    let allowed = column < columns.count ? columns[column] : []
    return try vocabulary.term(text, among: allowed, at: path).identifier
  }

  private func expected(_ kind: SituationError.Expected, _ path: String) -> SituationError {
    SituationError(path: path, fault: .expected(kind), suggestions: [])
  }
}
