// Many sets of small numbers in one arena: for each prefix of a relation's rows, the values that its last column takes with it. Whether a
// derived row is new is asked far more often than anything else, and rows that are derived one after another nearly always share their
// prefix: with a set for each prefix, the question touches memory that was touched a moment ago.
//
// A set of up to two numbers lies in its header; one of up to sixteen is a short run that is searched through; beyond that it is a row of
// bits where that takes no more room than a hash table would, and a hash table where it would take more. Each set changes its form by itself
// as it grows. No set shrinks.

/// Sets of numbers below 2³² - 1, each known by its position.
struct NumberSets {
  private var headers = Buffer<Header>()
  private var arena = BlockArena<UInt32>()

  /// Sets there are.
  var count: Int { headers.count }

  /// What the arrays occupy.
  var byteCount: Int { headers.byteCount + arena.byteCount }

  /// Makes empty sets up to this many.
  mutating func grow(toCount count: Int) {
    headers.grow(toCount: count, filledWith: Header())
  }

  func count(of set: Int) -> Int { Int(headers[set].count) }

  // MARK: Asking

  @inline(__always)
  func contains(_ number: UInt32, in set: Int) -> Bool {
    let header = headers[set]
    switch header.form {
    case .inline: return (header.count > 0 && header.first == number) || (header.count > 1 && header.second == number)
    case .run: return holds(number, run: header)
    case .bits: return holds(number, bits: header)
    case .table: return arena.words[place(of: number, in: header)] == number
    }
  }

  /// Says of the values at these positions, which stand `stride` apart, whether the set has their numbers.
  func contains(
    _ values: UnsafePointer<Int64>, stride: Int, positions: Range<Int>, in set: Int,
    into found: UnsafeMutablePointer<Bool>
  ) {
    let header = headers[set]
    if header.form == .bits && positions.count > 1 {
      let block = arena.words.base + Int(header.first)
      let (firstWord, wordCount, words) = (block[0], UInt32(header.blockSize - 1), block + 1)
      for position in positions {
        let number = NumberSets.number(of: values[position * stride])
        let word = (number >> 5) &- firstWord
        found[position] = word < wordCount && words[Int(word)] >> (number & 31) & 1 != 0
      }
      return
    }
    for position in positions { found[position] = contains(NumberSets.number(of: values[position * stride]), in: set) }
  }

  @inline(__always)
  private func holds(_ number: UInt32, run header: Header) -> Bool {
    let run = arena.words.base + Int(header.first)
    for position in 0..<Int(header.count) where run[position] == number { return true }
    return false
  }

  /// The first word of a row of bits says which word of all numbers its second one is.
  @inline(__always)
  private func holds(_ number: UInt32, bits header: Header) -> Bool {
    let block = arena.words.base + Int(header.first)
    let word = (number >> 5) &- block[0]
    guard word < UInt32(header.blockSize - 1) else { return false }
    return block[1 + Int(word)] & (1 << (number & 31)) != 0
  }

  /// Where the number stands in a table, or the free place where it would.
  @inline(__always)
  private func place(of number: UInt32, in header: Header) -> Int {
    let block = arena.words.base + Int(header.first)
    let mask = header.blockSize - 1
    var place = Int(truncatingIfNeeded: (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while block[place] != number && block[place] != Self.free { place = (place + 1) & mask }
    return Int(header.first) + place
  }

  // MARK: Adding

  /// Adds the number. Amortised O(1).
  /// - Returns: whether it is new.
  mutating func insert(_ number: UInt32, into set: Int) -> Bool {
    own()
    return insertOwned(number, into: set)
  }

  /// Comes before adding many.
  mutating func own() {
    arena.words.own()
    headers.own()
  }

  /// Adds the numbers that the values, which stand `stride` apart, stand for.
  /// `own` comes before.
  /// - Parameter found: gets the positions of those that are new.
  /// - Returns: how many are.
  @inline(__always)
  mutating func insert(
    _ values: UnsafePointer<Int64>, stride: Int, positions: Range<Int>, into set: Int,
    found: UnsafeMutablePointer<Int32>
  ) -> Int {
    var position = positions.lowerBound
    var newCount = 0
    while position < positions.upperBound {
      if headers.base[set].form == .bits {
        position = fill(values, stride, position, positions.upperBound, set, found, &newCount)
        if position == positions.upperBound { break }
      }
      if insertOwned(NumberSets.number(of: values[position * stride]), into: set) {
        found[newCount] = Int32(truncatingIfNeeded: position)
        newCount += 1
      }
      position += 1
    }
    return newCount
  }

  /// Sets the bits of the numbers from a position on.
  /// - Returns: the position of the first one that is beyond the row of bits.
  @inline(__always)
  private func fill(
    _ values: UnsafePointer<Int64>, _ stride: Int, _ first: Int, _ end: Int, _ set: Int,
    _ found: UnsafeMutablePointer<Int32>, _ newCount: inout Int
  ) -> Int {
    let header = headers.base[set]
    let block = arena.words.base + Int(header.first)
    let (firstWord, wordCount, words) = (block[0], UInt32(header.blockSize - 1), block + 1)
    let before = newCount
    var position = first
    while position < end {
      let number = NumberSets.number(of: values[position &* stride])
      let word = (number >> 5) &- firstWord
      if word >= wordCount { break }
      let bits = words[Int(word)]
      words[Int(word)] = bits | (1 &<< (number & 31))
      found[newCount] = Int32(truncatingIfNeeded: position)
      newCount &+= Int(1 & ~(bits &>> (number & 31)))
      position &+= 1
    }
    headers.base[set].count += UInt32(truncatingIfNeeded: newCount - before)
    return position
  }

  /// Small values stand for numbers side by side, negative ones below the others.
  @inline(__always)
  static func number(of value: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: value) ^ 0x8000_0000
  }

  private mutating func insertOwned(_ number: UInt32, into set: Int) -> Bool {
    let header = headers.base[set]
    switch header.form {
    case .inline:
      if contains(number, in: set) { return false }
      switch header.count {
      case 0: headers.base[set].first = number
      case 1: headers.base[set].second = number
      default: moveOut(header, of: set, with: number)
      }
    case .run:
      if holds(number, run: header) { return false }
      if Int(header.count) == header.blockSize { growRun(header, of: set) }
      if headers.base[set].form != .run { return insertOwned(number, into: set) }
      arena.words.base[Int(headers.base[set].first) + Int(header.count)] = number
    case .bits:
      let block = arena.words.base + Int(header.first)
      let word = (number >> 5) &- block[0]
      if word >= UInt32(header.blockSize - 1) {
        widen(header, of: set, to: number >> 5)
        return insertOwned(number, into: set)
      }
      let bit: UInt32 = 1 << (number & 31)
      if block[1 + Int(word)] & bit != 0 { return false }
      block[1 + Int(word)] |= bit
    case .table:
      var place = place(of: number, in: header)
      if arena.words.base[place] == number { return false }
      if 8 * (Int(header.count) + 1) > 5 * header.blockSize {
        change(header, of: set)
        if headers.base[set].form != .table { return insertOwned(number, into: set) }
        place = self.place(of: number, in: headers.base[set])
      }
      arena.words.base[place] = number
    }
    headers.base[set].count += 1
    return true
  }

  // MARK: Forms

  private static let free = UInt32.max
  private static let longestRun = 16

  /// From the header to a run of its own.
  private mutating func moveOut(_ header: Header, of set: Int, with number: UInt32) {
    let start = arena.allocate(4)
    arena.words.base[start] = header.first
    arena.words.base[start + 1] = header.second
    arena.words.base[start + 2] = number
    headers.base[set].setBlock(start, size: 4, .run)
  }

  /// Gives a full run twice the room, or another form.
  private mutating func growRun(_ header: Header, of set: Int) {
    let count = Int(header.count)
    if count >= NumberSets.longestRun { return change(header, of: set) }
    let start = arena.allocate(2 * header.blockSize)
    (arena.words.base + start).update(from: arena.words.base + Int(header.first), count: count)
    arena.release(Int(header.first), size: header.blockSize)
    headers.base[set].setBlock(start, size: 2 * header.blockSize, .run)
  }

  /// Gives a run or a table that is full the form that suits its numbers, with room for as many again.
  private mutating func change(_ header: Header, of set: Int) {
    let numbers = numbers(of: set)
    guard let least = numbers.min(), let most = numbers.max() else { return }
    let tableSize = BlockArena<UInt32>.size(holding: 4 * numbers.count)
    let bitsSize = BlockArena<UInt32>.size(holding: Int(most >> 5) - Int(least >> 5) + 2)
    let start: Int
    if bitsSize <= tableSize {
      start = arena.allocate(bitsSize, filledWith: 0)
      headers.base[set].setBlock(start, size: bitsSize, .bits)
      let block = arena.words.base + start
      block[0] = least >> 5
      for number in numbers { block[1 + Int((number >> 5) - (least >> 5))] |= 1 << (number & 31) }
    } else {
      start = arena.allocate(tableSize, filledWith: NumberSets.free)
      headers.base[set].setBlock(start, size: tableSize, .table)
      for number in numbers { arena.words.base[place(of: number, in: headers.base[set])] = number }
    }
    arena.release(Int(header.first), size: header.blockSize)
  }

  /// Makes a row of bits reach a word, or a table of it if that takes less room.
  private mutating func widen(_ header: Header, of set: Int, to word: UInt32) {
    let first = arena.words.base[Int(header.first)]
    let wordCount = header.blockSize - 1
    let end = Int(first) + wordCount
    let needed = max(Int(word) + 1, end) - min(Int(word), Int(first)) + 1
    // Twice as much at least, since what grew will grow.
    let size = max(2 * header.blockSize, BlockArena<UInt32>.size(holding: needed))
    if size > BlockArena<UInt32>.size(holding: 4 * Int(header.count)), size > 16 {
      return changeToTable(header, of: set)
    }
    let start = arena.allocate(size, filledWith: 0)
    let (old, block) = (arena.words.base + Int(header.first), arena.words.base + start)
    // The new room lies where the number is.
    block[0] = word < first ? UInt32(max(0, end - (size - 1))) : first
    (block + 1 + Int(first - block[0])).update(from: old + 1, count: wordCount)
    arena.release(Int(header.first), size: header.blockSize)
    headers.base[set].setBlock(start, size: size, .bits)
  }

  private mutating func changeToTable(_ header: Header, of set: Int) {
    let numbers = numbers(of: set)
    let size = BlockArena<UInt32>.size(holding: 4 * numbers.count)
    let start = arena.allocate(size, filledWith: NumberSets.free)
    headers.base[set].setBlock(start, size: size, .table)
    for number in numbers { arena.words.base[place(of: number, in: headers.base[set])] = number }
    arena.release(Int(header.first), size: header.blockSize)
  }

  /// The numbers of a set that is not inline, in no order that means anything.
  private func numbers(of set: Int) -> [UInt32] {
    let header = headers[set]
    let block = UnsafeBufferPointer(start: arena.words.base + Int(header.first), count: header.blockSize)
    switch header.form {
    case .inline, .run: return Array(block.prefix(Int(header.count)))
    case .bits:
      var numbers: [UInt32] = []
      numbers.reserveCapacity(Int(header.count) + 1)
      for word in 0..<(header.blockSize - 1) {
        var bits = block[1 + word]
        while bits != 0 {
          numbers.append((block[0] + UInt32(word)) << 5 | UInt32(bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
      return numbers
    case .table: return block.filter { $0 != Self.free }
    }
  }

  private enum Form: UInt8, BitwiseCopyable {
    case inline, run, bits, table
  }

  /// What is known of a set: of an inline one its numbers, of another one where its block is.
  private struct Header: BitwiseCopyable {
    var count: UInt32 = 0
    /// The first number, or where the block begins.
    var first: UInt32 = 0
    /// The second number, or the logarithm of the block's size.
    var second: UInt32 = 0
    var form = Form.inline

    var blockSize: Int { 1 << Int(second) }

    mutating func setBlock(_ start: Int, size: Int, _ form: Form) {
      first = UInt32(start)
      second = UInt32(size.trailingZeroBitCount)
      self.form = form
    }
  }
}
