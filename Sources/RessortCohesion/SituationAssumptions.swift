// From a situation to the answers of the rule base's inputs.

public import Ressort

extension Situation {
  /// What the situation says, input by input, at one date: the answers to give a session of the rule base.
  public func assumptions(on date: String?) -> [Assumption] {
    var assumptions: [Assumption] = []
    for key in Self.listKeys {
      guard let reply = lists[key] else { continue }
      let input = Self.input(forKey: key)
      switch reply {
      case .known(let identifiers): assumptions.append(.list(input, identifiers.map { .term($0) }))
      case .declaredUnknown: assumptions.append(Assumption(input: input, reply: .declaredUnknown))
      case .notApplicable: assumptions.append(Assumption(input: input, reply: .notApplicable))
      }
    }
    for key in Self.choiceKeys {
      guard let reply = choices[key] else { continue }
      assumptions.append(Assumption(input: key, reply: Self.reply(reply) { .term($0) }))
    }
    if let homeless {
      assumptions.append(Assumption(input: "homeless", reply: Self.reply(homeless) { .boolean($0) }))
    }
    // Free text is for people; a rule only asks whether there is something to go by.
    if let age = remarks["age_established"] {
      let reply: Assumption.Reply = age == "unknown" ? .declaredUnknown : .values([.boolean(true)])
      assumptions.append(Assumption(input: "age_established_known", reply: reply))
    }
    for (condition, reply) in conditions.sorted(by: { $0.key < $1.key }) {
      assumptions.append(
        Assumption(input: "condition", key: [.term(condition)], reply: Self.reply(reply) { .boolean($0) }))
    }
    if let facets {
      let rows = facets.map { [Value.term($0.need), .term($0.domain)] }
      assumptions.append(Assumption(input: "pairing", reply: .rows(rows)))
    }
    if let date {
      assumptions.append(Assumption(input: "date", reply: .values([.date(date)])))
    }
    if let lawDate {
      assumptions.append(Assumption(input: "law_date", reply: .values([.date(lawDate)])))
    }
    return assumptions
  }

  /// The situation as it was understood: identifiers, in the order of the keys.
  func echo() -> DataTree {
    var members: [DataTree.Member] = []
    for key in Self.listKeys {
      guard let reply = lists[key] else { continue }
      members.append(.init(key, Self.echo(reply) { .texts($0) }))
    }
    for key in Self.choiceKeys {
      guard let reply = choices[key] else { continue }
      members.append(.init(key, Self.echo(reply) { .text($0) }))
    }
    for key in Self.remarkKeys {
      guard let text = remarks[key] else { continue }
      members.append(.init(key, .text(text)))
    }
    if let homeless { members.append(.init("homeless", Self.echo(homeless) { .boolean($0) })) }
    if !conditions.isEmpty {
      let entries = conditions.sorted { $0.key < $1.key }
      members.append(
        .init("conditions", .object(entries.map { .init($0.key, Self.echo($0.value) { .boolean($0) }) })))
    }
    if let facets { members.append(.init("facets", .list(facets.map { .texts([$0.need, $0.domain]) }))) }
    if let date { members.append(.init("date", .text(date))) }
    if let lawDate { members.append(.init("law_date", .text(lawDate))) }
    if !dates.isEmpty { members.append(.init("dates", .texts(dates))) }
    return .object(members)
  }

  private static func reply<Known>(_ reply: Reply<Known>, value: (Known) -> Value) -> Assumption.Reply {
    switch reply {
    case .known(let known): .values([value(known)])
    case .declaredUnknown: .declaredUnknown
    case .notApplicable: .notApplicable
    }
  }

  private static func echo<Known>(_ reply: Reply<Known>, tree: (Known) -> DataTree) -> DataTree {
    switch reply {
    case .known(let known): tree(known)
    case .declaredUnknown: .text("unknown")
    case .notApplicable: .text("not_applicable")
    }
  }
}
