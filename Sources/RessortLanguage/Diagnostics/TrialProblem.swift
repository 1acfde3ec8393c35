// What trying cases finds: each warning comes with a case in which it was seen. Codes never change their meaning and are never used again.

package enum TrialProblem: Hashable, Sendable {
  case contestedRules(String, String)
  case overlappingRows(table: String, String, String)
  /// The second is what the missing row would say.
  case missingRow(table: String, String)

  package var code: String {
    switch self {
    case .contestedRules: "R0321"
    case .overlappingRows: "R0322"
    case .missingRow: "R0323"
    }
  }

  /// All codes, for the test that each has a bad file and for the page that explains them.
  package static let codes = ["R0321", "R0322", "R0323"]

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
    case .overlappingRows(let table, let one, let other):
      "rows `\(one)` and `\(other)` of `\(table)` can apply together, but each case is to hit one row"
    case .missingRow(let table, let row): "no row of `\(table)` is for `\(row)`"
    }
  }

  private var frenchMessage: String {
    switch self {
    case .contestedRules(let one, let other):
      "`\(one)` et `\(other)` peuvent s'opposer, et aucune priorité ne tranche"
    case .overlappingRows(let table, let one, let other):
      "les lignes `\(one)` et `\(other)` de `\(table)` peuvent s'appliquer ensemble, mais le choix doit être unique"
    case .missingRow(let table, let row): "aucune ligne de `\(table)` n'est pour `\(row)`"
    }
  }
}
