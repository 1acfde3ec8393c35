// From the values of some columns to the rows that have them. An open-addressing table finds the newest row of a key;
// from there a chain leads to the older ones. Newest first, since the semi-naive rounds ask for the rows of the last
// round: the walk ends at the first row that is too old.

/// An index of one row store on one set of columns. It lags behind the store until `catchUp`.
struct HashIndex {
  /// Ascending. Neither none of the columns nor all: the store itself answers those.
  let columns: [Int]
  /// Rows 0 ..< indexedCount are in it.
  private(set) var indexedCount = 0
  /// A power of two of them, at most five eighths used: the newest row of each key.
  private var slots: [Slot] = []
  private var keyCount = 0
  /// By row: the next older row of the same key, or -1.
  private(set) var older: [Int32] = []

  init(columns: [Int]) {
    self.columns = columns
  }

  var byteCount: Int { 8 * slots.capacity + 4 * older.capacity }

  /// Takes in the rows added since the last time. Amortised O(rows added).
  mutating func catchUp(with store: RowStore) {
    guard indexedCount < store.count else { return }
    let values = store.values
    for row in indexedCount..<store.count {
      if 8 * (keyCount + 1) > 5 * slots.count { grow(values, store.arity) }
      let hash = hash(values, at: row * store.arity)
      let mask = slots.count - 1
      var position = hash.position & mask
      var previous = -1
      while !slots[position].isFree {
        let slot = slots[position]
        if slot.tag == hash.tag && isEqual(values, slot.row * store.arity, row * store.arity) {
          previous = slot.row
          break
        }
        position = (position + 1) & mask
      }
      if previous < 0 { keyCount += 1 }
      slots[position] = Slot(tag: hash.tag, row: row)
      older.append(Int32(truncatingIfNeeded: previous))
    }
    indexedCount = store.count
  }

  /// The newest row whose columns have the values that stand from `offset` of `key`, or -1.
  @inline(__always)
  func newest(_ key: [Value], at offset: Int, in values: [Value], arity: Int) -> Int {
    if slots.isEmpty { return -1 }
    var hash = RowHash()
    for part in columns.indices { hash.combine(key[offset + part]) }
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots[position].isFree {
      let slot = slots[position]
      if slot.tag == hash.tag && matches(values, slot.row * arity, key, offset) { return slot.row }
      position = (position + 1) & mask
    }
    return -1
  }

  @inline(__always)
  private func hash(_ values: [Value], at start: Int) -> RowHash {
    var hash = RowHash()
    for column in columns { hash.combine(values[start + column]) }
    return hash
  }

  @inline(__always)
  private func isEqual(_ values: [Value], _ left: Int, _ right: Int) -> Bool {
    for column in columns where values[left + column] != values[right + column] { return false }
    return true
  }

  @inline(__always)
  private func matches(_ values: [Value], _ start: Int, _ key: [Value], _ offset: Int) -> Bool {
    for part in columns.indices where values[start + columns[part]] != key[offset + part] { return false }
    return true
  }

  private mutating func grow(_ values: [Value], _ arity: Int) {
    let old = slots
    let mask = max(8, 2 * old.count) - 1
    slots = [Slot](repeating: .free, count: mask + 1)
    for slot in old where !slot.isFree {
      var position = hash(values, at: slot.row * arity).position & mask
      while !slots[position].isFree { position = (position + 1) & mask }
      slots[position] = slot
    }
  }
}
