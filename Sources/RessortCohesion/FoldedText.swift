// Labels and identifiers are matched whatever the case and the accents.

/// A text without case, accents, typographic quotes and repeated blanks, for comparison.
struct FoldedText: Hashable {
  let text: String

  init(_ original: some StringProtocol) {
    var folded = ""
    var endsInBlank = true
    for character in original.lowercased() {
      let mapped = Self.plain[character] ?? String(character)
      for plain in mapped {
        if plain.isWhitespace {
          if !endsInBlank { folded.append(" ") }
          endsInBlank = true
        } else {
          folded.append(plain)
          endsInBlank = false
        }
      }
    }
    if folded.last == " " { folded.removeLast() }
    text = folded
  }

  /// The letters of French, and the quotes people type for one another.
  private static let plain: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "í": "i",
    "ô": "o", "ö": "o", "ó": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ÿ": "y", "ñ": "n", "œ": "oe", "æ": "ae",
    "’": "'", "‘": "'", "«": "", "»": "", "\"": "", "“": "", "”": "", "\u{00A0}": " ", "\u{202F}": " ",
  ]
}
