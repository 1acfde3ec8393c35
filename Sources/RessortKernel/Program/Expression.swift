// Comparisons and arithmetic of rule bodies: over 64-bit signed integers, checked. They are two-valued: only atoms can
// be undefined. An overflow or a division by zero ends the evaluation with an error that names the rule.

/// How two values are compared: as signed 64-bit numbers.
package enum Comparison: UInt8, Hashable, Sendable, BitwiseCopyable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// Arithmetic over the variables of a rule. `divide` truncates towards zero, `remainder` has the sign of the dividend.
package indirect enum Expression: Hashable, Sendable {
  case variable(Variable)
  case constant(Value)
  case add(Expression, Expression)
  case subtract(Expression, Expression)
  case multiply(Expression, Expression)
  case divide(Expression, Expression)
  case remainder(Expression, Expression)
  case negate(Expression)
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
