// Comparisons and arithmetic of rule bodies: over 64-bit signed integers, checked. They are two-valued: only atoms can
// be undefined. An overflow or a division by zero ends the evaluation with an error that names the rule.

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
}

extension Expression {
  /// Calls `body` for each variable, as often as it occurs, from left to right.
  func forEachVariable(_ body: (Variable) -> Void) {
    switch self {
    case .variable(let variable): body(variable)
    case .constant: break
    case .negate(let operand): operand.forEachVariable(body)
    case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
      .divide(let left, let right), .remainder(let left, let right):
      left.forEachVariable(body)
      right.forEachVariable(body)
    }
  }
}
