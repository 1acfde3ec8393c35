// `hit unique`: no two rows have cells that agree in every condition column. Only what the cells show is judged; a group and one of
// its members are left to the evaluation, where values of one key would conflict.

extension Checker {
  mutating func checkOverlaps(_ table: TableSyntax) {
    let columns = table.headers.indices.filter { table.headers[$0].isCondition }
    guard !columns.isEmpty else { return }
    // Rows without an open cell overlap only when they list the same words, so most tables need one pass.
    var closed: [[Set<String>]: Int] = [:]
    var open: [Int] = []
    for (index, row) in table.rows.enumerated() {
      let cells = columns.map { words(in: row.cells[$0]) }
      if cells.contains(where: { $0?.count != 1 }) {
        open.append(index)
      } else if let first = closed.updateValue(index, forKey: cells.compactMap { $0 }) {
        reportOverlap(table, first, index)
      }
    }
    for index in open {
      for other in table.rows.indices where other != index && (other < index || !open.contains(other)) {
        if overlap(table.rows[index], table.rows[other], columns) {
          reportOverlap(table, Swift.min(index, other), Swift.max(index, other))
        }
      }
    }
  }

  private func overlap(_ first: TableSyntax.Row, _ second: TableSyntax.Row, _ columns: [Int]) -> Bool {
    columns.allSatisfy { column in
      guard let one = words(in: first.cells[column]), let other = words(in: second.cells[column]) else { return true }
      return !one.isDisjoint(with: other)
    }
  }

  /// What a cell lists; `nil` for one that lets everything through.
  private func words(in cell: TableSyntax.Cell) -> Set<String>? {
    switch cell {
    case .empty, .any: nil
    case .boolean(let truth, _): [truth ? "true" : "false"]
    case .otherThan(let expression, let range): ["other than " + text(at: expression.range) + "@\(range.lower)"]
    case .expressions(let list, _): Set(list.map { text(at: $0.range) })
    case .name(let name): [name.text]
    case .wording(let text, _): [text]
    case .locators, .certainty, .missing: []
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

extension TableSyntax.Header {
  fileprivate var isCondition: Bool {
    switch self {
    case .variable, .test: true
    case .row, .cite, .certainty, .label, .value, .lastArgument, .missing: false
    }
  }
}
