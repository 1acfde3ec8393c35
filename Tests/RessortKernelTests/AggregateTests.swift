import RessortKernel
import Testing

@Suite("Aggregates") struct AggregateTests {
  /// `source(x, y)` grouped by x, with some rows that are there and some that may be.
  func evaluated(
    _ function: AggregateFunction, _ rows: [[Int64]], open: [[Int64]] = []
  ) throws -> (Database, RelationID) {
    var program = Program()
    let source = program.addRelation(name: "source", arity: 2)
    let head = program.addRelation(name: "head", arity: 2)
    program.add(Aggregate(id: RuleID(7), head: head, source: source, groupCount: 1, function: function))
    var database = Database(try Plan(program))
    for row in rows { database.insert(row.map { Value($0) }, into: source) }
    for row in open { database.insertUndefined(row.map { Value($0) }, into: source) }
    try database.evaluate()
    return (database, head)
  }

  @Test(
    "each group has one value",
    arguments: [
      (AggregateFunction.count, [[1, 2], [2, 1]]), (.sum, [[1, 12], [2, -3]]), (.least, [[1, 5], [2, -3]]),
      (.greatest, [[1, 7], [2, -3]]),
    ] as [(AggregateFunction, [[Int64]])])
  func groups(function: AggregateFunction, expected: [[Int64]]) throws {
    let (database, head) = try evaluated(function, [[1, 5], [2, -3], [1, 7]])
    #expect(database.sortedRows(head) == expected)
    #expect(database.undefinedCount(head) == 0)
  }

  @Test(
    "a row that may be there leaves every value open that it could make",
    arguments: [
      (AggregateFunction.count, [[1, 2], [1, 3]]), (.sum, [[1, 12], [1, 15]]), (.least, [[1, 3], [1, 5]]),
      (.greatest, []),
    ] as [(AggregateFunction, [[Int64]])])
  func openRows(function: AggregateFunction, undefined: [[Int64]]) throws {
    let (database, head) = try evaluated(function, [[1, 5], [1, 7]], open: [[1, 3]])
    #expect(database.sortedUndefinedRows(head, arity: 2) == undefined)
    #expect(database.sortedRows(head) == (function == .greatest ? [[1, 7]] : []))
  }

  @Test("a group of nothing but rows that may be there has no sure value, not even where they agree")
  func onlyOpenRows() throws {
    let (database, head) = try evaluated(.least, [], open: [[1, 3]])
    #expect(database.sortedUndefinedRows(head, arity: 2) == [[1, 3]])
    #expect(database.count(head) == 0)
  }

  @Test("a sum beyond 64 bits ends the evaluation and names the rule")
  func overflow() {
    #expect(throws: EvaluationError.arithmetic(.overflow, rule: RuleID(7))) {
      try evaluated(.sum, [[1, .max], [1, 1]])
    }
  }

  @Test("rules build on an aggregate, and it on rules")
  func between() throws {
    var program = Program()
    let edge = program.addRelation(name: "edge", arity: 2)
    let path = program.addRelation(name: "path", arity: 2)
    let reach = program.addRelation(name: "reach", arity: 2)
    let far = program.addRelation(name: "far", arity: 1)
    program.rule(far(x), reach(x, y).yes, .compare(.greater, .y, .integer(1)))
    program.add(Aggregate(id: RuleID(9), head: reach, source: path, groupCount: 1, function: .count))
    program.rule(path(x, y), edge(x, y).yes)
    program.rule(path(x, z), path(x, y).yes, edge(y, z).yes)
    var database = Database(try Plan(program))
    for (from, to) in [(1, 2), (2, 3), (3, 4)] as [(Int64, Int64)] { database.insert(row(from, to), into: edge) }
    try database.evaluate()
    #expect(database.sortedRows(far) == [[1], [2]])
  }

  @Test("an aggregate that hangs on itself is refused")
  func recursion() {
    var program = Program()
    let source = program.addRelation(name: "source", arity: 1)
    let head = program.addRelation(name: "head", arity: 1)
    program.add(Aggregate(id: RuleID(7), head: head, source: source, groupCount: 0, function: .count))
    program.rule(source(x), head(x).yes)
    #expect(throws: PlanError.unsuitableAggregate(rule: RuleID(7))) { try Plan(program) }
  }
}
