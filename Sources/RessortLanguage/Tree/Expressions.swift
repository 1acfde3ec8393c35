// Terms, atoms and bodies as written.

/// Only calculations are indirect: the others are many, and need no memory of their own.
package enum ExpressionSyntax: Sendable {
  /// A term of a concept, short or qualified; or a name that turns out to be nothing.
  case name(NameSyntax)
  /// `f`, `d2`, `?place`: the text is without the question mark.
  case variable(NameSyntax)
  case wildcard(SourceRange)
  case integer(Int64, SourceRange)
  case decimal(Decimal, SourceRange)
  case date(Day, SourceRange)
  case string(String, SourceRange)
  case boolean(Bool, SourceRange)
  indirect case binary(ArithmeticOperator, ExpressionSyntax, ExpressionSyntax, SourceRange)
  indirect case negated(ExpressionSyntax, SourceRange)
  /// `2 months`: how many of a unit.
  indirect case measured(ExpressionSyntax, CalendarUnit, MissingDay, SourceRange)
  indirect case rounded(ExpressionSyntax, Rounding, SourceRange)
  /// `decimal of n`.
  indirect case toDecimal(ExpressionSyntax, SourceRange)
  /// `days of t`.
  indirect case toDays(ExpressionSyntax, SourceRange)
  /// Stands where the source had an error, so that later steps go on and stay silent about it.
  case missing(SourceRange)

  package var range: SourceRange {
    switch self {
    case .name(let name), .variable(let name): name.range
    case .wildcard(let range), .integer(_, let range), .date(_, let range), .string(_, let range),
      .boolean(_, let range), .binary(_, _, _, let range), .negated(_, let range), .measured(_, _, _, let range),
      .decimal(_, let range), .rounded(_, _, let range), .toDecimal(_, let range), .toDays(_, let range),
      .missing(let range):
      range
    }
  }
}

/// What a date is moved by.
package enum CalendarUnit: Hashable, Sendable {
  case day, week, month, year
}

/// What stands between two operands. The tree has the five signs; in a checked program a sign between dates, or a date and a
/// number, is the operation that it means there.
package enum ArithmeticOperator: Hashable, Sendable, CaseIterable {
  case add, subtract, multiply, divide, remainder
  /// A date, and how many days or months to add.
  case addDays, addMonths, addMonthsToLast, addMonthsToNext
  /// From the second date to the first.
  case daysBetween
  case multiplyDecimals(Rounding)
  case divideDecimals(Rounding)
  /// The decimal that an integer is; the second operand says nothing.
  case toDecimal
  /// A date, and a duration to add.
  case addDuration
  /// The duration that so many days are, and the number of days of a duration; the second operand says nothing.
  case toDuration, toDays

  package static let allCases: [ArithmeticOperator] =
    [
      .add, .subtract, .multiply, .divide, .remainder, .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext,
      .daysBetween, .toDecimal, .addDuration, .toDuration, .toDays,
    ]
    + Rounding.Mode.allCases.flatMap { mode in
      (0...6).flatMap { places in
        let rounding = Rounding(mode: mode, places: places)
        return [ArithmeticOperator.multiplyDecimals(rounding), .divideDecimals(rounding)]
      }
    }

  /// Nil on overflow, for a division by zero, for a day that does not exist, and for a decimal that is not exact. Dates are their
  /// numbers, decimals their millionths.
  package func apply(_ left: Int64, _ right: Int64) -> Int64? {
    let result: (partialValue: Int64, overflow: Bool)
    switch self {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract, .daysBetween: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide: result = left.dividedReportingOverflow(by: right)
    case .remainder:
      // The least number has remainder 0 by -1, though the division that would give it overflows.
      result = right == -1 ? (0, false) : left.remainderReportingOverflow(dividingBy: right)
    case .multiplyDecimals(let rounding): return DecimalArithmetic.product(left, right, rounding)
    case .divideDecimals(let rounding): return DecimalArithmetic.quotient(left, right, rounding)
    case .toDecimal: result = left.multipliedReportingOverflow(by: Decimal.one.millionths)
    case .toDuration, .toDays: return left
    case .addDays, .addDuration: return Day(number: left).adding(days: right)?.number
    case .addMonths: return Day(number: left).adding(months: right, .refused)?.number
    case .addMonthsToLast: return Day(number: left).adding(months: right, .lastOfMonth)?.number
    case .addMonthsToNext: return Day(number: left).adding(months: right, .firstOfNext)?.number
    }
    return result.overflow ? nil : result.partialValue
  }

  /// Whether it comes to a decimal whatever its operands are.
  package var isDecimal: Bool {
    switch self {
    case .multiplyDecimals, .divideDecimals, .toDecimal: true
    case .add, .subtract, .multiply, .divide, .remainder, .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext,
      .daysBetween, .addDuration, .toDuration, .toDays:
      false
    }
  }

  /// Whether it comes to a duration whatever its operands are.
  package var isDuration: Bool { self == .daysBetween || self == .toDuration }

  /// Whether it moves a date by so many of a unit.
  package var movesDate: Bool {
    switch self {
    case .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext: true
    case .add, .subtract, .multiply, .divide, .remainder, .daysBetween, .multiplyDecimals, .divideDecimals, .toDecimal,
      .addDuration, .toDuration, .toDays:
      false
    }
  }

  /// As it is written.
  package var sign: String {
    switch self {
    case .add, .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext, .addDuration: "+"
    case .subtract, .daysBetween: "-"
    case .multiply, .multiplyDecimals: "*"
    case .divide, .divideDecimals: "/"
    case .remainder: "%"
    case .toDecimal, .toDuration, .toDays: ""
    }
  }
}

package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// What it is with its sides changed: `<` becomes `>`.
  package var flipped: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// `x: 3` or `3`.
package struct ArgumentSyntax: Sendable {
  package var label: NameSyntax?
  package var value: ExpressionSyntax

  package init(label: NameSyntax?, value: ExpressionSyntax) {
    self.label = label
    self.value = value
  }
}

/// `competence(a, m) includes shared`.
package struct AtomSyntax: Sendable {
  package enum Link: Hashable, Sendable {
    case equals, includes
  }

  package var relation: NameSyntax
  /// `nil` when no parentheses were written.
  package var arguments: [ArgumentSyntax]?
  package var link: (Link, SourceRange)?
  /// `includes at least guarantor`: how the value compares with the one written; `nil` where it is that one.
  package var limit: ComparisonOperator?
  package var value: ExpressionSyntax?
  package var range: SourceRange

  package init(
    relation: NameSyntax, arguments: [ArgumentSyntax]?, link: (Link, SourceRange)?,
    limit: ComparisonOperator? = nil, value: ExpressionSyntax?, range: SourceRange
  ) {
    self.relation = relation
    self.arguments = arguments
    self.link = link
    self.limit = limit
    self.value = value
    self.range = range
  }
}

/// A conclusion: an atom, or its denial.
package struct HeadSyntax: Sendable {
  package var isDenied: Bool
  package var atom: AtomSyntax

  package init(isDenied: Bool, atom: AtomSyntax) {
    self.isDenied = isDenied
    self.atom = atom
  }
}

/// What is made of everything for which something holds.
package enum AggregateFunction: String, Hashable, Sendable, CaseIterable {
  case count, sum, minimum, maximum
}

/// `count of { x where edge(x, y) }`.
package struct AggregateSyntax: Sendable {
  package var function: AggregateFunction
  package var values: [ExpressionSyntax]
  package var body: ConditionSyntax
  package var range: SourceRange

  package init(function: AggregateFunction, values: [ExpressionSyntax], body: ConditionSyntax, range: SourceRange) {
    self.function = function
    self.values = values
    self.body = body
    self.range = range
  }
}

package indirect enum ConditionSyntax: Sendable {
  case atom(AtomSyntax)
  case denied(AtomSyntax, SourceRange)
  case notConcluded(AtomSyntax, SourceRange)
  case compare(ComparisonOperator, ExpressionSyntax, ExpressionSyntax, SourceRange)
  /// The aggregate stands left of the sign, wherever it was written.
  case aggregate(AggregateSyntax, ComparisonOperator, ExpressionSyntax, SourceRange)
  case oneOf(ExpressionSyntax, [ExpressionSyntax], SourceRange)
  /// `x is Name` (`isNegated`: `x is not Name`).
  case member(ExpressionSyntax, NameSyntax, isNegated: Bool, SourceRange)
  case state(AtomSyntax, InputState, SourceRange)
  case all([ConditionSyntax], SourceRange)
  case any([ConditionSyntax], SourceRange)
  case missing(SourceRange)
}

/// What a case can say of an input, as a condition tests it.
package enum InputState: String, Hashable, Sendable, CaseIterable {
  case known
  case declaredUnknown
  case notAsked
  case notApplicable
}
