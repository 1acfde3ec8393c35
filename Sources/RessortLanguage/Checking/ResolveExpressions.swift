// From expressions to operands: terms by the type of their place, variables by number.

/// What one part of a rule knows of its variables.
struct ResolutionContext {
  var scope: Scope
  var types: [ValueType?]
}

extension Checker {
  /// - Returns: `nil`, reported, when the expression does not fit its place.
  mutating func operand(
    _ expression: ExpressionSyntax, expected: ValueType?, _ context: ResolutionContext, wildcards: Bool = true
  ) -> Operand? {
    switch expression {
    case .name(let name):
      return term(name, expected: expected).map { .constant(.term($0)) }
    case .variable(let name):
      return variable(name, expected: expected, context)
    case .wildcard(let range):
      if wildcards { return .wildcard }
      report(.wildcardNotAllowed, at: range)
      return nil
    case .integer(let number, let range): return literal(.integer(number), expected, range)
    case .date(let day, let range): return literal(.date(day), expected, range)
    case .string(let text, let range): return literal(.string(text), expected, range)
    case .boolean(let truth, let range): return literal(.boolean(truth), expected, range)
    case .binary(let operation, let left, let right, let range):
      guard isNumber(expected, range),
        let left = operand(left, expected: .integer, context, wildcards: false),
        let right = operand(right, expected: .integer, context, wildcards: false)
      else { return nil }
      return .arithmetic(operation, left, right)
    case .negated(let inner, let range):
      guard isNumber(expected, range),
        let inner = operand(inner, expected: .integer, context, wildcards: false)
      else { return nil }
      if case .constant(.integer(let number)) = inner, number != .min { return .constant(.integer(-number)) }
      return .negated(inner)
    case .missing: return nil
    }
  }

  private mutating func literal(_ constant: Constant, _ expected: ValueType?, _ range: SourceRange) -> Operand? {
    let type = type(of: constant)
    guard let expected, type.intersection(expected) == nil else { return .constant(constant) }
    let text = program.constantText(constant, in: language(of: range))
    report(.wrongType(text: text, found: spelt(type), expected: spelt(expected)), at: range)
    return nil
  }

  /// A calculation stands where a number may.
  private mutating func isNumber(_ expected: ValueType?, _ range: SourceRange) -> Bool {
    guard let expected, expected.intersection(.integer) == nil else { return true }
    report(.wrongType(text: text(at: range), found: spelt(.integer), expected: spelt(expected)), at: range)
    return false
  }

  private mutating func variable(
    _ name: NameSyntax, expected: ValueType?, _ context: ResolutionContext
  ) -> Operand? {
    guard let number = context.scope.number(of: name.text) else {
      report(.variableNotAllowed(name: name.text), at: name.range)
      return nil
    }
    guard let type = context.types[number], let expected, type.intersection(expected) == nil else {
      return .variable(number)
    }
    let place = context.scope.variables[number].typedAt
    report(
      .conflictingTypes(variable: name.text, found: spelt(expected), earlier: spelt(type)), at: name.range,
      notes: place.map { [.init(.typeComesFromHere(variable: name.text, type: spelt(type)), at: $0)] } ?? [])
    return nil
  }

  mutating func atom(_ placed: PlacedAtom, _ context: ResolutionContext, wildcards: Bool = true) -> Atom? {
    var columns: [Operand] = []
    columns.reserveCapacity(placed.columns.count)
    var isWhole = true
    for (column, expression) in placed.columns.enumerated() {
      let type = columnType(placed.relation, column)
      if let operand = operand(expression, expected: type, context, wildcards: wildcards) {
        columns.append(operand)
      } else {
        isWhole = false
      }
    }
    return isWhole ? Atom(relation: placed.relation, columns: columns) : nil
  }

  /// A ground value, for facts, answers and expectations.
  mutating func constant(_ expression: ExpressionSyntax, expected: ValueType) -> Constant? {
    let nothing = ResolutionContext(scope: Scope(), types: [])
    guard let operand = operand(expression, expected: expected, nothing, wildcards: false) else { return nil }
    guard let constant = constant(operand) else {
      report(.overflow, at: expression.range)
      return nil
    }
    return constant
  }

  /// Works out a calculation on constants; `nil` when it overflows or divides by zero.
  private func constant(_ operand: Operand) -> Constant? {
    switch operand {
    case .constant(let constant): return constant
    case .negated(let inner):
      guard case .integer(let number)? = constant(inner), number != .min else { return nil }
      return .integer(-number)
    case .arithmetic(let operation, let left, let right):
      guard case .integer(let first)? = constant(left), case .integer(let second)? = constant(right) else { return nil }
      let (result, overflow) =
        switch operation {
        case .add: first.addingReportingOverflow(second)
        case .subtract: first.subtractingReportingOverflow(second)
        case .multiply: first.multipliedReportingOverflow(by: second)
        case .divide: first.dividedReportingOverflow(by: second)
        case .remainder: first.remainderReportingOverflow(dividingBy: second)
        }
      return overflow ? nil : .integer(result)
    case .variable, .wildcard: return nil
    }
  }
}
