internal import ArgumentParser
internal import Foundation

@main
struct RessortBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "RessortBenchmarks",
    abstract: "Runs Ressort and every other engine it finds on the same facts, and prints who took how long.",
    discussion: """
      Each run is a process of its own on one processor: it loads the facts, evaluates, and prints counts, which must be the same for all. \
      Engines that are not installed are left out. Facts are made on first use, the same everywhere.
      """)

  @Option(parsing: .upToNextOption, help: "Workloads, by name; all unless given.")
  var workload: [Workload] = Workload.allCases

  @Option(parsing: .upToNextOption, help: "tiny, small, medium, large.")
  var size: [Size] = [.small, .medium]

  @Option(parsing: .upToNextOption, help: "Engines, by name; all that are found unless given.")
  var peer: [Peer] = []

  @Option(help: "How often each is run; the median counts.")
  var runs = 3

  @Option(help: "Seconds after which a run is ended.")
  var timeout = 120.0

  @Option(help: "A run of more seconds is not repeated, and larger sizes are left out.")
  var patience = 25.0

  @Option(help: "The processor that all runs are bound to.")
  var processor = 0

  @Option(help: "The ressort that is measured.")
  var ressort = "../.build/release/ressort"

  @Option(help: "The Python that has duckdb, nemo_python and clingo.")
  var python = "python3"

  @Option(help: "Where facts and compiled programs are kept.")
  var cache = ".build/benchmarks"

  @Option(help: "A file that keeps what was measured; what is in it is not measured again.")
  var results: String?

  @Flag(help: "Measure again what the file has.")
  var again = false

  // What the program asks copies of itself to do.
  @Option(parsing: .upToNextOption, help: .hidden)
  var makeFacts: [String] = []

  @Option(parsing: .upToNextOption, help: .hidden)
  var convertFacts: [String] = []

  func run() throws {
    if makeFacts.count == 3, let data = DataSet(rawValue: makeFacts[0]), let size = Size(rawValue: makeFacts[1]) {
      return try data.make(size, below: URL(filePath: makeFacts[2]))
    }
    if convertFacts.count == 2, let syntax = FactSyntax(rawValue: convertFacts[1]) {
      return try syntax.convert(URL(filePath: convertFacts[0]))
    }
    let bench = try makeBench()
    let peers = peer.isEmpty ? Peer.allCases.filter { bench.finds($0) } : peer
    note("engines: " + peers.map(\.name).joined(separator: ", "))
    let file = results.map { URL(filePath: $0) }
    var found = Results()
    if let file, FileManager.default.fileExists(atPath: file.path) { found = try Results(contentsOf: file) }
    let measurer = Measurer(bench: bench, runs: runs, timeout: timeout, patience: patience, processor: processor)
    var differences = 0
    for workload in workload {
      for size in size.sorted() {
        differences += try measure(workload, size, peers, measurer, &found)
        if let file { try found.write(to: file) }
      }
    }
    print(Table(results: found, peers: peers).text)
    if differences > 0 { throw ExitCode(1) }
  }

  private func makeBench() throws -> Bench {
    let cache = URL(filePath: cache).standardizedFileURL
    let build = cache.appending(path: "programs")
    try FileManager.default.createDirectory(at: build, withIntermediateDirectories: true)
    // Programs lie beside the sources of this package.
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Bench(
      programs: package.appending(path: "Programs"), data: cache.appending(path: "facts"), build: build,
      ressort: ressort, python: python)
  }

  /// - Returns: how many peers say something else than the others.
  private func measure(
    _ workload: Workload, _ size: Size, _ peers: [Peer], _ measurer: Measurer, _ found: inout Results
  ) throws -> Int {
    _ = try workload.data.folder(size, below: measurer.bench.data)
    let factCount = try workload.data.rowCount(size, below: measurer.bench.data) ?? 0
    var agreement = Agreement(workload, factCount: factCount)
    var differences = 0
    // Those that count relation by relation come first, so that there is something to hold the others against.
    for peer in peers.sorted(by: { $0 != .clingo && $1 == .clingo }) {
      let smaller = Size.allCases.last { $0 < size && found[workload, $0, peer] != nil }
      var measurement = again ? nil : found[workload, size, peer]
      if measurement == nil {
        measurement = try measurer.measure(
          peer, workload, size, smaller: smaller.flatMap { found[workload, $0, peer] })
      }
      guard var measurement else { continue }
      if measurement.outcome == .measured, let difference = agreement.difference(measurement.counts) {
        measurement.outcome = .differs(difference)
        differences += 1
      }
      found[workload, size, peer] = measurement
      note(Self.line(workload, size, peer, measurement))
    }
    return differences
  }

  private static func line(_ workload: Workload, _ size: Size, _ peer: Peer, _ measurement: Measurement) -> String {
    let place = "\(workload.rawValue) \(size.rawValue) \(peer.rawValue): "
    switch measurement.outcome {
    case .measured:
      let megabytes = (measurement.medianPeakBytes ?? 0) / 1_048_576
      return place + String(format: "%.3f s, %.0f MB", measurement.medianSeconds ?? 0, megabytes)
    case .timeout: return place + "timeout"
    case .failed(let reason): return place + "failed: " + reason
    case .differs(let difference): return place + "DIFFERS: " + difference
    case .notRun: return place + "not run, since a smaller size took too long"
    }
  }

  /// Progress, beside the table.
  private func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension Workload: ExpressibleByArgument {}
extension Size: ExpressibleByArgument {}
extension Peer: ExpressibleByArgument {}
