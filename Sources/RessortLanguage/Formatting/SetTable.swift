// The lines of a table, its columns as wide as their widest cell. Rows are the one place where the author's line ends count.

extension Typesetter {
  /// A line of a table: its bars.
  private struct Row {
    var bars: [Int]
  }

  mutating func setRows(_ range: Range<Int>) {
    let rows = rows(of: range)
    guard let header = rows.first else { return }
    var widths = [Int](repeating: 0, count: header.bars.count - 1)
    for row in rows {
      for (column, cell) in cells(of: row).enumerated() where column < widths.count {
        widths[column] = max(widths[column], width(of: cell))
      }
    }
    for (number, row) in rows.enumerated() {
      let first = row.bars[0]
      writeComments(of: first, indent: 2, keepsBlankLines: number > 0)
      if number > 0, pieces[first].followsBlankLine { page.leaveBlankLine() }
      page.breakLine(indent: 2)
      write(first, indent: 2)
      for (column, cell) in cells(of: row).enumerated() {
        let end = page.column + 1 + widths[min(column, widths.count - 1)]
        for piece in cell { write(piece, indent: 2) }
        page.advance(to: end)
        write(cell.upperBound, indent: 2)
      }
    }
  }

  private func rows(of range: Range<Int>) -> [Row] {
    var rows: [Row] = []
    for number in range where pieces[number].isSymbol(.bar) {
      if rows.isEmpty || pieces[number].startsLine {
        rows.append(Row(bars: [number]))
      } else {
        rows[rows.count - 1].bars.append(number)
      }
    }
    return rows
  }

  private func cells(of row: Row) -> [Range<Int>] {
    zip(row.bars, row.bars.dropFirst()).map { $0 + 1..<$1 }
  }
}
