// Graphs for closures, cycles and distances, and a tree for same generation.

internal import Foundation

enum Graphs {
  /// Different edges between different nodes.
  static func random(_ folder: URL, nodes: Int, edges: Int, seed: UInt32) throws {
    try randomEdges(nodes: nodes, edges: edges, seed: seed).write(to: folder, "edge")
  }

  static func randomWithNodes(_ folder: URL, nodes: Int, edges: Int, seed: UInt32) throws {
    try random(folder, nodes: nodes, edges: edges, seed: seed)
    var table = FactTable()
    for node in 0..<nodes { table.add(node) }
    try table.write(to: folder, "node")
  }

  private static func randomEdges(nodes: Int, edges: Int, seed: UInt32) -> FactTable {
    var random = MersenneTwister(seed: seed)
    var table = FactTable()
    while table.count < edges {
      let (from, to) = (random.below(nodes), random.below(nodes))
      if from != to { table.add(from, to) }
    }
    return table
  }

  static func chain(_ folder: URL, edges: Int) throws {
    var table = FactTable()
    for node in 0..<edges { table.add(node, node + 1) }
    try table.write(to: folder, "edge")
  }

  /// To the right and down.
  static func grid(_ folder: URL, side: Int) throws {
    var table = FactTable()
    for y in 0..<side {
      for x in 0..<side {
        if x + 1 < side { table.add(y * side + x, y * side + x + 1) }
        if y + 1 < side { table.add(y * side + x, (y + 1) * side + x) }
      }
    }
    try table.write(to: folder, "edge")
  }

  /// Each node's parent is one of those before it.
  static func tree(_ folder: URL, nodes: Int, seed: UInt32) throws {
    var random = MersenneTwister(seed: seed)
    var table = FactTable()
    for node in 1..<nodes { table.add(node, random.below(node)) }
    try table.write(to: folder, "parent")
  }

  /// Edges with a weight from 1 to `greatest`, and nodes to start from.
  static func weighted(
    _ folder: URL, nodes: Int, edges: Int, starts: Int, greatest: Int, seed: UInt32
  ) throws {
    var random = MersenneTwister(seed: seed)
    var table = FactTable()
    var seen: Set<[Int]> = []
    while table.count < edges {
      let (from, to) = (random.below(nodes), random.below(nodes))
      guard from != to, seen.insert([from, to]).inserted else { continue }
      table.add(from, to, 1 + random.below(greatest))
    }
    try table.write(to: folder, "edge")
    var sources = FactTable()
    for start in 0..<starts { sources.add(start * (nodes / starts)) }
    try sources.write(to: folder, "start")
  }

  /// New nodes prefer those with many edges (Barabási and Albert 1999); numbers are shuffled, and every edge goes from the smaller to the greater.
  static func powerLaw(_ folder: URL, nodes: Int, edgesPerNode: Int, seed: UInt32) throws {
    var random = MersenneTwister(seed: seed)
    var ends = Array(0...edgesPerNode)
    var edges: [(Int, Int)] = []
    for node in 0...edgesPerNode {
      for other in 0..<node {
        edges.append((node, other))
      }
    }
    for (node, other) in edges { ends += [node, other] }
    for node in (edgesPerNode + 1)..<nodes {
      var others: Set<Int> = []
      while others.count < edgesPerNode { others.insert(ends[random.below(ends.count)]) }
      for other in others.sorted() {
        edges.append((node, other))
        ends += [node, other]
      }
    }
    var number = Array(0..<nodes)
    for last in stride(from: nodes - 1, to: 0, by: -1) { number.swapAt(last, random.below(last + 1)) }
    var table = FactTable()
    for (node, other) in edges {
      table.add(min(number[node], number[other]), max(number[node], number[other]))
    }
    try table.write(to: folder, "e")
  }
}
