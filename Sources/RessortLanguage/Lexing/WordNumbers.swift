// A small set of words, each with a number, looked up by the bytes of a file, so that no text is made of a word only to find
// that it is no keyword.

/// Words and their numbers, which start at 1.
struct WordNumbers: Sendable {
  /// Strings compare in canonical equivalence, so a decomposed `définir` is found as well.
  private var byText: [String: UInt16] = [:]
  /// The same words' numbers, at the position their bytes hash to or the next free one; 0 is free. More than half stay free,
  /// so that a search ends soon.
  private var slots = [UInt16](repeating: 0, count: slotCount)
  /// All words, one after the other, and by number where each ends.
  private var letters: [UInt8] = []
  private var ends = [0]
  /// No word is longer, in bytes, even decomposed.
  private var longest = 0

  /// A power of two.
  private static let slotCount = 1024

  var count: Int { ends.count - 1 }

  /// The word's number, a new one where it has none yet.
  mutating func add(_ word: [UInt8]) -> UInt16 {
    let known = number(of: word, from: 0, to: word.count)
    if known != 0 { return known }
    precondition(ends.count < Self.slotCount / 2, "the table is made for fewer words")
    let number = UInt16(ends.count)
    letters += word
    ends.append(letters.count)
    byText[String(decoding: word, as: UTF8.self)] = number
    // Decomposed, a letter with an accent takes one byte more.
    longest = max(longest, word.count * 2)
    var slot = Self.firstSlot(of: word, from: 0, to: word.count).slot
    while slots[slot] != 0 { slot = Self.next(slot) }
    slots[slot] = number
    return number
  }

  /// The number of the word between two offsets, 0 when it is none of these.
  func number(of bytes: [UInt8], from lower: Int, to upper: Int) -> UInt16 {
    guard upper - lower <= longest else { return 0 }
    let (start, isASCII) = Self.firstSlot(of: bytes, from: lower, to: upper)
    var slot = start
    while slots[slot] != 0 {
      if isWord(slots[slot], bytes, from: lower, to: upper) { return slots[slot] }
      slot = Self.next(slot)
    }
    // The same letters may be written in other bytes.
    return isASCII ? 0 : byText[String(decoding: bytes[lower..<upper], as: UTF8.self)] ?? 0
  }

  private func isWord(_ number: UInt16, _ bytes: [UInt8], from lower: Int, to upper: Int) -> Bool {
    let first = ends[Int(number) - 1]
    guard ends[Int(number)] - first == upper - lower else { return false }
    for offset in 0..<upper - lower where letters[first + offset] != bytes[lower + offset] { return false }
    return true
  }

  /// FNV-1a, whose product wraps around.
  private static func firstSlot(of bytes: [UInt8], from lower: Int, to upper: Int) -> (slot: Int, isASCII: Bool) {
    var hash: UInt32 = 2_166_136_261
    var all: UInt8 = 0
    for offset in lower..<upper {
      all |= bytes[offset]
      hash = (hash ^ UInt32(bytes[offset])) &* 16_777_619
    }
    return (Int(hash ^ hash >> 16) & (slotCount - 1), all < 0x80)
  }

  private static func next(_ slot: Int) -> Int {
    (slot + 1) & (slotCount - 1)
  }
}
