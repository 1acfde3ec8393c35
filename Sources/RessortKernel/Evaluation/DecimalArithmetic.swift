// Products and quotients of decimals, which are numbers of millionths: worked out in full, over 128 bits, and then rounded as asked, or
// refused where they have more places. The language layer has the same for what a rule file works out beforehand; neither of the two modules
// uses the other.

enum DecimalArithmetic {
  private static let scale: UInt64 = 1_000_000

  @inline(never)
  static func product(_ left: Int64, _ right: Int64, _ rounding: DecimalRounding) -> ArithmeticResult {
    let product = left.magnitude.multipliedFullWidth(by: right.magnitude)
    return rounded(product, by: scale, isNegative: (left < 0) != (right < 0), rounding)
  }

  @inline(never)
  static func quotient(_ left: Int64, _ right: Int64, _ rounding: DecimalRounding) -> ArithmeticResult {
    if right == 0 { return .fault(.divisionByZero) }
    let scaled = left.magnitude.multipliedFullWidth(by: scale)
    return rounded(scaled, by: right.magnitude, isNegative: (left < 0) != (right < 0), rounding)
  }

  /// The quotient of the magnitudes, rounded and with its sign.
  private static func rounded(
    _ dividend: (high: UInt64, low: UInt64), by divisor: UInt64, isNegative: Bool, _ rounding: DecimalRounding
  ) -> ArithmeticResult {
    // Else the quotient has more than 64 bits.
    guard dividend.high < divisor else { return .fault(.overflow) }
    let (quotient, rest) = divisor.dividingFullWidth(dividend)
    var step: UInt64 = 1
    for _ in rounding.places..<6 { step *= 10 }
    let over = quotient % step
    var kept = quotient - over
    if over > 0 || rest > 0 {
      let raises: Bool
      switch rounding.mode {
      case .exact: return .fault(.inexact)
      case .down: raises = isNegative
      case .up: raises = !isNegative
      // Of a step of one, the rest tells; of any other, what is over, and half a step is a whole number.
      case .nearest: raises = step == 1 ? rest >= divisor - rest : over >= step / 2
      }
      if raises {
        let (sum, hasOverflowed) = kept.addingReportingOverflow(step)
        if hasOverflowed { return .fault(.overflow) }
        kept = sum
      }
    }
    if isNegative {
      return kept <= Int64.min.magnitude ? .success(Int64(truncatingIfNeeded: 0 &- kept)) : .fault(.overflow)
    }
    return kept <= Int64.max.magnitude ? .success(Int64(kept)) : .fault(.overflow)
  }
}
