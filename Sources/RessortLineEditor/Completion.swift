import CRessortEditline

/// What happens at Tab. A class, since libedit knows it by its address.
final class Completion {
  typealias Complete = (_ line: String, _ cursorUTF8Offset: Int) -> (replacementStart: Int, candidates: [String])

  private let handle: OpaquePointer
  private let complete: Complete

  /// - Parameter handle: The editor's, who keeps this object no longer than it keeps the handle.
  init(handle: OpaquePointer, complete: @escaping Complete) {
    self.handle = handle
    self.complete = complete
  }

  /// Asks for candidates, puts in what they have in common, and lists them where there are several.
  /// - Returns: Whether there were any.
  func run() -> Bool {
    let (line, cursor) = currentLine()
    let (start, candidates) = complete(line, cursor)
    guard !candidates.isEmpty, let typed = Self.text(of: line, from: start, to: cursor) else { return false }

    let common = Self.commonPrefix(of: candidates)
    // Shorter than what was typed: the candidates differ from it in case or accents, and it stays as it is.
    let isReplaced = candidates.count == 1 || common.count >= typed.count
    if isReplaced {
      ressort_line_replace(handle, Int32(typed.unicodeScalars.count), common)
    }
    guard candidates.count > 1 else { return true }

    var columns: Int32 = 0
    var rows: Int32 = 0
    ressort_line_size(handle, &columns, &rows)
    ressort_line_print_below(handle, CandidateList(candidates, columns: Int(columns), rows: Int(rows)).text)
    return true
  }

  private func currentLine() -> (text: String, cursor: Int) {
    var length = 0
    var cursor = 0
    let start = ressort_line_buffer(handle, &length, &cursor)
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    return (String(decoding: bytes, as: UTF8.self), cursor)
  }

  /// The text between two UTF-8 offsets; nil when they are out of bounds or inside a character.
  static func text(of line: String, from start: Int, to end: Int) -> Substring? {
    guard 0 <= start, start <= end, end <= line.utf8.count else { return nil }
    let lower = line.utf8.index(line.startIndex, offsetBy: start)
    let upper = line.utf8.index(line.startIndex, offsetBy: end)
    guard lower.samePosition(in: line.unicodeScalars) != nil, upper.samePosition(in: line.unicodeScalars) != nil
    else { return nil }
    return line[lower..<upper]
  }

  /// What all texts begin with, in whole characters.
  static func commonPrefix(of texts: [String]) -> String {
    guard var prefix = texts.first.map({ $0[...] }) else { return "" }
    for text in texts.dropFirst() {
      while !text.hasPrefix(prefix) { prefix.removeLast() }
    }
    return String(prefix)
  }
}
