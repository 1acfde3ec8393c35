// From the results of a session, list by list, to an advice.

internal import Ressort

struct AdviceCollector {
  var advice: Advice
  /// By facet and mission.
  private var strengths: [[Value]: String] = [:]
  private var firstQuestions: [String] = []
  private var laterQuestions: [String] = []

  init(situation: Situation, date: String?) {
    advice = Advice(situation: situation)
    advice.date = date
    advice.lawDate = situation.lawDate ?? date
  }

  /// Takes one list of results. What hangs on questions nobody was asked is left out: it stands among the questions.
  mutating func collect(_ key: String, _ conclusions: [Conclusion]) {
    advice.conflicts += conclusions.filter { $0.status == .contested }
    let listed = conclusions.filter(Self.isListed)
    switch key {
    case "competences":
      advice.competences = listed.filter { $0.row.count == 3 }.map {
        Advice.Competence(
          actor: $0.row[0].description, object: $0.row[1].description, degree: $0.row[2].description, reason: reason($0)
        )
      }
    case "stances":
      advice.stances = listed.filter { $0.row.count == 3 }.map {
        Advice.Stance(
          stance: $0.row[2].description, facet: $0.row[0].description, mission: $0.row[1].description, rank: 0,
          strength: $0.status == .open ? "conditional" : nil, reason: reason($0))
      }
    case "strengths":
      for conclusion in listed where conclusion.row.count == 3 && strengths[conclusion.arguments] == nil {
        strengths[conclusion.arguments] = conclusion.value.map { Self.shortName($0.description) }
      }
    case "fields": advice.fields = entries(listed)
    case "missions": advice.missions = entries(listed)
    case "preconditions_met": advice.preconditionsMet = entries(listed)
    case "preconditions_missing": advice.preconditionsMissing = entries(listed)
    case "preconditions_unknown": advice.preconditionsUnknown = entries(listed)
    case "questions_first": firstQuestions += entries(listed).map(\.id)
    case "questions": laterQuestions += entries(listed).map(\.id)
    default: advice.lists[key] = entries(listed)
    }
  }

  private static func isListed(_ conclusion: Conclusion) -> Bool {
    switch conclusion.status {
    case .certain, .concluded: true
    case .open: conclusion.hangsOnDeclaredUnknown
    case .contested: false
    }
  }

  /// Keeps what was set aside or is denied in a list that the advice shows, once each.
  mutating func collect(rejected: [SetAside], denied: [Conclusion], knowledge: Knowledge) {
    let outputs = Dictionary(
      knowledge.relations.map { ($0.name, $0.output) }, uniquingKeysWith: { first, _ in first })
    var places: [[DataTree.Member]: Int] = [:]
    func keep(
      _ relation: String, _ row: [Value], because: [String], citations: [Citation], _ discretion: [Discretion]
    ) {
      guard let list = outputs[relation] ?? nil else { return }
      let columns = Self.columns(list: list, row: row.map(\.description))
      let marker = [DataTree.Member("list", .text(list))] + columns
      let place = places[marker] ?? advice.rejected.count
      if places[marker] == nil {
        places[marker] = place
        advice.rejected.append(Advice.Rejected(list: list, columns: columns, because: [], citations: []))
      }
      advice.rejected[place].because += because.filter { !advice.rejected[place].because.contains($0) }
      advice.rejected[place].citations += citations.filter { !advice.rejected[place].citations.contains($0) }
      advice.rejected[place].discretion += discretion.filter { !advice.rejected[place].discretion.contains($0) }
    }
    for item in rejected where !item.isDenied {
      keep(
        item.relation, item.arguments + (item.value.map { [$0] } ?? []), because: item.because + [item.rule],
        citations: item.citations, item.discretion)
    }
    for denial in denied where denial.status == .certain || denial.status == .concluded {
      keep(denial.relation, denial.row, because: denial.because, citations: denial.citations, denial.discretion)
    }
  }

  /// First what is declared unknown (the need, then facts, then conditions), then what the engine itself needs, then what the
  /// rule base would like to know.
  mutating func collect(questions: [Question], knowledge: Knowledge) {
    let wordings = QuestionWordings(knowledge)
    let engine = questions.map { (id: $0.key.first?.description ?? $0.input, question: $0) }
    let declared = engine.filter(\.question.isDeclaredUnknown)
    let open = engine.filter { !$0.question.isDeclaredUnknown }
    let unknown = firstQuestions + declared.map(\.id)
    let ranked = (0...2).flatMap { rank in unknown.filter { Self.rank(knowledge.term($0)?.concept) == rank } }
    var seen: Set<String> = []
    for id in ranked + open.map(\.id) + laterQuestions where seen.insert(id).inserted {
      let asked = engine.first { $0.id == id }?.question
      advice.questions.append(
        wordings.question(id, input: asked?.input, settles: asked?.settles ?? []))
    }
  }

  /// The need decides most, a condition only grades.
  private static func rank(_ concept: String?) -> Int {
    switch concept {
    case "Need": 0
    case "Condition": 2
    default: 1
    }
  }

  /// What the lists rest on that is left to somebody's judgement, once each.
  mutating func collect(_ lists: [(key: String, conclusions: [Conclusion])], judgedIn session: inout Session)
    throws(RessortError)
  {
    var places: [Discretion: Int] = [:]
    for (key, conclusions) in lists {
      for matter in conclusions.filter({ Self.isListed($0) || $0.status == .contested }).flatMap(\.discretion) {
        let place = places[matter] ?? advice.discretion.count
        if places[matter] == nil {
          places[matter] = place
          advice.discretion.append(try judgement(matter, in: &session))
        }
        if !advice.discretion[place].settles.contains(key) { advice.discretion[place].settles.append(key) }
      }
    }
  }

  private func judgement(_ matter: Discretion, in session: inout Session) throws(RessortError) -> Advice.Judgement {
    let own = try session.conclusions(of: matter.relation).first {
      !$0.isDenied && $0.arguments == matter.arguments && $0.value == matter.value
    }
    let knowledge = session.knowledge
    func text(_ language: Language, _ colon: String) -> String {
      knowledge.judgement(of: matter, in: language) + colon + knowledge.text(of: matter, in: language)
    }
    return Advice.Judgement(
      actor: matter.actor.description, matter: matter.matter, french: text(.french, " : "),
      english: text(.english, ": "),
      reason: Advice.Reason(
        status: own?.status ?? .concluded, certainty: own?.certainty ?? .explicit, because: own?.because ?? [],
        citations: matter.citations, discretion: []),
      settles: [])
  }

  /// Ranks the stances and gives each its strength.
  func finish() -> Advice {
    var advice = advice
    var ranks: [[String]: Int] = [:]
    for index in advice.stances.indices {
      let stance = advice.stances[index]
      let rank = ranks[[stance.facet, stance.mission], default: 0] + 1
      ranks[[stance.facet, stance.mission]] = rank
      advice.stances[index].rank = rank
      if stance.strength == nil {
        advice.stances[index].strength = strengths[[.term(stance.facet), .term(stance.mission)]]
      }
    }
    return advice
  }

  /// One entry for each value of the last column, in order of first appearance, with the firmest reason first.
  private func entries(_ conclusions: [Conclusion]) -> [Advice.Entry] {
    var entries: [Advice.Entry] = []
    var places: [String: Int] = [:]
    for conclusion in conclusions {
      guard let last = conclusion.row.last else { continue }
      let facets = conclusion.row.dropLast().map(\.description)
      let found = reason(conclusion)
      guard let place = places[last.description] else {
        places[last.description] = entries.count
        entries.append(Advice.Entry(id: last.description, facets: Array(facets), reason: found))
        continue
      }
      entries[place].facets += facets.filter { !entries[place].facets.contains($0) }
      let known = entries[place].reason
      let firmer = found.certainty > known.certainty && !(known.status != .open && found.status == .open)
      var merged = firmer || (known.status == .open && found.status != .open) ? found : known
      merged.because += (known.because + found.because).filter { !merged.because.contains($0) }
      merged.citations += (known.citations + found.citations).filter { !merged.citations.contains($0) }
      // What holds of one facet without anybody's judgement holds.
      if known.discretion.isEmpty || found.discretion.isEmpty { merged.discretion = [] }
      entries[place].reason = merged
    }
    return entries
  }

  private func reason(_ conclusion: Conclusion) -> Advice.Reason {
    Advice.Reason(
      status: conclusion.status, certainty: conclusion.certainty, because: conclusion.because,
      citations: conclusion.citations, discretion: conclusion.discretion)
  }

  private static func columns(list: String, row: [String]) -> [DataTree.Member] {
    switch (list, row.count) {
    case ("competences", 3):
      [.init("actor", .text(row[0])), .init("object", .text(row[1])), .init("degree", .text(row[2]))]
    case ("stances", 3):
      [.init("stance", .text(row[2])), .init("facet", .text(row[0])), .init("mission", .text(row[1]))]
    case (_, 2): [.init("id", .text(row[1])), .init("facet", .text(row[0]))]
    default: [.init("id", .text(row.last ?? ""))]
    }
  }

  /// `strong` of `str.strong`.
  private static func shortName(_ identifier: String) -> String {
    identifier.split(separator: ".").last.map(String.init) ?? identifier
  }
}

/// How a question about a term is put: by the input that takes such terms.
private struct QuestionWordings {
  private let knowledge: Knowledge
  private let inputs: [RelationEntry]

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    inputs = knowledge.relations.filter(\.isInput)
  }

  func question(_ id: String, input name: String?, settles: [String]) -> Advice.Question {
    let term = knowledge.term(id)
    let input = inputs.first { input in
      if let name { return input.name == name }
      guard let term else { return input.name == id }
      return input.parameterTypes.contains { $0.split(separator: " or ").contains { $0 == term.concept } }
    }
    func text(_ language: Language) -> String {
      let wording = language == .french ? input?.frenchQuestion : input?.englishQuestion
      let label = term?.label(in: language) ?? id
      guard let wording, let hole = input?.parameters.first else { return label }
      return wording.replacing("{\(hole)}", with: label)
    }
    return Advice.Question(id: id, french: text(.french), english: text(.english), settles: settles)
  }
}
