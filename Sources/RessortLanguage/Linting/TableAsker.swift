// The queries of one `hit unique` table about its rows: which two could apply together. What is missing is asked in `TableAsker+Gaps.swift`.

/// Makes the questions of one table.
struct TableAsker {
  let table: TableSyntax
  let program: CheckedProgram
  let checker: Checker
  let language: KeywordLanguage
  let columns: [Int]

  /// So many pairs of rows are looked at, so many combinations of values, so many gaps asked for.
  static let pairLimit = 2_000
  static let combinationLimit = 4_096
  static let gapLimit = 24

  init(_ table: TableSyntax, _ program: CheckedProgram, _ language: KeywordLanguage) {
    self.table = table
    self.program = program
    self.language = language
    checker = Checker(over: program, diagnostics: Diagnostics())
    columns = table.headers.indices.filter { table.headers[$0].isCondition }
  }

  func question(_ kind: TableQuestion.Kind, _ conditions: [ConditionSyntax], _ place: SourceRange)
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

  func conditions(of cells: [TableSyntax.Cell]) -> [ConditionSyntax]? {
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
    if let values = one.constants { return values.allSatisfy { other.admits($0) == false } }
    if let values = other.constants { return values.allSatisfy { one.admits($0) == false } }
    guard let values = terms(in: one), let others = terms(in: other) else { return false }
    return values.isDisjoint(with: others)
  }

  /// The terms that a cell lets through; nil where it does not list any.
  func terms(in cell: TableSyntax.Cell) -> Set<ID<Term>>? {
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
  func term(_ name: NameSyntax) -> ID<Term>? {
    let candidates = checker.termCandidates(name)
    return candidates.count == 1 ? candidates[0] : nil
  }
}
