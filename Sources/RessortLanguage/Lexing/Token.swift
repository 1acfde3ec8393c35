/// One token with the blanks and comments before it.
package struct Token: Sendable {
  package enum Kind: Hashable, Sendable {
    /// A name, with or without a module (`shop::price`, `::price`), in backquotes or not, or a keyword: which of the two is the parser's question, since most
    /// keywords are names elsewhere.
    case word
    /// `dom.homelessness`, `degree.homeless`.
    case qualified
    /// `?place`.
    case variable
    case integer
    case date
    /// Numbers joined by dots: `1.2.2`.
    case section
    /// `¶4`.
    case paragraph
    /// `•3`.
    case bullet
    case string
    case documentation
    /// Any of `( ) { } [ ] , ; : | -> = != < <= > >= + - * / % _`.
    case symbol
    /// Bytes that begin no token; reported by the lexer.
    case unknown
    case end
  }

  package var kind: Kind
  /// Of the token itself, without its trivia.
  package var range: SourceRange
  /// Where the blanks and comments before the token begin.
  package var triviaLower: UInt32
  /// Whether a line ends between the token before and this one.
  package var startsLine: Bool

  package init(kind: Kind, range: SourceRange, triviaLower: UInt32, startsLine: Bool) {
    self.kind = kind
    self.range = range
    self.triviaLower = triviaLower
    self.startsLine = startsLine
  }
}
