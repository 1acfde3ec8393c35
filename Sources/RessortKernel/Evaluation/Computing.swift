// The steps that only look at registers: comparisons, checked arithmetic, copies.

extension Batch {
  /// Keeps the lanes whose sources compare so.
  mutating func filter(_ comparison: Comparison, _ left: Source, _ right: Source) {
    switch comparison {
    case .equal: keep(left, right) { $0 == $1 }
    case .notEqual: keep(left, right) { $0 != $1 }
    case .less: keep(left, right) { $0 < $1 }
    case .lessOrEqual: keep(left, right) { $0 <= $1 }
    case .greater: keep(left, right) { $0 > $1 }
    case .greaterOrEqual: keep(left, right) { $0 >= $1 }
    }
  }

  @inline(__always)
  private mutating func keep(_ left: Source, _ right: Source, where holds: (Int64, Int64) -> Bool) {
    let (left, right) = (operand(left, 0), operand(right, 1))
    keep { _, lane in holds(left[lane], right[lane]) }
  }

  mutating func copy(_ source: Source, to target: Int32) {
    let (source, target) = (operand(source, 0), column(Int(target)))
    for position in 0..<count {
      let lane = lane(at: position)
      target[lane] = source[lane]
    }
  }

  /// Computes the target for each lane. Lanes that cannot be computed are dropped.
  /// - Returns: what was wrong with the first of those.
  mutating func compute(
    _ arithmetic: Arithmetic, _ left: Source, _ right: Source, to target: Int32
  ) -> ArithmeticFault? {
    let (left, right, target) = (operand(left, 0), operand(right, 1), column(Int(target)))
    var fault: ArithmeticFault?
    keep { _, lane in
      switch arithmetic.result(left[lane], right[lane]) {
      case .success(let bits):
        target[lane] = bits
        return true
      case .fault(let found):
        fault = fault ?? found
        return false
      }
    }
    return fault
  }
}

enum ArithmeticResult {
  case success(Int64)
  case fault(ArithmeticFault)
}

extension Arithmetic {
  @inline(__always)
  func result(_ left: Int64, _ right: Int64) -> ArithmeticResult {
    let (value, hasOverflowed): (Int64, Bool)
    switch self {
    case .add: (value, hasOverflowed) = left.addingReportingOverflow(right)
    case .subtract: (value, hasOverflowed) = left.subtractingReportingOverflow(right)
    case .multiply: (value, hasOverflowed) = left.multipliedReportingOverflow(by: right)
    case .divide:
      if right == 0 { return .fault(.divisionByZero) }
      (value, hasOverflowed) = left.dividedReportingOverflow(by: right)
    case .remainder:
      if right == 0 { return .fault(.divisionByZero) }
      // Int64.min % -1 is 0, though the division that would give it overflows.
      if right == -1 { return .success(0) }
      (value, hasOverflowed) = left.remainderReportingOverflow(dividingBy: right)
    case .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext: return movedDay(left, right)
    case .multiplyDecimals(let rounding): return DecimalArithmetic.product(left, right, rounding)
    case .divideDecimals(let rounding): return DecimalArithmetic.quotient(left, right, rounding)
    }
    return hasOverflowed ? .fault(.overflow) : .success(value)
  }

  /// Apart, so that what computes with numbers stays small.
  @inline(never)
  private func movedDay(_ day: Int64, _ count: Int64) -> ArithmeticResult {
    let moved: Int64?
    switch self {
    case .addMonths: moved = Calendar.day(day, plusMonths: count, .refused)
    case .addMonthsToLast: moved = Calendar.day(day, plusMonths: count, .lastOfMonth)
    case .addMonthsToNext: moved = Calendar.day(day, plusMonths: count, .firstOfNext)
    case .addDays, .add, .subtract, .multiply, .divide, .remainder, .multiplyDecimals, .divideDecimals:
      moved = Calendar.day(day, plusDays: count)
    }
    return moved.map { .success($0) } ?? .fault(.missingDay)
  }
}
