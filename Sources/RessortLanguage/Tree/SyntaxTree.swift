// What was written. The tokens, with the blanks and comments between them, give the text back to the byte; the statements
// are what the parser made of the tokens. Nodes carry ranges and no types: a node never learns anything after it is built.

/// One parsed file.
package struct SyntaxTree: Sendable {
  package var file: FileID
  package var language: KeywordLanguage
  /// In order; the last one is the end of the file. Leading trivia, then text: joined, they are the file.
  package var tokens: [Token]
  package var statements: [StatementSyntax]
  /// Which tokens were read as keywords, in order: all other words are names.
  package var keywords: [KeywordUse]

  package init(
    file: FileID, language: KeywordLanguage, tokens: [Token], statements: [StatementSyntax], keywords: [KeywordUse] = []
  ) {
    self.file = file
    self.language = language
    self.tokens = tokens
    self.statements = statements
    self.keywords = keywords
  }
}

/// Which keywords a file is written with, and which language a wording is in.
package enum KeywordLanguage: String, Hashable, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}

extension SyntaxTree {
  /// The module that the file says it is of.
  package var module: NameSyntax? {
    for case .module(let name) in statements.prefix(2) { return name.isMissing ? nil : name }
    return nil
  }
}

/// A name as written: `homelessness`, `dom.homelessness`, `shop::price`.
package struct NameSyntax: Hashable, Sendable {
  /// In Unicode's composed form. Empty where the source had an error.
  package var text: String
  package var range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }

  package var isMissing: Bool { text.isEmpty }

  /// The module before the `::`, empty where none stands there; `nil` for a name without the mark.
  package var module: Substring? { text.moduleName }

  /// The name without its module.
  package var plain: String { text.withoutModule }
}

/// A wording with its place, in one language; `name` and `parameters` are the names per language.
package struct LabelSyntax: Sendable {
  package var language: KeywordLanguage
  package var name: NameSyntax?
  package var parameters: [NameSyntax]?
  package var wording: String?
  package var range: SourceRange

  package init(
    language: KeywordLanguage, name: NameSyntax?, parameters: [NameSyntax]?, wording: String?, range: SourceRange
  ) {
    self.language = language
    self.name = name
    self.parameters = parameters
    self.wording = wording
    self.range = range
  }
}

/// `1.2.2 ¶4 •3`.
package struct LocatorSyntax: Hashable, Sendable {
  /// Canonical: the section, then `¶4`, `•2`, `H1` or `A3`, with one space between.
  package var text: String
  package var range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// `cite morel 1.2.2 ¶4; 2.2 ¶7 derived "our reading"`.
package struct SupportSyntax: Sendable {
  package var source: NameSyntax?
  package var locators: [LocatorSyntax]
  package var certainty: (CertaintyWord, SourceRange)?
  package var remark: String?
  package var range: SourceRange

  package init(
    source: NameSyntax?, locators: [LocatorSyntax], certainty: (CertaintyWord, SourceRange)?, remark: String?,
    range: SourceRange
  ) {
    self.source = source
    self.locators = locators
    self.certainty = certainty
    self.remark = remark
    self.range = range
  }
}

/// The words an author may write for how firm a source is.
package enum CertaintyWord: String, Hashable, Sendable, CaseIterable {
  case explicit, derived, hedged
}

extension String {
  /// What stands before the first `::`; `nil` where there is none.
  package var moduleName: Substring? {
    let bytes = utf8
    guard let mark = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return self[..<mark]
  }

  /// What stands behind the last dot: of `degree.homeless` the row.
  var rowName: String {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return self }
    return String(self[utf8.index(after: dot)...])
  }

  /// What stands behind the first `::`; the whole where there is none.
  package var withoutModule: String {
    guard let mark = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[utf8.index(mark, offsetBy: 2)...])
  }
}
