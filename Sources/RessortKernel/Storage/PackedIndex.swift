// An index of a relation that no longer changes: the rows of each key side by side, in order, and, where a row has one column beside the key, its
// values beside them, so that a join reads memory in order.

/// From the values of some columns to the rows that have them.
struct PackedIndex {
  /// How many rows are in it: all there were.
  let rowCount: Int
  private var keys: KeyTable
  /// By key: where its run begins; one more for the end of the last.
  private var starts: Buffer<UInt32>
  /// Row numbers, by runs; each run ascends.
  private(set) var rows: Buffer<Int32>
  /// Of the one column that is not in the key, if there is one and rows are narrow: its values, by runs.
  private(set) var rest = Buffer<Int32>()
  let hasRest: Bool

  init(on columns: [Int], of view: RowView, count: Int) {
    rowCount = count
    keys = KeyTable(columns: columns, for: view, count: count)
    var numbers = Buffer<Int32>(repeating: 0, count: count)
    numbers.own()
    var key = Buffer<Int64>(repeating: 0, count: columns.count)
    key.own()
    for row in 0..<count {
      for (part, column) in columns.enumerated() { key.base[part] = view.value(row, column) }
      // The table was made for these rows.
      let number = keys.add(key.base, row: row, among: count, in: view) ?? 0
      numbers.base[row] = Int32(truncatingIfNeeded: number)
    }
    starts = Buffer(repeating: 0, count: keys.count + 2)
    starts.own()
    // Shifted by one while rows are placed, so that each start ends up at its place.
    for row in 0..<count { starts.base[Int(numbers.base[row]) + 2] += 1 }
    for number in 2..<starts.count { starts.base[number] += starts.base[number - 1] }
    rows = Buffer(repeating: 0, count: count)
    rows.own()
    for row in 0..<count {
      let number = Int(numbers.base[row]) + 1
      rows.base[Int(starts.base[number])] = Int32(truncatingIfNeeded: row)
      starts.base[number] += 1
    }
    let others = (0..<view.arity).filter { !columns.contains($0) }
    hasRest = others.count == 1 && view.narrow != nil
    if hasRest {
      rest = Buffer(repeating: 0, count: count)
      rest.own()
      for place in 0..<count {
        rest.base[place] = Int32(truncatingIfNeeded: view.value(Int(rows.base[place]), others[0]))
      }
    }
  }

  var byteCount: Int { keys.byteCount + starts.byteCount + rows.byteCount + rest.byteCount }

  /// The places of the rows that have the key.
  @inline(__always)
  func places(of key: UnsafePointer<Int64>, in view: RowView) -> Range<Int> {
    let number = keys.number(of: key, in: view)
    if number < 0 { return 0..<0 }
    return Int(starts[number])..<Int(starts[number + 1])
  }
}
