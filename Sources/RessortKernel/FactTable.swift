// Rows on their way into a database: distinct, and stored as relations store them, so that a database takes them over as they are.

/// Rows of one arity, in order of first insertion.
package struct FactTable: Sendable {
  private(set) var rows: RowStore

  package init(arity: Int) {
    rows = RowStore(arity: arity)
  }

  package var arity: Int { rows.arity }
  package var count: Int { rows.count }

  package subscript(row: Int) -> [Value] { rows.row(row) }

  package mutating func insert(_ row: [Value]) {
    precondition(row.count == arity, "a row has as many values as the table has columns")
    _ = rows.insert(row)
  }

  /// Adds rows, flat: as many as `values` has multiples of the arity, which is not zero.
  package mutating func insert(rows values: [Value]) {
    precondition(arity > 0 && values.count % arity == 0, "rows have as many values as the table has columns")
    rows.insert(flat: values)
  }
}
