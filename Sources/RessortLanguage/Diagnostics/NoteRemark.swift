// Why a diagnostic points to another place too.

package enum NoteRemark: Hashable, Sendable {
  case declaredHere(name: String)
  /// The other place that gives a variable its type.
  case typeComesFromHere(variable: String, type: CheckProblem.TypeName)
  /// The word exists, as something else.
  case isAnotherKind(name: String, kind: CheckProblem.NameKind)
  case otherFact
  case otherRow
  /// One step of a circle of priorities.
  case prevails(winner: String, loser: String)

  package func message(in language: KeywordLanguage) -> String {
    switch language {
    case .french: frenchMessage
    case .english: englishMessage
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
    case .prevails(let winner, let loser): "`\(winner)` prevails over `\(loser)` here"
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
    case .prevails(let winner, let loser): "ici `\(winner)` prime sur `\(loser)`"
    }
  }
}
