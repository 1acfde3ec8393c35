// One hash for rows and for keys of rows: a full-width multiplication a column, both halves folded. Ids are small and
// dense, so that a plain sum or shift would pile them up.

/// The hash of the values passed so far.
struct RowHash {
  private var state: UInt64 = 0x2545_F491_4F6C_DD1D

  @inline(__always)
  mutating func combine(_ bits: Int64) {
    let product = (state ^ UInt64(bitPattern: bits)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = product.high ^ product.low
  }

  /// Where a search starts; taken modulo the number of slots.
  @inline(__always)
  var position: Int { Int(truncatingIfNeeded: state) }

  /// The upper half, kept in the slot: nearly all rows that differ are told apart by it without being read.
  @inline(__always)
  var tag: UInt64 { state & 0xFFFF_FFFF_0000_0000 }
}

/// What a slot of an open-addressing table holds: a hash tag above, the number of a row or of a key + 1 below; 0 where free.
struct Slot: BitwiseCopyable {
  private var bits: UInt64

  static let free = Slot(bits: 0)

  private init(bits: UInt64) {
    self.bits = bits
  }

  @inline(__always)
  init(tag: UInt64, number: Int) {
    bits = tag | UInt64(truncatingIfNeeded: number + 1)
  }

  @inline(__always)
  var isFree: Bool { bits == 0 }

  @inline(__always)
  var tag: UInt64 { bits & 0xFFFF_FFFF_0000_0000 }

  /// Of a slot that is not free.
  @inline(__always)
  var number: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) - 1 }
}
