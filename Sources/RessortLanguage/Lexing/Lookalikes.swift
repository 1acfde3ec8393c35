// Letters that look like Latin ones but are not, and characters that turn the order of a text around. A name with one of the former is
// another name, and matches nothing; a comment with one of the latter can hide what follows it. (Unicode Technical Standard 39; the
// attack on comments is CVE-2021-42574.)

extension Lexer {
  /// Warns of a word that mixes Latin letters with lookalikes; the fix writes it in Latin letters alone.
  mutating func warnOfLookalikes(from lower: Int) {
    let place = range(from: lower)
    let word = text(place)
    let scalars = word.unicodeScalars
    guard scalars.contains(where: { $0.isLatin }), let first = scalars.first(where: { Self.lookalikes[$0] != nil })
    else {
      return
    }
    var latin = ""
    for scalar in scalars { latin.unicodeScalars.append(Self.lookalikes[scalar] ?? scalar) }
    diagnostics.report(
      .syntax(
        .lookalike(
          word: word, letter: String(first), value: first.value, script: first.value < 0x400 ? .greek : .cyrillic)),
      at: place, fixes: [Diagnostic.Fix(replace: place, with: latin)])
  }

  /// Warns of the first character between two offsets that turns the order of the text around.
  mutating func warnOfHiddenDirections(from lower: Int) {
    var offset = lower
    while offset + 2 < position {
      // They stand in U+202A … U+202E and U+2066 … U+2069: three bytes, the first of them E2.
      if bytes[offset] == 0xE2, let value = hiddenDirection(at: offset) {
        let place = SourceRange(file: file, lower: offset, upper: offset + 3)
        diagnostics.report(
          .syntax(.hiddenDirection(value)), at: place, fixes: [Diagnostic.Fix(replace: place, with: "")])
        return
      }
      offset += 1
    }
  }

  private func hiddenDirection(at offset: Int) -> UInt32? {
    let value = scalar(at: offset).scalar.value
    return (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) ? value : nil
  }

  /// The Latin letter that each looks like.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    // Cyrillic.
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
    "һ": "h",
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
    "І": "I",
    "Ј": "J", "Ѕ": "S", "У": "Y",
    // Greek.
    "ο": "o", "α": "a", "ν": "v", "ι": "i", "ρ": "p", "υ": "u", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H",
    "Ι": "I",
    "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
  ]
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool {
    isASCII && properties.isAlphabetic || (0xC0...0x24F).contains(value)
  }
}
