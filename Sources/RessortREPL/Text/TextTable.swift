/// Columns of text, aligned.
package struct TextTable {
  private var header: [String]
  private var rows: [[String]] = []

  package init(header: [String]) {
    self.header = header
  }

  /// - Parameter row: A text a column; newlines are shown as blanks.
  package mutating func append(_ row: [String]) {
    rows.append(row.map { String($0.map { $0.isNewline ? " " : $0 }) })
  }

  /// Header, rule, rows; columns two blanks apart, no blanks at the end of a line.
  package var text: String {
    let widths = header.indices.map { column in
      ([header] + rows).map { Self.width($0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([header, rule] + rows).map { Self.line($0, widths: widths) }.joined(separator: "\n")
  }

  /// The rows alone, as a list of pairs is shown.
  package var textWithoutHeader: String {
    let widths = header.indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
    return rows.map { Self.line($0, widths: widths) }.joined(separator: "\n")
  }

  private static func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    var position = 0
    var start = 0
    for (cell, width) in zip(cells, widths) {
      if !cell.isEmpty {
        line += String(repeating: " ", count: start - position) + cell
        position = start + Self.width(cell)
      }
      start += width + 2
    }
    return line
  }

  /// A line broken between words so that no piece is wider, where blanks allow; all but the first stand further in than the whole.
  package static func wrapped(_ line: some StringProtocol, width limit: Int = 100, indentation: Int = 2) -> String {
    guard width(String(line)) > limit else { return String(line) }
    let start = line.prefix { $0 == " " }.count
    let margin = String(repeating: " ", count: start + indentation)
    var pieces = [String(line.prefix(start))]
    var column = start
    var hasWord = false
    for word in line.dropFirst(start).split(separator: " ", omittingEmptySubsequences: false) {
      let length = width(String(word))
      if hasWord, column + 1 + length > limit {
        pieces.append(margin + word)
        column = margin.count + length
      } else {
        pieces[pieces.count - 1] += (hasWord ? " " : "") + word
        column += length + (hasWord ? 1 : 0)
      }
      hasWord = true
    }
    return pieces.joined(separator: "\n")
  }

  /// Columns of a terminal: East Asian characters and emoji take two.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default:
      return scalar.properties.isEmojiPresentation
    }
  }
}
