import RessortKernel
import Testing

/// Relations that keep the best row of a key, in one fixpoint.
@Suite("Extremes") struct ExtremeTests {
  struct Graph {
    var edges: [(from: Int64, to: Int64, weight: Int64)] = []

    /// - Parameter ascending: only edges to greater nodes, so that there is no circle.
    init(nodes: Int, edges count: Int, weights: ClosedRange<Int64>, ascending: Bool = false, seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      while edges.count < count {
        let (one, other) = (Int64(generator.below(nodes)), Int64(generator.below(nodes)))
        if ascending && one == other { continue }
        let weight = Int64.random(in: weights, using: &generator)
        edges.append((ascending ? min(one, other) : one, ascending ? max(one, other) : other, weight))
      }
    }

    /// Bellman and Ford's: as many rounds over all edges as there are nodes.
    func distances(from start: Int64, sign: Int64 = 1) -> [Int64: Int64] {
      var best: [Int64: Int64] = [start: 0]
      for _ in 0...edges.count {
        for edge in edges {
          guard let before = best[edge.from] else { continue }
          let value = before + edge.weight
          if best[edge.to].map({ sign * value < sign * $0 }) ?? true { best[edge.to] = value }
        }
      }
      return best
    }
  }

  struct Distances {
    var program = Program()
    let edge, distance, near: RelationID

    /// distance(0, 0), and along each edge; the nodes nearer than 5 follow behind.
    init(keeping extreme: Extreme = .least) {
      edge = program.addRelation(name: "edge", arity: 3)
      distance = program.addRelation(name: "distance", arity: 2, keeping: extreme)
      near = program.addRelation(name: "near", arity: 1)
      program.rule(near(x), distance(x, y).yes, .compare(.less, .y, .integer(5)))
      program.rule(distance(value(0), value(0)), .compare(.equal, .integer(0), .integer(0)))
      program.wideRule(
        distance(y, .variable(Variable(4))), distance(x, z).yes, edge(x, y, w).yes,
        .assign(Variable(4), .add(.z, .variable(Variable(3)))))
    }

    func evaluated(_ graph: Graph, open: Set<Int> = [], without: Set<Int> = [], limits: Limits = Limits()) throws
      -> Database
    {
      var database = Database(try Plan(program))
      for (number, part) in graph.edges.enumerated() where !without.contains(number) {
        let row = row(part.from, part.to, part.weight)
        if open.contains(number) { database.insertUndefined(row, into: edge) } else { database.insert(row, into: edge) }
      }
      try database.evaluate(limits: limits)
      return database
    }
  }

  func rows(_ distances: [Int64: Int64]) -> [[Int64]] {
    distances.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
  }

  @Test("shortest distances are those of Bellman and Ford", arguments: 1...40 as ClosedRange<UInt64>)
  func shortest(seed: UInt64) throws {
    let nodes = 5 + Int(seed)
    let graph = Graph(nodes: nodes, edges: 4 * nodes, weights: 0...20, seed: seed)
    let distances = Distances()
    let database = try distances.evaluated(graph)
    let expected = graph.distances(from: 0)
    #expect(database.sortedRows(distances.distance) == rows(expected))
    #expect(database.sortedRows(distances.near) == rows(expected).filter { $0[1] < 5 }.map { [$0[0]] })
    #expect(database.undefinedCount(distances.distance) == 0)
  }

  @Test("longest distances are, where there is no circle", arguments: 1...20 as ClosedRange<UInt64>)
  func longest(seed: UInt64) throws {
    let graph = Graph(nodes: 15, edges: 40, weights: -9...9, ascending: true, seed: seed)
    let distances = Distances(keeping: .greatest)
    let database = try distances.evaluated(graph)
    #expect(database.sortedRows(distances.distance) == rows(graph.distances(from: 0, sign: -1)))
  }

  @Test("two relations that hang on each other, one least and one greatest, find the same")
  func mutual() throws {
    let graph = Graph(nodes: 12, edges: 40, weights: 0...9, seed: 5)
    var program = Program()
    let edge = program.addRelation(name: "edge", arity: 3)
    let distance = program.addRelation(name: "distance", arity: 2, keeping: .least)
    let opposite = program.addRelation(name: "opposite", arity: 2, keeping: .greatest)
    program.rule(distance(value(0), value(0)), .compare(.equal, .integer(0), .integer(0)))
    program.rule(opposite(x, y), distance(x, z).yes, .assign(Variable(1), .negate(.z)))
    program.wideRule(
      distance(y, .variable(Variable(4))), opposite(x, z).yes, edge(x, y, w).yes,
      .assign(Variable(4), .subtract(.variable(Variable(3)), .z)))
    var database = Database(try Plan(program))
    for part in graph.edges { database.insert(row(part.from, part.to, part.weight), into: edge) }
    try database.evaluate()
    let expected = rows(graph.distances(from: 0))
    #expect(database.sortedRows(distance) == expected)
    #expect(database.sortedRows(opposite) == expected.map { [$0[0], -$0[1]] })
  }

  @Test("distances by halves, each two joined, are the same")
  func nonlinear() throws {
    let graph = Graph(nodes: 12, edges: 30, weights: 0...9, seed: 6)
    var program = Program()
    let way = program.addRelation(name: "way", arity: 3, keeping: .least)
    program.wideRule(
      way(x, z, .variable(Variable(5))), way(x, y, w).yes, way(y, z, .variable(Variable(4))).yes,
      .assign(Variable(5), .add(.variable(Variable(3)), .variable(Variable(4)))))
    var database = Database(try Plan(program))
    for part in graph.edges { database.insert(row(part.from, part.to, part.weight), into: way) }
    try database.evaluate()
    let starts = Set(graph.edges.map(\.from))
    for row in database.sortedRows(way) where row[0] != row[1] {
      #expect(starts.contains(row[0]) && graph.distances(from: row[0])[row[1]] == row[2])
    }
    for start in starts {
      let found = database.sortedRows(way).filter { $0[0] == start && $0[1] != start }.count
      #expect(found == graph.distances(from: start).count - 1)
    }
  }

  @Test(
    "with edges that may be missing, what is true is so in every case, and every case's value may be",
    arguments: 1...30 as ClosedRange<UInt64>)
  func openEdges(seed: UInt64) throws {
    let graph = Graph(nodes: 7, edges: 14, weights: 0...9, ascending: true, seed: seed)
    let open = Set(0..<5)
    let distances = Distances()
    let database = try distances.evaluated(graph, open: open)
    var common: Set<[Int64]>?
    var some: Set<[Int64]> = []
    for missing in 0..<(1 << open.count) {
      var part = graph
      part.edges = graph.edges.enumerated().filter { $0.offset >= open.count || missing & (1 << $0.offset) == 0 }.map(
        \.element)
      let found = Set(rows(part.distances(from: 0)))
      common = common?.intersection(found) ?? found
      some.formUnion(found)
    }
    let isTrue = Set(database.sortedRows(distances.distance))
    let isPossible = isTrue.union(database.sortedUndefinedRows(distances.distance, arity: 2))
    #expect(isTrue.isSubset(of: common ?? []))
    #expect(some.isSubset(of: isPossible))
    for row in isTrue { #expect(isPossible.filter { $0[0] == row[0] }.count == 1) }
    for row in isPossible.subtracting(isTrue) {
      let truths = database.derivations(of: row.map { Value($0) }, in: distances.distance).map(\.truth)
      #expect(!truths.isEmpty && truths.allSatisfy { $0 == .undefined })
    }
  }

  @Test("every value has a derivation from values found before", arguments: 1...20 as ClosedRange<UInt64>)
  func founded(seed: UInt64) throws {
    let graph = Graph(nodes: 20, edges: 80, weights: 0...5, seed: seed)
    let distances = Distances()
    let database = try distances.evaluated(graph)
    for row in database.sortedRows(distances.distance) where row[0] != 0 {
      let cells = row.map { Value($0) }
      let stage = try #require(database.stage(of: cells, in: distances.distance))
      let isFounded = database.derivations(of: cells, in: distances.distance).contains { derivation in
        guard let before = derivation.bindings[0], let value = derivation.bindings[2] else { return false }
        return database.stage(of: [before, value], in: distances.distance) ?? .max < stage
      }
      #expect(isFounded, "\(row)")
    }
  }

  @Test("worse values are given up on the way, not collected")
  func work() throws {
    // Each node of a ladder can be reached in twice as many ways as the one before.
    var graph = Graph(nodes: 1, edges: 0, weights: 0...0, seed: 0)
    for node in 0..<60 as Range<Int64> {
      graph.edges += [(node, node + 1, 1), (node, node + 1, 2), (node, node + 1, 3)]
    }
    let distances = Distances()
    let database = try distances.evaluated(graph, limits: Limits(maximumRows: 500))
    #expect(database.count(distances.distance) == 61)
    #expect(database.truth(of: row(60, 60), in: distances.distance) == .isTrue)
  }

  @Test("a circle that makes values ever better ends at the limit, and leaves no value that might not be the best")
  func negativeCircle() throws {
    let graph: Graph = {
      var graph = Graph(nodes: 1, edges: 0, weights: 0...0, seed: 0)
      graph.edges = [(0, 1, 3), (1, 2, -2), (2, 1, 1)]
      return graph
    }()
    let distances = Distances()
    var database = Database(try Plan(distances.program))
    for part in graph.edges { database.insert(row(part.from, part.to, part.weight), into: distances.edge) }
    #expect(throws: EvaluationError.limit(.rows, rule: RuleID(2))) {
      try database.evaluate(limits: Limits(maximumRows: 1_000))
    }
    #expect(database.count(distances.distance) == 0)
    #expect(!database.isComplete(distances.distance) && database.isComplete(distances.edge))
  }

  @Test("a circle of possible ways ends at the limit, by itself")
  func openCircle() throws {
    var graph = Graph(nodes: 1, edges: 0, weights: 0...0, seed: 0)
    graph.edges = [(0, 1, 3), (1, 2, 1), (2, 1, 1)]
    #expect(throws: EvaluationError.limit(.rows, rule: RuleID(2))) {
      try Distances().evaluated(graph, open: [0])
    }
  }

  @Test("of given rows the best is kept, of propositions with a value too")
  func given() throws {
    var program = Program()
    let least = program.addRelation(name: "least", arity: 1, keeping: .least)
    let greatest = program.addRelation(name: "greatest", arity: 2, keeping: .greatest)
    program.rule(least(y), greatest(value(1), y).yes)
    var database = Database(try Plan(program))
    for number in [7, 4, 9] as [Int64] { database.insert(row(number), into: least) }
    for number in [3, 5, 4] as [Int64] { database.insert(row(1, number), into: greatest) }
    try database.evaluate()
    #expect(database.sortedRows(least) == [[4]])
    #expect(database.sortedRows(greatest) == [[1, 5]])
    #expect(database.derivations(of: row(4), in: least).map(\.isBaseFact) == [true])
  }

  @Test("one that hangs on itself by way of a negation, or of what keeps nothing, is refused")
  func refused() {
    var program = Program()
    let p = program.addRelation(name: "p", arity: 2, keeping: .least)
    let q = program.addRelation(name: "q", arity: 1)
    program.rule(p(x, y), p(y, x).yes, p(x, x).no)
    #expect(throws: PlanError.unsuitableExtreme(p)) { try Plan(program) }
    program = Program()
    _ = program.addRelation(name: "p", arity: 2, keeping: .least)
    _ = program.addRelation(name: "q", arity: 1)
    program.rule(p(x, x), q(x).yes)
    program.rule(q(x), p(x, y).yes)
    #expect(throws: PlanError.unsuitableExtreme(p)) { try Plan(program) }
  }
}

extension Program {
  /// A rule of up to six variables, whose id is its index.
  fileprivate mutating func wideRule(_ head: Atom, _ body: Literal...) {
    add(Rule(id: RuleID(Int32(rules.count)), head: head, body: body, variableCount: 6))
  }
}
