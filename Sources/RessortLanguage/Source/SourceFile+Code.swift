// Literate rule files. A file whose name ends in `.md` is a page of Markdown; its rules stand in fenced blocks:
//
//     The by-law is short:
//
//     ```ressort
//     default full_fare  cite 1 ¶1   fare() = full
//     ```
//
// All that is not rules reads as blanks, byte for byte, so that every place in the code is the place in the page, and the page's
// own text is what excerpts show. Blocks of other words (`console`, `ressort example`) are prose.

extension SourceFile {
  /// Whether it is a page of Markdown with rules in it.
  package var isLiterate: Bool { path.hasSuffix(".md") }

  /// The UTF-8 bytes to be read as rules, as many as the text has. One pass, O(n).
  package var code: [UInt8] {
    var code = Array(text.utf8)
    guard isLiterate else { return code }
    var position = 0
    for block in LiterateBlock.blocks(in: code) {
      code.blank(position..<block.lower)
      position = block.upper
    }
    code.blank(position..<code.count)
    return code
  }
}

/// Where a page has rules: the UTF-8 offsets of the lines between two fences.
package struct LiterateBlock: Hashable, Sendable {
  package var lower: Int
  package var upper: Int
  /// False where the page ends within the block.
  package var isClosed: Bool

  /// The blocks of a page, in order.
  package static func blocks(in page: [UInt8]) -> [LiterateBlock] {
    var blocks: [LiterateBlock] = []
    var open: (fence: Fence, lower: Int)?
    var position = 0
    while position < page.count {
      let end = page[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? page.count
      let fence = Fence(page[position..<end])
      if let (opening, lower) = open {
        if let fence, fence.closes(opening) {
          if opening.holdsRules { blocks.append(LiterateBlock(lower: lower, upper: position, isClosed: true)) }
          open = nil
        }
      } else if let fence {
        open = (fence, end)
      }
      position = end
    }
    if let (opening, lower) = open, opening.holdsRules {
      blocks.append(LiterateBlock(lower: lower, upper: page.count, isClosed: false))
    }
    return blocks
  }
}

/// Three or more backticks or tildes at the start of a line, however far it is indented.
private struct Fence {
  private let mark: UInt8
  private let length: Int
  /// What stands behind the marks, without blanks around it.
  private let info: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    let rest = line.drop { $0 == UInt8(ascii: " ") }
    guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let behind = rest.drop { $0 == mark }
    guard rest.count - behind.count >= 3 else { return nil }
    let isBlank: (UInt8) -> Bool = { $0 <= UInt8(ascii: " ") }
    let info = behind.drop(while: isBlank)
    let end = info.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? info.startIndex
    // Backticks behind backticks are code within a line of prose.
    if mark == UInt8(ascii: "`"), info.contains(mark) { return nil }
    self.mark = mark
    length = rest.count - behind.count
    self.info = info[..<end]
  }

  func closes(_ opening: Fence) -> Bool {
    mark == opening.mark && length >= opening.length && info.isEmpty
  }

  var holdsRules: Bool { info.elementsEqual("ressort".utf8) }
}

extension [UInt8] {
  /// Line ends stay, so that the columns of a page do too.
  fileprivate mutating func blank(_ range: Range<Int>) {
    for offset in range where self[offset] != UInt8(ascii: "\n") && self[offset] != UInt8(ascii: "\r") {
      self[offset] = UInt8(ascii: " ")
    }
  }
}

extension Diagnostics {
  /// What is wrong with the blocks of a page: one that is never closed, or none at all.
  mutating func reportBlocks(of page: SourceFile) {
    let blocks = LiterateBlock.blocks(in: Array(page.text.utf8))
    if let open = blocks.last, !open.isClosed {
      let fence = SourceRange(file: page.id, lower: max(0, open.lower - 1), upper: open.lower)
      report(.syntax(.openBlock), at: fence)
    } else if blocks.isEmpty {
      report(.syntax(.pageWithoutRules), at: SourceRange(file: page.id, lower: 0, upper: 0))
    }
  }
}
