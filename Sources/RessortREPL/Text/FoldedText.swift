/// Comparison as people type: without case, without accents.
extension StringProtocol {
  /// The text in lower case and without the accents of French; `œ` is `oe`.
  package var folded: String {
    var result = ""
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "à", "â", "ä", "á": result += "a"
      case "ç": result += "c"
      case "é", "è", "ê", "ë": result += "e"
      case "î", "ï", "í": result += "i"
      case "ô", "ö", "ó": result += "o"
      case "ù", "û", "ü", "ú": result += "u"
      case "ÿ": result += "y"
      case "œ": result += "oe"
      case "æ": result += "ae"
      case "’": result += "'"
      // Combining accents of decomposed text.
      case "\u{0300}"..."\u{036F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Without blanks at either end.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
