// Rows of text into rows of values. Every malformed row is reported with its line and column; nothing is guessed.
//
// A row is a line, with a tab between its columns. A mark of UTF-8 at the start of the file and carriage returns at the ends of lines are
// what other programs put there, and are skipped. A line with nothing on it is a row of a relation with no column, or with one of texts; of
// others it is a mistake, but at the end of the file, where it is skipped.

internal import RessortKernel
internal import RessortLanguage
internal import RessortReasoning

struct FactReader {
  private let relation: RessortLanguage.Relation
  private let id: ID<RessortLanguage.Relation>
  private let columns: [FactColumn]
  private let writer: FactFaultWriter
  /// The first ones, in order of lines.
  private(set) var faults: [Diagnostic] = []
  private var faultCount = 0

  /// Further faults of one file are only counted.
  private static let toldFaultCount = 100
  /// So many cells are read before they become rows of a table.
  private static let handedOnCount = 8_192
  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")

  init(program: CheckedProgram, relation: ID<RessortLanguage.Relation>, path: String, language: Language) {
    id = relation
    self.relation = program.relations[relation]
    columns = self.relation.columns.map { FactColumn($0, of: program) }
    writer = FactFaultWriter(path: path, language: language)
  }

  /// Appends the rows. After a fault the rows are worthless, since some are missing.
  mutating func read(_ text: [UInt8], into rows: inout BaseRows) {
    rows.declareKnown(id)
    if let offset = SourceFile.firstInvalidUTF8Offset(in: text) {
      let line = text[..<offset].count { $0 == Self.newline } + 1
      report(.notUTF8, line: line, columns: 1..<2)
      return
    }
    let contentEnd = takesBlankLines ? text.count : Self.endOfContent(of: text)
    var cells: [RessortKernel.Value] = []
    var position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while position < contentEnd {
      let start = position
      let wholeCount = cells.count
      if columns.isEmpty || !readRow(text.span, from: &position, appendingTo: &cells, &rows) {
        cells.removeLast(cells.count - wholeCount)
        let end = text[start...].firstIndex(of: Self.newline) ?? text.count
        read(text[start..<Self.contentEnd(of: text.span, start, end)], line: line, into: &rows)
        position = end + 1
      }
      line += 1
      if cells.count >= Self.handedOnCount {
        rows.append(values: cells, to: id)
        cells.removeAll(keepingCapacity: true)
      }
    }
    if !columns.isEmpty { rows.append(values: cells, to: id) }
    if faultCount > faults.count {
      report(.more(count: faultCount - faults.count), line: line - 1, columns: 1..<2)
    }
  }

  /// Reads the row that starts at `position`, and moves there behind its line.
  /// - Returns: false if something is wrong with it; the position is then anywhere in the line.
  private func readRow(
    _ text: Span<UInt8>, from position: inout Int, appendingTo cells: inout [RessortKernel.Value],
    _ rows: inout BaseRows
  ) -> Bool {
    for (number, column) in columns.enumerated() {
      let isLast = number == columns.count - 1
      let start = position
      while position < text.count, text[position] != Self.tab, text[position] != Self.newline { position += 1 }
      let endsLine = position == text.count || text[position] == Self.newline
      guard endsLine == isLast else { return false }
      let end = isLast ? Self.contentEnd(of: text, start, position) : position
      if isLast, number == 0, start == end, !takesBlankLines { return false }
      guard let cell = column.cell(of: text.extracting(start..<end), in: &rows) else { return false }
      cells.append(cell)
      position += 1
    }
    return true
  }

  /// Where the content of a line ends that ends itself at `end`: in front of a carriage return.
  private static func contentEnd(of text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  private var takesBlankLines: Bool {
    columns.isEmpty || (columns.count == 1 && columns[0].takesEmptyFields)
  }

  /// Where the blank lines at the end begin.
  private static func endOfContent(of text: [UInt8]) -> Int {
    (text.lastIndex { $0 != newline && $0 != UInt8(ascii: "\r") } ?? -1) + 1
  }

  /// A row without columns, or one that something is wrong with.
  private mutating func read(_ row: ArraySlice<UInt8>, line: Int, into rows: inout BaseRows) {
    if columns.isEmpty {
      guard row.isEmpty else { return report(.noColumns(relation: relation.name), line: line, columns: 1..<2) }
      return rows.append([], to: id)
    }
    if row.isEmpty, !takesBlankLines { return report(.blankLine, line: line, columns: 1..<2) }
    let fields = row.split(separator: Self.tab, omittingEmptySubsequences: false)
    guard fields.count == columns.count else {
      let fault = FactFault.columnCount(found: fields.count, needed: columns.count, relation: relation.name)
      return report(fault, line: line, columns: 1..<(1 + Self.length(of: row)))
    }
    for (field, column) in zip(fields, columns) where column.cell(of: Array(field).span, in: &rows) == nil {
      let text = String(decoding: field, as: UTF8.self)
      let start = 1 + Self.length(of: row[..<field.startIndex])
      return report(column.fault(for: text), line: line, columns: start..<(start + max(1, text.count)))
    }
  }

  /// In characters.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).count
  }

  private mutating func report(_ fault: FactFault, line: Int, columns: Range<Int>) {
    faultCount += 1
    if case .more = fault {} else if faults.count == Self.toldFaultCount { return }
    faults.append(writer.diagnostic(fault, line: line, columns: columns))
  }
}
