// Tokens to pieces: the words of a keyword are joined, comments are gathered, line ends forgotten but for blank lines and the
// beginnings of table rows.
//
//     il est -- vraiment       gives the keyword `il est nié que`, with the comment behind it
//     nié que p(x)

/// Cuts a parsed file into what is to be printed. O(n).
struct PieceCutter {
  private let tree: SyntaxTree
  private let bytes: [UInt8]
  private let language: KeywordLanguage
  private let renamed: [Int: String]
  /// The names that get backquotes; `nil` where each keeps those it has.
  private let quoted: Set<Int>?

  private var pieces: [Piece] = []
  /// What was gathered since the last piece.
  private var comments = Comments()
  /// Line ends since the last piece or comment.
  private var lineEnds = 0
  private var nextKeyword = 0

  /// - Parameters:
  ///   - language: of the keywords that are printed.
  ///   - renamed: what stands for a name, by the offset at which it begins.
  ///   - quoted: the offsets of the names that stand in backquotes; `nil` to leave them as they are.
  /// - Returns: the pieces, the last of which is the end.
  static func pieces(
    of tree: SyntaxTree, _ bytes: [UInt8], keywords language: KeywordLanguage, renamed: [Int: String],
    quoted: Set<Int>? = nil
  ) -> [Piece] {
    var cutter = PieceCutter(tree, bytes, language, renamed, quoted)
    cutter.cut()
    return cutter.pieces
  }

  private init(
    _ tree: SyntaxTree, _ bytes: [UInt8], _ language: KeywordLanguage, _ renamed: [Int: String], _ quoted: Set<Int>?
  ) {
    self.tree = tree
    self.bytes = bytes
    self.language = language
    self.renamed = renamed
    self.quoted = quoted
    pieces.reserveCapacity(tree.tokens.count)
  }

  private mutating func cut() {
    var number = 0
    while number < tree.tokens.count {
      let token = tree.tokens[number]
      gatherTrivia(before: token)
      if token.kind == .documentation {
        gatherLine(token.range, isDocumentation: true)
        number += 1
      } else if nextKeyword < tree.keywords.count, tree.keywords[nextKeyword].tokens.lowerBound == number {
        number = cutKeyword(at: number)
      } else if pieces.last?.keyword == .scenario {
        number = cutScenarioName(at: number)
      } else {
        add(role(of: token), printed(token), at: token)
        pieces[pieces.count - 1].hadQuotes = token.kind == .word && bytes[Int(token.range.lower)] == UInt8(ascii: "`")
        number += 1
      }
    }
  }

  private mutating func add(_ role: Piece.Role, _ text: String, at token: Token) {
    pieces.append(
      Piece(
        role: role, text: text, width: text.characterCount, offset: Int(token.range.lower),
        startsLine: token.startsLine, followsBlankLine: lineEnds > 1, comments: comments))
    comments = Comments()
    lineEnds = 0
  }

  // MARK: Tokens

  /// Comments between the words go behind the keyword.
  private mutating func cutKeyword(at first: Int) -> Int {
    let use = tree.keywords[nextKeyword]
    nextKeyword += 1
    let words = tree.tokens[use.tokens].filter { $0.kind != .documentation }
    let written = words.map { text($0.range) }.joined(separator: " ")
    let spelling = use.keyword.printed(
      for: written, from: tree.language, in: language, isSingular: pieces.last?.text == "1")
    add(.keyword(use.keyword), spelling, at: tree.tokens[first])
    for number in use.tokens.dropFirst() {
      gatherTrivia(before: tree.tokens[number])
      if tree.tokens[number].kind == .documentation { gatherLine(tree.tokens[number].range, isDocumentation: true) }
      lineEnds = 0
    }
    return use.tokens.upperBound
  }

  /// Words and numbers with hyphens between and no blanks.
  private mutating func cutScenarioName(at first: Int) -> Int {
    var next = first + 1
    while next < tree.tokens.count, tree.tokens[next].range.lower == tree.tokens[next - 1].range.upper,
      isPartOfScenarioName(tree.tokens[next])
    {
      next += 1
    }
    let range = tree.tokens[first].range.union(tree.tokens[next - 1].range)
    add(.name, text(range), at: tree.tokens[first])
    return next
  }

  private func isPartOfScenarioName(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .qualified, .integer, .section, .date: true
    case .symbol: bytes[Int(token.range.lower)] == UInt8(ascii: "-") && token.range.upper - token.range.lower == 1
    case .variable, .paragraph, .bullet, .string, .documentation, .unknown, .end: false
    }
  }

  private func printed(_ token: Token) -> String {
    let offset = Int(token.range.lower)
    let written = renamed[offset] ?? text(token.range)
    guard let quoted, token.kind == .word else { return written }
    return quoted.contains(offset) ? "`" + written.withoutQuotes + "`" : written.withoutQuotes
  }

  private func role(of token: Token) -> Piece.Role {
    switch token.kind {
    case .word, .qualified: return .name
    case .variable: return .variable
    case .integer, .date, .section, .paragraph, .bullet: return .number
    case .string: return .string
    case .end: return .end
    case .symbol, .documentation, .unknown:
      let lower = Int(token.range.lower)
      let second = token.range.upper - token.range.lower > 1 ? bytes[lower + 1] : nil
      // The lexer has made a symbol of these bytes.
      let symbol = Symbol(first: bytes[lower], second: second) ?? .underscore
      return symbol == .minus && !standsBehindOperand ? .sign : .symbol(symbol)
    }
  }

  /// Whether what was cut last can be the left side of a calculation.
  private var standsBehindOperand: Bool {
    switch pieces.last?.role {
    case .name, .variable, .number, .string, .symbol(.rightParenthesis), .symbol(.underscore): true
    case .keyword(let keyword): keyword.measures
    case .sign, .symbol, .end, nil: false
    }
  }

  private func text(_ range: SourceRange) -> String {
    String(decoding: bytes[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  // MARK: Comments

  private mutating func gatherTrivia(before token: Token) {
    var offset = Int(token.triviaLower)
    let upper = Int(token.range.lower)
    while offset < upper {
      switch bytes[offset] {
      case UInt8(ascii: "\r") where offset + 1 < upper && bytes[offset + 1] == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lineEnds += 1
      case UInt8(ascii: "-"):
        let end =
          bytes[offset..<upper].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? upper
        gatherComment(SourceRange(file: token.range.file, lower: offset, upper: end))
        offset = end
        continue
      default: break
      }
      offset += 1
    }
  }

  private mutating func gatherComment(_ range: SourceRange) {
    if lineEnds == 0, comments.isEmpty, !pieces.isEmpty {
      comments.trailing = trimmed(range)
    } else {
      gatherLine(range, isDocumentation: false)
    }
  }

  private mutating func gatherLine(_ range: SourceRange, isDocumentation: Bool) {
    let line = CommentLine(
      text: trimmed(range), isDocumentation: isDocumentation, followsBlankLine: lineEnds > 1)
    comments.lines.append(line)
    lineEnds = 0
  }

  /// Without the blanks at its end.
  private func trimmed(_ range: SourceRange) -> String {
    var upper = Int(range.upper)
    while bytes[upper - 1] == UInt8(ascii: " ") || bytes[upper - 1] == UInt8(ascii: "\t") { upper -= 1 }
    return String(decoding: bytes[Int(range.lower)..<upper], as: UTF8.self)
  }
}
