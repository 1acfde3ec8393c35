import RessortKernel
import Testing

@Suite("Proofs") struct ProofTests {
  var program = Program()
  let edge: RelationID
  let path: RelationID

  init() {
    edge = program.addRelation(name: "edge", arity: 2)
    path = program.addRelation(name: "path", arity: 2)
    program.rule(path(x, y), edge(x, y).yes)
    program.rule(path(x, z), path(x, y).yes, path(y, z).yes)
  }

  @Test("derivations are all matches of all rules, with their bindings")
  func allMatches() throws {
    let database = try database([(1, 2), (2, 3), (1, 4), (4, 3)])
    let derivations = database.derivations(of: row(1, 3), in: path)
    #expect(derivations.map(\.ruleIndex) == [1, 1])
    #expect(Set(derivations.map { $0.bindings[1] }) == [Value(2), Value(4)])
    #expect(derivations.allSatisfy { $0.truth == .isTrue && $0.bindings[3] == nil })
    #expect(database.derivations(of: row(3, 1), in: path).isEmpty)
    #expect(database.derivations(of: row(1, 2), in: edge) == [.baseFact(.isTrue)])
  }

  @Test("following the derivation of smallest stages through a cyclic graph always ends at facts")
  func wellFounded() throws {
    let database = try database([(1, 2), (2, 3), (3, 1), (3, 4), (4, 2)])
    for from in 1...4 as ClosedRange<Int64> {
      for to in 1...4 as ClosedRange<Int64> {
        #expect(try proofSize(row(from, to), database, depth: 0) > 0)
      }
    }
  }

  /// Counts the facts of the proof by smallest stages; fails where stages do not descend.
  private func proofSize(_ row: [Value], _ database: Database, depth: Int) throws -> Int {
    try #require(depth < 64)
    let stage = try #require(database.stage(of: row, in: path))
    for derivation in database.derivations(of: row, in: path) {
      if derivation.ruleIndex == 0 { return 1 }
      let bindings = derivation.bindings.compactMap { $0 }
      let parts = [[bindings[0], bindings[1]], [bindings[1], bindings[2]]]
      let stages = parts.compactMap { database.stage(of: $0, in: path) }
      if stages.count == 2 && stages.allSatisfy({ $0 < stage }) {
        return try parts.reduce(0) { try $0 + proofSize($1, database, depth: depth + 1) }
      }
    }
    Issue.record("no derivation of \(row) has smaller stages only")
    return 0
  }

  @Test("undefined rows have undefined derivations and no stage")
  func undefinedRows() throws {
    var database = Database(try Plan(program))
    database.insert(row(1, 2), into: edge)
    database.insertUndefined(row(2, 3), into: edge)
    try database.evaluate()
    #expect(database.derivations(of: row(1, 3), in: path).map(\.truth) == [.undefined])
    #expect(database.derivations(of: row(2, 3), in: edge) == [.baseFact(.undefined)])
    #expect(database.stage(of: row(1, 3), in: path) == nil)
    #expect(database.stage(of: row(1, 2), in: path) != nil)
  }

  @Test("a wildcard that matches several rows makes one derivation")
  func wildcards() throws {
    var program = Program()
    let pair = program.addRelation(name: "pair", arity: 2)
    let first = program.addRelation(name: "first", arity: 1)
    program.rule(first(x), pair(x, any).yes, pair(y, any).yes)
    var database = Database(try Plan(program))
    for second in 0..<5 as Range<Int64> { database.insert(row(1, second), into: pair) }
    try database.evaluate()
    let derivations = database.derivations(of: row(1), in: first)
    #expect(derivations.map(\.bindings) == [[Value(1), Value(1), nil, nil]])
  }

  @Test("a derivation says what an assignment computed and skips what a comparison refuses")
  func arithmetic() throws {
    var program = Program()
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(
      q(y), p(x).yes, .assign(Variable(1), .divide(.x, .integer(10))), .compare(.greater, .x, .integer(11)))
    var database = Database(try Plan(program))
    for number in 10..<14 as Range<Int64> { database.insert(row(number), into: p) }
    try database.evaluate()
    let derivations = database.derivations(of: row(1), in: q)
    #expect(derivations.map { $0.bindings[0] } == [Value(12), Value(13)])
  }

  private func database(_ edges: [(Int64, Int64)]) throws -> Database {
    var database = Database(try Plan(program))
    for (from, to) in edges { database.insert(row(from, to), into: edge) }
    try database.evaluate()
    return database
  }
}
