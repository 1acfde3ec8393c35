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

  /// A paragraph in lines of at most a hundred columns, where blanks allow; all but the first are indented by two.
  static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width(last) + 1 + width(String(word)) <= 100 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append((lines.isEmpty ? "" : "  ") + word)
      }
    }
    return lines.joined(separator: "\n")
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
