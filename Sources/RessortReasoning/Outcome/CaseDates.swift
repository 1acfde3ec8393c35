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

extension CaseModel {
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
