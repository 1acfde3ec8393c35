// Mistakes, and where to go on after one.

extension Parser {
  mutating func report(_ problem: SyntaxProblem, at place: SourceRange, fixes: [Diagnostic.Fix] = []) {
    diagnostics.report(.syntax(problem), at: place, fixes: fixes)
  }

  /// Reports what had to stand here, unless a mistake was reported already; what follows reads as the end.
  mutating func fail(_ expected: Expected...) {
    guard !isRecovering else { return }
    let found = items[position]
    // The lexer has said what is wrong with it.
    if found.isReported { return startRecovery() }
    if found.kind == .end { failedAtEnd = true }
    if noteOtherLanguageNearby() { return startRecovery() }
    // What is missing at the end of a line is missing there, not at the beginning of the next.
    let isMissing = found.kind == .end || found.startsLine && expected != [.statement]
    let place = isMissing && position > 0 ? missingRange : range(of: found)
    let text = found.kind == .end ? nil : text(of: found)
    let fixes = expected == [.statement] ? fixesOfMisspelling : []
    report(.unexpected(found: text, expected: expected), at: place, fixes: fixes)
    startRecovery()
  }

  /// For a word where a statement could begin, or the one before go on: the keyword that was probably meant.
  private var fixesOfMisspelling: [Diagnostic.Fix] {
    guard let found = item(), found.kind == .word else { return [] }
    let isStart = found.startsLine || keywordUses.last?.keyword == .export
    let candidates =
      isStart ? Keyword.statementStarters + [.export, .module] : Array(Keyword.connectives.union([.cite]))
    let spellings = candidates.sorted { $0.rawValue < $1.rawValue }.map { $0.spelling(in: language) }
    guard let meant = Spelling.nearest(to: text(of: found), among: spellings) else { return [] }
    return [Diagnostic.Fix(replace: range(of: found), with: meant)]
  }

  mutating func fail(_ problem: SyntaxProblem, at place: SourceRange, fixes: [Diagnostic.Fix] = []) {
    guard !isRecovering else { return }
    report(problem, at: place, fixes: fixes)
    startRecovery()
  }

  private mutating func startRecovery() {
    isRecovering = true
    limit = position
  }

  /// Closes a bracket. Where a new statement or the end stands instead, it is the opening one that is at fault.
  mutating func close(_ symbol: Symbol, openedAt opening: Int, _ expected: Expected...) {
    if accept(symbol) || isRecovering { return }
    if items[position].kind == .end || (atEnd ? false : items[position].startsLine && startsStatement) {
      if items[position].kind == .end { failedAtEnd = true }
      let item = items[opening]
      return fail(.unclosed(text(of: item)), at: range(of: item))
    }
    var alternatives = expected
    alternatives.append(.text(symbol.rawValue))
    failWithAlternatives(alternatives)
  }

  private mutating func failWithAlternatives(_ expected: [Expected]) {
    switch expected.count {
    case 1: fail(expected[0])
    default: fail(expected[0], expected[expected.count - 1])
    }
  }

  /// Reads one element of a list with a limit of its own, so that a mistake in it leaves the others alone.
  mutating func within<Result>(limit inner: Int, _ read: (inout Parser) -> Result) -> Result {
    let outer = limit
    let wasRecovering = isRecovering
    limit = Swift.min(inner, outer)
    let result = read(&self)
    limit = outer
    isRecovering = wasRecovering
    return result
  }

  /// Goes on after a mistake: at a statement's keyword at the beginning of a line, or at `NAME overrides`.
  mutating func skipToNextStatement() {
    limit = items.count - 1
    isRecovering = false
    while !atEnd {
      if items[position].startsLine && startsStatement || isNamePriority { return }
      advance()
    }
  }

  var startsStatement: Bool {
    statementKeyword(in: language) != nil || at(.export) && isReserved() || isNamePriority
  }

  func statementKeyword(
    in language: KeywordLanguage, _ distance: Int = 0
  ) -> (start: StatementKeyword, length: Int)? {
    guard let item = item(distance), item.word != 0 else { return nil }
    return keywords.statement(
      in: language, beginningWith: item.word, { self.item(distance + $0)?.word ?? 0 },
      isAllowed: { start, length in
        // A wording of a thing called `principe`.
        !(start == .default && length > 1 && kind(distance + length) == .string)
      })
  }

  /// Guards a recursion: what `read` reads stands one level deeper. Reports and gives `nil` beyond the limit.
  mutating func nested<Result>(_ read: (inout Parser) -> Result) -> Result? {
    guard depth < Parser.depthLimit else {
      if !atEnd { fail(.tooDeep(limit: Parser.depthLimit), at: range(of: items[position])) }
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }
}
