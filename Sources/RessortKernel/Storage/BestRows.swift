// Which row of each key is the best of a relation that keeps extremes. Rows are never taken out while rules run: one that a better
// one has superseded stays, unseen by scans, until the fixpoint is reached.

/// The best row of each key, all columns but the last.
struct BestRows {
  /// As many rows may be possibly better than true ones before an evaluation is given up: on a circle of possible rows there are ever more.
  static let maximumRivals = 1 << 16

  /// Whether a better row takes the place of the one before it, or stands beside it.
  let isReplacing: Bool
  private let extreme: Extreme
  private var keys: HashIndex
  /// By row, as far as it reaches.
  private var superseded: [Bool] = []
  private(set) var hasSuperseded = false

  init(keeping extreme: Extreme, arity: Int, replacing: Bool) {
    self.extreme = extreme
    isReplacing = replacing
    keys = HashIndex(columns: Array(0..<(arity - 1)))
  }

  var byteCount: Int { keys.byteCount + superseded.capacity }

  /// Takes all rows as the best of their keys.
  mutating func take(_ store: RowStore) {
    keys.catchUp(with: store)
  }

  /// The best row of the key that stands at `offset` of `rows`.
  func known(_ rows: [Value], at offset: Int, in store: RowStore) -> Int? {
    let row = keys.newest(rows, at: offset, in: store.values, arity: store.arity)
    return row < 0 ? nil : row
  }

  func isBetter(_ rows: [Value], at offset: Int, than store: RowStore) -> Bool {
    guard let known = known(rows, at: offset, in: store) else { return true }
    let last = store.arity - 1
    return extreme.prefers(rows[offset + last], to: store.values[known * store.arity + last])
  }

  /// Takes the last row as the best of its key.
  mutating func noteNewest(of store: RowStore) {
    guard isReplacing else { return }
    if let known = known(store.values, at: (store.count - 1) * store.arity, in: store) {
      while superseded.count <= known { superseded.append(false) }
      superseded[known] = true
      hasSuperseded = true
    }
    keys.catchUp(with: store)
  }

  func isSuperseded(_ row: Int) -> Bool {
    row < superseded.count && superseded[row]
  }
}
