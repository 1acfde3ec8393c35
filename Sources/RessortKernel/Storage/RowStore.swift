// Distinct rows in order of insertion, flat, with an open-addressing table over whole rows. Row numbers are dense and
// never change, so that a range of them says "the rows of this round" and "the rows known to be true".

/// A growing set of rows of one arity.
struct RowStore {
  let arity: Int
  private(set) var count = 0
  /// Flat: row r, column c at r × arity + c.
  private(set) var values: [Value] = []
  /// A power of two of them, at most five eighths used.
  private var slots: [Slot] = []

  /// Row numbers stay below this, since slots and chains keep them in 32 bits.
  static let maximumCount = Int(Int32.max)

  init(arity: Int) {
    self.arity = arity
  }

  /// What the arrays occupy.
  var byteCount: Int { 8 * (values.capacity + slots.capacity) }

  /// Adds the row that stands at `offset` of `source` unless it is there. Amortised O(arity).
  /// - Returns: whether it is new.
  @inline(__always)
  mutating func insert(_ source: [Value], at offset: Int) -> Bool {
    if arity == 0 {
      defer { count = 1 }
      return count == 0
    }
    if 8 * (count + 1) > 5 * slots.count { grow() }
    let hash = hash(source, at: offset)
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots[position].isFree {
      let slot = slots[position]
      if slot.tag == hash.tag && isEqual(slot.row, source, at: offset) { return false }
      position = (position + 1) & mask
    }
    slots[position] = Slot(tag: hash.tag, row: count)
    for column in 0..<arity { values.append(source[offset + column]) }
    count += 1
    return true
  }

  /// The number of the row that stands at `offset` of `source`, or nil.
  @inline(__always)
  func find(_ source: [Value], at offset: Int) -> Int? {
    if count == 0 { return nil }
    if arity == 0 { return 0 }
    let hash = hash(source, at: offset)
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots[position].isFree {
      let slot = slots[position]
      if slot.tag == hash.tag && isEqual(slot.row, source, at: offset) { return slot.row }
      position = (position + 1) & mask
    }
    return nil
  }

  func row(_ row: Int) -> ArraySlice<Value> {
    values[(row * arity)..<((row + 1) * arity)]
  }

  @inline(__always)
  private func hash(_ source: [Value], at offset: Int) -> RowHash {
    var hash = RowHash()
    for column in 0..<arity { hash.combine(source[offset + column]) }
    return hash
  }

  @inline(__always)
  private func isEqual(_ row: Int, _ source: [Value], at offset: Int) -> Bool {
    let start = row * arity
    for column in 0..<arity where values[start + column] != source[offset + column] { return false }
    return true
  }

  private mutating func grow() {
    let mask = max(8, 2 * slots.count) - 1
    slots = [Slot](repeating: .free, count: mask + 1)
    for row in 0..<count {
      let hash = hash(values, at: row * arity)
      var position = hash.position & mask
      while !slots[position].isFree { position = (position + 1) & mask }
      slots[position] = Slot(tag: hash.tag, row: row)
    }
  }
}
