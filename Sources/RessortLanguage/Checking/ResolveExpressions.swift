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
    case .decimal(let number, let range): return literal(.decimal(number), expected, range)
    case .date(let day, let range): return literal(.date(day), expected, range)
    case .string(let text, let range): return literal(.string(text), expected, range)
    case .boolean(let truth, let range): return literal(.boolean(truth), expected, range)
    case .binary(let operation, let left, let right, let range):
      return calculation(operation, left, right, expected, range, context)
    case .measured(let count, let unit, let missing, let range):
      guard unit == .day || unit == .week, missing == .refused else {
        report(.monthsWithoutDate, at: range)
        return nil
      }
      guard isResult(.duration, expected, range), let days = number(of: count, unit, context) else { return nil }
      let duration = Operand.arithmetic(.toDuration, days, .constant(.integer(0)))
      return constant(duration).map { .constant($0) } ?? duration
    case .rounded(let inner, let rounding, let range):
      guard isResult(.decimal, expected, range),
        let inner = operand(inner, expected: .decimal, context, wildcards: false)
      else { return nil }
      return inner.rounded(rounding)
    case .toDecimal(let inner, let range):
      guard isResult(.decimal, expected, range),
        let inner = operand(inner, expected: .integer, context, wildcards: false)
      else { return nil }
      return .arithmetic(.toDecimal, inner, .constant(.integer(0)))
    case .toDays(let inner, let range):
      guard isResult(.integer, expected, range),
        let inner = operand(inner, expected: .duration, context, wildcards: false)
      else { return nil }
      return .arithmetic(.toDays, inner, .constant(.integer(0)))
    case .negated(let inner, let range):
      let type = type(of: expression, context.scope, context.types) ?? .integer
      guard isResult(type, expected, range), let inner = operand(inner, expected: type, context, wildcards: false)
      else { return nil }
      return negated(inner)
    case .missing: return nil
    }
  }

  private mutating func literal(_ constant: Constant, _ expected: ValueType?, _ range: SourceRange) -> Operand? {
    let type = type(of: constant)
    guard let expected, type.intersection(expected) == nil else { return .constant(constant) }
    let text = program.constantText(constant, in: language(of: range))
    var fixes: [Diagnostic.Fix] = []
    if type == .integer, expected == .decimal { fixes = [.init(replace: range, with: text + ".0")] }
    if case .integer(let days) = constant, expected == .duration {
      let meant = program.constantText(.duration(days), in: language(of: range))
      fixes = [.init(replace: range, with: "(" + meant + ")")]
    }
    report(.wrongType(text: text, found: spelt(type), expected: spelt(expected)), at: range, fixes: fixes)
    return nil
  }

  /// A calculation stands where what it comes to may.
  private mutating func isResult(_ type: ValueType, _ expected: ValueType?, _ range: SourceRange) -> Bool {
    guard let expected, expected.intersection(type) == nil else { return true }
    report(.wrongType(text: text(at: range), found: spelt(type), expected: spelt(expected)), at: range)
    return false
  }

  private mutating func calculation(
    _ operation: ArithmeticOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ expected: ValueType?,
    _ range: SourceRange, _ context: ResolutionContext
  ) -> Operand? {
    let meaning = meaning(of: operation, left, right, context.scope, context.types)
    switch meaning {
    case .move(let count, let unit, let missing):
      guard isResult(.date, expected, range),
        let day = operand(left, expected: .date, context, wildcards: false),
        let count = number(of: count, unit, context)
      else { return nil }
      let moved = Operand.arithmetic(
        .moving(by: unit, missing), day, operation == .subtract ? negated(count) : count)
      if moved.isConstant, constant(moved) == nil {
        report(.missingDay(text: text(at: range)), at: range)
        return nil
      }
      return moved
    case .shift:
      guard isResult(.date, expected, range),
        let day = operand(left, expected: .date, context, wildcards: false),
        let duration = operand(right, expected: .duration, context, wildcards: false)
      else { return nil }
      return .arithmetic(.addDuration, day, operation == .subtract ? negated(duration) : duration)
    case .difference:
      guard isResult(.duration, expected, range),
        let left = operand(left, expected: .date, context, wildcards: false),
        let right = operand(right, expected: .date, context, wildcards: false)
      else { return nil }
      return .arithmetic(.daysBetween, left, right)
    case .calculation(.duration) where operation == .multiply:
      let isFirst = type(of: left, context.scope, context.types) == .duration
      guard isResult(.duration, expected, range),
        let left = operand(left, expected: isFirst ? .duration : .integer, context, wildcards: false),
        let right = operand(right, expected: isFirst ? .integer : .duration, context, wildcards: false)
      else { return nil }
      return .arithmetic(.multiply, left, right)
    case .calculation(.duration):
      guard isResult(.duration, expected, range),
        let left = operand(left, expected: .duration, context, wildcards: false),
        let right = operand(right, expected: .duration, context, wildcards: false)
      else { return nil }
      return .arithmetic(operation, left, right)
    case .calculation, .mistake:
      let type: ValueType = meaning.isDecimal ? .decimal : .integer
      guard isResult(type, expected, range),
        let left = operand(left, expected: type, context, wildcards: false),
        let right = operand(right, expected: type, context, wildcards: false)
      else { return nil }
      return .arithmetic(type == .decimal ? operation.ofDecimals : operation, left, right)
    }
  }

  /// How many days, or months, so many of a unit are.
  private mutating func number(
    of count: ExpressionSyntax, _ unit: CalendarUnit, _ context: ResolutionContext
  ) -> Operand? {
    guard let count = operand(count, expected: .integer, context, wildcards: false) else { return nil }
    let factor: Int64
    switch unit {
    case .day, .month: return count
    case .week: factor = 7
    case .year: factor = 12
    }
    let product = Operand.arithmetic(.multiply, count, .constant(.integer(factor)))
    return constant(product).map { .constant($0) } ?? product
  }

  private func negated(_ operand: Operand) -> Operand {
    constant(.negated(operand)).map { .constant($0) } ?? .negated(operand)
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
      return constant(inner)?.negated
    case .arithmetic(let operation, let left, let right):
      guard let first = constant(left), let second = constant(right) else { return nil }
      return operation.apply(first, second)
    case .variable, .wildcard: return nil
    }
  }
}

extension ArithmeticOperator {
  /// The same between decimals, exact.
  fileprivate var ofDecimals: ArithmeticOperator {
    switch self {
    case .multiply: .multiplyDecimals(.exact)
    case .divide: .divideDecimals(.exact)
    case .add, .subtract, .remainder, .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext, .daysBetween,
      .multiplyDecimals, .divideDecimals, .toDecimal, .addDuration, .toDuration, .toDays:
      self
    }
  }

  fileprivate static func moving(by unit: CalendarUnit, _ missing: MissingDay) -> ArithmeticOperator {
    switch (unit, missing) {
    case (.day, _), (.week, _): .addDays
    case (.month, .refused), (.year, .refused): .addMonths
    case (.month, .lastOfMonth), (.year, .lastOfMonth): .addMonthsToLast
    case (.month, .firstOfNext), (.year, .firstOfNext): .addMonthsToNext
    }
  }
}

extension Operand {
  /// A product or a quotient is rounded from its full length, anything else as it is.
  fileprivate func rounded(_ rounding: Rounding) -> Operand {
    switch self {
    case .arithmetic(.multiplyDecimals(.exact), let left, let right):
      .arithmetic(.multiplyDecimals(rounding), left, right)
    case .arithmetic(.divideDecimals(.exact), let left, let right): .arithmetic(.divideDecimals(rounding), left, right)
    case .variable, .constant, .wildcard, .arithmetic, .negated:
      .arithmetic(.multiplyDecimals(rounding), self, .constant(.decimal(.one)))
    }
  }

  /// Whether nothing in it depends on a case.
  fileprivate var isConstant: Bool {
    switch self {
    case .constant: true
    case .variable, .wildcard: false
    case .arithmetic(_, let left, let right): left.isConstant && right.isConstant
    case .negated(let inner): inner.isConstant
    }
  }
}
