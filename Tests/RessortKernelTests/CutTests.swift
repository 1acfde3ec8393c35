import RessortKernel
import Testing

/// Joins that need one match only of what their head does not mention.
@Suite("Cuts") struct CutTests {
  /// Facts over more values than a batch has lanes.
  struct Facts {
    var p: [Int64] = []
    var q: [[Int64]] = []
    var r: [Int64] = []
    var s: [[Int64]] = []

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      p = (0..<700).map { $0 }
      q = (0..<4_000).map { _ in [Int64(generator.below(700)), Int64(generator.below(90))] }
      // Some of the lanes have hundreds of matches, most of which lead nowhere.
      q += (0..<900).map { [Int64(generator.below(3)), Int64(100 + $0)] }
      r = (0..<40).map { _ in Int64(generator.below(90)) } + [990]
      s = (0..<2_000).map { _ in [Int64(generator.below(700)), Int64(generator.below(5))] }
    }
  }

  struct Relations {
    let p, q, r, s, head: RelationID
  }

  /// The rows of a head of that arity.
  func rows(
    _ facts: Facts, arity: Int, _ rule: (Relations, inout Program) -> Void
  ) throws -> [[Int64]] {
    var program = Program()
    let relations = Relations(
      p: program.addRelation(name: "p", arity: 1), q: program.addRelation(name: "q", arity: 2),
      r: program.addRelation(name: "r", arity: 1), s: program.addRelation(name: "s", arity: 2),
      head: program.addRelation(name: "head", arity: arity))
    rule(relations, &program)
    var database = Database(try Plan(program))
    for value in facts.p { database.insert(row(value), into: relations.p) }
    for pair in facts.q { database.insert(pair.map { Value($0) }, into: relations.q) }
    for value in facts.r { database.insert(row(value), into: relations.r) }
    for pair in facts.s { database.insert(pair.map { Value($0) }, into: relations.s) }
    try database.evaluate()
    return database.sortedRows(relations.head)
  }

  @Test("a join that ends in a search for any match finds every row that has one", arguments: [1, 2, 3] as [UInt64])
  func last(seed: UInt64) throws {
    let facts = Facts(seed: seed)
    let found = try rows(facts, arity: 1) { relations, program in
      program.rule(relations.head(x), relations.p(x).yes, relations.q(x, y).yes, relations.r(y).yes)
    }
    let good = Set(facts.r)
    let expected = Set(facts.q.filter { good.contains($0[1]) }.map { $0[0] }).sorted()
    #expect(found == expected.map { [$0] })
  }

  @Test(
    "a join that goes on behind the search finds every row, once for each further match", arguments: [4, 5] as [UInt64])
  func middle(seed: UInt64) throws {
    let facts = Facts(seed: seed)
    let found = try rows(facts, arity: 2) { relations, program in
      program.rule(
        relations.head(x, z), relations.p(x).yes, relations.q(x, y).yes, relations.r(y).no, relations.s(x, z).yes)
    }
    let bad = Set(facts.r)
    let some = Set(facts.q.filter { !bad.contains($0[1]) }.map { $0[0] })
    let expected = Set(facts.s.filter { some.contains($0[0]) })
    #expect(Set(found) == expected)
  }

  @Test("a search within a search gives up only what it repeats", arguments: [6, 7] as [UInt64])
  func nested(seed: UInt64) throws {
    let facts = Facts(seed: seed)
    let found = try rows(facts, arity: 1) { relations, program in
      program.rule(
        relations.head(x), relations.p(x).yes, relations.q(x, y).yes, relations.s(y, z).yes,
        .compare(.less, .z, .integer(2)), relations.s(y, w).yes,
        .compare(.greater, .variable(Variable(3)), .integer(3)))
    }
    let small = Set(facts.s.filter { $0[1] < 2 }.map { $0[0] })
    let large = Set(facts.s.filter { $0[1] > 3 }.map { $0[0] })
    let expected = Set(facts.q.filter { small.contains($0[1]) && large.contains($0[1]) }.map { $0[0] })
    #expect(found == expected.sorted().map { [$0] })
  }

  @Test("a search over all rows finds what it looks for, be it the last", arguments: [8] as [UInt64])
  func scan(seed: UInt64) throws {
    let facts = Facts(seed: seed)
    let found = try rows(facts, arity: 1) { relations, program in
      program.rule(relations.head(x), relations.p(x).yes, relations.r(y).yes, .compare(.less, .y, .x))
    }
    let least = facts.r.min() ?? 0
    #expect(found == (0..<700).filter { $0 > least }.map { [$0] })
  }

  @Test("a proposition takes one match")
  func proposition() throws {
    let facts = Facts(seed: 9)
    #expect(
      try rows(facts, arity: 0) { relations, program in
        program.rule(relations.head(), relations.q(x, y).yes, .compare(.greater, .y, .integer(998)))
      } == [[]])
    #expect(
      try rows(facts, arity: 0) { relations, program in
        program.rule(relations.head(), relations.q(x, y).yes, .compare(.greater, .y, .integer(999)))
      } == [])
  }

  @Test("that one match cannot be computed ends the evaluation, whichever comes first")
  func faults() throws {
    #expect(throws: EvaluationError.arithmetic(.divisionByZero, rule: RuleID(0))) {
      try rows(Facts(seed: 1), arity: 0) { relations, program in
        program.rule(
          relations.head(), relations.p(x).yes,
          .compare(.greater, .divide(.integer(1_000), .x), .integer(3)))
      }
    }
  }

  @Test("as many rows of one key against each other cost in proportion to their number")
  func linear() throws {
    func work(_ count: Int64) throws -> Int {
      var program = Program()
      let possible = program.addRelation(name: "possible", arity: 2)
      let support = program.addRelation(name: "support", arity: 3)
      let beaten = program.addRelation(name: "beaten", arity: 3)
      let unbeaten = program.addRelation(name: "unbeaten", arity: 2)
      program.rule(
        unbeaten(x, y), support(z, x, w).yes, possible(x, y).yes,
        .compare(.notEqual, .y, .variable(Variable(3))), beaten(x, y, z).no)
      var database = Database(try Plan(program))
      for number in 0..<count {
        database.insert(row(1, number), into: possible)
        database.insert(row(number, 1, number), into: support)
      }
      var checks = 0
      try database.evaluate(isCancelled: {
        checks += 1
        return false
      })
      #expect(database.count(unbeaten) == Int(count))
      return checks
    }
    // A check stands for some thousands of matches.
    #expect(try work(10_000) < 40)
  }
}
