// One line of source on a terminal: tabs widened, wide characters counted twice, very long lines cut around what matters.

struct RenderedExcerpt {
  private(set) var text = ""
  /// How many columns of the terminal stand before the marks, and how many the marks take: at least one.
  private(set) var markColumn = 0
  private(set) var markWidth = 1

  private static let tabWidth = 4
  /// Lines of more bytes than this are cut.
  private static let longestLine = 240
  private static let contextLength = 80

  /// - Parameter line: the line that the range begins on.
  init(of range: SourceRange, at line: Int, in index: LineIndex) {
    let whole = index.range(ofLine: line)
    let lower = min(max(Int(range.lower), whole.lowerBound), whole.upperBound)
    let upper = min(max(Int(range.upper), lower), whole.upperBound)
    let shown = RenderedExcerpt.window(lower..<upper, in: whole, of: index)
    let end = min(upper, shown.upperBound)
    if shown.lowerBound > whole.lowerBound { text += "…" }
    var column = text.isEmpty ? 0 : 1
    column = append(index.text(from: shown.lowerBound, to: lower), at: column)
    markColumn = column
    column = append(index.text(from: lower, to: end), at: column)
    markWidth = max(1, column - markColumn)
    _ = append(index.text(from: end, to: shown.upperBound), at: column)
    if shown.upperBound < whole.upperBound { text += "…" }
  }

  /// What of a line is shown.
  private static func window(_ marked: Range<Int>, in line: Range<Int>, of index: LineIndex) -> Range<Int> {
    guard line.count > longestLine else { return line }
    let lower = index.characterStart(atOrBefore: max(line.lowerBound, marked.lowerBound - contextLength))
    let markEnd = min(marked.upperBound, marked.lowerBound + contextLength)
    let upper = index.characterStart(atOrBefore: min(line.upperBound, markEnd + contextLength))
    return lower..<max(upper, marked.lowerBound)
  }

  /// Appends text as the terminal shows it; gives the column behind it.
  private mutating func append(_ piece: String, at start: Int) -> Int {
    var column = start
    for character in piece {
      if character == "\t" {
        let width = RenderedExcerpt.tabWidth - column % RenderedExcerpt.tabWidth
        text += String(repeating: " ", count: width)
        column += width
      } else if let scalar = character.unicodeScalars.first, scalar.isControl {
        text += "·"
        column += 1
      } else {
        text.append(character)
        column += character.terminalWidth
      }
    }
    return column
  }
}

extension Character {
  /// Columns on a terminal: two for East Asian wide characters and emoji, one otherwise. An approximation: terminals differ.
  var terminalWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default:
      1
    }
  }
}
