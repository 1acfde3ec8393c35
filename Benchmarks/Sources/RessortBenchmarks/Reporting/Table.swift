// The table of a series, in Markdown: seconds, memory, and how many times longer each peer took than we did.

internal import Foundation

struct Table {
  var results: Results
  var peers: [Peer]

  var text: String {
    [
      section("Wall seconds, median") { $0.medianSeconds.map { String(format: "%.3f", $0) } },
      section("Peak memory, MB, median") { $0.medianPeakBytes.map { String(format: "%.0f", $0 / 1_048_576) } },
      ratios,
    ].joined(separator: "\n")
  }

  private func section(_ title: String, _ cell: (Measurement) -> String?) -> String {
    table(title, peers, head: "rows") { workload, size, peer in
      guard let measurement = results[workload, size, peer] else { return "–" }
      return cell(measurement) ?? Self.word(measurement.outcome)
    }
  }

  /// Of each peer's seconds to ours; the fastest peer's in bold.
  private var ratios: String {
    table("Seconds of the peer for one of ours", peers.filter { $0 != .ressort }, head: "rows") {
      workload, size, peer in
      guard let ours = results[workload, size, .ressort]?.medianSeconds,
        let theirs = results[workload, size, peer]?.medianSeconds
      else { return "–" }
      let best = peers.compactMap { $0 == .ressort ? nil : results[workload, size, $0]?.medianSeconds }.min()
      let ratio = String(format: "%.2f", theirs / ours)
      return theirs == best ? "**\(ratio)**" : ratio
    }
  }

  private func table(
    _ title: String, _ columns: [Peer], head: String, _ cell: (Workload, Size, Peer) -> String
  ) -> String {
    var lines = ["### \(title)", ""]
    lines.append("| workload | size | \(head) | " + columns.map(\.name).joined(separator: " | ") + " |")
    lines.append("|---|---|--:|" + columns.map { _ in "--:|" }.joined())
    for workload in Workload.allCases {
      for size in Size.allCases where results.contains(workload, size) {
        let cells = columns.map { cell(workload, size, $0) }
        lines.append(
          "| \(workload.rawValue) | \(size.rawValue) | \(rowCount(workload, size)) | " + cells.joined(separator: " | ")
            + " |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rowCount(_ workload: Workload, _ size: Size) -> String {
    let counts = peers.lazy.compactMap { results[workload, size, $0]?.counts }.first { counts in
      workload.counted.allSatisfy { counts[$0] != nil }
    }
    guard let counts else { return "–" }
    return String(workload.counted.map { Workload.values.contains($0) ? 1 : counts[$0] ?? 0 }.reduce(0, +))
  }

  private static func word(_ outcome: Measurement.Outcome) -> String {
    switch outcome {
    case .measured: "–"
    case .timeout: "timeout"
    case .failed: "failed"
    case .differs: "differs"
    case .notRun: "not run"
    }
  }
}
