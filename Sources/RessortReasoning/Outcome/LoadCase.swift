import RessortKernel
import RessortLanguage

// A case becomes facts: rows that are given, rows that may be (what is open or declared unknown), and what is known of each key.
struct CaseLoader {
  let theory: Theory
  var database: Database
  var symbols: SymbolTable
  var states: [CaseKey: InputState] = [:]
  let dates: CaseDates

  init(_ theory: Theory, _ answers: [Answer], _ rows: BaseRows?) {
    self.theory = theory
    dates = CaseDates(theory.program, answers, rows)
    database = Database(theory.compiled.plan)
    symbols = rows?.symbols ?? theory.compiled.symbols
  }

  mutating func load(_ answers: [Answer], _ rows: BaseRows?) {
    for answer in answers { load(answer) }
    if let rows { load(rows) }
    for (index, relation) in theory.program.relations.enumerated() where relation.silence == .open {
      addUndefinedRows(of: ID(index)) { $0 == nil }
    }
    loadValidities()
  }

  // MARK: What is said

  private mutating func load(_ answer: Answer) {
    let key = answer.key.map { $0.value(interning: &symbols) }
    let base = theory.compiled.relations[answer.input.position].base
    switch answer.reply {
    case .values(let values):
      for value in values { database.insert(key + [value.value(interning: &symbols)], into: base) }
      set(.known, answer.input, key)
    case .rows(let rows):
      for row in rows { database.insert(row.map { $0.value(interning: &symbols) }, into: base) }
      set(.known, answer.input, key)
    case .notApplicable: set(.notApplicable, answer.input, key)
    case .declaredUnknown:
      set(.declaredUnknown, answer.input, key)
      addUndefinedRows(of: answer.input, only: key) { $0 == .declaredUnknown }
    }
  }

  private mutating func set(_ state: InputState, _ input: ID<Relation>, _ key: [Value]) {
    guard states.updateValue(state, forKey: CaseKey(input: input, key: key)) != state,
      let compiled = theory.compiled.relations[input.position].input
    else { return }
    let relations =
      switch state {
      case .known: [compiled.known, compiled.asked]
      case .declaredUnknown: [compiled.declaredUnknown, compiled.asked]
      case .notApplicable: [compiled.notApplicable, compiled.asked]
      case .notAsked: [RelationID?]()
      }
    for case let relation? in relations { database.insert(key, into: relation) }
  }

  private mutating func load(_ rows: BaseRows) {
    for (index, table) in rows.tables.enumerated() {
      let id = ID<Relation>(index)
      let relation = theory.compiled.relations[index]
      if table.count > 0 || rows.known.contains(id), relation.input?.keyCount == 0 { set(.known, id, []) }
      guard table.count > 0 else { continue }
      database.insert(table, into: relation.base)
      guard let input = relation.input, input.keyCount > 0 else { continue }
      for row in 0..<table.count { set(.known, id, Array(table[row].prefix(input.keyCount))) }
    }
  }

  // MARK: What may be

  /// Inserts as undefined every row of an input, over its finite types, whose key is in a state that `isWanted`. Where a column has infinitely many
  /// values the rows stay absent.
  private mutating func addUndefinedRows(
    of input: ID<Relation>, only key: [Value]? = nil, _ isWanted: (InputState?) -> Bool
  ) {
    let relation = theory.compiled.relations[input.position]
    let keyCount = relation.input?.keyCount ?? 0
    theory.forEachPossibleRow(of: input, key: key, absent: theory.program.absentTerms(on: dates)) { row in
      if isWanted(states[CaseKey(input: input, key: Array(row.prefix(keyCount)))]) {
        database.insertUndefined(row, into: relation.base)
      }
    }
  }
}

// What an input may be answered.
extension Theory {
  /// Beyond this many rows an input without an answer is read as absent.
  private static let greatestDomain = 1_000_000

  /// Every row that an input may have, of one key or of all; none where they are too many to list. Of types without end, the samples.
  /// - Parameter absent: terms that are not there on the day of the facts.
  func forEachPossibleRow(
    of input: ID<Relation>, key: [Value]? = nil, samples: Samples? = nil, absent: Set<Value>, _ body: ([Value]) -> Void
  ) {
    if let domains = domains(of: input, key: key, samples, absent) { forEachCombination(of: domains, body) }
  }

  /// The same rows; nil where they are too many to list.
  func possibleRows(of input: ID<Relation>, key: [Value]?, absent: Set<Value>) -> [[Value]]? {
    guard let domains = domains(of: input, key: key, nil, absent) else { return nil }
    var rows: [[Value]] = []
    forEachCombination(of: domains) { rows.append($0) }
    return rows
  }

  private func domains(
    of input: ID<Relation>, key: [Value]?, _ samples: Samples?, _ absent: Set<Value>
  ) -> [[Value]]? {
    let relation = compiled.relations[input.position]
    let keyCount = relation.input?.keyCount ?? 0
    var domains: [[Value]] = []
    for (column, type) in relation.columns.enumerated() {
      if let key, column < keyCount {
        domains.append([key[column]])
      } else if let values = values(of: type, samples) {
        let isTerm = if case .terms = type { true } else { false }
        domains.append(isTerm && !absent.isEmpty ? values.filter { !absent.contains($0) } : values)
      } else {
        return nil
      }
    }
    let count = domains.reduce((partialValue: 1, overflow: false)) { product, domain in
      let next = product.partialValue.multipliedReportingOverflow(by: domain.count)
      return (next.partialValue, product.overflow || next.overflow)
    }
    return count.overflow || count.partialValue > Self.greatestDomain ? nil : domains
  }

  private func values(of type: ValueType, _ samples: Samples?) -> [Value]? {
    switch type {
    case .terms(let concepts):
      concepts.flatMap { program.concepts[$0].terms.map { Value(Int64($0)) } }
    case .boolean: [Value(0), Value(1)]
    case .integer: samples?.integers
    case .decimal: samples?.decimals
    case .date: samples?.dates
    case .duration: samples?.durations
    case .string: samples?.strings
    }
  }

  fileprivate func forEachCombination(of domains: [[Value]], _ body: ([Value]) -> Void) {
    if domains.contains(where: \.isEmpty) { return }
    var positions = [Int](repeating: 0, count: domains.count)
    var isDone = false
    while !isDone {
      body(zip(domains, positions).map { $0[$1] })
      isDone = true
      for column in positions.indices.reversed() {
        positions[column] += 1
        if positions[column] < domains[column].count {
          isDone = false
          break
        }
        positions[column] = 0
      }
    }
  }
}
