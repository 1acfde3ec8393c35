internal import Foundation

enum Size: String, CaseIterable, Comparable, Codable {
  case tiny, small, medium, large

  static func < (left: Size, right: Size) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// Facts that workloads read. The same bytes on every machine.
enum DataSet: String, CaseIterable {
  case randomGraph, chain, grid, tree, program, ontology, ontologyTexts, graphWithNodes, weightedGraph, powerLaw,
    smallPowerLaw

  /// The folder with the facts, which another process makes where they are missing: a process inherits the peak memory of the one that it
  /// is made from, so that this one must stay small.
  func folder(_ size: Size, below root: URL) throws -> URL {
    let folder = root.appending(path: rawValue).appending(path: size.rawValue)
    if try rowCount(size, below: root) != nil { return folder }
    let command = [CommandLine.arguments[0], "--make-facts", rawValue, size.rawValue, root.path]
    let run = try ChildProcess.run(command, timeout: 3600)
    guard run.end == .exit(0) else { throw BenchmarkError.cannotRun("--make-facts", run.errors) }
    return folder
  }

  /// How many rows the facts have; `nil` where they are not there, or not all of them.
  func rowCount(_ size: Size, below root: URL) throws -> Int? {
    let mark = root.appending(path: rawValue).appending(path: size.rawValue).appending(path: Self.mark)
    guard let text = try? String(contentsOf: mark, encoding: .utf8) else { return nil }
    return Int(text)
  }

  /// Written last.
  private static let mark = ".rows"

  /// Makes the facts.
  func make(_ size: Size, below root: URL) throws {
    let folder = root.appending(path: rawValue).appending(path: size.rawValue)
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try make(size, in: folder)
    let rowCount = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .reduce(0) { try $0 + Data(contentsOf: $1).count { $0 == UInt8(ascii: "\n") } }
    try Data(String(rowCount).utf8).write(to: folder.appending(path: Self.mark))
  }

  private func make(_ size: Size, in folder: URL) throws {
    func pick<Number>(_ numbers: Number...) -> Number { numbers[Size.allCases.firstIndex(of: size) ?? 0] }
    switch self {
    case .randomGraph:
      try Graphs.random(folder, nodes: pick(150, 700, 2200, 5000), edges: pick(300, 1400, 4400, 10_000), seed: 1)
    case .chain: try Graphs.chain(folder, edges: pick(150, 1000, 3200, 6000))
    case .grid: try Graphs.grid(folder, side: pick(12, 30, 60, 80))
    case .tree: try Graphs.tree(folder, nodes: pick(300, 1500, 5000, 13_000), seed: 2)
    case .program: try PointsTo.facts(folder, variables: pick(1000, 10_000, 60_000, 250_000), seed: 3)
    case .ontology: try Ontology.facts(folder, universities: pick(1, 3, 20, 100), seed: 4, texts: false)
    case .ontologyTexts: try Ontology.facts(folder, universities: pick(1, 3, 20, 100), seed: 4, texts: true)
    case .graphWithNodes:
      try Graphs.randomWithNodes(folder, nodes: pick(120, 700, 2200, 5500), edges: pick(150, 900, 2900, 7200), seed: 5)
    case .weightedGraph:
      try Graphs.weighted(
        folder, nodes: pick(100, 600, 2000, 6000), edges: pick(300, 1800, 6000, 18_000), starts: pick(5, 20, 60, 120),
        greatest: 10, seed: 6)
    case .powerLaw:
      try Graphs.powerLaw(folder, nodes: pick(300, 6000, 40_000, 160_000), edgesPerNode: pick(4, 10, 14, 20), seed: 7)
    case .smallPowerLaw:
      try Graphs.powerLaw(folder, nodes: pick(100, 1000, 4000, 12_000), edgesPerNode: pick(3, 4, 5, 6), seed: 8)
    }
  }
}
