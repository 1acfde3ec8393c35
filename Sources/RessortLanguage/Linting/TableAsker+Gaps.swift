// Which combinations of what the columns may hold has no row? A column of terms may hold each of its concept's; one of numbers or days what its cells
// name, and what lies between and beyond.

extension TableAsker {
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
    var constants: Set<Constant> = []
    var isOpen = false
    for cell in cells {
      if let listed = cell.namedConstants {
        constants.formUnion(listed)
        continue
      }
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
    if !constants.isEmpty {
      guard truths.isEmpty, concepts.isEmpty else { return [] }
      return constants.withNeighbours.compactMap { $0.literal(range).map { .expressions([$0], range) } }
    }
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
      case (let listed, .expressions):
        guard let asked = cell.constants else { return true }
        return asked.allSatisfy { listed.admits($0) ?? true }
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
      case .expressions:
        cell.constants?.first.map { program.constantText($0, in: language) } ?? Keyword.any.spelling(in: language)
      case .empty, .any, .otherThan, .limit, .locators, .certainty, .bound, .label, .missing:
        Keyword.any.spelling(in: language)
      }
    }.joined(separator: " | ")
  }
}
