// Comparisons and arithmetic of rule bodies: over 64-bit signed integers, checked. They are two-valued: only atoms can
// be undefined. An overflow, a division by zero or a day that does not exist
// ends the evaluation with an error that names the rule, and so does a decimal that is not exact.

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
  /// Of decimals, which are their millionths; sums, differences, remainders and comparisons of decimals are those of integers.
  indirect case multiplyDecimals(Expression, Expression, DecimalRounding)
  indirect case divideDecimals(Expression, Expression, DecimalRounding)
}

/// To how many places a product or a quotient of decimals is rounded, and how.
package struct DecimalRounding: Hashable, Sendable, BitwiseCopyable {
  package enum Mode: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// What has more places ends the evaluation with an error.
    case exact
    case down, up
    /// To the nearest, and away from zero half-way.
    case nearest
  }

  package var mode: Mode
  /// 0 to 6.
  package var places: UInt8

  package init(mode: Mode, places: UInt8) {
    self.mode = mode
    self.places = places
  }
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
      .addMonths(let left, let right, _), .multiplyDecimals(let left, let right, _),
      .divideDecimals(let left, let right, _):
      left.forEachVariable(body)
      right.forEachVariable(body)
    }
  }
}
