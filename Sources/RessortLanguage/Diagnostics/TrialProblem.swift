// What trying cases finds: each warning comes with a case in which it was seen. Codes never change their meaning and are never used again.

package enum TrialProblem: Hashable, Sendable {
  case contestedRules(String, String)
  /// Two strict rules.
  case contradictingRules(String, String)
  /// Two rules that tell cases apart by two groups or branches; the members that these share.
  case sharedMembers(String, String, categories: [String], members: [String])
  case overlappingRows(table: String, String, String)
  /// The second is what the missing row would say.
  case missingRow(table: String, String)

  package var code: String {
    switch self {
    case .contestedRules: "R0321"
    case .contradictingRules: "R0324"
    case .sharedMembers: "R0325"
    case .overlappingRows: "R0322"
    case .missingRow: "R0323"
    }
  }

  /// All codes, for the test that each has a bad file and for the page that explains them.
  package static let codes = ["R0321", "R0322", "R0323", "R0324", "R0325"]

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
    case .contradictingRules(let one, let other):
      "`\(one)` and `\(other)` can contradict each other, and neither can give way"
    case .sharedMembers(let one, let other, let categories, let members):
      "`\(one)` and `\(other)` tell cases apart by \(list(categories, "and")), which share \(list(members, "and")): there no priority decides"
    case .overlappingRows(let table, let one, let other):
      "rows `\(one)` and `\(other)` of `\(table)` can apply together, but each case is to hit one row"
    case .missingRow(let table, let row): "no row of `\(table)` is for `\(row)`"
    }
  }

  /// In backticks; of more than a few only the first.
  private func list(_ names: [String], _ and: String) -> String {
    let shown = names.prefix(3).map { "`\($0)`" }
    if names.count > shown.count { return shown.joined(separator: ", ") + "…" }
    return shown.dropLast().joined(separator: ", ") + (shown.count > 1 ? " \(and) " : "") + (shown.last ?? "")
  }

  private var frenchMessage: String {
    switch self {
    case .contestedRules(let one, let other):
      "`\(one)` et `\(other)` peuvent s'opposer, et aucune priorité ne tranche"
    case .contradictingRules(let one, let other):
      "`\(one)` et `\(other)` peuvent se contredire, et ni l'une ni l'autre ne peut céder"
    case .sharedMembers(let one, let other, let categories, let members):
      "`\(one)` et `\(other)` distinguent les cas par \(list(categories, "et")), qui ont en commun \(list(members, "et")) : aucune priorité n'y tranche"
    case .overlappingRows(let table, let one, let other):
      "les lignes `\(one)` et `\(other)` de `\(table)` peuvent s'appliquer ensemble, mais le choix doit être unique"
    case .missingRow(let table, let row): "aucune ligne de `\(table)` n'est pour `\(row)`"
    }
  }
}
