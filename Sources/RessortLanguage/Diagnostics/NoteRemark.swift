// Why a diagnostic points to another place too.

package enum NoteRemark: Hashable, Sendable {
  case declaredHere(name: String)
  /// The other place that gives a variable its type.
  case typeComesFromHere(variable: String, type: CheckProblem.TypeName)
  /// The word exists, as something else.
  case isAnotherKind(name: String, kind: CheckProblem.NameKind)
  case otherFact
  case otherRow
  case otherLadder
  case otherRule(name: String)
  /// The condition that leaves nothing for another.
  case excludedBy
  /// One step of a circle of priorities.
  case prevails(winner: String, loser: String)
  case prevailsByLayers(winner: String, loser: String)
  // Steps of a circle of conclusions. `by` is the rule that concludes the relation, where it has a name.
  case needs(rule: String, relation: String, by: String?)
  case needsAbsence(rule: String, relation: String, by: String?)
  case concludes(rule: String, relation: String)
  case setsAside(rule: String, by: String)
  case standsAgainst(rule: String, by: String)

  package func message(in language: KeywordLanguage) -> String {
    switch language {
    case .french: frenchMessage.withShortQuotations
    case .english: englishMessage.withShortQuotations
    }
  }

  private var englishMessage: String {
    switch self {
    case .declaredHere(let name): "`\(name)` is declared here"
    case .typeComesFromHere(let variable, let type):
      "here `\(variable)` is \(type.names.map { "`\($0)`" }.joined(separator: " or "))"
    case .isAnotherKind(let name, let kind): "`\(name)` is a \(kind.bareEnglishNoun)"
    case .otherFact: "the other fact"
    case .otherRow: "the other row"
    case .otherLadder: "the other ladder"
    case .otherRule(let name): "`\(name)` is here"
    case .excludedBy: "this condition excludes it"
    case .prevails(let winner, let loser): "`\(winner)` prevails over `\(loser)` here"
    case .prevailsByLayers(let winner, let loser): "`\(winner)` prevails over `\(loser)`: the layers say so"
    case .needs(let rule, let relation, nil): "`\(rule)` needs `\(relation)`"
    case .needs(let rule, let relation, let by?): "`\(rule)` needs `\(relation)`, which `\(by)` concludes"
    case .needsAbsence(let rule, let relation, nil): "`\(rule)` holds only where `\(relation)` is not concluded"
    case .needsAbsence(let rule, let relation, let by?):
      "`\(rule)` holds only where `\(relation)` is not concluded, and `\(by)` concludes it"
    case .concludes(let rule, let relation): "`\(rule)` concludes `\(relation)`"
    case .setsAside(let rule, let by): "`\(by)` sets `\(rule)` aside"
    case .standsAgainst(let rule, let by): "`\(by)` stands against `\(rule)`"
    }
  }

  private var frenchMessage: String {
    switch self {
    case .declaredHere(let name): "`\(name)` est déclaré ici"
    case .typeComesFromHere(let variable, let type):
      "ici `\(variable)` est de type \(type.names.map { "`\($0)`" }.joined(separator: " ou "))"
    case .isAnotherKind(let name, let kind): "`\(name)` est \(kind.frenchNoun)"
    case .otherFact: "l'autre fait"
    case .otherRow: "l'autre ligne"
    case .otherLadder: "l'autre échelle"
    case .otherRule(let name): "`\(name)` est ici"
    case .excludedBy: "cette condition l'exclut"
    case .prevails(let winner, let loser): "ici `\(winner)` prime sur `\(loser)`"
    case .prevailsByLayers(let winner, let loser): "`\(winner)` prime sur `\(loser)` : les rangs le disent"
    case .needs(let rule, let relation, nil): "`\(rule)` demande `\(relation)`"
    case .needs(let rule, let relation, let by?): "`\(rule)` demande `\(relation)`, que conclut `\(by)`"
    case .needsAbsence(let rule, let relation, nil): "`\(rule)` ne vaut que si `\(relation)` n'est pas conclu"
    case .needsAbsence(let rule, let relation, let by?):
      "`\(rule)` ne vaut que si `\(relation)` n'est pas conclu, et `\(by)` le conclut"
    case .concludes(let rule, let relation): "`\(rule)` conclut `\(relation)`"
    case .setsAside(let rule, let by): "`\(by)` écarte `\(rule)`"
    case .standsAgainst(let rule, let by): "`\(by)` s'oppose à `\(rule)`"
    }
  }
}
