// Aggregates resolved: what they count or compare, and over what.

extension Checker {
  mutating func resolveAggregate(
    _ placed: PlacedAggregate, _ comparison: ComparisonOperator, _ other: ExpressionSyntax, _ range: SourceRange,
    _ context: ResolutionContext
  ) -> Condition? {
    let inside = ResolutionContext(scope: context.scope.inside(placed), types: context.types)
    let valueType = type(of: placed, context.scope, context.types)
    let values = placed.values.compactMap {
      self.operand($0, expected: placed.function == .sum ? valueType : nil, inside, wildcards: false)
    }
    let tree = resolve(placed.body, inside)
    let operand = operand(other, expected: other.isName ? valueType : nil, context, wildcards: false)
    guard values.count == placed.values.count, let tree, let operand else { return nil }
    guard isComparable(valueType, placed, comparison, other, range, context) else { return nil }
    let errorsBefore = errorCount
    let alternatives = alternatives(tree, at: placed.range)
    guard errorCount == errorsBefore else { return nil }
    let aggregate = Aggregate(
      function: placed.function, values: values, alternatives: alternatives, locals: placed.locals.values.sorted())
    return Condition(.aggregate(aggregate, comparison, operand), range: range)
  }

  private mutating func isComparable(
    _ type: ValueType?, _ placed: PlacedAggregate, _ comparison: ComparisonOperator, _ other: ExpressionSyntax,
    _ range: SourceRange, _ context: ResolutionContext
  ) -> Bool {
    guard let type else { return true }
    let needsOrder =
      switch placed.function {
      case .count, .sum: comparison.needsOrder
      case .minimum, .maximum: true
      }
    if needsOrder, !isOrdered(type) {
      report(.unordered(type: spelt(type)), at: range)
      return false
    }
    guard let otherType = self.type(of: other, context.scope, context.types) else { return true }
    if type.intersection(otherType) != nil { return true }
    report(.incomparable(left: spelt(type), right: spelt(otherType)), at: range)
    return false
  }
}
