// Groups of lanes that differ in nothing but a value that only the head reads: see `JoinCode.groupedRegister`. Rows of the last round are put in an
// order in which those of a group stand together.

/// The groups of the batch that the first step of a join fills.
struct LaneGroups {
  /// The order in which the first step takes its rows, if not theirs.
  private(set) var order: Buffer<Int32>?
  /// Whether the lanes of the batch stand for groups.
  private(set) var areMade = false
  /// By lane that stands for a group: the lane behind its last one.
  private var ends = Buffer<Int32>()
  private var columns: [Int] = []

  /// So few rows of a round are taken as they come.
  private static let leastSorted = 32

  /// Where the group of a lane ends.
  @inline(__always)
  func end(of lane: Int) -> Int { Int(ends.base[lane]) }

  /// Prepares for a join.
  mutating func begin(_ join: Join, _ code: JoinCode, _ space: borrowing Space) {
    order = nil
    areMade = false
    guard join.groupedRegister >= 0 else { return }
    columns = code.groupColumns(of: join)
    let first = code.steps[join.steps.range.lowerBound]
    let rows = space.visibleRows(of: Int(first.relation), first.extent)
    guard case .delta = first.extent, rows.count >= LaneGroups.leastSorted, !columns.isEmpty else { return }
    order = space.relations[Int(first.relation)].store.view.order(of: rows, by: columns)
  }

  /// Leaves the first lane of each group.
  mutating func group(_ batch: inout Batch, _ join: Join, _ code: JoinCode) {
    let loads = code.loads[code.steps[join.steps.range.lowerBound].loads.range]
    ends.grow(toCount: Batch.capacity, filledWith: 0)
    ends.own()
    var leader = 0
    let count = batch.count
    for lane in 0..<count {
      for load in loads where load.register != join.groupedRegister {
        let values = batch.column(Int(load.register))
        if values[lane] != values[leader] {
          leader = lane
          break
        }
      }
      ends.base[leader] = Int32(truncatingIfNeeded: lane + 1)
    }
    areMade = true
    batch.keepLeaders { lane in Int(ends.base[lane]) }
  }
}

extension RowView {
  /// These rows, those with the same values in the columns together, in order of the first of them.
  func order(of rows: Range<Int>, by columns: [Int]) -> Buffer<Int32> {
    var keys = KeyTable(columns: columns, for: self, count: 0, allowsDirect: false)
    var numbers = Buffer<Int32>(repeating: 0, count: rows.count)
    var key = Buffer<Int64>(repeating: 0, count: columns.count)
    var starts = Buffer<Int32>(repeating: 0, count: 1)
    for (position, row) in rows.enumerated() {
      for (part, column) in columns.enumerated() { key[part] = value(row, column) }
      // A table of keys that are kept or compared has a number for every key of narrow rows; of wide ones it compares.
      let number = keys.add(key.base, row: row, among: rows.count, in: self) ?? 0
      numbers[position] = Int32(truncatingIfNeeded: number)
      starts.grow(toCount: number + 2, filledWith: 0)
      starts[number + 1] += 1
    }
    for number in 1..<starts.count { starts[number] += starts[number - 1] }
    var order = Buffer<Int32>(repeating: 0, count: rows.count)
    for (position, row) in rows.enumerated() {
      let number = Int(numbers[position])
      order[Int(starts[number])] = Int32(truncatingIfNeeded: row)
      starts[number] += 1
    }
    return order
  }
}
