// Planning asks thousands of times which variables are bound, which literals wait, which columns are known. Nearly
// always there are fewer than 64 of them, and then the set is one word and allocates nothing.

/// A set of small non-negative integers.
struct SmallSet: Hashable, Sendable {
  /// Members below 64.
  private var word: UInt64 = 0
  /// The others, 64 to a word.
  private var more: [UInt64] = []

  init() {}

  /// 0 ..< upperBound.
  init(below upperBound: Int) {
    if upperBound < 64 {
      word = (1 << UInt64(upperBound)) &- 1
    } else {
      for member in 0..<upperBound { insert(member) }
    }
  }

  init(_ members: [Int]) {
    for member in members { insert(member) }
  }

  @inline(__always)
  func contains(_ member: Int) -> Bool {
    if member < 64 { return word & (1 << UInt64(member)) != 0 }
    let place = member / 64 - 1
    return place < more.count && more[place] & (1 << UInt64(member % 64)) != 0
  }

  @inline(__always)
  mutating func insert(_ member: Int) {
    if member < 64 { word |= 1 << UInt64(member) } else { insertBeyond(member) }
  }

  @inline(__always)
  mutating func remove(_ member: Int) {
    if member < 64 {
      word &= ~(1 << UInt64(member))
    } else if contains(member) {
      more[member / 64 - 1] &= ~(1 << UInt64(member % 64))
    }
  }

  private mutating func insertBeyond(_ member: Int) {
    let place = member / 64 - 1
    while more.count <= place { more.append(0) }
    more[place] |= 1 << UInt64(member % 64)
  }

  var isEmpty: Bool { word == 0 && more.allSatisfy { $0 == 0 } }
}

extension SmallSet: Sequence {
  /// Members, ascending.
  struct Iterator: IteratorProtocol {
    private var word: UInt64
    private var base = 0
    private let more: [UInt64]

    fileprivate init(word: UInt64, more: [UInt64]) {
      self.word = word
      self.more = more
    }

    @inline(__always)
    mutating func next() -> Int? {
      while word == 0 {
        let place = base / 64
        if place >= more.count { return nil }
        word = more[place]
        base += 64
      }
      defer { word &= word &- 1 }
      return base + word.trailingZeroBitCount
    }
  }

  @inline(__always)
  func makeIterator() -> Iterator {
    Iterator(word: word, more: more)
  }
}
