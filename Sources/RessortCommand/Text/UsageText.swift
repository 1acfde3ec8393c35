internal import Ressort

/// What the argument parser says, in the language of this run and as wide as a page: it speaks English only, and writes a usage on one line.
enum UsageText {
  static func translated(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrapped(Invocation.language == .french ? line($0) : String($0)) }.joined(separator: "\n")
  }

  /// Beginnings of lines, and what stands for them.
  private static let beginnings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USAGE : "), ("Usage: ", "Usage : "), ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"),
    (
      "  See 'ressort help <subcommand>' for detailed help.",
      "  « ressort help COMMANDE » en dit plus sur une commande."
    ),
    ("  See '", "  « "), ("Error: ", "erreur : "), ("Help: ", "Aide : "), ("   or: ", "  ou : "),
  ]

  /// Sentences, by what stands before and after the one or two things they name.
  private static let sentences: [(english: [String], french: [String])] = [
    (["Unknown option '", "'. Did you mean '", "'?"], ["option inconnue `", "` ; vouliez-vous dire `", "` ?"]),
    (["Unknown option '", "'"], ["option inconnue `", "`"]),
    (["Missing value for '", "'"], ["il manque une valeur à `", "`"]),
    (["Missing expected argument '", "'"], ["il manque l'argument `", "`"]),
    (["Unexpected argument '", "'"], ["argument inattendu `", "`"]),
    (["", " unexpected arguments: '", "'"], ["", " arguments inattendus : `", "`"]),
    (["The value '", "' is invalid for '", "'"], ["la valeur `", "` ne convient pas à `", "`"]),
    (
      ["The option '", "' does not take any value, but '", "' was specified."],
      ["l'option `", "` ne prend pas de valeur ; `", "` est de trop"]
    ),
  ]

  private static let phrases = [
    ("(default: ", "(par défaut : "), ("Show help information.", "Montre cette aide."),
    ("Show the version.", "Montre la version."),
    ("Show subcommand help information.", "Montre l'aide d'une commande."),
    ("' for more information.", " » en dit plus."), ("<subcommand>", "<commande>"), ("', '", "`, `"),
  ]

  private static func line(_ line: Substring) -> String {
    var text = String(line)
    for (english, french) in beginnings where text.hasPrefix(english) {
      text = french + text.dropFirst(english.count)
      break
    }
    for (english, french) in sentences {
      guard let told = replace(english, by: french, in: text) else { continue }
      text = told
      break
    }
    for (english, french) in phrases {
      guard let range = text.firstRange(of: english) else { continue }
      text.replaceSubrange(range, with: french)
    }
    return text
  }

  /// - Returns: `nil` when the pieces do not stand in the text one after the other.
  private static func replace(_ english: [String], by french: [String], in text: String) -> String? {
    var result = ""
    var rest = text[...]
    for (piece, replacement) in zip(english, french) where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return nil }
      result += rest[..<range.lowerBound] + replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// A usage in lines of at most 80 columns, broken between options.
  private static func wrapped(_ line: String) -> String {
    guard line.lowercased().hasPrefix("usage"), line.count > 80 else { return line }
    let options = line.replacing(" [", with: "\n[").replacing(" --situation", with: "\n--situation").split(
      separator: "\n")
    var lines = [String(options[0])]
    for option in options.dropFirst() {
      if lines[lines.count - 1].count + 1 + option.count <= 80 {
        lines[lines.count - 1] += " " + option
      } else {
        lines.append("       " + option)
      }
    }
    return lines.joined(separator: "\n")
  }
}
