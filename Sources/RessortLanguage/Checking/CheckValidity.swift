// When statements are in force. Rules take the bounds of the source they cite where they have none of their own; facts hold at any time
// unless they say otherwise. What has bounds is held against a day, and some input must give it.

extension Checker {
  mutating func declareDate(_ role: DateRole, as id: ID<Relation>, at place: SourceRange) {
    let relation = program.relations[id]
    guard relation.parameters.isEmpty, let value = relation.value, value.type == .date, !value.isMany else {
      report(.unsuitableDate(relation: relation.name), at: place)
      reportsUndated = false
      return
    }
    let known = role == .facts ? program.factDate : program.lawDate
    if let known {
      let first = program.relations[known]
      report(
        .datedTwice(relation: first.name), at: place, notes: [.init(.declaredHere(name: first.name), at: first.range)])
      return
    }
    switch role {
    case .facts: program.factDate = id
    case .law: program.lawDate = id
    }
  }

  /// The bounds of a statement; reports where they leave no day, and where no input gives the day to hold them against.
  /// - Parameter statement: what an input could be declared above of; `nil` in a table.
  mutating func validity(
    _ syntax: ValiditySyntax?, readAt role: DateRole, above statement: SourceRange? = nil
  ) -> Validity? {
    guard let syntax else { return nil }
    if syntax.validity.isEmpty { report(.neverInForce, at: syntax.range) }
    requireDate(of: role, at: syntax.range, above: statement)
    var validity = syntax.validity
    validity.sinceInput = syntax.sinceTeller.flatMap { teller($0) }
    validity.untilInput = syntax.untilTeller.flatMap { teller($0) }
    return validity
  }

  /// An input that gives one day.
  private mutating func teller(_ name: NameSyntax) -> ID<Relation>? {
    guard let id = relation(named: name) else { return nil }
    let relation = program.relations[id]
    guard relation.isInput, relation.parameters.isEmpty, let value = relation.value, value.type == .date, !value.isMany
    else {
      report(.unsuitableDate(relation: relation.name), at: name.range, notes: [declaration(of: id)])
      return nil
    }
    return id
  }

  /// The bounds of a rule: its own, else its source's. Warns of those that reach beyond the source's.
  mutating func validity(of rule: RuleSyntax, citing support: Support, isRow: Bool) -> Validity? {
    let own = validity(rule.validity, readAt: .law, above: isRow ? nil : rule.range)
    guard let id = support.source, let period = program.sources[id].validity else { return own }
    guard let own else { return period }
    if !own.isWithin(period) {
      let source = program.sources[id]
      report(
        .citationOutsideValidity(source: source.name), at: rule.support?.range ?? rule.range,
        notes: [.init(.declaredHere(name: source.name), at: source.range)])
    }
    return own
  }

  mutating func checkPeriods(of sources: [SourceSyntax]) {
    for source in sources {
      let validity = validity(source.validity, readAt: .law, above: source.range)
      guard let declared = program.sources.firstIndex(where: { $0.range == source.range }) else { continue }
      program.sources[declared].validity = validity
    }
  }

  mutating func checkPeriodsOfTerms() {
    for (term, period) in datedTerms {
      program.terms[term].validity = validity(period, readAt: .facts)
      // A branch stands before its members.
      let others = program.terms[term].parent.map { program.periods(of: $0) } ?? []
      if !period.validity.isEmpty, others.contains(where: { $0.excludes(period.validity) }) {
        report(.neverInForce, at: period.range)
      }
    }
  }

  /// Warns of a term that is not there on any of some days.
  mutating func checkPresence(of constants: [Constant], on days: some Collection<Day>, at place: SourceRange) {
    guard let first = days.first else { return }
    for case .term(let term) in constants {
      let absence = program.periods(of: term).first { period in
        days.allSatisfy { period.standing(on: $0) == .outOfForce }
      }
      guard let absence else { continue }
      report(
        .anachronism(term: program.terms[term].name, period: absence, day: first), at: place,
        notes: [.init(.declaredHere(name: program.terms[term].name), at: program.terms[term].range)])
    }
  }

  /// Reports once that no input says what day it is.
  mutating func requireDate(of role: DateRole, at place: SourceRange, above statement: SourceRange? = nil) {
    guard reportsUndated, program.date(of: role) == nil else { return }
    reportsUndated = false
    var fixes: [Diagnostic.Fix] = []
    if let statement, !names.contains(where: { $0.relations["date"] != nil }) {
      let language = language(of: statement)
      let words = [Keyword.input, .presumedNone, .datesTheFacts].map { $0.spelling(in: language) }
      let top = SourceRange(file: statement.file, lower: Int(statement.lower), upper: Int(statement.lower))
      fixes = [.init(replace: top, with: "\(words[0]) date() -> Date  \(words[1])  \(words[2])\n\n")]
    }
    report(.undated, at: place, fixes: fixes)
  }
}
