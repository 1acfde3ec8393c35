// The values of rows, one row after another: 32 bits each as long as all fit, since ids are dense and small, and 64 bits each from the first on
// that does not.

/// Rows of one arity, in order.
struct RowValues {
  let arity: Int
  private(set) var count = 0
  private(set) var isWide = false
  private var narrow = Buffer<Int32>()
  private var wide = Buffer<Int64>()

  init(arity: Int) {
    self.arity = arity
  }

  var byteCount: Int { narrow.byteCount + wide.byteCount }

  /// For reading, until the next change.
  var view: RowView { RowView(arity: arity, narrow: isWide ? nil : narrow.base, wide: wide.base) }

  /// The narrow values, for writing rows behind the last one; `reserve` comes before and `didWrite` after.
  var narrowEnd: UnsafeMutablePointer<Int32> { narrow.base + count * arity }

  @inline(__always)
  func value(_ row: Int, _ column: Int) -> Int64 {
    isWide ? wide[row * arity + column] : Int64(narrow[row * arity + column])
  }

  func row(_ row: Int) -> [Value] {
    (0..<arity).map { Value(value(row, $0)) }
  }

  /// Makes room for as many more rows.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if isWide { wide.reserve((count + more) * arity) } else { narrow.reserve((count + more) * arity) }
  }

  mutating func didWrite(_ rows: Int) {
    count += rows
    narrow.setCount(count * arity)
  }

  /// Appends the row that stands at `row`. `makeFit` comes before.
  @inline(__always)
  mutating func append(_ row: UnsafePointer<Int64>) {
    reserve(1)
    if isWide {
      for column in 0..<arity { wide.base[count * arity + column] = row[column] }
      wide.setCount((count + 1) * arity)
    } else {
      for column in 0..<arity { narrow.base[count * arity + column] = Int32(truncatingIfNeeded: row[column]) }
      narrow.setCount((count + 1) * arity)
    }
    count += 1
  }

  /// Sees to it that these values can be appended.
  /// - Returns: whether what is here has been written anew.
  @inline(__always)
  mutating func makeFit(_ values: UnsafePointer<Int64>, count valueCount: Int) -> Bool {
    if isWide { return false }
    var excess: UInt64 = 0
    for position in 0..<valueCount {
      // The greatest 32-bit number is left out: sets of numbers need one that none of theirs is.
      let shifted = UInt64(bitPattern: values[position] &+ 0x8000_0000)
      excess |= shifted | (shifted &+ 1)
    }
    if excess >> 32 == 0 { return false }
    widen()
    return true
  }

  private mutating func widen() {
    wide.reserve(count * arity)
    for position in 0..<(count * arity) { wide.base[position] = Int64(narrow[position]) }
    wide.setCount(count * arity)
    narrow = Buffer()
    isWide = true
  }
}

extension [Value] {
  /// Calls `body` with the bits of the values, side by side; of no values with an address that is not to be followed.
  @inline(__always)
  func withBits<Result>(_ body: (UnsafePointer<Int64>) -> Result) -> Result {
    withUnsafeBufferPointer { values in
      values.withMemoryRebound(to: Int64.self) { bits in
        var none: Int64 = 0
        return bits.baseAddress.map(body) ?? body(&none)
      }
    }
  }
}

/// The values of rows, as long as nothing changes them.
struct RowView: BitwiseCopyable {
  let arity: Int
  let narrow: UnsafeMutablePointer<Int32>?
  let wide: UnsafeMutablePointer<Int64>

  @inline(__always)
  func value(_ row: Int, _ column: Int) -> Int64 {
    if let narrow { return Int64(narrow[row * arity + column]) }
    return wide[row * arity + column]
  }
}
