// What an evaluation leaves: the relations with their bounds, and when each true row came. Questions may ask for
// columns that no rule looks up, and proofs for rules in another order than evaluation; both are made when first asked
// for and kept here.

/// The result of one evaluation. A class, so that all copies of a database share the indexes that questions build; what
/// can be observed of it never changes.
final class Model {
  let isComplete: Bool
  private(set) var space: Space
  private let stages: [[StageMark]]
  private let isEvaluated: [Bool]
  private(set) var indexes: IndexCatalog
  /// Whether any row at all is undefined.
  let hasUndefinedRows: Bool
  /// What proofs have needed so far.
  var proofPlans: ProofPlans
  private var machine = JoinMachine()

  init(_ evaluator: Evaluator, isComplete: Bool) {
    self.isComplete = isComplete
    space = evaluator.space
    space.isUpper = true
    stages = evaluator.stages
    isEvaluated = evaluator.isEvaluated
    indexes = evaluator.plan.indexes
    hasUndefinedRows = space.relations.contains { $0.undefinedCount > 0 }
    proofPlans = ProofPlans(ruleCount: evaluator.plan.program.rules.count)
    machine.ignoresArithmeticFaults = true
  }

  /// In place: to hand a relation out is to hold all that it is made of.
  func row(_ row: Int, of relation: RelationID) -> [Value] {
    space.relations[relation.position].store.row(row)
  }

  func trueCount(of relation: RelationID) -> Int { space.relations[relation.position].trueCount }
  func undefinedCount(of relation: RelationID) -> Int { space.relations[relation.position].undefinedCount }
  func store(of relation: RelationID) -> RowStore { space.relations[relation.position].store }

  func isEvaluated(_ relation: RelationID) -> Bool {
    isEvaluated[relation.position]
  }

  func truth(of row: [Value], in relation: RelationID) -> Truth {
    guard let number = number(of: row, in: relation) else { return .isFalse }
    return truth(ofRow: number, in: relation)
  }

  /// The number of the row, or nil.
  func number(of row: [Value], in relation: RelationID) -> Int? {
    space.relations[relation.position].prepareNumbers()
    return space.relations[relation.position].store.find(row)
  }

  func truth(ofRow row: Int, in relation: RelationID) -> Truth {
    row < space.relations[relation.position].trueCount ? .isTrue : .undefined
  }

  /// O(log rounds).
  func stage(of row: [Value], in relation: RelationID) -> Int? {
    guard let number = number(of: row, in: relation),
      truth(ofRow: number, in: relation) == .isTrue
    else { return nil }
    let marks = stages[relation.position]
    var (low, high) = (0, marks.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if number < marks[middle].end { high = middle } else { low = middle + 1 }
    }
    return marks[low].stage
  }

  // MARK: Looking up

  /// Numbers of the rows that have the given values where the pattern has some; ascending.
  func rows(of relation: RelationID, matching pattern: [Value?]) -> [Int] {
    let columns = pattern.indices.filter { pattern[$0] != nil }
    let key = pattern.compactMap { $0 }
    let (position, count) = (relation.position, space.relations[relation.position].count)
    precondition(
      pattern.count == space.relations[position].arity, "a pattern has as many places as the relation has columns")
    if columns.count == pattern.count { return number(of: key, in: relation).map { [$0] } ?? [] }
    if columns.isEmpty { return Array(0..<count) }
    if count <= Self.scannedCount { return space.relations[position].scan(columns, key) }
    let index = indexes.index(of: relation.position, on: SmallSet(columns))
    addIndexes(through: index, of: relation.position)
    space.relations[relation.position].prepareIndex(index, settled: true)
    return space.relations[relation.position].lookUp(key, by: index)
  }

  /// Up to here looking at all rows costs less than making an index.
  private static let scannedCount = RelationIndex.greatestScan

  /// The greatest truth of the rows that match.
  func truth(of relation: RelationID, matching pattern: [Value?]) -> Truth {
    guard let first = rows(of: relation, matching: pattern).first else { return .isFalse }
    return truth(ofRow: first, in: relation)
  }

  /// Adds what the catalog has come to list since the relation was evaluated.
  private func addIndexes(through index: Int, of relation: Int) {
    while space.relations[relation].indexes.count <= index {
      space.relations[relation].addIndex(on: indexes.columns[relation][space.relations[relation].indexes.count])
    }
  }

  // MARK: Running joins

  /// Compiles joins against the indexes of this model.
  func compile<Result>(_ body: (inout JoinCode, inout IndexCatalog) -> Result) -> Result {
    body(&proofPlans.code, &indexes)
  }

  /// The rows that a join over the finished model emits, flat: possible positive atoms, negated ones not true.
  func matches(of join: Join, bindings: [(register: Int, value: Value)]) -> (rows: [Value], count: Int) {
    for step in proofPlans.code.steps[join.steps.range] {
      if case .index(let index) = step.access { addIndexes(through: Int(index), of: Int(step.relation)) }
    }
    var all: [Value] = []
    let width = proofPlans.code.steps[join.steps.range.upperBound - 1].sources.count
    var total = 0
    var monitor = Monitor(limits: Limits(), isCancelled: nil)
    do throws(EvaluationError) {
      try machine.run(join, of: proofPlans.code, bindings: bindings, in: &space, &monitor) {
        (_: inout Space, _: Join, rows: UnsafePointer<Int64>, count: Int) in
        for position in 0..<(count * width) { all.append(Value(rows[position])) }
        total += count
        return 0
      }
    } catch {
      preconditionFailure("without limits and arithmetic faults nothing ends a join")
    }
    return (all, total)
  }
}

extension Relation {
  fileprivate func scan(_ columns: [Int], _ key: [Value]) -> [Int] {
    (0..<count).filter { row in zip(columns, key).allSatisfy { store.value(row, $0) == $1.bits } }
  }

  fileprivate func lookUp(_ key: [Value], by index: Int) -> [Int] {
    guard let packed = indexes[index].packed else { return [] }
    return key.withBits { key in packed.places(of: key, in: store.view).map { Int(packed.rows[$0]) } }
  }
}
