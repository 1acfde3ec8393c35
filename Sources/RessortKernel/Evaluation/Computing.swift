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
    var kept = 0
    for position in lanes.indices {
      let lane = lanes[position]
      if holds(value(left, lane: lane).bits, value(right, lane: lane).bits) {
        lanes[kept] = lane
        kept += 1
      }
    }
    lanes.removeLast(lanes.count - kept)
  }

  mutating func copy(_ source: Source, to target: Int32) {
    let start = Int(target) * Batch.capacity
    for lane in lanes { registers[start + Int(lane)] = value(source, lane: lane) }
  }

  /// Computes the target for each lane. Lanes that cannot be computed are dropped.
  /// - Returns: what was wrong with the first of those.
  mutating func compute(
    _ arithmetic: Arithmetic, _ left: Source, _ right: Source, to target: Int32
  ) -> ArithmeticFault? {
    let start = Int(target) * Batch.capacity
    var fault: ArithmeticFault?
    var kept = 0
    for position in lanes.indices {
      let lane = lanes[position]
      switch arithmetic.result(value(left, lane: lane).bits, value(right, lane: lane).bits) {
      case .success(let bits):
        registers[start + Int(lane)] = Value(bits)
        lanes[kept] = lane
        kept += 1
      case .fault(let found): fault = fault ?? found
      }
    }
    lanes.removeLast(lanes.count - kept)
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
