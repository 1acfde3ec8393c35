// A concept with its members: on one line when they are bare names that fit; else a member a line, with common columns where all
// lines have room for them.
//
//     concept Reader id reader  fr "lecteur"  en "reader" {
//       resident  fr "habitant"             en "resident"
//       visitor   fr "visiteur de passage"  en "visitor"
//     }

extension Typesetter {
  /// A member's line, down to the brace that opens its own members, or a closing brace.
  private struct MemberLine {
    /// The name, each wording and bound, the places cited.
    var cells: [Range<Int>]
    /// A comma or an opening brace.
    var end: Range<Int>
    var depth: Int
    var isClosing = false

    var pieces: Range<Int> { cells[0].lowerBound..<end.upperBound }
  }

  mutating func setConcept(_ concept: StatementPieces) {
    let lines = memberLines(of: concept.content)
    let isBare = lines.dropLast().allSatisfy { $0.cells.count == 1 && $0.depth == 1 }
    if isBare, !isBroken(within: concept.pieces), width(of: concept.pieces) <= PageWriter.width {
      write(concept.pieces, indent: 0, hang: 4)
      return
    }
    setClauses(of: concept, opening: 2)
    write(concept.content.lowerBound, indent: 2)
    if isBare {
      setBareMembers(lines)
    } else {
      setMembers(lines)
    }
  }

  /// Two blanks before each wording and bound, and before what is cited.
  mutating func separateCells(of concept: StatementPieces) {
    for line in memberLines(of: concept.content) {
      for cell in line.cells.dropFirst() { blanks[cell.lowerBound] = 2 }
    }
  }

  /// As many on a line as there is room for.
  private mutating func setBareMembers(_ lines: [MemberLine]) {
    for (number, line) in lines.enumerated() {
      if number > 0, !line.isClosing, pieces[line.pieces.lowerBound].followsBlankLine { page.leaveBlankLine() }
      let isFull = number == 0 || line.isClosing || page.isAtLineStart || !fits(line.pieces)
      write(line.pieces, indent: line.depth * 2, hang: 4, onNewLine: isFull)
    }
  }

  private mutating func setMembers(_ lines: [MemberLine]) {
    let columns = commonColumns(of: lines)
    let nameEnd = nameColumnEnd(of: lines)
    for (number, line) in lines.enumerated() {
      let first = line.pieces.lowerBound
      let indent = line.depth * 2
      // What stands above a closing brace is said of the members.
      writeComments(of: first, indent: line.isClosing ? indent + 2 : indent, keepsBlankLines: number > 0)
      if number > 0, !line.isClosing, pieces[first].followsBlankLine { page.leaveBlankLine() }
      page.breakLine(indent: indent)
      write(line.cells[0], indent: indent, hang: indent + 4)
      for (cell, column) in zip(line.cells, self.columns(of: line)).dropFirst() {
        if isBroken(within: line.pieces) {
          write(cell, indent: indent + 2, hang: indent + 4, onNewLine: !fits(cell))
        } else if let columns {
          page.advance(to: columns[column])
          write(cell, after: 0)
        } else {
          let isFirst = cell.lowerBound == line.cells[0].upperBound
          if isFirst { page.advance(to: nameEnd) }
          let isFull = !isFirst && page.column + 2 + width(of: cell) + ending(of: line) > PageWriter.width
          if isFull { page.breakLine(indent: nameEnd) }
          write(cell, after: isFirst ? 0 : 2)
        }
      }
      for piece in line.end { write(piece, indent: indent + 2) }
    }
  }

  /// Writes pieces without comments.
  private mutating func write(_ range: Range<Int>, after blanks: Int) {
    for number in range {
      page.write(
        pieces[number].text, width: pieces[number].width,
        after: number == range.lowerBound ? blanks : self.blanks[number])
    }
  }

  private func ending(of line: MemberLine) -> Int {
    line.end.isEmpty ? 0 : width(of: line.end) + blanks[line.end.lowerBound]
  }

  /// Where wordings begin, behind the longest name, unless that is very long.
  private func nameColumnEnd(of lines: [MemberLine]) -> Int {
    let ends = lines.filter { $0.cells.count > 1 }.map { $0.depth * 2 + width(of: $0.cells[0]) + 2 }
    return min(ends.max() ?? 0, Self.widestNameColumn)
  }

  private static let widestNameColumn = 40

  /// Which column each cell stands in: what is cited stands in the last of them.
  private func columns(of line: MemberLine) -> [Int] {
    line.cells.enumerated().map { number, cell in
      pieces[cell.lowerBound].keyword == .cite ? Self.citeColumn : min(number, Self.citeColumn - 1)
    }
  }

  /// Behind the name, four wordings and more would stand in one column.
  private static let citeColumn = 5

  /// Where each column begins; `nil` when some line has no room for that.
  private func commonColumns(of lines: [MemberLine]) -> [Int]? {
    var widths = [Int](repeating: 0, count: Self.citeColumn + 1)
    let lines = lines.filter { !$0.isClosing && !isBroken(within: $0.pieces) }
    for line in lines {
      guard line.cells.count <= widths.count else { return nil }
      for (cell, column) in zip(line.cells, columns(of: line)) {
        widths[column] = max(widths[column], width(of: cell) + (column == 0 ? line.depth * 2 : 0))
      }
    }
    var starts: [Int] = []
    var start = 0
    for width in widths {
      starts.append(start)
      start += width == 0 ? 0 : width + 2
    }
    for line in lines {
      guard let last = line.cells.last, let column = columns(of: line).last else { continue }
      let begin = column == 0 ? line.depth * 2 : starts[column]
      if begin + width(of: last) + ending(of: line) > PageWriter.width { return nil }
    }
    return starts
  }

  private func memberLines(of content: Range<Int>) -> [MemberLine] {
    var lines: [MemberLine] = []
    var depth = 1
    var number = content.lowerBound + 1
    while number < content.upperBound {
      let start = number
      if pieces[number].isSymbol(.rightBrace) {
        depth -= 1
        number += 1
        let end = commas(from: number, to: content.upperBound)
        lines.append(MemberLine(cells: [start..<number], end: end, depth: depth, isClosing: true))
        number = end.upperBound
        continue
      }
      number += 1
      var cells: [Range<Int>] = []
      var cell = start
      while number < content.upperBound, !endsMember(number) {
        if beginsCell(number, after: cell, isFirst: cells.isEmpty) {
          cells.append(cell..<number)
          cell = number
        }
        number = max(number, closing[number]) + 1
      }
      cells.append(cell..<number)
      var end = commas(from: number, to: content.upperBound)
      let opens = number < content.upperBound && pieces[number].isSymbol(.leftBrace)
      if opens { end = number..<number + 1 }
      lines.append(MemberLine(cells: cells, end: end, depth: depth))
      if opens { depth += 1 }
      number = end.upperBound
    }
    return lines
  }

  private func commas(from start: Int, to end: Int) -> Range<Int> {
    start < end && pieces[start].isSymbol(.comma) ? start..<start + 1 : start..<start
  }

  private func endsMember(_ number: Int) -> Bool {
    pieces[number].isSymbol(.comma) || pieces[number].isSymbol(.leftBrace) || pieces[number].isSymbol(.rightBrace)
      || marks.members.contains(pieces[number].offset)
  }

  /// At a wording, a bound, or what is cited. The name in a wording may be `fr` too.
  private func beginsCell(_ number: Int, after start: Int, isFirst: Bool) -> Bool {
    if let keyword = pieces[number].keyword, [.cite, .since, .until].contains(keyword) { return true }
    guard pieces[number].role == .name, KeywordLanguage(rawValue: pieces[number].text) != nil else { return false }
    return isFirst || number > start + 1
  }
}
