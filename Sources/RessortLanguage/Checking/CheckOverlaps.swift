// `hit unique`: no two rows have cells that agree in every condition column. Only what the cells show is judged. A group and one of its members, and
// comparisons that one row leaves open, which those of other columns may exclude, are left to the review, which looks for a case.

extension Checker {
  mutating func checkOverlaps(_ table: TableSyntax) {
    let columns = table.headers.indices.filter { table.headers[$0].isCondition }
    guard !columns.isEmpty else { return }
    let cells = table.rows.map { row in columns.map { words(in: row.cells[$0]) } }
    let validities = table.rows.map { table.validity(of: $0) }
    // Only rows that share a word of the first column, or leave it open, are compared.
    var sharing: [String: [Int]] = [:]
    var open: [Int] = []
    for (index, row) in cells.enumerated() {
      var rivals = Set(row[0].map { $0.flatMap { sharing[$0] ?? [] } } ?? Array(0..<index))
      rivals.formUnion(open)
      let first = rivals.sorted().first { other in
        zip(cells[other], row).allSatisfy { overlap($0, $1) } && !validities[other].excludes(validities[index])
          && zip(columns, zip(cells[other], row)).allSatisfy { column, pair in
            !table.headers[column].isComparison || (pair.0 == nil) == (pair.1 == nil)
          }
      }
      if let first { reportOverlap(table, first, index) }
      if let words = row[0] {
        for word in words { sharing[word, default: []].append(index) }
      } else {
        open.append(index)
      }
    }
  }

  private func overlap(_ first: Set<String>?, _ second: Set<String>?) -> Bool {
    guard let first, let second else { return true }
    return !first.isDisjoint(with: second)
  }

  /// What a cell lists; `nil` for one that lets everything through.
  private func words(in cell: TableSyntax.Cell) -> Set<String>? {
    switch cell {
    case .empty, .any: nil
    case .boolean(let truth, _): [truth ? "true" : "false"]
    case .otherThan(let expression, let range): ["other than " + text(at: expression.range) + "@\(range.lower)"]
    case .limit(_, _, let range): [text(at: range)]
    case .expressions(let list, _): Set(list.map { text(at: $0.range) })
    case .name(let name): [name.text]
    case .locators, .certainty, .bound, .label, .missing: []
    }
  }

  private mutating func reportOverlap(_ table: TableSyntax, _ first: Int, _ second: Int) {
    report(
      .overlappingRows(first: rowName(table, first), second: rowName(table, second)), at: table.rows[second].range,
      notes: [.init(.otherRow, at: table.rows[first].range)])
  }

  private func rowName(_ table: TableSyntax, _ index: Int) -> String {
    for case .name(let name) in table.rows[index].cells { return name.text }
    return String(index + 1)
  }
}

extension TableSyntax {
  /// When a row is in force: its own bounds, else the table's.
  fileprivate func validity(of row: Row) -> Validity? {
    var validity = self.validity?.validity
    for (header, cell) in zip(headers, row.cells) {
      guard case .bound(let bound, _, _) = cell else { continue }
      if case .since = header { validity = Validity(since: bound, until: validity?.until) }
      if case .until = header { validity = Validity(since: validity?.since, until: bound) }
    }
    return validity
  }
}

extension TableSyntax.Header {
  var isCondition: Bool {
    switch self {
    case .variable, .test: true
    case .row, .cite, .certainty, .since, .until, .label, .value, .lastArgument, .missing: false
    }
  }
  /// `if a < 18`.
  fileprivate var isComparison: Bool {
    if case .test(.compare, _) = self { true } else { false }
  }
}
