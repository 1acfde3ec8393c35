// A relation may keep one row a key, the best so far:
//
//   distance(y, m + w)   if distance(x, m), edge(x, y, w)      distance keeping the least
//
// A better row takes the place of the one before, in the middle of a fixpoint. That there is one result whatever the order follows
// from what the rules of such a circle must be: monotone.

/// Which of the values of a key is kept.
package enum Extreme: UInt8, Hashable, Sendable, BitwiseCopyable {
  case least, greatest

  /// Whether the first value takes the place of the second.
  @inline(__always)
  func prefers(_ value: Value, to other: Value) -> Bool {
    switch self {
    case .least: value < other
    case .greatest: other < value
    }
  }
}
