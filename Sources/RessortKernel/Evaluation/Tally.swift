// What a group of rows comes to, when some of them may or may not be there.

/// The rows of one group, as far as their function needs them.
package struct Tally {
  /// What a group comes to.
  package enum Outcome: Hashable {
    case value(Int64)
    /// Any of these, or, where no row is sure, that the group is empty. Ascending.
    case oneOf([Int64])
    case overflow
    /// There are more possible sums than anybody would look at.
    case tooMany
  }

  /// Beyond this many different sums a group of undefined rows is given up.
  private static let sumLimit = 4_096

  let function: AggregateFunction
  private var count: Int64 = 0
  /// The sum, the least or the greatest value of the rows that are there.
  private var value: Int64 = 0
  /// Values of the rows that may be there.
  package var open: [Int64] = []

  package init(_ function: AggregateFunction) {
    self.function = function
  }

  /// Takes in a row that is there.
  /// - Returns: false when the sum leaves 64 bits.
  package mutating func add(_ value: Int64) -> Bool {
    defer { count += 1 }
    switch function {
    case .count: return true
    case .sum:
      let (sum, hasOverflowed) = self.value.addingReportingOverflow(value)
      self.value = sum
      return !hasOverflowed
    case .least: self.value = count == 0 ? value : min(self.value, value)
    case .greatest: self.value = count == 0 ? value : max(self.value, value)
    }
    return true
  }

  /// Of a group that has a row, or may have one.
  package func outcome() -> Outcome {
    if open.isEmpty { return .value(function == .count ? count : value) }
    switch function {
    case .count: return .oneOf(Array(max(count, 1)...count + Int64(open.count)))
    case .sum: return sums()
    case .least: return extreme(open.filter { count == 0 || $0 < value })
    case .greatest: return extreme(open.filter { count == 0 || $0 > value })
    }
  }

  /// - Parameter better: open values that would take the place of the one that is there.
  private func extreme(_ better: [Int64]) -> Outcome {
    if better.isEmpty { return .value(value) }
    return .oneOf(Set(better + (count == 0 ? [] : [value])).sorted())
  }

  private func sums() -> Outcome {
    var sums: Set<Int64> = count == 0 ? [] : [value]
    for number in open {
      for sum in Array(sums) + (count == 0 ? [0] : []) {
        let (more, hasOverflowed) = sum.addingReportingOverflow(number)
        if hasOverflowed { return .overflow }
        sums.insert(more)
      }
      if sums.count > Tally.sumLimit { return .tooMany }
    }
    return count > 0 && sums.count == 1 ? .value(value) : .oneOf(sums.sorted())
  }
}
