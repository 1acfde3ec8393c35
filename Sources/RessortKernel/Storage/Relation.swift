// A relation as it is evaluated: one store whose first rows are true and whose last are undefined, and the indexes
// that some rule or question needs. One that keeps the best row of each key also knows which that is.

/// Rows 0 ..< trueCount are true, trueCount ..< count undefined.
struct Relation {
  private(set) var store: RowStore
  private(set) var indexes: [RelationIndex] = []
  /// What `settle()` last took as true.
  private(set) var trueCount = 0
  private let extreme: Extreme?
  /// While it is evaluated, of a relation that keeps extremes.
  private var best: BestRows?

  init(_ store: RowStore, indexes columns: [[Int]], keeping extreme: Extreme? = nil) {
    self.store = store
    self.extreme = extreme
    indexes.reserveCapacity(columns.count)
    for columns in columns { indexes.append(RelationIndex(on: columns)) }
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

  /// Adds the rows of `rows`, one after another, that are not there yet.
  mutating func insert(_ rows: UnsafePointer<Int64>, count rowCount: Int) {
    if best != nil { return insertBetter(rows, count: rowCount) }
    store.insert(rows, count: rowCount)
  }

  mutating func insert(_ row: [Value]) {
    row.withBits { insert($0, count: 1) }
  }

  mutating func insert(_ other: RowStore) {
    for row in 0..<other.count { insert(other.row(row)) }
  }

  /// Takes over the rows of another relation of the same arity, of which all are true. Nothing is copied.
  mutating func share(_ other: Relation) {
    store = other.store
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
    if isSettled {
      best = BestRows(keeping: extreme, for: store, replacing: false)
      best?.take(rows)
    } else {
      store = RowStore(arity: arity)
      best = BestRows(keeping: extreme, for: store, replacing: true)
      trueCount = 0
      insert(rows)
    }
  }

  private mutating func insertBetter(_ rows: UnsafePointer<Int64>, count rowCount: Int) {
    guard var best else { return }
    self.best = nil
    for position in 0..<rowCount { best.insert(rows + position * arity, into: &store) }
    self.best = best
  }

  /// Whether a better row of the same key has come since.
  func isSuperseded(_ row: Int) -> Bool { best?.isSuperseded(row) ?? false }

  var keepsExtremes: Bool { extreme != nil }

  var hasSuperseded: Bool { best?.hasSuperseded ?? false }

  /// True rows for which there is an undefined one of the same key.
  func rowsWithRivals() -> Set<Int> {
    var found: Set<Int> = []
    for row in trueCount..<count {
      if let rival = best?.known(store.row(row), in: store) { found.insert(rival) }
    }
    return found
  }

  /// Leaves these rows, ascending.
  mutating func keep(_ rows: [Int]) {
    let old = store
    store = RowStore(arity: arity)
    for row in rows { _ = store.insert(old.row(row)) }
    for index in indexes.indices { indexes[index] = RelationIndex(on: indexes[index].columns) }
    trueCount = min(trueCount, count)
    if let extreme { best = BestRows(keeping: extreme, for: store, replacing: false) }
  }

  /// Adds a row whatever the others of its key are.
  mutating func append(_ row: [Value]) {
    _ = store.insert(row)
  }

  /// How many rows there can be.
  var maximumCount: Int {
    guard let best, !best.isReplacing else { return RowStore.maximumCount }
    return trueCount + BestRows.maximumRivals
  }

  // MARK: Finding rows

  /// Brings the index up to the last row.
  /// - Parameter settled: whether no row will come any more.
  mutating func prepareIndex(_ index: Int, settled: Bool) {
    indexes[index].prepare(store, settled: settled)
  }

  /// Whether the store itself says of each key of that index if some row has it.
  func findsPrefixes(_ index: Int) -> Bool {
    indexes[index].columns == Array(0..<(arity - 1)) && store.hasSets
  }

  mutating func prepareNumbers() {
    store.prepareNumbers()
  }

  /// Adds an index, empty until it is prepared.
  mutating func addIndex(on columns: [Int]) {
    indexes.append(RelationIndex(on: columns))
  }
}
