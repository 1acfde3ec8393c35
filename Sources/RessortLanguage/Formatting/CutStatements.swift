// Pieces to statements, and statements to clauses. A statement begins at its keyword, or at the name before `overrides`; the
// kind of a table is the one keyword of a statement that stands within another.

/// A statement as the layout sees it.
struct StatementPieces {
  /// What it begins with; `overrides` for a priority.
  var keyword: Keyword
  var pieces: Range<Int>
  var clauses: [Clause]
  /// Behind the clauses: the members of a concept from their brace on, the lines of a table, of a scenario; mostly nothing.
  var content: Range<Int>
}

struct StatementCutter {
  private let pieces: [Piece]
  private let marks: SyntaxMarks
  /// For a bracket, the piece that closes it.
  private let closing: [Int]

  init(_ pieces: [Piece], _ marks: SyntaxMarks, closing: [Int]) {
    self.pieces = pieces
    self.marks = marks
    self.closing = closing
  }

  /// All but the end is in some statement.
  func statements() -> [StatementPieces] {
    let starts = pieces.indices.filter { isStart($0) }
    let ends = starts.dropFirst() + [pieces.count - 1]
    return zip(starts, ends).map { statement($0..<$1) }
  }

  private func isStart(_ number: Int) -> Bool {
    if number + 1 < pieces.count, pieces[number + 1].keyword == .overrides { return true }
    guard let keyword = pieces[number].keyword else { return false }
    if keyword == .export || keyword == .module { return true }
    // `export default …`, `expect note …`.
    let isWithin = number > 0 && [.export, .expect].contains(pieces[number - 1].keyword)
    guard Keyword.statementStarters.contains(keyword), !isWithin else { return false }
    return number < 2 || pieces[number - 2].keyword != .table
  }

  private func statement(_ range: Range<Int>) -> StatementPieces {
    let isExported = pieces[range.lowerBound].keyword == .export
    let beginning = range.lowerBound + (isExported ? 1 : 0)
    let keyword = pieces[beginning].keyword ?? .overrides
    var statement = StatementPieces(
      keyword: keyword, pieces: range, clauses: [], content: range.upperBound..<range.upperBound)
    var start = range.lowerBound
    var kind = Clause.Kind.head
    var next = beginning + 1
    while next < range.upperBound {
      if beginsContent(next, of: keyword) {
        statement.content = next..<range.upperBound
        break
      }
      if let found = clause(at: next, of: statement, after: kind, begunAt: start) {
        statement.clauses.append(Clause(kind: kind, pieces: start..<next))
        start = next
        kind = found
        // Past what may look like a beginning: the name in a label, the wording's language behind `ask`.
        if found == .label || found == .question, next + 1 < range.upperBound, pieces[next + 1].role == .name {
          next += found == .question && next + 2 < range.upperBound && pieces[next + 2].role == .name ? 2 : 1
        }
      }
      next = max(next, closing[next]) + 1
    }
    statement.clauses.append(Clause(kind: kind, pieces: start..<min(next, statement.content.lowerBound)))
    return statement
  }

  private func beginsContent(_ number: Int, of keyword: Keyword) -> Bool {
    keyword == .concept && pieces[number].isSymbol(.leftBrace)
      || keyword == .table && pieces[number].isSymbol(.bar)
      || keyword == .scenario && (pieces[number].keyword == .given || pieces[number].keyword == .expect)
  }

  /// The kind of clause that begins at a piece, outside brackets; `nil` when the one before goes on.
  private func clause(
    at number: Int, of statement: StatementPieces, after kind: Clause.Kind, begunAt start: Int
  ) -> Clause.Kind? {
    if beginsConclusion(number, of: statement) { return .conclusion }
    if let keyword = pieces[number].keyword {
      if statement.keyword == .incompatible, keyword == .and, kind == .head { return .attribute }
      // `open` stands with the members, before other attributes.
      if keyword == .openGroup || keyword == .closedGroup { return kind == .label ? .attribute : nil }
      if keyword.saysCertainty, pieces[start].keyword == .cite { return nil }
      return keyword.clause
    }
    if pieces[number].isSymbol(.leftBrace), kind == .label { return .members }
    if kind != .conclusion, kind != .condition, !statement.keyword.hasNoLabels, beginsLabel(number) { return .label }
    return nil
  }

  private func beginsConclusion(_ number: Int, of statement: StatementPieces) -> Bool {
    guard number > statement.pieces.lowerBound + 1 else { return false }
    if marks.conclusions.contains(pieces[number].offset) {
      return pieces[number - 1].keyword != .itIsDeniedThat && pieces[number - 1].keyword != .denied
    }
    guard pieces[number].keyword == .itIsDeniedThat || pieces[number].keyword == .denied else { return false }
    return marks.conclusions.contains(pieces[number + 1].offset)
  }

  private func beginsLabel(_ number: Int) -> Bool {
    guard pieces[number].role == .name, KeywordLanguage(rawValue: pieces[number].text) != nil else { return false }
    // Behind these it is a name.
    if let before = pieces[number - 1].keyword, [.id, .kind, .layer].contains(before) { return false }
    return pieces[number + 1].role == .string || pieces[number + 1].role == .name
  }
}
