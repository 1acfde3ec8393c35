// Pieces to lines. What fits on a line stands on one line; what does not is broken at its outermost joints: conditions at `and`
// and `or`, lists behind their commas, then what is in brackets.
//
//     if needed(n)
//       and n in {access_rights, non_discrimination, access_practice}
//       and vulnerable_public()

/// Sets one file. O(n), but for what is nested in brackets and does not fit.
struct Typesetter {
  private(set) var pieces: [Piece]
  let statements: [StatementPieces]
  let marks: SyntaxMarks
  /// For an opening bracket, the piece that closes it; 0 elsewhere.
  let closing: [Int]
  /// Before each piece, where no line is broken.
  var blanks: [Int]
  /// The columns of all pieces before one, with the blanks before them and the one itself.
  private var columns: [Int] = [0]
  /// How many pieces before one begin a line whatever there is room for, since comments stand before them or they are parted.
  private var forced: [Int] = [0]
  var page = PageWriter()

  /// The formatted text.
  static func text(of pieces: [Piece], _ marks: SyntaxMarks) -> String {
    var typesetter = Typesetter(pieces, marks)
    typesetter.setFile()
    return typesetter.page.finish()
  }

  private init(_ pieces: [Piece], _ marks: SyntaxMarks) {
    self.pieces = pieces
    self.marks = marks
    closing = Typesetter.closingBrackets(of: pieces)
    blanks = Typesetter.blanks(between: pieces, closing: closing)
    statements = StatementCutter(pieces, marks, closing: closing).statements()
    for statement in statements {
      separateClauses(of: statement)
      if statement.keyword == .concept { separateCells(of: statement) }
      if statement.keyword == .scenario { separateItems(of: statement) }
    }
    measure()
  }

  private static func closingBrackets(of pieces: [Piece]) -> [Int] {
    var closing = [Int](repeating: 0, count: pieces.count)
    var open: [Int] = []
    for (number, piece) in pieces.enumerated() {
      guard case .symbol(let symbol) = piece.role else { continue }
      if symbol.opensBracket { open.append(number) }
      if symbol.closesBracket, let opening = open.popLast() { closing[opening] = number }
    }
    return closing
  }

  private mutating func separateClauses(of statement: StatementPieces) {
    for clause in statement.clauses.dropFirst() { blanks[clause.pieces.lowerBound] = 2 }
    for clause in statement.clauses where pieces[clause.pieces.lowerBound].keyword == .cite {
      for number in clause.pieces where pieces[number].keyword?.saysCertainty == true { blanks[number] = 2 }
    }
    if statement.keyword == .incompatible, statement.clauses.count > 1 {
      blanks[statement.clauses[1].pieces.lowerBound + 1] = 2
    }
  }

  private mutating func measure() {
    columns.reserveCapacity(pieces.count + 1)
    forced.reserveCapacity(pieces.count + 1)
    for (number, piece) in pieces.enumerated() {
      columns.append(columns[number] + blanks[number] + piece.width)
      forced.append(forced[number] + (piece.comments.isEmpty && !isParted(number) ? 0 : 1))
    }
  }

  /// What pieces take on one line.
  func width(of range: Range<Int>) -> Int {
    range.isEmpty ? 0 : columns[range.upperBound] - columns[range.lowerBound] - blanks[range.lowerBound]
  }

  /// Whether the pieces cannot be on one line, since comments or blank lines that count stand between them.
  func isBroken(within range: Range<Int>) -> Bool {
    range.count > 1 && forced[range.upperBound] > forced[range.lowerBound + 1]
  }

  /// Whether the author has left a blank line here, behind a comma.
  private func isParted(_ number: Int) -> Bool {
    number > 0 && pieces[number].followsBlankLine && pieces[number].comments.isEmpty
      && pieces[number - 1].isSymbol(.comma)
  }

  /// Whether pieces can follow on the line that is being written.
  func fits(_ range: Range<Int>) -> Bool {
    !isBroken(within: range) && pieces[range.lowerBound].comments.isEmpty
      && page.column + blanks[range.lowerBound] + width(of: range) <= PageWriter.width
  }

  // MARK: Writing

  /// Writes one piece, and before it its comments; these, or `onNewLine`, begin a line.
  mutating func write(_ number: Int, indent: Int, onNewLine: Bool = false) {
    if onNewLine || !pieces[number].comments.isEmpty {
      writeComments(of: number, indent: indent)
      page.breakLine(indent: indent)
    }
    page.write(pieces[number].text, width: pieces[number].width, after: blanks[number])
  }

  /// Writes the comments before a piece, for good.
  mutating func writeComments(of number: Int, indent: Int, keepsBlankLines: Bool = false) {
    let comments = pieces[number].comments
    pieces[number].comments = Comments()
    if let trailing = comments.trailing { page.write(comment: trailing) }
    for line in comments.lines {
      if keepsBlankLines, line.followsBlankLine { page.leaveBlankLine() }
      page.breakLine(indent: indent)
      page.write(line.text, width: line.text.characterCount, after: 0)
    }
  }

  /// Writes pieces, as many lines as they take.
  /// - Parameters:
  ///   - indent: of the first line, when it is a new one.
  ///   - hang: the indent of the lines that it goes on in.
  mutating func write(_ range: Range<Int>, indent: Int, hang: Int, onNewLine: Bool = false) {
    guard let first = range.first else { return }
    write(first, indent: indent, onNewLine: onNewLine)
    let rest = range.dropFirst()
    if rest.isEmpty { return }
    if !isBroken(within: range), page.column + width(of: range) - pieces[first].width <= PageWriter.width {
      for number in rest { write(number, indent: hang) }
      return
    }
    let joints = joints(of: range)
    if joints.isEmpty {
      finish(range, hang: hang)
    } else if joints.contains(where: { isConnective($0) }) {
      writeConditions(of: range, at: joints, hang: hang)
    } else {
      writeList(of: range, at: joints, hang: hang)
    }
  }

  /// Where the pieces could be parted, outside brackets: before `and` and `or`, behind commas and semicolons.
  private func joints(of range: Range<Int>) -> [Int] {
    var joints: [Int] = []
    var number = range.lowerBound
    while number < range.upperBound {
      let piece = pieces[number]
      if number > range.lowerBound, isConnective(number) { joints.append(number) }
      if piece.isSymbol(.comma) || piece.isSymbol(.semicolon), number + 1 < range.upperBound {
        joints.append(number + 1)
      }
      number = max(number, closing[number]) + 1
    }
    return joints
  }

  private func isConnective(_ number: Int) -> Bool {
    pieces[number].keyword == .and || pieces[number].keyword == .or
  }

  /// Each on a line of its own; the first goes on where it stands.
  private mutating func writeConditions(of range: Range<Int>, at joints: [Int], hang: Int) {
    finish(range.lowerBound..<joints[0], hang: hang)
    for (start, end) in zip(joints, joints.dropFirst() + [range.upperBound]) {
      write(start..<end, indent: hang, hang: hang + 2, onNewLine: true)
    }
  }

  /// As many on a line as there is room for; a blank line of the author's parts them.
  private mutating func writeList(of range: Range<Int>, at joints: [Int], hang: Int) {
    finish(range.lowerBound..<joints[0], hang: hang)
    for (start, end) in zip(joints, joints.dropFirst() + [range.upperBound]) {
      let isParted = isParted(start)
      if isParted { page.leaveBlankLine() }
      write(start, indent: hang, onNewLine: isParted || !fits(start..<end))
      finish(start..<end, hang: hang + 2)
    }
  }

  /// Writes what follows the first piece, and breaks what is in brackets where it does not fit.
  private mutating func finish(_ range: Range<Int>, hang: Int) {
    var number = range.lowerBound
    while true {
      let end = closing[number]
      if end > number {
        write(number + 1..<end + 1, indent: hang, hang: hang)
        number = end
      }
      number += 1
      if number >= range.upperBound { return }
      write(number, indent: hang)
    }
  }
}

extension Symbol {
  var opensBracket: Bool { self == .leftParenthesis || self == .leftBrace || self == .leftBracket }
  var closesBracket: Bool { self == .rightParenthesis || self == .rightBrace || self == .rightBracket }
}
