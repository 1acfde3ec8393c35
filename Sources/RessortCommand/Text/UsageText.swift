internal import Ressort

/// What the argument parser says, in the language of this run: it speaks English only.
enum UsageText {
  static func translated(_ text: String) -> String {
    guard Invocation.language == .french else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  /// Beginnings of lines, and what stands for them.
  private static let beginnings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USAGE : "), ("Usage: ", "Usage : "), ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"),
    (
      "  See 'ressort help <subcommand>' for detailed help.",
      "  « ressort help COMMANDE » en dit plus sur une commande."
    ),
    ("  See '", "  « "), ("Error: ", "erreur : "), ("Help: ", "Aide : "),
  ]

  /// Sentences, by what stands before and after the one thing they name.
  private static let sentences = [
    ("Unknown option '", "'", "option inconnue `", "`"),
    ("Missing value for '", "'", "il manque une valeur à `", "`"),
    ("Missing expected argument '", "'", "il manque l'argument `", "`"),
    ("Missing expected argument: ", "", "il manque un argument : ", ""),
    ("Unexpected argument '", "'", "argument inattendu `", "`"),
    ("The value '", "' is invalid for '", "la valeur `", "` ne convient pas à `"),
  ]

  private static let phrases = [
    ("(default: ", "(par défaut : "), ("; default:", " ; par défaut :"),
    ("Show help information.", "Montre cette aide."), ("Show the version.", "Montre la version."),
    ("Show subcommand help information.", "Montre l'aide d'une commande."),
    ("(values: ", "(valeurs : "), ("' for more information.", " » en dit plus."),
    ("Did you mean ", "vouliez-vous dire "),
    ("Please provide one of ", "valeurs possibles : "), ("unexpected arguments: ", "arguments inattendus : "),
  ]

  private static func line(_ line: Substring) -> String {
    var text = String(line)
    for (english, french) in beginnings where text.hasPrefix(english) {
      text = french + text.dropFirst(english.count)
      break
    }
    for (start, end, frenchStart, frenchEnd) in sentences {
      guard let range = text.firstRange(of: start) else { continue }
      let rest = text[range.upperBound...]
      let named = end.isEmpty ? rest.endIndex : rest.firstRange(of: end)?.lowerBound ?? rest.endIndex
      let following = rest[named...].dropFirst(end.count)
      text = text[..<range.lowerBound] + frenchStart + rest[..<named] + frenchEnd + following
      break
    }
    for (english, french) in phrases {
      guard let range = text.firstRange(of: english) else { continue }
      text.replaceSubrange(range, with: french)
    }
    return text
  }
}
