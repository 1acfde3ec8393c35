// Watches over limits and cancellation. Asked once a batch; looks at the clock, the memory and the caller's check once
// in a few batches.

/// Counts what an evaluation uses.
struct Monitor {
  private let limits: Limits
  private let deadline: ContinuousClock.Instant?
  private let isCancelled: (() -> Bool)?
  private var ticks = 0
  /// Derived rows that are stored at present.
  var derivedCount = 0

  init(limits: Limits, isCancelled: (() -> Bool)?) {
    self.limits = limits
    self.isCancelled = isCancelled
    deadline = limits.maximumSeconds.map { .now.advanced(by: .seconds($0)) }
  }

  mutating func add(derived count: Int, rule: RuleID?) throws(EvaluationError) {
    derivedCount += count
    if let maximum = limits.maximumRows, derivedCount > maximum { throw .limit(.rows, rule: rule) }
  }

  @inline(__always)
  mutating func tick(_ space: borrowing Space, rule: RuleID?) throws(EvaluationError) {
    ticks &+= 1
    if ticks & 15 == 0 { try check(space, rule: rule) }
  }

  func check(_ space: borrowing Space, rule: RuleID?) throws(EvaluationError) {
    if let isCancelled, isCancelled() { throw .cancelled }
    if let deadline, ContinuousClock.now >= deadline { throw .limit(.seconds, rule: rule) }
    if let maximum = limits.maximumBytes {
      var bytes = 0
      for index in space.relations.indices {
        bytes += space.relations[index].byteCount + (space.otherBounds[index]?.byteCount ?? 0)
      }
      if bytes > maximum { throw .limit(.bytes, rule: rule) }
    }
  }
}
