// What trying cases finds: each warning comes with a case in which it was seen. Codes never change their meaning and are never used again.

package enum TrialProblem: Hashable, Sendable {
  case contestedRules(String, String)

  package var code: String {
    switch self {
    case .contestedRules: "R0321"
    }
  }

  /// All codes, for the test that each has a bad file and for the page that explains them.
  package static let codes = ["R0321"]

  /// One sentence, lower case, no full stop; the author's text in backticks.
  package func message(in language: KeywordLanguage) -> String {
    switch language {
    case .french: frenchMessage
    case .english: englishMessage
    }
  }

  private var englishMessage: String {
    switch self {
    case .contestedRules(let one, let other):
      "`\(one)` and `\(other)` can stand against each other, and no priority decides"
    }
  }

  private var frenchMessage: String {
    switch self {
    case .contestedRules(let one, let other):
      "`\(one)` et `\(other)` peuvent s'opposer, et aucune priorité ne tranche"
    }
  }
}
