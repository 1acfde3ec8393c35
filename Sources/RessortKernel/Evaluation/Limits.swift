// Evaluation ends, but recursion with arithmetic may invent values for longer than anybody waits: whoever embeds the
// engine says how far it may go.

/// How far an evaluation may go. `nil` sets no limit.
package struct Limits: Hashable, Sendable {
  /// Derived rows over all relations; base facts do not count. Checked once a batch, so exceeded by a few hundred.
  package var maximumRows: Int?
  /// What rows and indexes occupy, estimated from their capacity.
  package var maximumBytes: Int?
  /// Wall time from the start of `evaluate`.
  package var maximumSeconds: Double?

  package init(maximumRows: Int? = nil, maximumBytes: Int? = nil, maximumSeconds: Double? = nil) {
    self.maximumRows = maximumRows
    self.maximumBytes = maximumBytes
    self.maximumSeconds = maximumSeconds
  }
}

/// Which of the limits was reached.
package enum Limit: Hashable, Sendable {
  case rows, bytes, seconds
}
