// A relation as it is evaluated: one store whose first rows are true and whose last are undefined, and the indexes
// that some rule or question needs.

/// Rows 0 ..< trueCount are true, trueCount ..< count undefined.
struct Relation {
  private(set) var store: RowStore
  private(set) var indexes: [HashIndex] = []
  /// What `settle()` last took as true.
  private(set) var trueCount = 0

  init(_ store: RowStore, indexes columnSets: [SmallSet]) {
    self.store = store
    indexes.reserveCapacity(columnSets.count)
    for columns in columnSets { indexes.append(HashIndex(columns: Array(columns))) }
    trueCount = store.count
  }

  var arity: Int { store.arity }
  var count: Int { store.count }
  var undefinedCount: Int { store.count - trueCount }

  var byteCount: Int {
    var total = store.byteCount
    for index in indexes { total += index.byteCount }
    return total
  }

  /// Adds the rows of `rows`, flat, that are not there yet.
  mutating func insert(_ rows: [Value], count rowCount: Int) {
    for row in 0..<rowCount { _ = store.insert(rows, at: row * store.arity) }
  }

  mutating func insert(_ other: RowStore) {
    insert(other.values, count: other.count)
  }

  /// Takes all rows so far as true, and those to come as undefined.
  mutating func settle() {
    trueCount = store.count
  }

  /// Brings the index up to the last row.
  mutating func prepareIndex(_ index: Int) {
    indexes[index].catchUp(with: store)
  }

  /// Adds an index, empty until it is prepared.
  mutating func addIndex(on columns: SmallSet) {
    indexes.append(HashIndex(columns: Array(columns)))
  }
}
