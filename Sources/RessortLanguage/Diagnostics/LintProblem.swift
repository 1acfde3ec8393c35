// What the linter finds: warnings all, each sure of what it says. Codes never change their meaning and are never used again.

package enum LintProblem: Hashable, Sendable {
  case unusedRelation(String)
  case neverConcluded(String)
  case unusedInput(String)
  case unusedTerm(String)
  case unusedConcept(String)
  case unusedGroup(String)
  case impossibleRule(String)
  case duplicateRule(String, of: String)
  case neverWins(String, winner: String)
  case shadowedRule(String, by: String)
  case redundantMember(String, of: String, with: String)
  // Of the comments that allow a warning.
  case allowanceWithoutReason
  case idleAllowance(String)

  package var code: String {
    switch self {
    case .unusedRelation: "R0301"
    case .neverConcluded: "R0302"
    case .unusedInput: "R0303"
    case .unusedTerm: "R0304"
    case .unusedConcept: "R0305"
    case .unusedGroup: "R0306"
    case .impossibleRule: "R0307"
    case .duplicateRule: "R0308"
    case .neverWins: "R0309"
    case .shadowedRule: "R0310"
    case .redundantMember: "R0311"
    case .allowanceWithoutReason: "R0398"
    case .idleAllowance: "R0399"
    }
  }

  /// All codes, for the test that each has a bad file and for the page that explains them.
  package static let codes = ((301...311).map { $0 } + [398, 399]).map { "R0\($0)" }

  /// One sentence, lower case, no full stop; the author's text in backticks.
  package func message(in language: KeywordLanguage) -> String {
    switch language {
    case .french: frenchMessage
    case .english: englishMessage
    }
  }

  private var englishMessage: String {
    switch self {
    case .unusedRelation(let name): "nothing reads `\(name)`, and it is no output"
    case .neverConcluded(let name): "`\(name)` is read, but no rule and no fact concludes it"
    case .unusedInput(let name): "nothing reads the answer to `\(name)`"
    case .unusedTerm(let name): "no statement uses `\(name)`, and no case can give it"
    case .unusedConcept(let name): "nothing uses the concept `\(name)`"
    case .unusedGroup(let name): "nothing uses the group `\(name)`"
    case .impossibleRule(let name): "`\(name)` can never apply: its conditions exclude each other"
    case .duplicateRule(let name, let other): "`\(name)` says what `\(other)` says"
    case .neverWins(let name, let winner):
      "`\(name)` never wins: whenever it applies, `\(winner)` does too and beats it"
    case .shadowedRule(let name, let winner):
      "`\(name)` never wins: whenever it applies, so does `\(winner)`, which no default can stand against"
    case .redundantMember(let name, let group, let branch):
      "`\(name)` belongs to `\(group)` already, with its branch `\(branch)`"
    case .allowanceWithoutReason: "a warning is allowed with a reason: add `: ` and why"
    case .idleAllowance(let code): "there is no \(code) here to allow"
    }
  }

  private var frenchMessage: String {
    switch self {
    case .unusedRelation(let name): "rien ne lit `\(name)`, et ce n'est pas un résultat"
    case .neverConcluded(let name): "`\(name)` est lu, mais aucune règle ni aucun fait ne le conclut"
    case .unusedInput(let name): "rien ne lit la réponse à `\(name)`"
    case .unusedTerm(let name): "aucun énoncé n'emploie `\(name)`, et aucun cas ne peut le donner"
    case .unusedConcept(let name): "rien n'emploie la notion `\(name)`"
    case .unusedGroup(let name): "rien n'emploie le groupe `\(name)`"
    case .impossibleRule(let name): "`\(name)` ne peut jamais s'appliquer : ses conditions s'excluent"
    case .duplicateRule(let name, let other): "`\(name)` dit ce que dit `\(other)`"
    case .neverWins(let name, let winner):
      "`\(name)` ne l'emporte jamais : quand elle s'applique, `\(winner)` s'applique aussi et prime sur elle"
    case .shadowedRule(let name, let winner):
      "`\(name)` ne l'emporte jamais : quand elle s'applique, `\(winner)` aussi, et rien de présumé n'y résiste"
    case .redundantMember(let name, let group, let branch):
      "`\(name)` est déjà de `\(group)`, avec sa branche `\(branch)`"
    case .allowanceWithoutReason: "on admet un avertissement en disant pourquoi : ajoutez `: ` et la raison"
    case .idleAllowance(let code): "il n'y a ici aucun \(code) à admettre"
    }
  }
}
