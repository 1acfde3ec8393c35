internal import Foundation

/// Whether the peers of one workload and size say the same.
struct Agreement {
  private let workload: Workload
  /// What the first peer said that counts relation by relation.
  private var reference: Counts?
  /// Rows of the facts, for a peer that only tells how many atoms there are in all.
  private let factCount: Int

  init(_ workload: Workload, factCount: Int) {
    self.workload = workload
    self.factCount = factCount
  }

  /// - Returns: what is different; `nil` where the counts agree, or there is nothing yet to hold them against.
  mutating func difference(_ found: Counts) -> String? {
    if let total = found["@total"] { return difference(total: total, found) }
    guard let reference else {
      let missing = workload.counted.filter { found[$0] == nil }
      if missing.isEmpty { reference = found }
      return missing.isEmpty ? nil : "no count of " + missing.joined(separator: ", ")
    }
    let wrong = workload.counted.filter { found[$0] != reference[$0] }
    return wrong.isEmpty
      ? nil : wrong.map { "\($0): \(found[$0] ?? -1), not \(reference[$0] ?? -1)" }.joined(separator: "; ")
  }

  private func difference(total: Int, _ found: Counts) -> String? {
    guard let reference else { return nil }
    if workload == .loadingNumbers || workload == .loadingTexts {
      return total == factCount ? nil : "\(total) atoms, not \(factCount)"
    }
    let derived = workload.counted.map { Workload.values.contains($0) ? 1 : reference[$0] ?? 0 }.reduce(0, +)
    if total != factCount + derived { return "\(total) atoms, not \(factCount + derived)" }
    let wrong = Workload.values.filter { reference[$0] != nil && found[$0] != reference[$0] }
    return wrong.isEmpty ? nil : wrong.sorted().joined(separator: ", ") + " differ"
  }
}
