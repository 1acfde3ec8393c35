// Words, qualified names, and the marks of a locator.

extension Lexer {
  /// `homelessness`, `dom.homelessness`, both with a module before them, and the French words `n'est` and `jusqu'au`.
  mutating func lexWord() -> Token.Kind {
    let lower = position
    metForeignLetter = false
    skipWord()
    if skipElidedWord(after: lower) { return .word }
    if beginsModuleMark {
      advance(by: 2)
      skipWord()
    }
    var isQualified = false
    while peek() == UInt8(ascii: "."), startsWord(at: position + 1) {
      isQualified = true
      advance()
      skipWord()
    }
    if metForeignLetter { warnOfLookalikes(from: lower) }
    return isQualified ? .qualified : .word
  }

  /// A name in backquotes, which is none of the keywords; nothing where no name stands between two of them.
  mutating func lexQuotedName() -> Token.Kind? {
    let lower = position
    guard startsWord(at: lower + 1) else { return nil }
    metForeignLetter = false
    advance()
    skipWord()
    guard peek() == UInt8(ascii: "`") else {
      advance(by: lower - position)
      return nil
    }
    if metForeignLetter { warnOfLookalikes(from: lower + 1) }
    advance()
    return .word
  }

  /// At `::` with a name behind it: what stands before is a module, or nothing where the files have none.
  var beginsModuleMark: Bool {
    peek() == UInt8(ascii: ":") && peek(1) == UInt8(ascii: ":") && startsWord(at: position + 2)
  }

  /// `¶4`, `•3`; nothing when neither stands here.
  mutating func lexMark() -> Token.Kind? {
    let (scalar, length) = scalar(at: position)
    let kind: Token.Kind
    switch scalar {
    case "¶": kind = .paragraph
    case "•": kind = .bullet
    default: return nil
    }
    let lower = position
    advance(by: length)
    let digits = position
    skipDigits()
    if position == digits {
      diagnostics.report(.syntax(.numberMissing(after: String(scalar))), at: range(from: lower))
      return .unknown
    }
    return kind
  }

  func startsWord(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isLetter }
    return scalar(at: offset).scalar.properties.isAlphabetic
  }

  mutating func skipWord() {
    while let byte = peek() {
      if byte < 0x80 {
        guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") else { return }
        advance()
      } else {
        // Marks, so that a decomposed é stays in its word.
        let (scalar, length) = scalar(at: position)
        guard scalar.properties.isAlphabetic || scalar.isMark else { return }
        if (0x370...0x52F).contains(scalar.value) { metForeignLetter = true }
        advance(by: length)
      }
    }
  }

  mutating func skipDigits() {
    while let byte = peek(), byte.isDigit { advance() }
  }

  /// Takes `'est` after `n`, `'au` after `jusqu`: the only apostrophes inside words.
  private mutating func skipElidedWord(after lower: Int) -> Bool {
    // An apostrophe, or the first byte of the typographic one.
    guard peek() == UInt8(ascii: "'") || peek() == 0xE2 else { return false }
    let ending: String.UTF8View
    switch text(range(from: lower)) {
    case "n": ending = "est".utf8
    case "jusqu": ending = "au".utf8
    default: return false
    }
    let rest = bytes[position...]
    let apostrophe = ["'", "’"].first { rest.starts(with: $0.utf8) }
    guard let apostrophe else { return false }
    let word = position + apostrophe.utf8.count
    guard bytes[word...].starts(with: ending) else { return false }
    let end = word + ending.count
    guard end == bytes.count || !continuesWord(at: end) else { return false }
    advance(by: end - position)
    return true
  }

  private func continuesWord(at offset: Int) -> Bool {
    let byte = bytes[offset]
    return startsWord(at: offset) || byte.isDigit || byte == UInt8(ascii: "_")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  var isDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
