// Tokens to a tree, by recursive descent: one function a production of the grammar, with the production's name, in the files
// Parse*.swift beside this one.
//
// A mistake is reported once. From there the rest of the statement reads as its end, so that every function on the way returns
// what it has, with `missing` where something had to stand; then the parser goes on at the next statement.

/// Reads one file.
package struct Parser {
  /// A token as the grammar sees it; documentation is none. Kept small: the parser goes back and forth over them.
  struct Item {
    var kind: Token.Kind
    private let range: (lower: UInt32, upper: UInt32)
    private let tokenNumber: UInt32
    var startsLine: Bool
    /// In the keyword table; 0 for what is part of no keyword.
    var word: UInt16 = 0
    var symbol: Symbol?
    /// Whether the lexer has said what is wrong with it.
    var isReported = false
    private var closing: UInt32 = 0

    init(_ token: Token, number: Int) {
      kind = token.kind
      range = (token.range.lower, token.range.upper)
      tokenNumber = UInt32(number)
      startsLine = token.startsLine
    }

    var lower: Int { Int(range.lower) }
    var upper: Int { Int(range.upper) }

    /// Its number among the tree's tokens.
    var token: Int { Int(tokenNumber) }

    /// For an opening bracket, the position of the closing one; 0 when there is none.
    var matching: Int {
      get { Int(closing) }
      set { closing = UInt32(newValue) }
    }
  }

  let fileID: FileID
  let bytes: [UInt8]
  let fileLanguage: KeywordLanguage
  let keywords = KeywordTable.shared
  /// The last one is the end of the file.
  let items: [Item]
  let tokens: [Token]

  var position = 0
  /// Items from here on read as the end.
  var limit: Int
  /// Between a mistake and the place where the parser goes on.
  var isRecovering = false
  /// Whether something was missing at the end of the text.
  var failedAtEnd = false
  /// The file's language; within a statement that begins with the other language's keyword, that one.
  var language: KeywordLanguage
  var foreignKeyword: ForeignKeyword?
  var depth = 0
  /// Whether `2 days` is read as a number with a unit; not in scenarios, where a name may follow a value.
  var readsUnits = true
  var diagnostics: Diagnostics
  var keywordUses: [KeywordUse] = []

  /// How deep parentheses, members and chains of operators may nest.
  static let depthLimit = 200
  /// Nobody reads more mistakes of one file.
  static let diagnosticLimit = 1000

  /// Reads a whole file. Linear in its length.
  ///
  /// - Parameter language: of a text that does not say its own, such as a line typed at the prompt.
  package static func parse(
    _ file: SourceFile, language: KeywordLanguage = .english, into diagnostics: inout Diagnostics
  ) -> SyntaxTree {
    var parser = Parser(file, language: language, saysItsOwn: true)
    let statements = parser.file()
    parser.hand(over: &diagnostics)
    return SyntaxTree(
      file: file.id, language: parser.fileLanguage, tokens: parser.tokens, statements: statements,
      keywords: parser.keywordUses)
  }

  /// Reads a whole body, as `ressort query` takes it; `nil` when something was wrong.
  package static func parseQuery(
    _ file: SourceFile, language: KeywordLanguage, into diagnostics: inout Diagnostics
  ) -> ConditionSyntax? {
    var parser = Parser(file, language: language, saysItsOwn: false)
    let body = parser.body()
    return parser.finish(body, into: &diagnostics)
  }

  /// Reads one conclusion, as `ressort why` takes it; `nil` when something was wrong.
  package static func parseAtom(
    _ file: SourceFile, language: KeywordLanguage, into diagnostics: inout Diagnostics
  ) -> HeadSyntax? {
    var parser = Parser(file, language: language, saysItsOwn: false)
    let head = parser.head()
    return parser.finish(head, into: &diagnostics)
  }

  /// Reads answers as they stand after `given`; `nil` when something was wrong.
  package static func parseAnswers(
    _ file: SourceFile, language: KeywordLanguage, into diagnostics: inout Diagnostics
  ) -> [ScenarioSyntax.Answer]? {
    var parser = Parser(file, language: language, saysItsOwn: false)
    let answers = parser.answers()
    return parser.finish(answers, into: &diagnostics)
  }

  /// - Parameter saysItsOwn: whether the text may begin with `language fr`.
  init(_ file: SourceFile, language: KeywordLanguage, saysItsOwn: Bool) {
    fileID = file.id
    bytes = file.code
    let lexed = Lexer.tokens(of: bytes, in: file.id)
    tokens = lexed.tokens
    diagnostics = lexed.diagnostics
    if file.isLiterate { diagnostics.reportBlocks(of: file) }
    items = Parser.items(of: lexed.tokens, bytes: bytes)
    limit = items.count - 1
    let found: (language: KeywordLanguage, isUnsaid: Bool) =
      saysItsOwn ? Parser.language(of: items, bytes: bytes, default: language) : (language, false)
    fileLanguage = found.language
    self.language = found.language
    if found.isUnsaid { reportUnsaidLanguage() }
  }

  private mutating func reportUnsaidLanguage() {
    let place = range(of: items[0])
    let top = SourceRange(file: fileID, lower: Int(place.lower), upper: Int(place.lower))
    let line = Keyword.language.spelling(in: fileLanguage) + " " + fileLanguage.rawValue
    report(
      .unsaidLanguage(line, fileLanguage), at: place, fixes: [Diagnostic.Fix(replace: top, with: line + "\n")])
  }

  private mutating func finish<Node>(_ node: Node, into diagnostics: inout Diagnostics) -> Node? {
    if !atEnd { fail(.nothingMore) }
    reportOtherLanguage()
    let isSound = !self.diagnostics.hasErrors
    hand(over: &diagnostics)
    return isSound ? node : nil
  }

  /// Reports what was found, in the order of the text.
  private func hand(over diagnostics: inout Diagnostics) {
    let sorted = self.diagnostics.all.enumerated().sorted {
      ($0.element.place.lower, $0.offset) < ($1.element.place.lower, $1.offset)
    }
    for (_, diagnostic) in sorted.prefix(Parser.diagnosticLimit) {
      diagnostics.report(diagnostic.problem, at: diagnostic.place, notes: diagnostic.notes, fixes: diagnostic.fixes)
    }
    if sorted.count > Parser.diagnosticLimit {
      let place = sorted[Parser.diagnosticLimit].element.place
      diagnostics.report(.syntax(.tooManyMistakes(limit: Parser.diagnosticLimit)), at: place)
    }
  }

  private static func items(of tokens: [Token], bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    var open: [Int] = []
    let keywords = KeywordTable.shared
    for (number, token) in tokens.enumerated() where token.kind != .documentation {
      var item = Item(token, number: number)
      switch token.kind {
      case .word:
        item.word = keywords.number(of: bytes, from: item.lower, to: item.upper)
      case .symbol:
        let isDouble = item.upper - item.lower > 1
        item.symbol = Symbol(first: bytes[item.lower], second: isDouble ? bytes[item.lower + 1] : nil)
        if item.symbol == .leftParenthesis { open.append(items.count) }
        if item.symbol == .rightParenthesis, let opening = open.popLast() { items[opening].matching = items.count }
      case .unknown:
        // Read as the mark that was meant, it is one mistake.
        let text = String(decoding: bytes[item.lower..<item.upper], as: UTF8.self)
        item.symbol = Lexer.intended[text].flatMap { Symbol(rawValue: $0) }
        if item.symbol != nil { item.kind = .symbol }
        item.isReported = true
      case .qualified, .variable, .integer, .date, .section, .paragraph, .bullet, .string, .documentation, .end: break
      }
      items.append(item)
    }
    return items
  }
}
