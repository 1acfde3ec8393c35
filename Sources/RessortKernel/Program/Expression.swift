// Comparisons and arithmetic of rule bodies: over 64-bit signed integers, checked. They are two-valued: only atoms can
// be undefined. An overflow, a division by zero or a day that does not exist ends the evaluation with an error that names the rule.

/// How two values are compared: as signed 64-bit numbers.
package enum Comparison: UInt8, Hashable, Sendable, BitwiseCopyable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// Arithmetic over the variables of a rule. `divide` truncates towards zero, `remainder` has the sign of the dividend.
package enum Expression: Hashable, Sendable {
  case variable(Variable)
  case constant(Value)
  indirect case add(Expression, Expression)
  indirect case subtract(Expression, Expression)
  indirect case multiply(Expression, Expression)
  indirect case divide(Expression, Expression)
  indirect case remainder(Expression, Expression)
  indirect case negate(Expression)
  /// A day, and a number of days to add. Days are numbered from 1970-01-01 on, within the years 1 to 9999.
  indirect case addDays(Expression, Expression)
  /// A day, and a number of months to add.
  indirect case addMonths(Expression, Expression, MissingDay)
}

/// What becomes of the 31st in a month that has none.
package enum MissingDay: UInt8, Hashable, Sendable, BitwiseCopyable {
  /// The evaluation ends with an error.
  case refused
  /// The last day of the month.
  case lastOfMonth
  /// The first day of the next month.
  case firstOfNext
}

extension Expression {
  /// Calls `body` for each variable, as often as it occurs, from left to right.
  func forEachVariable(_ body: (Variable) -> Void) {
    switch self {
    case .variable(let variable): body(variable)
    case .constant: break
    case .negate(let operand): operand.forEachVariable(body)
    case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
      .divide(let left, let right), .remainder(let left, let right), .addDays(let left, let right),
      .addMonths(let left, let right, _):
      left.forEachVariable(body)
      right.forEachVariable(body)
    }
  }
}
