// Integers, sections and dates: all begin with a digit.

extension Lexer {
  /// `42`, `1.2.2`, `2009-06-01`. How large an integer may be is the parser's question, since it knows of the minus sign.
  mutating func lexNumber() -> Token.Kind {
    let lower = position
    if isDateShape {
      advance(by: 10)
      let place = range(from: lower)
      if Day(text(place)) == nil {
        diagnostics.report(.syntax(.invalidDate(text(place))), at: place)
      }
      return .date
    }
    skipDigits()
    var isSection = false
    while peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
      isSection = true
      advance()
      skipDigits()
    }
    return isSection ? .section : .integer
  }

  /// Four digits, two, two, with hyphens, and no digit after them.
  private var isDateShape: Bool {
    for distance in 0..<10 {
      guard let byte = peek(distance) else { return false }
      let isHyphen = distance == 4 || distance == 7
      guard isHyphen ? byte == UInt8(ascii: "-") : byte.isDigit else { return false }
    }
    return peek(10)?.isDigit != true
  }
}
