internal import Foundation

/// What the runs of one peer on one workload came to.
struct Measurement: Codable {
  enum Outcome: Codable, Hashable {
    case measured
    case timeout
    case failed(String)
    /// Its counts are not those of the others.
    case differs(String)
    /// A smaller size took too long already.
    case notRun
  }

  var outcome: Outcome
  /// Wall seconds of each run.
  var seconds: [Double] = []
  /// Of each run.
  var peakBytes: [Int] = []
  var counts: Counts = [:]

  var medianSeconds: Double? { median(seconds) }
  var medianPeakBytes: Double? { median(peakBytes.map(Double.init)) }

  private func median(_ numbers: [Double]) -> Double? {
    guard outcome == .measured, !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

/// Runs peers one after another, each in a fresh process on one processor.
struct Measurer {
  var bench: Bench
  var runs: Int
  var timeout: Double
  /// A run that took longer is not repeated, and no larger size is tried.
  var patience: Double
  var processor: Int

  /// - Returns: `nil` where the peer cannot express the workload.
  func measure(_ peer: Peer, _ workload: Workload, _ size: Size, smaller: Measurement?) throws -> Measurement? {
    if let smaller {
      if smaller.outcome != .measured { return Measurement(outcome: .notRun) }
      if let seconds = smaller.medianSeconds, seconds > patience { return Measurement(outcome: .notRun) }
    }
    guard let command = try bench.command(peer, workload, size) else { return nil }
    var measurement = Measurement(outcome: .measured)
    for _ in 0..<runs {
      let run = try ChildProcess.run(["taskset", "-c", String(processor)] + command, timeout: timeout)
      switch run.end {
      case .exit(0): break
      case .exit, .signal: return Measurement(outcome: .failed(String((run.errors + run.output).suffix(300))))
      case .timeout: return Measurement(outcome: .timeout)
      }
      measurement.seconds.append(run.seconds)
      measurement.peakBytes.append(run.peakBytes)
      measurement.counts = counts(in: run.output)
      if run.seconds > patience { break }
    }
    return measurement
  }
}
