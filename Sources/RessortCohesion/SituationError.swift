public import Ressort

/// What is wrong with a situation: the place, what stands there, and what would be right.
public struct SituationError: Error, Hashable, Sendable {
  public enum Fault: Hashable, Sendable {
    case notAnObject
    case unknownKey(String)
    case unknownTerm(String)
    /// The term exists, as a member of another concept.
    case wrongKind(term: String, concept: String)
    case ambiguous(String, candidates: [String])
    /// What kind of value the key takes.
    case expected(Expected)
    case malformedDate(String)
    case contradictoryDates
  }

  public enum Expected: String, Hashable, Sendable {
    case list, identifier, boolean, object, date, text, pair
  }

  /// Where: `conditions.cnd.recogniton`, `domain[1]`; empty for the whole.
  public var path: String
  public var fault: Fault
  /// Nearest first.
  public var suggestions: [String]

  public func message(in language: Language) -> String {
    let suggested = suggestions.map { "`\($0)`" }.joined(separator: language == .french ? " ou " : " or ")
    switch language {
    case .french:
      return (path.isEmpty ? "" : "`\(path)` : ") + french
        + (suggestions.isEmpty ? "" : " ; vouliez-vous dire \(suggested) ?")
    case .english:
      return (path.isEmpty ? "" : "`\(path)`: ") + english + (suggestions.isEmpty ? "" : "; did you mean \(suggested)?")
    }
  }

  private var french: String {
    switch fault {
    case .notAnObject: "une situation est un objet JSON, comme {\"domain\": [\"dom.homelessness\"]}"
    case .unknownKey(let key): "la clé `\(key)` n'existe pas"
    case .unknownTerm(let term): "`\(term)` n'est ni un identifiant ni un libellé du vocabulaire"
    case .wrongKind(let term, let concept): "`\(term)` est de la notion `\(concept)`, qui ne convient pas ici"
    case .ambiguous(let term, let candidates):
      "`\(term)` désigne plusieurs termes : \(candidates.map { "`\($0)`" }.joined(separator: ", "))"
    case .expected(let expected): "il faut ici \(Self.frenchKinds[expected] ?? "")"
    case .malformedDate(let text): "`\(text)` n'est pas une date ; écrivez par exemple `2009-06-01`"
    case .contradictoryDates: "donnez `date` ou `dates`, pas les deux"
    }
  }

  private var english: String {
    switch fault {
    case .notAnObject: "a situation is a JSON object such as {\"domain\": [\"dom.homelessness\"]}"
    case .unknownKey(let key): "there is no key `\(key)`"
    case .unknownTerm(let term): "`\(term)` is neither an identifier nor a label of the vocabulary"
    case .wrongKind(let term, let concept): "`\(term)` belongs to the concept `\(concept)`, which does not fit here"
    case .ambiguous(let term, let candidates):
      "`\(term)` means several terms: \(candidates.map { "`\($0)`" }.joined(separator: ", "))"
    case .expected(let expected): "\(Self.englishKinds[expected] ?? "") is needed here"
    case .malformedDate(let text): "`\(text)` is not a date; write for instance `2009-06-01`"
    case .contradictoryDates: "give `date` or `dates`, not both"
    }
  }

  private static let frenchKinds: [Expected: String] = [
    .list: "une liste, `\"unknown\"` ou `\"not_applicable\"`",
    .identifier: "un identifiant, `\"unknown\"` ou `\"not_applicable\"`",
    .boolean: "`true`, `false`, `\"unknown\"` ou `\"not_applicable\"`", .object: "un objet",
    .date: "une date comme `\"2009-06-01\"`",
    .text: "un texte", .pair: "une paire d'un besoin et d'un domaine, `[\"need.…\", \"dom.…\"]`",
  ]

  private static let englishKinds: [Expected: String] = [
    .list: "a list, `\"unknown\"` or `\"not_applicable\"`",
    .identifier: "an identifier, `\"unknown\"` or `\"not_applicable\"`",
    .boolean: "`true`, `false`, `\"unknown\"` or `\"not_applicable\"`", .object: "an object",
    .date: "a date such as `\"2009-06-01\"`",
    .text: "a text", .pair: "a pair of a need and a domain, `[\"need.…\", \"dom.…\"]`",
  ]
}
