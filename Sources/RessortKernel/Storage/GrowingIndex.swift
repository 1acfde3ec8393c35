// An index of a relation that is being derived: the rows of each key in a run that grows by doubling. Rows of a run ascend, so that "the rows of the
// last round" is a part of it.

/// From the values of some columns to the rows that have them. It lags behind the rows until `catchUp`.
struct GrowingIndex {
  private var keys: KeyTable
  /// Rows 0 ..< rowCount are in it.
  private(set) var rowCount = 0
  /// By key.
  private var runs = Buffer<Run>()
  private var arena = BlockArena<Int32>()
  private var key: Buffer<Int64>
  /// How many rows there will be when it is thought over whether keys are their own numbers.
  private var nextChoice = 1

  init(on columns: [Int]) {
    keys = KeyTable(columns: columns)
    key = Buffer(repeating: 0, count: columns.count)
  }

  var byteCount: Int { keys.byteCount + runs.byteCount + arena.byteCount }

  /// Rows, by runs.
  var rows: UnsafeMutablePointer<Int32> { arena.words.base }

  /// Takes in the rows added since the last time. Amortised O(rows added).
  mutating func catchUp(with view: RowView, count: Int) {
    if rowCount == count { return }
    if count >= nextChoice {
      nextChoice = 8 * count
      let table = KeyTable(columns: keys.columns, for: view, count: count)
      if table.form != keys.form { startAnew(with: table) }
    }
    key.own()
    while rowCount < count {
      for (part, column) in keys.columns.enumerated() { key.base[part] = view.value(rowCount, column) }
      guard let number = keys.add(key.base, row: rowCount, among: count, in: view) else {
        startAnew(with: KeyTable(columns: keys.columns, for: view, count: count, allowsDirect: false))
        key.own()
        continue
      }
      if number >= runs.count {
        runs.grow(toCount: max(number + 1, keys.form == .direct ? keys.count : 0), filledWith: Run())
      }
      append(rowCount, to: number)
      rowCount += 1
    }
  }

  private mutating func startAnew(with table: KeyTable) {
    let next = nextChoice
    self = GrowingIndex(on: keys.columns)
    keys = table
    nextChoice = next
  }

  private mutating func append(_ row: Int, to number: Int) {
    let run = runs[number]
    let count = Int(run.count)
    var start = Int(run.start)
    if count == 0 || (count >= 4 && count & (count - 1) == 0) {
      let size = max(4, 2 * count)
      let block = arena.allocate(size)
      arena.words.own()
      if count > 0 {
        (arena.words.base + block).update(from: arena.words.base + start, count: count)
        arena.release(start, size: count)
      }
      start = block
    }
    arena.words[start + count] = Int32(truncatingIfNeeded: row)
    runs[number] = Run(start: UInt32(start), count: UInt32(count + 1))
  }

  /// The places of the rows of that extent that have the key.
  @inline(__always)
  func places(of key: UnsafePointer<Int64>, within extent: Range<Int>, in view: RowView) -> Range<Int> {
    let number = keys.number(of: key, in: view)
    if number < 0 || number >= runs.count { return 0..<0 }
    let run = runs[number]
    var (first, end) = (Int(run.start), Int(run.start) + Int(run.count))
    if end > first && Int(rows[end - 1]) >= extent.upperBound { end = place(of: extent.upperBound, first, end) }
    if end > first && Int(rows[first]) < extent.lowerBound { first = place(of: extent.lowerBound, first, end) }
    return first..<end
  }

  /// The first place whose row is not before that one.
  private func place(of row: Int, _ first: Int, _ end: Int) -> Int {
    var (low, high) = (first, end)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private struct Run: BitwiseCopyable {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }
}
