// From whole rows to their numbers: an open-addressing table over a relation's rows.

/// The numbers of rows. It may lag behind the rows.
struct RowNumbers {
  /// Rows 0 ..< count are in it.
  private(set) var count = 0
  /// A power of two of them, at most five eighths used.
  private var slots = Buffer<Slot>()

  var byteCount: Int { slots.byteCount }

  /// The number of the row that stands at `row`, or nil.
  @inline(__always)
  func find(_ row: UnsafePointer<Int64>, in rows: RowView) -> Int? {
    if slots.count == 0 { return nil }
    let hash = RowNumbers.hash(row, rows.arity)
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots[position].isFree {
      let slot = slots[position]
      if slot.tag == hash.tag && isRow(slot.number, row, rows) { return slot.number }
      position = (position + 1) & mask
    }
    return nil
  }

  /// Takes in the row that stands at `row` as the next one, unless it is there.
  /// - Returns: whether it is new.
  @inline(__always)
  mutating func insert(_ row: UnsafePointer<Int64>, in rows: RowView) -> Bool {
    if 8 * (count + 1) > 5 * slots.count { grow(rows) }
    let hash = RowNumbers.hash(row, rows.arity)
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots[position].isFree {
      let slot = slots[position]
      if slot.tag == hash.tag && isRow(slot.number, row, rows) { return false }
      position = (position + 1) & mask
    }
    slots[position] = Slot(tag: hash.tag, number: count)
    count += 1
    return true
  }

  /// Takes in the rows up to that number, which are all different.
  mutating func catchUp(with rows: RowView, count newCount: Int) {
    while count < newCount {
      if 8 * (count + 1) > 5 * slots.count { grow(rows) }
      slots.own()
      place(count, rows)
      count += 1
    }
  }

  private mutating func grow(_ rows: RowView) {
    slots = Buffer(repeating: .free, count: max(8, 2 * slots.count))
    for row in 0..<count { place(row, rows) }
  }

  private func place(_ row: Int, _ rows: RowView) {
    var hash = RowHash()
    for column in 0..<rows.arity { hash.combine(rows.value(row, column)) }
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots[position].isFree { position = (position + 1) & mask }
    slots.base[position] = Slot(tag: hash.tag, number: row)
  }

  @inline(__always)
  private static func hash(_ row: UnsafePointer<Int64>, _ arity: Int) -> RowHash {
    var hash = RowHash()
    for column in 0..<arity { hash.combine(row[column]) }
    return hash
  }

  @inline(__always)
  private func isRow(_ number: Int, _ row: UnsafePointer<Int64>, _ rows: RowView) -> Bool {
    for column in 0..<rows.arity where rows.value(number, column) != row[column] { return false }
    return true
  }
}
