// What there is to ask of a table that is `hit unique`: can two of its rows apply together, though their cells name different things (two groups, or a group
// and one of its members); and is there a row for whatever its columns may hold? Each is a query whose answer, in some case, shows the row that
// overlaps or is missing. Which cases there are is for the layer above to find.
//
//     | row   | if lives() = p: p | -> fare() = |
//     | rural | Rural             | reduced     |       overlap: lives() = p and p is Rural and p is Coast
//     | coast | Coast             | full        |       gap:     lives() = p and p = pla.town

/// One of these queries.
package struct TableQuestion: Sendable {
  package enum Kind: Hashable, Sendable {
    /// By the names of the rows.
    case overlap(String, String)
    /// What no row covers, as a row would say it: `town | no`.
    case gap(String)
  }

  package var kind: Kind
  package var table: String
  package var query: CheckedQuery
  /// The second row of an overlap, the table of a gap.
  package var place: SourceRange
  /// The first row of an overlap.
  package var otherPlace: SourceRange?
}

extension CheckedProgram {
  /// The questions of all tables, in order. Cost: reads the files again; tables with many columns are asked for their first gaps only.
  /// - Parameter keywords: the language of a file's keywords, by its path, where it does not say.
  package func tableQuestions(keywords: (_ path: String) -> KeywordLanguage) -> [TableQuestion] {
    guard rules.contains(where: { $0.table != nil }) else { return [] }
    var questions: [TableQuestion] = []
    for file in files {
      var diagnostics = Diagnostics()
      for case .table(let table) in Parser.parse(file, language: keywords(file.path), into: &diagnostics).statements
      where table.hit == .unique {
        var asker = TableAsker(table, self, keywords(file.path))
        questions += asker.overlaps() + asker.gaps()
      }
    }
    return questions
  }
}

/// Makes the questions of one table.
private struct TableAsker {
  private let table: TableSyntax
  private let program: CheckedProgram
  private let checker: Checker
  private let language: KeywordLanguage
  private let columns: [Int]

  /// So many pairs of rows are looked at, so many combinations of values, so many gaps asked for.
  private static let pairLimit = 2_000
  private static let combinationLimit = 4_096
  private static let gapLimit = 24

  init(_ table: TableSyntax, _ program: CheckedProgram, _ language: KeywordLanguage) {
    self.table = table
    self.program = program
    self.language = language
    checker = Checker(over: program, diagnostics: Diagnostics())
    columns = table.headers.indices.filter { table.headers[$0].isCondition }
  }

  private func question(_ kind: TableQuestion.Kind, _ conditions: [ConditionSyntax], _ place: SourceRange)
    -> TableQuestion?
  {
    var diagnostics = Diagnostics()
    guard let query = program.checkQuery(.all(conditions, place), into: &diagnostics) else { return nil }
    return TableQuestion(kind: kind, table: table.name.text, query: query, place: place, otherPlace: nil)
  }

  private func condition(_ header: TableSyntax.Header, _ cell: TableSyntax.Cell) -> [ConditionSyntax]? {
    switch header {
    case .variable(let name, let condition, _):
      checker.test(of: .variable(name), cell).map { (condition.map { [$0] } ?? []) + $0 }
    case .test(let condition, _): checker.test(of: condition, cell)
    case .row, .cite, .certainty, .since, .until, .label, .value, .lastArgument, .missing: []
    }
  }

  private func conditions(of cells: [TableSyntax.Cell]) -> [ConditionSyntax]? {
    var all: [ConditionSyntax] = []
    for (column, cell) in zip(columns, cells) {
      guard let conditions = condition(table.headers[column], cell) else { return nil }
      all += conditions
    }
    return all
  }

  // MARK: Overlaps

  mutating func overlaps() -> [TableQuestion] {
    var questions: [TableQuestion] = []
    var pairs = 0
    for (number, row) in table.rows.enumerated() {
      for other in table.rows[..<number] where pairs < Self.pairLimit {
        pairs += 1
        guard columns.allSatisfy({ !excludes(row.cells[$0], other.cells[$0]) }),
          let conditions = conditions(of: columns.map { other.cells[$0] }),
          let further = self.conditions(of: columns.map { row.cells[$0] }),
          var question = question(.overlap(name(of: other), name(of: row)), conditions + further, row.range)
        else { continue }
        question.otherPlace = other.range
        questions.append(question)
      }
    }
    return questions
  }

  private func name(of row: TableSyntax.Row) -> String {
    for case .name(let name) in row.cells { return name.text }
    return String((table.rows.firstIndex { $0.range == row.range } ?? 0) + 1)
  }

  /// Whether two cells of a column can be told apart by what they list.
  private func excludes(_ one: TableSyntax.Cell, _ other: TableSyntax.Cell) -> Bool {
    if case .boolean(let truth, _) = one, case .boolean(let otherTruth, _) = other { return truth != otherTruth }
    guard let values = terms(in: one), let others = terms(in: other) else { return false }
    return values.isDisjoint(with: others)
  }

  /// The terms that a cell lets through; nil where it does not list any.
  private func terms(in cell: TableSyntax.Cell) -> Set<ID<Term>>? {
    let names: [ExpressionSyntax]
    switch cell {
    case .expressions(let list, _): names = list
    case .name(let name): names = [.name(name)]
    case .limit(let comparison, let expression, _):
      guard case .name(let name) = expression, let limit = term(name) else { return nil }
      let fitting = program.concepts[program.terms[limit].concept].terms.filter { term in
        comparison == .lessOrEqual ? term <= Int(limit.index) : term >= Int(limit.index)
      }
      return Set(fitting.map { ID<Term>($0) })
    case .empty, .any, .boolean, .otherThan, .locators, .certainty, .bound, .label, .missing: return nil
    }
    var terms: Set<ID<Term>> = []
    for case .name(let name) in names {
      if let category = category(name) {
        terms.formUnion(program.terms(in: category))
      } else if let term = term(name) {
        terms.insert(term)
      } else {
        return nil
      }
    }
    return terms.isEmpty ? nil : terms
  }

  private func category(_ name: NameSyntax) -> Category? {
    checker.termCandidates(name).isEmpty ? checker.knownCategory(name) : nil
  }

  /// The term; nil where the name is that of several.
  private func term(_ name: NameSyntax) -> ID<Term>? {
    let candidates = checker.termCandidates(name)
    return candidates.count == 1 ? candidates[0] : nil
  }

  // MARK: Gaps

  mutating func gaps() -> [TableQuestion] {
    let domains = columns.map { domain(of: $0) }
    guard !columns.isEmpty, !table.rows.isEmpty, domains.allSatisfy({ !$0.isEmpty }) else { return [] }
    var questions: [TableQuestion] = []
    var positions = [Int](repeating: 0, count: domains.count)
    for _ in 0..<Self.combinationLimit where questions.count < Self.gapLimit {
      let cells = zip(domains, positions).map { $0[$1] }
      if !table.rows.contains(where: { covers($0, cells) }), let conditions = conditions(of: cells),
        let question = question(.gap(told(cells)), conditions, table.name.range)
      {
        questions.append(question)
      }
      guard advance(&positions, domains.map(\.count)) else { break }
    }
    return questions
  }

  /// - Returns: false behind the last combination.
  private func advance(_ positions: inout [Int], _ counts: [Int]) -> Bool {
    for column in positions.indices.reversed() {
      positions[column] += 1
      if positions[column] < counts[column] { return true }
      positions[column] = 0
    }
    return false
  }

  /// The cells that a row could have in a column, one for each value; none where they cannot be listed. A test that every row answers alike says what
  /// the table is about.
  private func domain(of column: Int) -> [TableSyntax.Cell] {
    let cells = table.rows.map { $0.cells[column] }
    var truths: Set<Bool> = []
    var concepts: Set<ID<Concept>> = []
    var isOpen = false
    for cell in cells {
      switch cell {
      case .boolean(let truth, _): truths.insert(truth)
      case .expressions, .name, .limit:
        guard let terms = terms(in: cell) else { return [] }
        concepts.formUnion(terms.map { program.terms[$0].concept })
      case .otherThan(let expression, _):
        guard case .name(let name) = expression, let term = term(name) else { return [] }
        concepts.insert(program.terms[term].concept)
      case .empty, .any: isOpen = true
      case .locators, .certainty, .bound, .label, .missing: return []
      }
    }
    let range = table.name.range
    if concepts.isEmpty {
      let both = truths.isEmpty ? [] : [true, false].filter { isOpen || truths.count > 1 || truths.contains($0) }
      return truths.isEmpty && isOpen ? [.any(range)] : both.map { .boolean($0, range) }
    }
    guard truths.isEmpty else { return [] }
    return program.terms(in: .concepts(concepts.sorted())).map {
      .name(NameSyntax(program.terms[$0].identifier, range))
    }
  }

  private func covers(_ row: TableSyntax.Row, _ cells: [TableSyntax.Cell]) -> Bool {
    zip(columns, cells).allSatisfy { column, cell in
      switch (row.cells[column], cell) {
      case (.empty, _), (.any, _), (_, .any): return true
      case (.boolean(let truth, _), .boolean(let other, _)): return truth == other
      case (.otherThan(let expression, _), .name(let name)):
        guard case .name(let excluded) = expression else { return true }
        return term(excluded) != term(name)
      case (let listed, .name(let name)):
        guard let terms = terms(in: listed), let term = term(name) else { return true }
        return terms.contains(term)
      default: return true
      }
    }
  }

  private func told(_ cells: [TableSyntax.Cell]) -> String {
    cells.map { cell in
      switch cell {
      case .boolean(let truth, _): (truth ? Keyword.yes : Keyword.no).spelling(in: language)
      case .name(let name): term(name).map { program.termText($0, in: language) } ?? name.text
      case .empty, .any, .otherThan, .limit, .expressions, .locators, .certainty, .bound, .label, .missing:
        Keyword.any.spelling(in: language)
      }
    }.joined(separator: " | ")
  }
}
