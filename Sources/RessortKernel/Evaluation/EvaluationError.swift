// What can go wrong once a program is planned. Each case names the rule that was running, by the id that the layer above
// gave it, so that the reader is led to the text.

/// Why an evaluation ended early. The database then holds the components that were completed, and of the interrupted
/// one the rows already known to be true; `isComplete` is false.
package enum EvaluationError: Error, Hashable, Sendable {
  /// `rule` is the one that was running.
  case limit(Limit, rule: RuleID?)
  case arithmetic(ArithmeticFault, rule: RuleID)
  case cancelled
}

/// What arithmetic cannot give a value to.
package enum ArithmeticFault: UInt8, Hashable, Sendable, BitwiseCopyable {
  case overflow, divisionByZero
  /// The month has no such day, or the day is outside the years 1 to 9999.
  case missingDay
  /// A decimal with more places than there are.
  case inexact
}
