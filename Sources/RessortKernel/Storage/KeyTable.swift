// Numbers for keys: the values that some columns of a relation's rows take together. Where there is one such column and its values are small, the
// value is the number and nothing has to be looked up. One column, or two of 32 bits, are kept in the slots of an open-addressing table; of more the
// table has a hash and a row to compare with.

/// The distinct keys of rows, numbered.
struct KeyTable {
  enum Form: BitwiseCopyable {
    case direct, kept, compared
  }

  let columns: [Int]
  let form: Form
  /// Numbers are below this. Of direct ones some may have no row.
  private(set) var count = 0
  /// Of keys that are kept. A power of two of them, at most five eighths used.
  private var keptSlots = Buffer<KeptKey>()
  /// Of keys that are kept: bits by hash, four times as many as slots. A key whose bit is not set is not there: most keys that are looked up in vain
  /// are told by a look at a small piece of memory.
  private var presence = Buffer<UInt64>()
  /// Of keys that are compared; likewise.
  private var slots = Buffer<Slot>()
  /// By number, of keys that are compared: a row that has the key.
  private var firstRows = Buffer<Int32>()

  /// An empty table for rows like these.
  /// - Parameter allowsDirect: false where a key has turned out not to be its own number.
  init(columns: [Int], for rows: RowView, count: Int, allowsDirect: Bool = true) {
    self.columns = columns
    if allowsDirect && rows.suitsDirect(columns, count: count) {
      form = .direct
    } else {
      form = columns.count == 1 || (columns.count == 2 && rows.narrow != nil) ? .kept : .compared
    }
  }

  /// An empty table for any rows.
  init(columns: [Int]) {
    self.columns = columns
    form = .compared
  }

  var byteCount: Int { keptSlots.byteCount + presence.byteCount + slots.byteCount + firstRows.byteCount }

  /// Values below this may be numbers where there are so many rows.
  @inline(__always)
  static func directLimit(rowCount: Int) -> Int { 64 + 4 * rowCount }

  // MARK: Looking up

  /// The number of the key that stands at `key`, or -1.
  @inline(__always)
  func number(of key: UnsafePointer<Int64>, in rows: RowView) -> Int {
    switch form {
    case .direct: return key[0] >= 0 && key[0] < Int64(count) ? Int(key[0]) : -1
    case .kept:
      guard count > 0, let bits = keptBits(key) else { return -1 }
      let place = KeptKey.hash(bits) >> 32 & (64 * presence.count - 1)
      if presence.base[place >> 6] >> UInt64(place & 63) & 1 == 0 { return -1 }
      let slot = keptSlots.base[keptPosition(of: bits)]
      return slot.isFree ? -1 : slot.number
    case .compared:
      if count == 0 { return -1 }
      let slot = slots.base[position(of: key, hash(key), rows)]
      return slot.isFree ? -1 : slot.number
    }
  }

  /// A key in 64 bits; nil if it does not fit.
  @inline(__always)
  private func keptBits(_ key: UnsafePointer<Int64>) -> UInt64? {
    if columns.count == 1 { return UInt64(bitPattern: key[0]) }
    guard Int64(Int32(truncatingIfNeeded: key[0])) == key[0], Int64(Int32(truncatingIfNeeded: key[1])) == key[1] else {
      return nil
    }
    return UInt64(bitPattern: key[0] << 32) | UInt64(UInt32(truncatingIfNeeded: key[1]))
  }

  /// Where the key stands, or the free slot where it would.
  @inline(__always)
  private func keptPosition(of bits: UInt64) -> Int {
    let mask = keptSlots.count - 1
    var position = KeptKey.hash(bits) & mask
    while !keptSlots.base[position].isFree && keptSlots.base[position].bits != bits { position = (position + 1) & mask }
    return position
  }

  @inline(__always)
  private func position(of key: UnsafePointer<Int64>, _ hash: RowHash, _ rows: RowView) -> Int {
    let mask = slots.count - 1
    var position = hash.position & mask
    while !slots.base[position].isFree {
      let slot = slots.base[position]
      if slot.tag == hash.tag && isKey(key, of: Int(firstRows.base[slot.number]), rows) { break }
      position = (position + 1) & mask
    }
    return position
  }

  @inline(__always)
  private func hash(_ key: UnsafePointer<Int64>) -> RowHash {
    var hash = RowHash()
    for part in 0..<columns.count { hash.combine(key[part]) }
    return hash
  }

  @inline(__always)
  private func isKey(_ key: UnsafePointer<Int64>, of row: Int, _ rows: RowView) -> Bool {
    for part in 0..<columns.count where rows.value(row, columns[part]) != key[part] { return false }
    return true
  }

  // MARK: Adding

  /// The number of the key, new or known; nil if a table of this form cannot have it, so that it must be made anew. One whose keys are compared
  /// can have any.
  /// - Parameters:
  ///   - row: one that has the key, or will.
  ///   - rowCount: how many rows there are.
  @inline(__always)
  mutating func add(_ key: UnsafePointer<Int64>, row: Int, among rowCount: Int, in rows: RowView) -> Int? {
    switch form {
    case .direct:
      if key[0] >= 0 && key[0] < Int64(count) { return Int(key[0]) }
      return addDirect(key[0], among: rowCount)
    case .kept:
      guard let bits = keptBits(key) else { return nil }
      if 8 * (count + 1) > 5 * keptSlots.count { growKept() }
      let position = keptPosition(of: bits)
      if !keptSlots.base[position].isFree { return keptSlots.base[position].number }
      keptSlots[position] = KeptKey(bits: bits, number: count)
      notePresence(of: bits)
    case .compared:
      if 8 * (count + 1) > 5 * slots.count { grow(rows) }
      let hash = hash(key)
      let position = position(of: key, hash, rows)
      if !slots.base[position].isFree { return slots.base[position].number }
      slots[position] = Slot(tag: hash.tag, number: count)
      firstRows.append(Int32(truncatingIfNeeded: row))
    }
    count += 1
    return count - 1
  }

  private mutating func addDirect(_ value: Int64, among rowCount: Int) -> Int? {
    let limit = KeyTable.directLimit(rowCount: rowCount)
    guard value >= 0, value < Int64(limit) else { return nil }
    count = max(Int(value) + 1, min(2 * count, limit))
    return Int(value)
  }

  private mutating func growKept() {
    let old = keptSlots
    keptSlots = Buffer(repeating: .free, count: max(16, 2 * old.count))
    presence = Buffer(repeating: 0, count: keptSlots.count / 16)
    for position in 0..<old.count where !old.base[position].isFree {
      let bits = old.base[position].bits
      keptSlots.base[keptPosition(of: bits)] = old.base[position]
      notePresence(of: bits)
    }
  }

  private mutating func notePresence(of bits: UInt64) {
    let place = KeptKey.hash(bits) >> 32 & (64 * presence.count - 1)
    presence[place >> 6] |= 1 << UInt64(place & 63)
  }

  private mutating func grow(_ rows: RowView) {
    slots = Buffer(repeating: .free, count: max(8, 2 * slots.count))
    let mask = slots.count - 1
    for number in 0..<count {
      var hash = RowHash()
      for column in columns { hash.combine(rows.value(Int(firstRows[number]), column)) }
      var position = hash.position & mask
      while !slots.base[position].isFree { position = (position + 1) & mask }
      slots.base[position] = Slot(tag: hash.tag, number: number)
    }
  }
}

/// A key and its number.
private struct KeptKey: BitwiseCopyable {
  let bits: UInt64
  /// The number + 1; 0 where free.
  private let follower: UInt32

  static let free = KeptKey(bits: 0, number: -1)

  init(bits: UInt64, number: Int) {
    self.bits = bits
    follower = UInt32(truncatingIfNeeded: number + 1)
  }

  var isFree: Bool { follower == 0 }
  var number: Int { Int(follower) - 1 }

  @inline(__always)
  static func hash(_ bits: UInt64) -> Int {
    let product = bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}

extension RowView {
  /// The least and the greatest value of a column; `nil` without rows.
  func range(of column: Int, count: Int) -> ClosedRange<Int64>? {
    guard count > 0 else { return nil }
    var (least, greatest) = (Int64.max, Int64.min)
    for row in 0..<count {
      let value = value(row, column)
      least = min(least, value)
      greatest = max(greatest, value)
    }
    return least...greatest
  }

  /// Whether the values of these columns can be their own numbers.
  func suitsDirect(_ columns: [Int], count: Int) -> Bool {
    guard columns.count == 1, let range = range(of: columns[0], count: count) else { return false }
    return range.lowerBound >= 0 && range.upperBound < Int64(KeyTable.directLimit(rowCount: count))
  }
}
