// Text as values: each distinct text gets the next dense id, and rows carry the id. All text lies in one byte array,
// found by an open-addressing table, so that looking up a name that is known allocates nothing.

/// Texts and their ids, 0 ..< count, in order of first interning. Texts are compared byte by byte: whoever wants
/// canonical equivalence normalises before.
package struct SymbolTable: Sendable {
  /// UTF-8 of all symbols, one after another; symbol s is ends[s - 1] ..< ends[s].
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A power of two of them, at most half used.
  private var slots: [SymbolSlot] = []

  package init() {}

  package var count: Int { ends.count }

  /// The value of the text, new or known.
  package mutating func intern(_ text: some StringProtocol) -> Value {
    var text = String(text)
    return text.withUTF8 { intern(utf8: $0.span) }
  }

  /// The value of the text that the bytes encode. The bytes are valid UTF-8, or come back repaired.
  package mutating func intern(utf8 text: Span<UInt8>) -> Value {
    if 2 * (ends.count + 1) > slots.count { grow() }
    let hash = symbolHash(text)
    let position = position(of: text, hash)
    if !slots[position].isFree { return Value(Int64(slots[position].symbol)) }
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    slots[position] = SymbolSlot(hash: hash, symbol: ends.count)
    ends.append(bytes.count)
    return Value(Int64(ends.count) - 1)
  }

  /// The value of the text if it was interned.
  package func find(_ text: some StringProtocol) -> Value? {
    guard !slots.isEmpty else { return nil }
    var text = String(text)
    let found = text.withUTF8 { slots[position(of: $0.span, symbolHash($0.span))] }
    return found.isFree ? nil : Value(Int64(found.symbol))
  }

  /// The text of an interned value.
  package subscript(value: Value) -> String {
    String(decoding: bytes[range(of: Int(value.bits))], as: UTF8.self)
  }

  /// Whether the value is the id of a text of this table.
  package func contains(_ value: Value) -> Bool {
    value.bits >= 0 && value.bits < Int64(ends.count)
  }

  private func range(of symbol: Int) -> Range<Int> {
    (symbol == 0 ? 0 : ends[symbol - 1])..<ends[symbol]
  }

  /// Where the text stands, or the free slot where it would.
  private func position(of text: Span<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var position = Int(hash) & mask
    while !slots[position].isFree {
      if slots[position].hash == hash && isEqual(slots[position].symbol, text) { return position }
      position = (position + 1) & mask
    }
    return position
  }

  private func isEqual(_ symbol: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(of: symbol)
    guard range.count == text.count else { return false }
    return text.withUnsafeBytes { text in
      bytes.withUnsafeBytes { bytes in
        var offset = 0
        while offset + 8 <= text.count {
          let known = bytes.loadUnaligned(fromByteOffset: range.lowerBound + offset, as: UInt64.self)
          if known != text.loadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
          offset += 8
        }
        while offset < text.count {
          if bytes[range.lowerBound + offset] != text[offset] { return false }
          offset += 1
        }
        return true
      }
    }
  }

  private mutating func grow() {
    let mask = max(64, 2 * slots.count) - 1
    var grown = [SymbolSlot](repeating: .free, count: mask + 1)
    for slot in slots where !slot.isFree {
      var position = Int(slot.hash) & mask
      while !grown[position].isFree { position = (position + 1) & mask }
      grown[position] = slot
    }
    slots = grown
  }
}

/// Where a symbol may stand: its hash above, so that the table grows without looking at a text; the symbol + 1 below, 0 where free.
private struct SymbolSlot: BitwiseCopyable {
  private var bits: UInt64

  static let free = SymbolSlot(bits: 0)

  private init(bits: UInt64) {
    self.bits = bits
  }

  init(hash: UInt32, symbol: Int) {
    bits = UInt64(hash) << 32 | UInt64(truncatingIfNeeded: symbol + 1)
  }

  var isFree: Bool { bits == 0 }
  var hash: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
  /// Of a slot that is not free.
  var symbol: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) - 1 }
}

/// Eight bytes at a time, as `RowHash` takes values.
private func symbolHash(_ text: Span<UInt8>) -> UInt32 {
  text.withUnsafeBytes { bytes in
    var hash = RowHash()
    var offset = 0
    while offset + 8 <= bytes.count {
      hash.combine(bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self))
      offset += 8
    }
    // The length too: texts that differ in zeros at the end are different.
    var last = Int64(bytes.count)
    while offset < bytes.count {
      last = last << 8 | Int64(bytes[offset])
      offset += 1
    }
    hash.combine(last)
    return UInt32(truncatingIfNeeded: hash.tag >> 32)
  }
}
