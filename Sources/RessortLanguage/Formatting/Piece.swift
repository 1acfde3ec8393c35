// What is printed: a keyword of however many words, a name, a number, a string or a mark, each with the comments before it.

/// A comment on a line of its own, `--` or `---`.
struct CommentLine {
  var text: String
  var isDocumentation: Bool
  /// Whether a blank line stood before it.
  var followsBlankLine: Bool
}

/// The comments between two pieces.
struct Comments {
  /// At the end of the line of the piece before.
  var trailing: String?
  /// On lines of their own.
  var lines: [CommentLine] = []

  var isEmpty: Bool { trailing == nil && lines.isEmpty }
}

/// One thing to print, which no line end parts.
struct Piece {
  enum Role: Equatable {
    case keyword(Keyword)
    /// Short or qualified, and a scenario's with its hyphens.
    case name
    case variable
    /// A number, a date, a section, a locator's mark.
    case number
    case string
    /// A minus that belongs to the number behind it.
    case sign
    case symbol(Symbol)
    case end
  }

  var role: Role
  var text: String
  /// In characters.
  var width: Int
  /// Where it begins in the text that was read.
  var offset: Int
  var startsLine: Bool
  /// Whether a blank line stood right before it.
  var followsBlankLine: Bool
  var comments: Comments
  /// Whether it is a name that stood in backquotes.
  var hadQuotes = false

  var keyword: Keyword? {
    if case .keyword(let keyword) = role { keyword } else { nil }
  }

  func isSymbol(_ symbol: Symbol) -> Bool {
    role == .symbol(symbol)
  }
}

extension String {
  /// How many characters a reader counts; O(bytes), and quick where all are ASCII.
  var characterCount: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
  }
}
