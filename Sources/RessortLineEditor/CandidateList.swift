import CRessortEditline

/// Candidates in columns, read downwards, as `ls` prints names.
struct CandidateList {
  /// Lines parted by newlines; no final one.
  let text: String

  /// - Parameter rows: Of the terminal; a longer list is cut so that the line being edited stays in sight.
  init(_ candidates: [String], columns: Int, rows: Int) {
    let gap = 2
    let widths = candidates.map(Self.width)
    let cell = (widths.max() ?? 0) + gap
    let perLine = max(1, (columns - 1 + gap) / cell)
    let lineCount = (candidates.count + perLine - 1) / perLine
    let shownLineCount = min(lineCount, max(1, rows - 4))

    var lines: [String] = []
    var shownCount = 0
    for line in 0..<shownLineCount {
      var text = ""
      var padding = 0
      for index in stride(from: line, to: candidates.count, by: lineCount) {
        text += String(repeating: " ", count: padding) + candidates[index]
        padding = cell - widths[index]
        shownCount += 1
      }
      lines.append(text)
    }
    if shownCount < candidates.count { lines.append("… +\(candidates.count - shownCount)") }
    text = lines.joined(separator: "\n")
  }

  /// Columns that a text takes on a terminal.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(ressort_line_width($1.value)) }
  }
}
