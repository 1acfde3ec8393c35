/// What can go wrong between a rule base and an answer. Every case says what would be right.
public enum RessortError: Error, Sendable {
  /// The text of a rule file, a query or an assumption is at fault: all its mistakes.
  case invalid([Diagnostic])
  /// A file could not be read: the path, and the reason as a sentence in French and in English.
  case unreadable(path: String, french: String, english: String)
  /// Two strict rules, or a strict rule and a fact, contradict each other: both proofs.
  case contradiction(first: Explanation, second: Explanation)
  /// The input names something that does not exist or does not fit: the sentence in French and in English.
  case assumption(french: String, english: String)
  /// A limit was reached while the named rule was running.
  case limit(rule: String?)
  /// Arithmetic left the 64-bit integers, or divided by zero, in the named rule.
  case arithmetic(rule: String)
  /// A date was moved to a day that its month does not have, or out of the years 1 to 9999, in the named rule.
  case missingDay(rule: String)
  /// A product or a quotient of decimals has more than six places, and the named rule does not say how to round it.
  case inexact(rule: String)
  case cancelled

  /// For a person, in the language asked for; several lines where there is more to show.
  public func message(in language: Language) -> String {
    let french = language == .french
    switch self {
    case .invalid(let diagnostics):
      return diagnostics.map(\.text).joined(separator: "\n")
    case .unreadable(let path, let frenchReason, let englishReason):
      return french ? "\(path) : \(frenchReason)" : "\(path): \(englishReason)"
    case .contradiction(let first, let second):
      let title = french ? "deux règles strictes se contredisent" : "two strict rules contradict each other"
      let and = french ? "et" : "and"
      return "\(title)\n\n\(first.text)\n\n\(and)\n\n\(second.text)"
    case .assumption(let frenchSentence, let englishSentence):
      return french ? frenchSentence : englishSentence
    case .limit(let rule):
      let during = rule.map { french ? " pendant la règle `\($0)`" : " while rule `\($0)` was running" } ?? ""
      return (french ? "limite atteinte" : "a limit was reached") + during
    case .arithmetic(let rule):
      return french
        ? "un calcul sort des entiers de 64 bits, ou divise par zéro, dans la règle `\(rule)`"
        : "a calculation leaves the 64-bit integers, or divides by zero, in rule `\(rule)`"
    case .missingDay(let rule):
      return french
        ? "dans la règle `\(rule)`, des mois ajoutés mènent à un jour qui n'existe pas : `arrondi par défaut` prend le dernier jour du mois, `arrondi par excès` le lendemain"
        : "in rule `\(rule)`, months are added that lead to a day that does not exist: `rounded down` takes the last day of the month, `rounded up` the next"
    case .inexact(let rule):
      return french
        ? "dans la règle `\(rule)`, un décimal a plus de six décimales : dire à combien il est arrondi (`arrondi à 2`)"
        : "in rule `\(rule)`, a decimal has more than six places: say to how many it is rounded (`rounded to 2`)"
    case .cancelled:
      return french ? "calcul interrompu" : "evaluation cancelled"
    }
  }
}
