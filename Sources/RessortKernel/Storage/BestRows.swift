// Which row of each key is the best of a relation that keeps extremes. Rows are never taken out while rules run: one that a better
// one has superseded stays, unseen by scans, until the fixpoint is reached.

/// The best row of each key, all columns but the last.
struct BestRows {
  /// As many rows may be possibly better than true ones before an evaluation is given up: on a circle of possible rows there are ever more.
  static let maximumRivals = 1 << 16

  /// Whether a better row takes the place of the one before it, or stands beside it.
  let isReplacing: Bool
  private let extreme: Extreme
  private let last: Int
  private var keys: KeyTable
  /// By key.
  private var bestRows = Buffer<Int32>()
  /// By row, as far as it reaches.
  private var superseded = Buffer<Bool>()
  private(set) var hasSuperseded = false

  init(keeping extreme: Extreme, for store: RowStore, replacing: Bool) {
    self.extreme = extreme
    isReplacing = replacing
    last = store.arity - 1
    keys = KeyTable(columns: Array(0..<last), for: store.view, count: 0)
  }

  var byteCount: Int { keys.byteCount + bestRows.byteCount + superseded.byteCount }

  /// Takes all rows as the best of their keys.
  mutating func take(_ store: RowStore) {
    for row in 0..<store.count {
      store.row(row).withBits { note($0, row: row, in: store.view) }
    }
  }

  private mutating func note(_ values: UnsafePointer<Int64>, row: Int, in view: RowView) {
    guard let key = keys.add(values, row: row, among: row, in: view) else {
      compareKeys(in: view)
      return note(values, row: row, in: view)
    }
    bestRows.grow(toCount: key + 1, filledWith: Int32(truncatingIfNeeded: row))
    bestRows[key] = Int32(truncatingIfNeeded: row)
  }

  /// Makes the table anew, as one that can have any key. Numbers stay.
  private mutating func compareKeys(in view: RowView) {
    keys = KeyTable(columns: keys.columns)
    var key = Buffer<Int64>(repeating: 0, count: last)
    key.own()
    for number in 0..<bestRows.count {
      for column in 0..<last { key.base[column] = view.value(Int(bestRows[number]), column) }
      _ = keys.add(key.base, row: Int(bestRows[number]), among: bestRows.count, in: view)
    }
  }

  /// The best row of the key of `row`.
  func known(_ row: [Value], in store: RowStore) -> Int? {
    row.withBits { known($0, in: store) }
  }

  @inline(__always)
  private func known(_ row: UnsafePointer<Int64>, in store: RowStore) -> Int? {
    let key = keys.number(of: row, in: store.view)
    return key < 0 ? nil : Int(bestRows[key])
  }

  /// Adds the row if it is better than the best of its key.
  mutating func insert(_ row: UnsafePointer<Int64>, into store: inout RowStore) {
    let known = known(row, in: store)
    if let known, !extreme.prefers(Value(row[last]), to: Value(store.value(known, last))) { return }
    let number = store.count
    guard isReplacing else { return store.insert(row, count: 1) }
    // Better than the best: it cannot be there.
    store.append(row)
    if let known {
      superseded.grow(toCount: known + 1, filledWith: false)
      superseded[known] = true
      hasSuperseded = true
    }
    note(row, row: number, in: store.view)
  }

  @inline(__always)
  func isSuperseded(_ row: Int) -> Bool {
    row < superseded.count && superseded[row]
  }
}
