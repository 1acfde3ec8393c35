import RessortKernel
import Testing

@Suite("Limits") struct LimitTests {
  var program = Program()
  let number: RelationID
  let small: RelationID
  let done: RelationID

  /// `number` never ends; `small` is done before it, `done` would come after it.
  init() {
    small = program.addRelation(name: "small", arity: 1)
    number = program.addRelation(name: "number", arity: 1)
    done = program.addRelation(name: "done", arity: 1)
    program.rule(small(value(0)), .compare(.equal, .integer(0), .integer(0)))
    program.rule(number(x), small(x).yes)
    program.rule(number(y), number(x).yes, .assign(Variable(1), .add(.x, .integer(1))))
    program.rule(done(x), number(x).yes)
  }

  @Test("a limit on rows ends an evaluation that would not end, and names the rule")
  func rows() throws {
    try expect(Limits(maximumRows: 1000), .limit(.rows, rule: RuleID(2)))
  }

  @Test("a limit on bytes does")
  func bytes() throws {
    try expect(Limits(maximumBytes: 1 << 17), .limit(.bytes, rule: RuleID(2)))
  }

  @Test("a limit on time does")
  func seconds() throws {
    try expect(Limits(maximumSeconds: 0.05), .limit(.seconds, rule: RuleID(2)))
  }

  @Test("cancellation does")
  func cancellation() throws {
    var calls = 0
    try expect(Limits(), .cancelled) {
      calls += 1
      return calls > 10
    }
  }

  @Test("a join without matches notices the limit too")
  func noMatches() throws {
    var program = Program()
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(q(x), p(x).yes, p(y).yes, p(z).yes, .compare(.less, .add(.x, .add(.y, .z)), .integer(0)))
    var database = Database(try Plan(program))
    for number in 0..<3000 as Range<Int64> { database.insert(row(number), into: p) }
    #expect(throws: EvaluationError.limit(.seconds, rule: RuleID(0))) {
      try database.evaluate(limits: Limits(maximumSeconds: 0.02))
    }
  }

  @Test("limits that are not reached change nothing")
  func roomy() throws {
    var program = Program()
    let p = program.addRelation(name: "p", arity: 1)
    program.rule(p(value(1)), .compare(.less, .integer(1), .integer(2)))
    var database = Database(try Plan(program))
    try database.evaluate(
      limits: Limits(maximumRows: 1, maximumBytes: 1 << 30, maximumSeconds: 60), isCancelled: { false })
    #expect(database.sortedRows(p) == [[1]])
    #expect(database.isComplete)
  }

  @Test("after an error inside an alternation the rows that are surely true stay, and nothing seems undefined")
  func interruptedAlternation() throws {
    var program = Program()
    let base = program.addRelation(name: "base", arity: 1)
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(p(x), base(x).yes)
    program.rule(q(x), base(x).yes, p(x).no)
    program.rule(p(y), q(x).yes, .assign(Variable(1), .add(.x, .integer(1))))
    program.rule(q(y), base(x).yes, q(value(8)).no, .assign(Variable(1), .divide(.integer(1), .x)))
    var database = Database(try Plan(program))
    database.insert(row(0), into: base)
    #expect(throws: EvaluationError.arithmetic(.divisionByZero, rule: RuleID(3))) { try database.evaluate() }
    #expect(database.sortedRows(p) == [[0]])
    #expect(database.undefinedCount(p) + database.undefinedCount(q) == 0)
    #expect(!database.isComplete(p) && database.isComplete(base))
  }

  private func expect(
    _ limits: Limits, _ expected: EvaluationError, isCancelled: (() -> Bool)? = nil
  ) throws {
    var database = Database(try Plan(program))
    #expect(throws: expected) { try database.evaluate(limits: limits, isCancelled: isCancelled) }
    #expect(!database.isComplete)
    #expect(database.sortedRows(small) == [[0]])
    #expect(database.truth(of: row(1), in: number) == .isTrue)
    #expect(database.count(done) == 0)
    #expect(database.isComplete(small) && !database.isComplete(number) && !database.isComplete(done))
  }
}
