// Exact decimals: six places, as many millionths as fit in 64 bits. Sums, differences, remainders and comparisons are those of the millionths;
// products and quotients are worked out in full and have no value where they would not be exact, unless rounding is asked for.

package struct Decimal: Hashable, Sendable, CustomStringConvertible {
  package let millionths: Int64

  package static let one = Decimal(millionths: 1_000_000)

  package init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Reads `-12.50` or `12`; `nil` for anything else, and for what has more than six places or does not fit.
  package init?(_ text: some StringProtocol) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || (1...6).contains(parts[1].count) else {
      return nil
    }
    var digits = Array(whole) + (parts.count == 2 ? Array(parts[1]) : [])
    digits += Array(repeating: UInt8(ascii: "0"), count: 6 - (parts.count == 2 ? parts[1].count : 0))
    var value: Int64 = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (scaled, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, exceeds) = scaled.addingReportingOverflow(isNegative ? -digit : digit)
      if overflows || exceeds { return nil }
      value = next
    }
    millionths = value
  }

  /// `-12.5`, `3.0`.
  package var description: String {
    let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var digits = String(part)
    digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    while digits.utf8.count > 1, digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return (millionths < 0 ? "-" : "") + "\(whole).\(digits)"
  }
}

/// To how many places a product or a quotient of decimals is rounded, and how.
package struct Rounding: Hashable, Sendable {
  package enum Mode: Hashable, Sendable, CaseIterable {
    /// What has more places has no value.
    case exact
    case down, up
    /// To the nearest, and away from zero half-way.
    case nearest
  }

  package var mode: Mode
  /// 0 to 6.
  package var places: Int

  package static let exact = Rounding(mode: .exact, places: 6)

  package init(mode: Mode, places: Int) {
    self.mode = mode
    self.places = places
  }
}

/// Of the millionths.
enum DecimalArithmetic {
  private static let scale: UInt64 = 1_000_000

  @inline(never)
  static func product(_ left: Int64, _ right: Int64, _ rounding: Rounding) -> Int64? {
    let product = left.magnitude.multipliedFullWidth(by: right.magnitude)
    return rounded(product, by: scale, isNegative: (left < 0) != (right < 0), rounding)
  }

  @inline(never)
  static func quotient(_ left: Int64, _ right: Int64, _ rounding: Rounding) -> Int64? {
    if right == 0 { return nil }
    let scaled = left.magnitude.multipliedFullWidth(by: scale)
    return rounded(scaled, by: right.magnitude, isNegative: (left < 0) != (right < 0), rounding)
  }

  /// The quotient of the magnitudes, rounded and with its sign.
  private static func rounded(
    _ dividend: (high: UInt64, low: UInt64), by divisor: UInt64, isNegative: Bool, _ rounding: Rounding
  ) -> Int64? {
    // Else the quotient has more than 64 bits.
    guard dividend.high < divisor else { return nil }
    let (quotient, rest) = divisor.dividingFullWidth(dividend)
    var step: UInt64 = 1
    for _ in rounding.places..<6 { step *= 10 }
    let over = quotient % step
    var kept = quotient - over
    if over > 0 || rest > 0 {
      let raises: Bool
      switch rounding.mode {
      case .exact: return nil
      case .down: raises = isNegative
      case .up: raises = !isNegative
      // Of a step of one, the rest tells; of any other, what is over, and half a step is a whole number.
      case .nearest: raises = step == 1 ? rest >= divisor - rest : over >= step / 2
      }
      if raises {
        let (sum, hasOverflowed) = kept.addingReportingOverflow(step)
        if hasOverflowed { return nil }
        kept = sum
      }
    }
    if isNegative { return kept <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- kept) : nil }
    return kept <= Int64.max.magnitude ? Int64(kept) : nil
  }
}
