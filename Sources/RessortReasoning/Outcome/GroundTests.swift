import RessortLanguage

// Conditions that need no database: comparisons, lists and memberships.

extension CheckedProgram {
  /// Whether the test holds; nil where a variable has no value, or where it is about atoms or inputs.
  func holds(_ test: Condition.Test, _ bindings: [Constant?]) -> Bool? {
    switch test {
    case .compare(let comparison, let left, let right):
      guard let left = evaluate(left, bindings), let right = evaluate(right, bindings) else { return nil }
      return comparison.holds(left, right)
    case .oneOf(let operand, let choices):
      guard let value = evaluate(operand, bindings) else { return nil }
      return choices.contains { evaluate($0, bindings) == value }
    case .member(let operand, let category, let isNegated):
      guard let value = evaluate(operand, bindings) else { return nil }
      return belongs(value, to: category) != isNegated
    case .holds, .denied, .notConcluded, .aggregate, .state: return nil
    }
  }

  /// The operand's value; nil for wildcards, free variables and arithmetic without a result.
  func evaluate(_ operand: Operand, _ bindings: [Constant?]) -> Constant? {
    switch operand {
    case .constant(let constant): return constant
    case .variable(let variable): return bindings[variable]
    case .wildcard: return nil
    case .negated(let operand):
      return evaluate(operand, bindings)?.negated
    case .arithmetic(let sign, let left, let right):
      guard let left = evaluate(left, bindings), let right = evaluate(right, bindings) else { return nil }
      return sign.apply(left, right)
    }
  }

  func belongs(_ constant: Constant, to category: Category) -> Bool {
    if case .term(let term) = constant { contains(category, term) } else { false }
  }
}

extension ComparisonOperator {
  func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  func holds(_ left: Constant, _ right: Constant) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left.rank < right.rank
    case .lessOrEqual: left.rank <= right.rank
    case .greater: left.rank > right.rank
    case .greaterOrEqual: left.rank >= right.rank
    }
  }
}

extension Constant {
  /// What `<` compares: terms of an ordered concept stand least first.
  var rank: Int64 {
    switch self {
    case .term(let term): Int64(term.index)
    case .boolean(let flag): flag ? 1 : 0
    case .integer(let number): number
    case .decimal(let number): number.millionths
    case .date(let day): day.number
    case .duration(let days): days
    case .string: 0
    }
  }
}
