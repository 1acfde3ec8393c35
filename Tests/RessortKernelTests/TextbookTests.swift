import RessortKernel
import Testing

@Suite("Textbook programs") struct TextbookTests {
  var program = Program()

  @Test("the closure of a chain with a cycle holds every path")
  mutating func closure() throws {
    let (edge, path) = declareClosure()
    var database = Database(try Plan(program))
    for (from, to) in [(1, 2), (2, 3), (3, 2), (4, 5)] as [(Int64, Int64)] {
      database.insert(row(from, to), into: edge)
    }
    try database.evaluate()
    #expect(database.sortedRows(path) == [[1, 2], [1, 3], [2, 2], [2, 3], [3, 2], [3, 3], [4, 5]])
    #expect(database.isComplete)
  }

  @Test("a closure over thousands of edges has as many paths as counting says")
  mutating func longChain() throws {
    let (edge, path) = declareClosure()
    var database = Database(try Plan(program))
    database.insert(rows: (0..<300).flatMap { row($0, $0 + 1) }, into: edge)
    try database.evaluate()
    #expect(database.count(path) == 300 * 301 / 2)
    var reached: [Int64] = []
    database.forEachRow(of: path, matching: [Value(297), nil]) { row, _ in reached.append(row[row.startIndex + 1].bits)
    }
    #expect(reached == [298, 299, 300])
  }

  @Test("same generation joins three atoms around its own relation")
  mutating func sameGeneration() throws {
    let parent = program.addRelation(name: "parent", arity: 2)
    let same = program.addRelation(name: "same", arity: 2)
    program.rule(same(x, y), parent(x, z).yes, parent(y, z).yes)
    program.rule(same(x, y), parent(x, z).yes, same(z, w).yes, parent(y, w).yes)
    var database = Database(try Plan(program))
    for (child, of) in [(2, 1), (3, 1), (4, 2), (5, 3)] as [(Int64, Int64)] {
      database.insert(row(child, of), into: parent)
    }
    try database.evaluate()
    #expect(database.sortedRows(same) == [[2, 2], [2, 3], [3, 2], [3, 3], [4, 4], [4, 5], [5, 4], [5, 5]])
  }

  @Test("in win-move, positions of a cycle without a way out are drawn")
  mutating func winMove() throws {
    let move = program.addRelation(name: "move", arity: 2)
    let win = program.addRelation(name: "win", arity: 1)
    program.rule(win(x), move(x, y).yes, win(y).no)
    var database = Database(try Plan(program))
    // 1 → 2 → 3 is decided; 4 and 5 move to each other; 6 may move into the cycle or to 3, where the other is stuck.
    for (from, to) in [(1, 2), (2, 3), (4, 5), (5, 4), (6, 4), (6, 3)] as [(Int64, Int64)] {
      database.insert(row(from, to), into: move)
    }
    try database.evaluate()
    #expect(database.sortedRows(win) == [[2], [6]])
    #expect(database.sortedUndefinedRows(win, arity: 1) == [[4], [5]])
    #expect(database.truth(of: row(1), in: win) == .isFalse)
  }

  @Test("a long game without draws is decided to its start")
  mutating func longGame() throws {
    let move = program.addRelation(name: "move", arity: 2)
    let win = program.addRelation(name: "win", arity: 1)
    program.rule(win(x), move(x, y).yes, win(y).no)
    var database = Database(try Plan(program))
    for position in 0..<100 { database.insert(row(Int64(position), Int64(position + 1)), into: move) }
    try database.evaluate()
    #expect(database.sortedRows(win) == stride(from: Int64(1), to: 100, by: 2).map { [$0] })
    #expect(database.undefinedCount(win) == 0)
  }

  @Test("two propositions that each need the absence of the other are undefined")
  mutating func evenLoop() throws {
    let p = program.addRelation(name: "p", arity: 0)
    let q = program.addRelation(name: "q", arity: 0)
    let either = program.addRelation(name: "either", arity: 0)
    program.rule(p(), q().no)
    program.rule(q(), p().no)
    program.rule(either(), p().yes)
    program.rule(either(), q().yes)
    var database = Database(try Plan(program))
    try database.evaluate()
    for relation in [p, q, either] { #expect(database.truth(of: [], in: relation) == .undefined) }
    #expect(database.derivations(of: [], in: either).map(\.truth) == [.undefined, .undefined])
  }

  @Test("a proposition that needs its own absence is undefined")
  mutating func oddLoop() throws {
    let p = program.addRelation(name: "p", arity: 0)
    program.rule(p(), p().no)
    var database = Database(try Plan(program))
    try database.evaluate()
    #expect(database.truth(of: [], in: p) == .undefined)
    database.insert([], into: p)
    try database.evaluate()
    #expect(database.truth(of: [], in: p) == .isTrue)
  }

  @Test("what only supports itself is false")
  mutating func unfounded() throws {
    let p = program.addRelation(name: "p", arity: 0)
    let q = program.addRelation(name: "q", arity: 0)
    let r = program.addRelation(name: "r", arity: 0)
    program.rule(p(), q().yes)
    program.rule(q(), p().yes)
    program.rule(r(), p().no)
    var database = Database(try Plan(program))
    try database.evaluate()
    #expect(database.truth(of: [], in: p) == .isFalse)
    #expect(database.truth(of: [], in: r) == .isTrue)
  }

  @Test("negation of an earlier component has two values")
  mutating func stratifiedNegation() throws {
    let (edge, path) = declareClosure()
    let node = program.addRelation(name: "node", arity: 1)
    let isolated = program.addRelation(name: "isolated", arity: 1)
    let apart = program.addRelation(name: "apart", arity: 2)
    program.rule(node(x), edge(x, any).yes)
    program.rule(node(x), edge(any, x).yes)
    program.rule(apart(x, y), node(x).yes, node(y).yes, path(x, y).no)
    program.rule(isolated(x), node(x).yes, edge(x, any).no)
    var database = Database(try Plan(program))
    for (from, to) in [(1, 2), (2, 3)] as [(Int64, Int64)] { database.insert(row(from, to), into: edge) }
    try database.evaluate()
    #expect(database.sortedRows(apart) == [[1, 1], [2, 1], [2, 2], [3, 1], [3, 2], [3, 3]])
    #expect(database.sortedRows(isolated) == [[3]])
  }

  private mutating func declareClosure() -> (edge: RelationID, path: RelationID) {
    let edge = program.addRelation(name: "edge", arity: 2)
    let path = program.addRelation(name: "path", arity: 2)
    program.rule(path(x, y), edge(x, y).yes)
    program.rule(path(x, z), path(x, y).yes, edge(y, z).yes)
    return (edge, path)
  }
}

@Suite("Undefined inputs") struct UndefinedInputTests {
  @Test("and, or and not over an undefined input follow Kleene")
  func connectives() throws {
    var program = Program()
    let given = program.addRelation(name: "given", arity: 1)
    let conjunction = program.addRelation(name: "conjunction", arity: 2)
    let disjunction = program.addRelation(name: "disjunction", arity: 2)
    let negation = program.addRelation(name: "negation", arity: 1)
    let atom = program.addRelation(name: "atom", arity: 1)
    program.rule(conjunction(x, y), given(x).yes, given(y).yes)
    program.rule(disjunction(x, y), given(x).yes, atom(y).yes)
    program.rule(disjunction(x, y), atom(x).yes, given(y).yes)
    program.rule(negation(x), atom(x).yes, given(x).no)
    var database = Database(try Plan(program))
    for number in 0..<3 as Range<Int64> { database.insert(row(number), into: atom) }
    // 0 is false, 1 is undefined, 2 is true.
    database.insertUndefined(row(1), into: given)
    database.insert(row(2), into: given)
    try database.evaluate()
    let truths: [Truth] = [.isFalse, .undefined, .isTrue]
    for left in 0..<3 {
      #expect(database.truth(of: row(Int64(left)), in: negation) == truths[2 - left])
      for right in 0..<3 {
        let pair = row(Int64(left), Int64(right))
        #expect(database.truth(of: pair, in: conjunction) == truths[min(left, right)])
        #expect(database.truth(of: pair, in: disjunction) == truths[max(left, right)])
      }
    }
  }

  @Test("a fact that is both given and undefined is true")
  func trueWins() throws {
    var program = Program()
    let given = program.addRelation(name: "given", arity: 1)
    var database = Database(try Plan(program))
    database.insertUndefined(row(1), into: given)
    database.insert(row(1), into: given)
    try database.evaluate()
    #expect(database.count(given) == 1)
    #expect(database.undefinedCount(given) == 0)
    #expect(database.derivations(of: row(1), in: given) == [.baseFact(.isTrue)])
  }

  @Test("an undefined edge leaves the paths over it undefined, and no others")
  func recursion() throws {
    var program = Program()
    let edge = program.addRelation(name: "edge", arity: 2)
    let path = program.addRelation(name: "path", arity: 2)
    program.rule(path(x, y), edge(x, y).yes)
    program.rule(path(x, z), path(x, y).yes, edge(y, z).yes)
    var database = Database(try Plan(program))
    database.insert(row(1, 2), into: edge)
    database.insert(row(3, 4), into: edge)
    database.insertUndefined(row(2, 3), into: edge)
    try database.evaluate()
    #expect(database.sortedRows(path) == [[1, 2], [3, 4]])
    #expect(database.sortedUndefinedRows(path, arity: 2) == [[1, 3], [1, 4], [2, 3], [2, 4]])
  }

  @Test("an undefined base fact of a derived relation stays undefined unless a rule makes it true")
  func undefinedBaseOfDerived() throws {
    var program = Program()
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(p(x), q(x).yes)
    var database = Database(try Plan(program))
    database.insertUndefined(row(1), into: p)
    database.insertUndefined(row(2), into: p)
    database.insert(row(2), into: q)
    try database.evaluate()
    #expect(database.truth(of: row(1), in: p) == .undefined)
    #expect(database.truth(of: row(2), in: p) == .isTrue)
  }

  @Test("a copy of a database answers what if, and leaves the original as it was")
  func copies() throws {
    var program = Program()
    let p = program.addRelation(name: "p", arity: 1)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(p(x), q(x).yes)
    var database = Database(try Plan(program))
    database.insertUndefined(row(1), into: q)
    try database.evaluate()
    var whatIf = database
    whatIf.insert(row(1), into: q)
    try whatIf.evaluate()
    #expect(whatIf.truth(of: row(1), in: p) == .isTrue)
    #expect(database.truth(of: row(1), in: p) == .undefined)
  }
}
