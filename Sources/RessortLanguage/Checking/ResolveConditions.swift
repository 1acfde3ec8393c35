// Bodies resolved, still as trees; ExpandAlternatives makes lists of them.

indirect enum ConditionTree {
  case leaf(Condition)
  case all([ConditionTree])
  case any([ConditionTree])
}

extension Checker {
  /// - Returns: `nil` when a part is missing or was reported.
  mutating func resolve(_ condition: PlacedCondition, _ context: ResolutionContext) -> ConditionTree? {
    switch condition {
    case .holds(let placed):
      return atom(placed, context).map { .leaf(Condition(.holds($0), range: placed.range)) }
    case .denied(let placed, let range):
      return atom(placed, context).map { .leaf(Condition(.denied($0), range: range)) }
    case .notConcluded(let placed, let range):
      return atom(placed, context).map { .leaf(Condition(.notConcluded($0), range: range)) }
    case .compare(let comparison, let left, let right, let range):
      return resolveComparison(comparison, left, right, range, context).map { .leaf($0) }
    case .aggregate(let aggregate, let comparison, let other, let range):
      return resolveAggregate(aggregate, comparison, other, range, context).map { .leaf($0) }
    case .oneOf(let tested, let list, let range):
      return resolveList(tested, list, range, context).map { .leaf($0) }
    case .member(let tested, let name, let isNegated, let range):
      let type = type(of: tested, context.scope, context.types)
      guard let operand = operand(tested, expected: nil, context, wildcards: false),
        let category = category(name, expected: type)
      else { return nil }
      let tested = self.type(of: category)
      if let type, type.intersection(tested) == nil {
        report(.incomparable(left: spelt(type), right: spelt(tested)), at: range)
        return nil
      }
      return .leaf(Condition(.member(operand, category, isNegated: isNegated), range: range))
    case .state(let key, let state, let range):
      return atom(key, context, wildcards: false).map { .leaf(Condition(.state($0, state), range: range)) }
    case .all(let conditions):
      return resolve(all: conditions, context).map { .all($0) }
    case .any(let conditions):
      return resolve(all: conditions, context).map { .any($0) }
    case .missing: return nil
    }
  }

  private mutating func resolve(all conditions: [PlacedCondition], _ context: ResolutionContext) -> [ConditionTree]? {
    var trees: [ConditionTree] = []
    trees.reserveCapacity(conditions.count)
    for condition in conditions {
      if let tree = resolve(condition, context) { trees.append(tree) }
    }
    return trees.count == conditions.count ? trees : nil
  }

  /// Each side tells what a short name on the other side means.
  private mutating func resolveComparison(
    _ comparison: ComparisonOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: SourceRange,
    _ context: ResolutionContext
  ) -> Condition? {
    let leftType = type(of: left, context.scope, context.types)
    let rightType = type(of: right, context.scope, context.types)
    let leftOperand = operand(left, expected: left.isName ? rightType : nil, context, wildcards: false)
    let rightOperand = operand(right, expected: right.isName ? leftType : nil, context, wildcards: false)
    guard let leftOperand, let rightOperand else { return nil }
    let first = leftType ?? rightType
    let second = rightType ?? leftType
    if let first, let second {
      guard let common = first.intersection(second) else {
        report(.incomparable(left: spelt(first), right: spelt(second)), at: range)
        return nil
      }
      if comparison.needsOrder, !isOrdered(common) {
        report(.unordered(type: spelt(common)), at: range)
        return nil
      }
    }
    return Condition(.compare(comparison, leftOperand, rightOperand), range: range)
  }

  func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .integer, .decimal, .date, .duration: true
    case .boolean, .string: false
    case .terms(let concepts): type == .unknown || concepts.count == 1 && program.concepts[concepts[0]].isOrdered
    }
  }

  private mutating func resolveList(
    _ tested: ExpressionSyntax, _ list: [ExpressionSyntax], _ range: SourceRange, _ context: ResolutionContext
  ) -> Condition? {
    let type = type(of: tested, context.scope, context.types)
    guard let operand = operand(tested, expected: nil, context, wildcards: false) else { return nil }
    var operands: [Operand] = []
    for expression in list {
      if let operand = self.operand(expression, expected: type, context, wildcards: false) { operands.append(operand) }
    }
    return operands.count == list.count ? Condition(.oneOf(operand, operands), range: range) : nil
  }
}

extension ComparisonOperator {
  var needsOrder: Bool {
    switch self {
    case .equal, .notEqual: false
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    }
  }
}

extension ExpressionSyntax {
  var isName: Bool {
    if case .name = self { true } else { false }
  }
}
