// Text as values: each distinct text gets the next dense id, and rows carry the id. All text lies in one byte array,
// found by an open-addressing table, so that looking up a name that is known allocates nothing.

/// Texts and their ids, 0 ..< count, in order of first interning. Texts are compared byte by byte: whoever wants
/// canonical equivalence normalises before.
package struct SymbolTable: Sendable {
  /// UTF-8 of all symbols, one after another; symbol s is ends[s - 1] ..< ends[s].
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Symbol + 1, or 0 where free; a power of two of them, at most half used.
  private var slots: [UInt32] = []

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
    let slot = slot(of: text)
    if slots[slot] != 0 { return Value(Int64(slots[slot]) - 1) }
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    return Value(Int64(ends.count) - 1)
  }

  /// The value of the text if it was interned.
  package func find(_ text: some StringProtocol) -> Value? {
    guard !slots.isEmpty else { return nil }
    var text = String(text)
    let found = text.withUTF8 { slots[slot(of: $0.span)] }
    return found == 0 ? nil : Value(Int64(found) - 1)
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
  private func slot(of text: Span<UInt8>) -> Int {
    var hash = symbolHashSeed
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* symbolHashPrime }
    var slot = Int(truncatingIfNeeded: spread(hash)) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(Int(slots[slot]) - 1, text) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ symbol: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(of: symbol)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(64, 2 * slots.count))
    for symbol in ends.indices {
      var hash = symbolHashSeed
      for index in range(of: symbol) { hash = (hash ^ UInt64(bytes[index])) &* symbolHashPrime }
      var slot = Int(truncatingIfNeeded: spread(hash)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(symbol + 1)
    }
  }

  private func spread(_ hash: UInt64) -> UInt64 {
    hash ^ (hash >> 32)
  }
}

// FNV-1a, 64 bits.
private let symbolHashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
private let symbolHashPrime: UInt64 = 0x0000_0100_0000_01B3
