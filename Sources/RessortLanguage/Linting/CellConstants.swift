// Numbers, days, durations and texts in the cells of a table: what a cell lets through, and which values tell the cells of a column apart.

extension TableSyntax.Cell {
  /// The numbers, days, durations or texts that it lists; nil where it lists anything else.
  var constants: Set<Constant>? {
    switch self {
    case .expressions(let list, _):
      let constants = list.compactMap(\.constant)
      return constants.count == list.count ? Set(constants) : nil
    case .name, .empty, .any, .boolean, .otherThan, .limit, .locators, .certainty, .bound, .label, .missing: return nil
    }
  }

  /// Those that it lists, excludes or has as a limit.
  var namedConstants: Set<Constant>? {
    switch self {
    case .otherThan(let expression, _), .limit(_, let expression, _): expression.constant.map { [$0] }
    case .name, .empty, .any, .boolean, .expressions, .locators, .certainty, .bound, .label, .missing: constants
    }
  }

  /// Whether it lets a number, a day, a duration or a text through; nil where it says nothing of such.
  func admits(_ constant: Constant) -> Bool? {
    switch self {
    case .empty, .any: true
    case .otherThan(let expression, _): expression.constant.map { $0 != constant }
    case .limit(let comparison, let expression, _):
      expression.constant.map {
        comparison == .lessOrEqual ? constant.magnitude <= $0.magnitude : constant.magnitude >= $0.magnitude
      }
    case .name, .boolean, .expressions, .locators, .certainty, .bound, .label, .missing:
      constants.map { $0.contains(constant) }
    }
  }
}

extension Set<Constant> {
  /// In order, and between each number or day and the next another one, then one above and one below them: what no row lists lies there. Of texts
  /// there is no next one.
  var withNeighbours: [Constant] {
    let listed = sorted { left, right in
      if case .string(let one) = left, case .string(let other) = right { return one < other }
      return left.magnitude < right.magnitude
    }
    guard let least = listed.first, let greatest = listed.last else { return [] }
    let between = zip(listed, listed.dropFirst()).flatMap { [$0, $0.halfWay(to: $1)] }
    return (between + [greatest, greatest.moved(by: 1), least.moved(by: -1)]).compactMap(\.self)
  }
}

extension Constant {
  /// What its type is ordered by.
  fileprivate var magnitude: Int64 {
    switch self {
    case .integer(let number): number
    case .decimal(let decimal): decimal.millionths
    case .date(let day): day.number
    case .duration(let days): days
    case .term, .boolean, .string: 0
    }
  }

  /// Of its type; nil where there is none.
  private func with(_ magnitude: Int64) -> Constant? {
    switch self {
    case .integer: .integer(magnitude)
    case .decimal: .decimal(Decimal(millionths: magnitude))
    case .date(let day): day.adding(days: magnitude - day.number).map { .date($0) }
    case .duration: .duration(magnitude)
    case .term, .boolean, .string: nil
    }
  }

  /// The one so many steps further; a decimal's step is 1.
  fileprivate func moved(by steps: Int64) -> Constant? {
    let step = if case .decimal = self { Decimal.one.millionths } else { Int64(1) }
    let (moved, hasOverflowed) = magnitude.addingReportingOverflow(steps * step)
    return hasOverflowed ? nil : with(moved)
  }

  /// One between it and a greater one.
  fileprivate func halfWay(to other: Constant) -> Constant? {
    let (gap, hasOverflowed) = other.magnitude.subtractingReportingOverflow(magnitude)
    return hasOverflowed || gap < 2 ? nil : with(magnitude + gap / 2)
  }

  /// As a cell would have it; nil of a term.
  func literal(_ range: SourceRange) -> ExpressionSyntax? {
    switch self {
    case .integer(let number): .integer(number, range)
    case .decimal(let decimal): .decimal(decimal, range)
    case .date(let day): .date(day, range)
    case .duration(let days): .measured(.integer(days, range), .day, .refused, range)
    case .string(let text): .string(text, range)
    case .boolean(let truth): .boolean(truth, range)
    case .term: nil
    }
  }
}

extension ExpressionSyntax {
  /// Of a number, a day, a duration or a text.
  fileprivate var constant: Constant? {
    switch self {
    case .integer(let number, _): .integer(number)
    case .decimal(let decimal, _): .decimal(decimal)
    case .date(let day, _): .date(day)
    case .string(let text, _): .string(text)
    case .negated(let inner, _): inner.constant?.negated
    case .measured(.integer(let count, _), let unit, .refused, _):
      switch unit {
      case .day: .duration(count)
      case .week: count.multipliedReportingOverflow(by: 7).overflow ? nil : .duration(count * 7)
      case .month, .year: nil
      }
    case .name, .variable, .wildcard, .boolean, .binary, .measured, .rounded, .toDecimal, .toDays, .missing: nil
    }
  }
}
