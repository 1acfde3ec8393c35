// Texts in tables of facts: what would end a column or a line is written with a backslash, and a backslash twice.

enum EscapedText {
  private static let backslash = UInt8(ascii: "\\")

  /// Each byte that is escaped, with the letter behind the backslash.
  private static let letters: [(byte: UInt8, letter: UInt8)] = [
    (UInt8(ascii: "\t"), UInt8(ascii: "t")), (UInt8(ascii: "\n"), UInt8(ascii: "n")),
    (UInt8(ascii: "\r"), UInt8(ascii: "r")), (backslash, backslash),
  ]

  static func escaped(_ text: String.UTF8View) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if let (_, letter) = letters.first(where: { $0.byte == byte }) {
        result += [backslash, letter]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// A backslash before another letter, or at the end, stands for itself.
  static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(field.count)
    var position = field.startIndex
    while position < field.endIndex {
      let next = position + 1
      if field[position] == backslash, next < field.endIndex,
        let (byte, _) = letters.first(where: { $0.letter == field[next] })
      {
        result.append(byte)
        position += 2
      } else {
        result.append(field[position])
        position += 1
      }
    }
    return result
  }
}
