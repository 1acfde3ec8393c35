import RessortKernel
package import RessortLanguage

/// What day it is in a case: that of the facts, and that of the law, which is the same unless the case gives another.
package struct CaseDates: Hashable, Sendable {
  package var facts: Day?
  package var law: Day?
  /// By input: the days that the case gives, those of bounds among them that a text leaves unstated.
  private var told: [ID<Relation>: Day] = [:]

  init(_ program: CheckedProgram, _ answers: [Answer], _ rows: BaseRows?) {
    for (index, relation) in program.relations.enumerated()
    where relation.isInput && relation.parameters.isEmpty && relation.value?.type == .date {
      told[ID(index)] = Self.day(ID(index), answers, rows)
    }
    facts = program.factDate.flatMap { told[$0] }
    guard let lawDate = program.lawDate else {
      law = facts
      return
    }
    let isUnknown = answers.contains { $0.input == lawDate && $0.reply == .declaredUnknown }
    law = told[lawDate] ?? (isUnknown ? nil : facts)
  }

  /// A period with the days that the case tells where the text states none.
  func settled(_ validity: Validity) -> Validity {
    validity.settled { told[$0] }
  }

  func day(_ role: DateRole) -> Day? {
    switch role {
    case .facts: facts
    case .law: law
    }
  }

  /// The one day that an input gives.
  private static func day(_ input: ID<Relation>, _ answers: [Answer], _ rows: BaseRows?) -> Day? {
    var days: Set<Day> = []
    for case .values(let values) in answers.lazy.filter({ $0.input == input }).map(\.reply) {
      for case .date(let day) in values { days.insert(day) }
    }
    if let table = rows?.tables[input.position] {
      for row in 0..<table.count { days.formUnion(table[row].map { Day(number: $0.bits) }) }
    }
    return days.count == 1 ? days.first : nil
  }
}

extension CaseLoader {
  /// Says which statements are in force.
  mutating func loadValidities() {
    guard let relation = theory.compiled.inForce else { return }
    for (number, dated) in theory.compiled.validities.enumerated() {
      let row = [Value(Int64(number))]
      switch dates.day(dated.role).map({ dates.settled(dated.validity).standing(on: $0) }) {
      case .inForce?: database.insert(row, into: relation)
      case .outOfForce?: break
      case .unstated?, nil: database.insertUndefined(row, into: relation)
      }
    }
  }
}

extension CheckedProgram {
  /// Whether a term is there on the day of the facts; undefined where that day, or a bound, is not said.
  func presence(of term: ID<Term>, on dates: CaseDates) -> Truth {
    var presence = Truth.isTrue
    for period in periods(of: term) {
      switch dates.facts.map({ dates.settled(period).standing(on: $0) }) {
      case .inForce?: break
      case .outOfForce?: return .isFalse
      case .unstated?, nil: presence = .undefined
      }
    }
    return presence
  }

  /// What nobody can answer on that day.
  func absentTerms(on dates: CaseDates) -> Set<Value> {
    guard terms.contains(where: { $0.validity != nil }) else { return [] }
    let absent = terms.indices.filter { presence(of: ID($0), on: dates) == .isFalse }
    return Set(absent.map { Value(Int64($0)) })
  }
}

extension Outcome {
  /// The terms that the case's answers name though there are none on the day of the facts, with the bounds that say so.
  package var anachronisms: [(term: ID<Term>, period: Validity, day: Day)] {
    guard let day = dates.facts else { return [] }
    let program = theory.program
    var told: Set<ID<Term>> = []
    var found: [(term: ID<Term>, period: Validity, day: Day)] = []
    for case .term(let term) in answers.flatMap(\.constants) where told.insert(term).inserted {
      let absence = program.periods(of: term).map { dates.settled($0) }.first { $0.standing(on: day) == .outOfForce }
      if let absence { found.append((term, absence, day)) }
    }
    return found
  }
}

extension CaseModel {
  /// Whether a test holds in the case; nil as for ``CheckedProgram/holds(_:_:)``, and where a term may be there or not.
  func holds(_ test: Condition.Test, _ bindings: [Constant?]) -> Bool? {
    guard case .member(let operand, let category, let isNegated) = test,
      case .term(let term)? = program.evaluate(operand, bindings), program.contains(category, term)
    else { return program.holds(test, bindings) }
    switch program.presence(of: term, on: dates) {
    case .isTrue: return !isNegated
    case .isFalse: return isNegated
    case .undefined: return nil
    }
  }

  /// The question that says whether a term is there, where that is open.
  func question(behindPresenceOf term: ID<Term>) -> InputKey? {
    guard let day = dates.facts else { return program.factDate.map { inputKey(of: [], in: $0) } }
    return program.periods(of: term).compactMap { dates.settled($0).teller(on: day) }.first.map {
      inputKey(of: [], in: $0)
    }
  }

  /// What decides whether a period runs: the question what day it is, or that of a bound which the text leaves unstated; nil where the text does not say
  /// and nobody is asked.
  func question(behindValidity row: [Value]) -> InputKey? {
    let dated = compiled.validities[Int(row[0].bits)]
    let role = dated.role
    if let day = dates.day(role) {
      return dates.settled(dated.validity).teller(on: day).map { inputKey(of: [], in: $0) }
    }
    if role == .law, let lawDate = program.lawDate, states[CaseKey(input: lawDate, key: [])] == .declaredUnknown {
      return InputKey(input: lawDate, key: [], isDeclaredUnknown: true)
    }
    // The law is taken at the date of the facts unless a case says otherwise.
    guard let input = program.factDate ?? program.lawDate else { return nil }
    return inputKey(of: [], in: input)
  }
}
