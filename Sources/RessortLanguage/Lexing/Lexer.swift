// Text to tokens. Every byte belongs to exactly one token or to the trivia before one, so trivia and tokens joined are the file:
//
//     default devolved_care(d)  cite 1.2.2 ¶3      -- words, a symbol, a section, a paragraph
//
// Whatever cannot begin a token becomes a token of kind `unknown` and one diagnostic; nothing traps. The lexer knows no
// keywords. It goes through the bytes once, O(n).

/// Cuts one file into tokens.
struct Lexer {
  let file: FileID
  let bytes: [UInt8]
  private(set) var position = 0
  private var tokens: [Token] = []
  var diagnostics = Diagnostics()
  /// Whether a Greek or Cyrillic letter was met since this was last set to false.
  var metForeignLetter = false

  /// The tokens of a file, the last of kind `end`, and what is wrong with them.
  static func tokens(of bytes: [UInt8], in file: FileID) -> (tokens: [Token], diagnostics: Diagnostics) {
    var lexer = Lexer(file: file, bytes: bytes)
    lexer.lexFile()
    return (lexer.tokens, lexer.diagnostics)
  }

  private init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  private mutating func lexFile() {
    var startsLine = true
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var triviaLower = 0
    while true {
      let endsLine = skipTrivia()
      startsLine = startsLine || endsLine
      let lower = position
      let kind = lexToken()
      tokens.append(
        Token(
          kind: kind, range: range(from: lower), triviaLower: UInt32(triviaLower), startsLine: startsLine))
      if kind == .end { return }
      startsLine = false
      triviaLower = position
    }
  }

  /// Moves over blanks and comments; whether a line ended among them.
  private mutating func skipTrivia() -> Bool {
    var endsLine = false
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        endsLine = true
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C:
        position += 1
      case UInt8(ascii: "-") where peek(1) == byte && !isDocumentation:
        skipLine()
      case 0x80...:
        // Typographic blanks, among them the narrow one that French sets before `:` and `;`.
        let (scalar, length) = scalar(at: position)
        guard scalar.properties.isWhitespace else { return endsLine }
        position += length
      default:
        return endsLine
      }
    }
    return endsLine
  }

  /// `---`, and no fourth dash: a line of dashes is a comment.
  private var isDocumentation: Bool {
    peek(2) == UInt8(ascii: "-") && peek(3) != UInt8(ascii: "-")
  }

  private mutating func skipLine() {
    let lower = position
    while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { position += 1 }
    warnOfHiddenDirections(from: lower)
  }

  private mutating func lexToken() -> Token.Kind {
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return lexNumber()
    case UInt8(ascii: "\""):
      return lexString()
    case UInt8(ascii: "-") where peek(1) == byte:
      skipLine()
      return .documentation
    case UInt8(ascii: "`"):
      return lexQuotedName() ?? lexUnknown()
    case UInt8(ascii: "?") where startsWord(at: position + 1):
      position += 1
      skipWord()
      return .variable
    default:
      if startsWord(at: position) || beginsModuleMark { return lexWord() }
      if let symbol = Symbol(first: byte, second: peek(1)) {
        position += symbol.length
        return .symbol
      }
      return lexMark() ?? lexUnknown()
    }
  }

  /// Bytes of one kind that begin no token, however many: one mistake.
  private mutating func lexUnknown() -> Token.Kind {
    let lower = position
    let first = scalar(at: position).scalar
    let isControl = first.isControl
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      let isBeginning = position > lower && (startsToken(at: position) || scalar.properties.isWhitespace)
      guard !isBeginning, scalar.isControl == isControl else { break }
      position += length
    }
    let place = range(from: lower)
    if isControl {
      diagnostics.report(.syntax(.controlCharacter(first.value)), at: place)
    } else {
      let text = text(place)
      let fixes = Lexer.intended[text].map { [Diagnostic.Fix(replace: place, with: $0)] } ?? []
      diagnostics.report(.syntax(.unknownCharacter(text)), at: place, fixes: fixes)
    }
    return .unknown
  }

  /// What word processors and other languages write for our marks.
  static let intended = [
    "≠": "!=", "≤": "<=", "≥": ">=", "→": "->", "⇒": "->", "×": "*", "−": "-", "–": "-", "—": "-", "“": "\"", "”": "\"",
    "«": "\"", "»": "\"", "…": "_", "&": "and", "&&": "and",
  ]

  /// Whether some token other than an unknown one begins here.
  private func startsToken(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\"") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return true }
    if Symbol(first: byte, second: offset + 1 < bytes.count ? bytes[offset + 1] : nil) != nil { return true }
    let scalar = scalar(at: offset).scalar
    return startsWord(at: offset) || scalar == "¶" || scalar == "•" || scalar == "?"
  }

  // What the files beside this one lex with.

  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  mutating func advance(by count: Int = 1) {
    position += count
  }

  func range(from lower: Int) -> SourceRange {
    SourceRange(file: file, lower: lower, upper: position)
  }

  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  /// The character at an offset where one begins. The bytes come from a `String`, so they are whole sequences.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    let length =
      switch lead {
      case ..<0x80: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for next in offset + 1..<offset + length {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension Unicode.Scalar {
  /// Controls, and characters that change how others are shown without being seen.
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }
}
