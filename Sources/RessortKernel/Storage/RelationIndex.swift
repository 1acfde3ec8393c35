// The two forms of an index on the same columns. Rules of a relation's own component meet it while it grows; all later ones, and questions, when it no
// longer does. Relations of a few rows have none: looking at all of them is faster.

/// An index of one relation on one set of columns.
struct RelationIndex {
  /// Ascending. Neither none of the columns nor all: the store itself answers those.
  let columns: [Int]
  private(set) var packed: PackedIndex?
  private(set) var growing: GrowingIndex?

  /// So many rows are looked at one by one.
  static let greatestScan = 8

  init(on columns: [Int]) {
    self.columns = columns
  }

  var byteCount: Int { (packed?.byteCount ?? 0) + (growing?.byteCount ?? 0) }

  /// Brings one of the forms up to the last row.
  mutating func prepare(_ store: RowStore, settled: Bool) {
    if store.count <= RelationIndex.greatestScan { return }
    if settled {
      growing = nil
      if packed?.rowCount != store.count { packed = PackedIndex(on: columns, of: store.view, count: store.count) }
    } else {
      if growing == nil { growing = GrowingIndex(on: columns) }
      growing?.catchUp(with: store.view, count: store.count)
    }
  }
}
