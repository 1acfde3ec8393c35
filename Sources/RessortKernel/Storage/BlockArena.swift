// Blocks of words whose sizes are powers of two, side by side in one buffer. A block that is given back serves the next one of its size.

/// Memory for many small things that grow by doubling.
struct BlockArena<Word: BitwiseCopyable> {
  var words = Buffer<Word>()
  /// By the logarithm of their size: blocks that nothing uses.
  private var freeBlocks: [[UInt32]] = []

  var byteCount: Int { words.byteCount }

  /// The least block that holds so many words.
  static func size(holding count: Int) -> Int {
    count <= 4 ? 4 : 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
  }

  /// A block whose words are anything. The words are to be the arena's own before.
  /// - Returns: where it begins.
  mutating func allocate(_ size: Int) -> Int {
    let logarithm = size.trailingZeroBitCount
    if logarithm < freeBlocks.count, let start = freeBlocks[logarithm].popLast() { return Int(start) }
    let start = words.count
    precondition(start + size <= Int(UInt32.max), "an arena has less than 2³² words")
    words.reserve(start + size)
    words.setCount(start + size)
    return start
  }

  mutating func allocate(_ size: Int, filledWith word: Word) -> Int {
    let start = allocate(size)
    (words.base + start).update(repeating: word, count: size)
    return start
  }

  mutating func release(_ start: Int, size: Int) {
    let logarithm = size.trailingZeroBitCount
    while freeBlocks.count <= logarithm { freeBlocks.append([]) }
    freeBlocks[logarithm].append(UInt32(start))
  }
}
