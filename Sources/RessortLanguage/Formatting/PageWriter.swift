// Lines as they are written, and what is pushed to a common column when all of them are there.
//
//     define imposed(p)          if called(p) and p is SovereignAct      -- the anchor of a line is where its second clause begins:
//     define unsettled(closure)  if class_unsettled()                    -- neighbours of one group share a column

struct PageWriter {
  /// What the line may be lined up with above and below it.
  enum AnchorGroup: Equatable {
    case statement(Keyword)
    /// Of one scenario, by number.
    case expectations(Int)

    /// Columns are shared where none of the neighbours has to be pushed further than this.
    var widestPush: Int {
      switch self {
      case .statement: 12
      case .expectations: 24
      }
    }
  }

  private struct Anchor {
    var group: AnchorGroup
    /// What stands before it, in characters and in bytes.
    var column: Int
    var offset: Int
  }

  private struct Line {
    var text = ""
    var width = 0
    var anchor: Anchor?
    var comment: String?
  }

  /// Lines are kept within so many columns, where there is a place to break.
  static let width = 120
  /// The same for comments at the ends of lines.
  private static let widestPushOfComments = 12

  private var lines: [Line] = []
  private var current = Line()
  private(set) var isAtLineStart = true

  /// Where the next character goes.
  var column: Int { current.width }
  /// Of the lines that are finished.
  var lineCount: Int { lines.count }

  mutating func write(_ text: String, width: Int, after blanks: Int) {
    let blanks = isAtLineStart ? 0 : blanks
    current.text += String(repeating: " ", count: blanks) + text
    current.width += blanks + width
    isAtLineStart = false
  }

  /// A comment at the end of the line.
  mutating func write(comment: String) {
    current.comment = comment
  }

  /// Begins a line, unless nothing stands on this one.
  mutating func breakLine(indent: Int) {
    if !isAtLineStart { endLine() }
    current.text = String(repeating: " ", count: indent)
    current.width = indent
  }

  /// One blank line, and none at the top.
  mutating func leaveBlankLine() {
    if !isAtLineStart { endLine() }
    if !lines.isEmpty { lines.append(Line()) }
  }

  /// What follows on this line may be lined up.
  mutating func anchor(in group: AnchorGroup) {
    current.anchor = Anchor(group: group, column: current.width, offset: current.text.utf8.count)
  }

  /// Goes on in a column, wherever the line has come to.
  mutating func advance(to column: Int) {
    let blanks = max(0, column - current.width)
    current.text += String(repeating: " ", count: blanks)
    current.width += blanks
    isAtLineStart = false
  }

  private mutating func endLine() {
    lines.append(current)
    current = Line()
    isAtLineStart = true
  }

  /// The text, lines with common columns lined up.
  mutating func finish() -> String {
    if !isAtLineStart { endLine() }
    alignAnchors()
    alignComments()
    var text = ""
    for line in lines {
      text += line.text
      text += "\n"
    }
    return text
  }

  // MARK: Common columns

  private mutating func alignAnchors() {
    var section = Section()
    for number in lines.indices {
      guard let anchor = lines[number].anchor else {
        close(&section)
        continue
      }
      let rest = lines[number].width - anchor.column
      let isOfGroup = !section.isEmpty && lines[section.first].anchor?.group == anchor.group
      if !isOfGroup || !section.takes(anchor.column, rest, within: anchor.group.widestPush) { close(&section) }
      section.add(number, anchor.column, rest)
    }
    close(&section)
  }

  private mutating func close(_ section: inout Section) {
    for number in section.numbers {
      guard let anchor = lines[number].anchor else { continue }
      let blanks = section.widest - anchor.column
      let text = lines[number].text.utf8
      let place = text.index(text.startIndex, offsetBy: anchor.offset)
      lines[number].text.insert(contentsOf: String(repeating: " ", count: blanks), at: place)
      lines[number].width += blanks
    }
    section = Section()
  }

  /// Comments at the ends of neighbouring lines; then they are part of the lines.
  private mutating func alignComments() {
    var section = Section()
    for number in lines.indices {
      guard lines[number].comment != nil else {
        closeComments(&section)
        continue
      }
      if !section.takes(lines[number].width, 0, within: Self.widestPushOfComments) { closeComments(&section) }
      section.add(number, lines[number].width, 0)
    }
    closeComments(&section)
  }

  private mutating func closeComments(_ section: inout Section) {
    for number in section.numbers {
      let blanks = section.widest - lines[number].width + 2
      lines[number].text += String(repeating: " ", count: blanks) + (lines[number].comment ?? "")
    }
    section = Section()
  }

  /// Neighbouring lines that share a column.
  private struct Section {
    private(set) var numbers: Range<Int> = 0..<0
    private(set) var widest = 0
    private var narrowest = Int.max
    private var widestRest = 0

    var isEmpty: Bool { numbers.isEmpty }
    var first: Int { numbers.lowerBound }

    /// Whether a line could be lined up with those here.
    func takes(_ column: Int, _ rest: Int, within push: Int) -> Bool {
      guard !isEmpty else { return true }
      return max(widest, column) - min(narrowest, column) <= push
        && max(widest, column) + max(widestRest, rest) <= PageWriter.width
    }

    mutating func add(_ number: Int, _ column: Int, _ rest: Int) {
      numbers = (isEmpty ? number : numbers.lowerBound)..<number + 1
      widest = max(widest, column)
      narrowest = min(narrowest, column)
      widestRest = max(widestRest, rest)
    }
  }
}
