// Whether the prompt should ask for another line.

extension Parser {
  /// Whether a text typed at the prompt can be taken as it is: `false` while a bracket or a text in quotes is open, or
  /// something is missing at its end. A table and a scenario can always go on, so they end with an empty line.
  package static func isComplete(_ text: String, language: KeywordLanguage) -> Bool {
    var parser = Parser(SourceFile(id: FileID(0), path: "", text: text), language: language, saysItsOwn: false)
    guard !parser.atEnd else { return true }
    let startsStatement = parser.startsStatement || parser.statementKeyword(in: language.other) != nil
    let statements = startsStatement ? parser.file() : []
    if !startsStatement { _ = parser.body() }
    if parser.failedAtEnd || parser.hasOpenString { return false }
    switch statements.last {
    case .table, .scenario: return text.last?.isNewline == true
    default: return true
    }
  }

  /// A text in quotes that the end of the whole text cuts off; one that a line end cuts off stays wrong.
  private var hasOpenString: Bool {
    diagnostics.all.contains { $0.problem == .syntax(.unterminatedString) && Int($0.place.upper) == bytes.count }
  }
}
