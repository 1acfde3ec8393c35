// What the lexer and the parser find wrong. Codes never change their meaning and are never used again; the wordings stand in
// SyntaxProblem+French.swift and SyntaxProblem+English.swift.

package enum SyntaxProblem: Hashable, Sendable {
  // Characters
  case unknownCharacter(String)
  case controlCharacter(UInt32)
  case unterminatedString
  case unknownEscape(String)
  case invalidDate(String)
  case integerTooLarge(String)
  case unsuitableDecimal(String)
  /// After `¶` or `•`.
  case numberMissing(after: String)
  // Shape
  /// `found` is `nil` at the end of the text.
  case unexpected(found: String?, expected: [Expected])
  case unclosed(String)
  case tooDeep(limit: Int)
  case reservedWord(String)
  case repeated(String)
  // Languages
  case otherLanguageKeyword(found: String, wanted: String, fileLanguage: KeywordLanguage)
  case languageNotFirst
  case unknownLanguage(String)
  /// Most statements begin with the keywords of a language that the file does not name.
  case unsaidLanguage(String, KeywordLanguage)
  case nothingToExport
  case misplacedModule
  case qualifiedDeclaration(String)
  // Conditions
  case mixedConnectives
  case valueWithoutParentheses(relation: String)
  case relationInExpression(relation: String)
  case comparedRelation(relation: String, mark: String)
  case doubledEqualSign
  // Support
  case misplacedCitation(String)
  case citedDefinition
  // Tables
  case missingCells(columns: [String])
  case surplusCells(count: Int, columnCount: Int)
  case unclosedRow
  case valueInHeader
  // Pages
  case openBlock
  case pageWithoutRules
  // Characters that look like others
  case lookalike(word: String, letter: String, value: UInt32, script: Script)
  case hiddenDirection(UInt32)
  // Limits
  case tooManyMistakes(limit: Int)

  package var code: String {
    switch self {
    case .unknownCharacter: "R0101"
    case .controlCharacter: "R0102"
    case .unterminatedString: "R0103"
    case .unknownEscape: "R0104"
    case .invalidDate: "R0105"
    case .integerTooLarge: "R0106"
    case .unsuitableDecimal: "R0136"
    case .numberMissing: "R0107"
    case .unexpected: "R0108"
    case .unclosed: "R0109"
    case .tooDeep: "R0110"
    case .reservedWord: "R0111"
    case .repeated: "R0112"
    case .otherLanguageKeyword: "R0113"
    case .languageNotFirst: "R0114"
    case .unknownLanguage: "R0115"
    case .mixedConnectives: "R0116"
    case .valueWithoutParentheses: "R0117"
    case .relationInExpression: "R0118"
    case .comparedRelation: "R0119"
    case .doubledEqualSign: "R0120"
    case .misplacedCitation: "R0121"
    case .citedDefinition: "R0122"
    case .missingCells: "R0123"
    case .surplusCells: "R0124"
    case .unclosedRow: "R0125"
    case .valueInHeader: "R0126"
    case .tooManyMistakes: "R0127"
    case .unsaidLanguage: "R0128"
    case .openBlock: "R0129"
    case .pageWithoutRules: "R0130"
    case .nothingToExport: "R0141"
    case .misplacedModule: "R0142"
    case .qualifiedDeclaration: "R0143"
    case .lookalike: "R0190"
    case .hiddenDirection: "R0191"
    }
  }

  /// All codes, for the test that each has a bad file and for the page that explains them.
  package static let codes = (Array(101...130) + [136] + Array(141...143) + Array(190...191)).map { "R0\($0)" }

  package var severity: Diagnostic.Severity {
    switch self {
    case .pageWithoutRules, .lookalike, .hiddenDirection: .warning
    default: .error
    }
  }

  /// Whose letters look like Latin ones.
  package enum Script: Hashable, Sendable {
    case cyrillic, greek
  }

  /// One sentence, lower case, no full stop; the author's text in backticks.
  package func message(in language: KeywordLanguage) -> String {
    switch language {
    case .french: frenchMessage
    case .english: englishMessage
    }
  }
}

/// What would have been right at some place.
package enum Expected: Hashable, Sendable {
  case statement, name, variable, conclusion, condition, expression, comparison, string, wording, locator, certainty
  case languageCode, date, dateOrYear, row, columnHead, nothingMore
  /// A keyword as the file's language spells it, or a mark.
  case text(String)
}
