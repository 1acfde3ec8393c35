// A relation as it is evaluated: one store whose first rows are true and whose last are undefined, and the indexes
// that some rule or question needs. One that keeps the best row of each key also knows which that is.

/// Rows 0 ..< trueCount are true, trueCount ..< count undefined.
struct Relation {
  private(set) var store: RowStore
  private(set) var indexes: [HashIndex] = []
  /// What `settle()` last took as true.
  private(set) var trueCount = 0
  private let extreme: Extreme?
  /// While it is evaluated, of a relation that keeps extremes.
  private var best: BestRows?

  init(_ store: RowStore, indexes columnSets: [SmallSet], keeping extreme: Extreme? = nil) {
    self.store = store
    self.extreme = extreme
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
    return total + (best?.byteCount ?? 0)
  }

  /// Adds the rows of `rows`, flat, that are not there yet.
  mutating func insert(_ rows: [Value], count rowCount: Int) {
    if best != nil { return insertBetter(rows, count: rowCount) }
    for row in 0..<rowCount { _ = store.insert(rows, at: row * store.arity) }
  }

  mutating func insert(_ other: RowStore) {
    insert(other.values, count: other.count)
  }

  /// Takes all rows so far as true, and those to come as undefined.
  mutating func settle() {
    trueCount = store.count
  }

  // MARK: Keeping the best

  /// Rows that come in must from now on be better than those of their key that are true, or, where nothing is settled yet, than any.
  mutating func startKeepingBest(isSettled: Bool) {
    guard let extreme else { return }
    let rows = store
    best = BestRows(keeping: extreme, arity: arity, replacing: !isSettled)
    if isSettled {
      best?.take(rows)
    } else {
      store = RowStore(arity: arity)
      trueCount = 0
      insertBetter(rows.values, count: rows.count)
    }
  }

  private mutating func insertBetter(_ rows: [Value], count rowCount: Int) {
    for row in 0..<rowCount where best?.isBetter(rows, at: row * arity, than: store) == true {
      if store.insert(rows, at: row * arity) { best?.noteNewest(of: store) }
    }
  }

  /// Whether a better row of the same key has come since.
  func isSuperseded(_ row: Int) -> Bool { best?.isSuperseded(row) ?? false }

  var hasSuperseded: Bool { best?.hasSuperseded ?? false }

  /// True rows for which there is an undefined one of the same key.
  func rowsWithRivals() -> Set<Int> {
    var found: Set<Int> = []
    for row in trueCount..<count {
      if let rival = best?.known(store.values, at: row * arity, in: store) { found.insert(rival) }
    }
    return found
  }

  /// Leaves these rows, ascending.
  mutating func keep(_ rows: [Int]) {
    let old = store
    store = RowStore(arity: arity)
    for row in rows { _ = store.insert(old.values, at: row * arity) }
    for index in indexes.indices { indexes[index] = HashIndex(columns: indexes[index].columns) }
    trueCount = min(trueCount, count)
    if let extreme { best = BestRows(keeping: extreme, arity: arity, replacing: false) }
  }

  /// Adds a row whatever the others of its key are.
  mutating func append(_ row: ArraySlice<Value>) {
    _ = store.insert(Array(row), at: 0)
  }

  /// How many rows there can be.
  var maximumCount: Int {
    guard let best, !best.isReplacing else { return RowStore.maximumCount }
    return trueCount + BestRows.maximumRivals
  }

  // MARK: Indexes

  /// Brings the index up to the last row.
  mutating func prepareIndex(_ index: Int) {
    indexes[index].catchUp(with: store)
  }

  /// Adds an index, empty until it is prepared.
  mutating func addIndex(on columns: SmallSet) {
    indexes.append(HashIndex(columns: Array(columns)))
  }
}
