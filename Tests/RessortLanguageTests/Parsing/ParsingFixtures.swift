import RessortLanguage

/// What came out of parsing one text.
struct Parsed {
  var file: SourceFile
  var tree: SyntaxTree
  var diagnostics: [Diagnostic]

  init(_ text: String, path: String = "test.ressort") {
    file = SourceFile(id: FileID(0), path: path, text: text)
    var diagnostics = Diagnostics()
    tree = Parser.parse(file, into: &diagnostics)
    self.diagnostics = diagnostics.all
  }

  var codes: [String] { diagnostics.map(\.problem.code) }

  /// The text a diagnostic points at.
  func quoted(_ number: Int) -> String {
    text(diagnostics[number].place)
  }

  func text(_ range: SourceRange) -> String {
    String(decoding: Array(file.text.utf8)[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  var rules: [RuleSyntax] {
    tree.statements.compactMap { statement in
      if case .rule(let rule) = statement { rule } else { nil }
    }
  }

  var tables: [TableSyntax] {
    tree.statements.compactMap { statement in
      if case .table(let table) = statement { table } else { nil }
    }
  }

  var scenarios: [ScenarioSyntax] {
    tree.statements.compactMap { statement in
      if case .scenario(let scenario) = statement { scenario } else { nil }
    }
  }

  /// Trivia and tokens, joined.
  var rejoined: String {
    let bytes = Array(file.text.utf8)
    var joined: [UInt8] = []
    for token in tree.tokens {
      joined += bytes[Int(token.triviaLower)..<Int(token.range.lower)]
      joined += bytes[Int(token.range.lower)..<Int(token.range.upper)]
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// A text with one fix applied.
  func applying(_ fix: Diagnostic.Fix) -> String {
    var bytes = Array(file.text.utf8)
    bytes.replaceSubrange(Int(fix.replaced.lower)..<Int(fix.replaced.upper), with: fix.replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
