import RessortKernel
import Testing

@Suite("Forms of rules") struct RuleFormTests {
  var program = Program()

  @Test("a variable that an atom repeats matches equal columns only, also in the delta of a recursion")
  mutating func repeatedVariables() throws {
    let edge = program.addRelation(name: "edge", arity: 2)
    let loop = program.addRelation(name: "loop", arity: 1)
    let reach = program.addRelation(name: "reach", arity: 2)
    let cyclic = program.addRelation(name: "cyclic", arity: 1)
    program.rule(loop(x), edge(x, x).yes)
    program.rule(reach(x, y), edge(x, y).yes)
    program.rule(reach(x, z), reach(x, y).yes, edge(y, z).yes)
    program.rule(reach(x, x), reach(y, y).yes, edge(y, x).yes)
    program.rule(cyclic(x), reach(x, x).yes)
    var database = Database(try Plan(program))
    for (from, to) in [(1, 1), (1, 2), (2, 3)] as [(Int64, Int64)] { database.insert(row(from, to), into: edge) }
    try database.evaluate()
    #expect(database.sortedRows(loop) == [[1]])
    #expect(database.sortedRows(cyclic) == [[1], [2], [3]])
  }

  @Test("constants may stand in bodies, heads and under negation")
  mutating func constants() throws {
    let p = program.addRelation(name: "p", arity: 2)
    let q = program.addRelation(name: "q", arity: 3)
    program.rule(q(x, value(7), value(8)), p(value(1), x).yes, p(value(2), x).no)
    var database = Database(try Plan(program))
    for (left, right) in [(1, 5), (1, 6), (2, 6), (3, 5)] as [(Int64, Int64)] {
      database.insert(row(left, right), into: p)
    }
    try database.evaluate()
    #expect(database.sortedRows(q) == [[5, 7, 8]])
  }

  @Test("a rule of comparisons only gives its head where they hold")
  mutating func comparisonsOnly() throws {
    let p = program.addRelation(name: "p", arity: 1)
    program.rule(p(value(1)), .compare(.less, .integer(1), .integer(2)))
    program.rule(p(value(2)), .compare(.less, .integer(2), .integer(1)))
    program.rule(p(x), .assign(Variable(0), .multiply(.integer(3), .integer(4))))
    var database = Database(try Plan(program))
    try database.evaluate()
    #expect(database.sortedRows(p) == [[1], [12]])
  }

  @Test("facts may come as rules and as rows, also for a relation that rules derive")
  mutating func factsOfBothKinds() throws {
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(p(value(1)))
    program.rule(p(value(1)))
    program.rule(p(x), q(x).yes)
    var database = Database(try Plan(program))
    database.insert(row(1), into: p)
    database.insert(row(2), into: q)
    try database.evaluate()
    #expect(database.sortedRows(p) == [[1], [2]])
    #expect(database.derivations(of: row(1), in: p).map(\.ruleIndex) == [-1, 0, 1])
    #expect(database.derivations(of: row(2), in: p).map(\.ruleIndex) == [2])
  }

  @Test("inserting more and evaluating again adds what follows")
  mutating func evaluateAgain() throws {
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(p(x), q(x).yes)
    var database = Database(try Plan(program))
    database.insert(row(1), into: q)
    try database.evaluate()
    database.insert(row(2), into: q)
    #expect(database.sortedRows(p) == [[1]])
    try database.evaluate()
    #expect(database.sortedRows(p) == [[1], [2]])
  }

  @Test("patterns find the rows of large relations by any columns")
  mutating func patterns() throws {
    let p = program.addRelation(name: "p", arity: 3)
    var database = Database(try Plan(program))
    for number in 0..<1000 as Range<Int64> { database.insert(row(number, number % 10, number % 7), into: p) }
    try database.evaluate()
    func found(_ pattern: [Value?]) -> [Int64] {
      var found: [Int64] = []
      database.forEachRow(of: p, matching: pattern) { row, truth in
        if truth == .isTrue { found.append(row[row.startIndex].bits) }
      }
      return found
    }
    #expect(found([nil, Value(3), Value(4)]) == (0..<1000).filter { $0 % 10 == 3 && $0 % 7 == 4 })
    #expect(found([Value(12), nil, nil]) == [12])
    #expect(found([Value(12), Value(2), Value(5)]) == [12])
    #expect(found([Value(12), Value(3), nil]) == [])
    #expect(found([nil, nil, nil]).count == 1000)
  }

  @Test("programs that cannot run are refused with the reason")
  mutating func planErrors() throws {
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 2)
    func error(_ head: Atom, _ body: Literal...) -> PlanError? {
      var program = self.program
      program.add(Rule(id: RuleID(9), head: head, body: body, variableCount: 3))
      do {
        _ = try Plan(program)
        return nil
      } catch { return error }
    }
    let rule = RuleID(9)
    #expect(error(p(x), q(y, any).yes) == .unboundVariable(Variable(0), rule: rule, ruleIndex: 0))
    #expect(error(p(x)) == .unboundVariable(Variable(0), rule: rule, ruleIndex: 0))
    #expect(error(p(x), p(x).yes, p(y).no) == .unboundVariable(Variable(1), rule: rule, ruleIndex: 0))
    #expect(
      error(p(x), p(x).yes, .compare(.less, .y, .x)) == .unboundVariable(Variable(1), rule: rule, ruleIndex: 0))
    #expect(
      error(p(x), .assign(Variable(0), .y), .assign(Variable(1), .x))
        == .unboundVariable(Variable(1), rule: rule, ruleIndex: 0))
    #expect(error(p(x, y), q(x, y).yes) == .arityMismatch(p, expected: 1, found: 2, rule: rule, ruleIndex: 0))
    #expect(error(p(any), p(x).yes) == .wildcardInHead(rule: rule, ruleIndex: 0))
    #expect(error(p(w), p(w).yes) == .unknownVariable(Variable(3), rule: rule, ruleIndex: 0))
    #expect(error(p(x), RelationID(5)(x).yes) == .unknownRelation(RelationID(5), rule: rule, ruleIndex: 0))
    #expect(error(p(y), q(x, x).yes, .assign(Variable(1), .add(.x, .integer(1)))) == nil)
  }
}
