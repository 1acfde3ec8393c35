// Lines and columns of one text, worked out only when somebody reads a place.

/// Turns offsets into lines and columns. Building it is O(n); a place costs a search over the lines and a walk along one.
package struct LineIndex: Sendable {
  /// Both count from 1; a column is a character as a reader counts them, a tab is one.
  package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let bytes: [UInt8]
  /// Where each line begins. A line ends at `\n`, `\r\n` or a lone `\r`.
  private let starts: [Int]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isLoneReturn =
        byte == UInt8(ascii: "\r") && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isLoneReturn { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// An offset beyond the end is read as the end.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    let before = bytes[starts[line - 1]..<offset]
    // Counting characters is slow, and most lines have none that take two bytes.
    let column = before.allSatisfy { $0 < 0x80 } ? before.count : String(decoding: before, as: UTF8.self).count
    return Position(line: line, column: column + 1)
  }

  package func position(of offset: UInt32) -> Position {
    position(of: Int(offset))
  }

  /// The text of a line, without its end.
  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The UTF-8 offsets of a line, without its end.
  package func range(ofLine line: Int) -> Range<Int> {
    let lower = starts[line - 1]
    var upper = line < starts.count ? starts[line] : bytes.count
    while upper > lower, bytes[upper - 1] == UInt8(ascii: "\n") || bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    return lower..<upper
  }

  /// The text between two offsets; empty when there is none.
  package func text(from lower: Int, to upper: Int) -> String {
    let upper = min(upper, bytes.count)
    return lower < upper ? String(decoding: bytes[lower..<upper], as: UTF8.self) : ""
  }

  /// The nearest offset, going back, at which no UTF-8 sequence is cut.
  func characterStart(atOrBefore offset: Int) -> Int {
    var offset = min(offset, bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
