// Membership of many rows: for each prefix, all columns but the last, the set of what the last one takes with it.

/// Which rows there are, of narrow rows with at least one column.
struct PrefixSets {
  private let hasPrefix: Bool
  private var keys: KeyTable
  private var sets = NumberSets()

  private static let leastRowsPerPrefix = 2

  /// Sets of nothing, for rows that have none.
  init() {
    hasPrefix = false
    keys = KeyTable(columns: [])
  }

  /// Sets of these rows, if they suit them: where prefixes hardly repeat, a table of whole rows does better.
  init?(of rows: RowView, count: Int, allowsDirect: Bool) {
    hasPrefix = rows.arity > 1
    keys = KeyTable(columns: Array(0..<(rows.arity - 1)), for: rows, count: count, allowsDirect: allowsDirect)
    if !hasPrefix { sets.grow(toCount: 1) }
    var row = Buffer<Int64>(repeating: 0, count: rows.arity)
    row.own()
    sets.own()
    for number in 0..<count {
      for column in 0..<rows.arity { row.base[column] = rows.value(number, column) }
      guard let set = addSet(of: row.base, number: number, among: count, in: rows) else { return nil }
      if !isDirect && PrefixSets.leastRowsPerPrefix * keys.count > count { return nil }
      _ = sets.insert(NumberSets.number(of: row.base[rows.arity - 1]), into: set)
    }
  }

  var byteCount: Int { keys.byteCount + sets.byteCount }

  /// Whether rows of any prefix find their set without a table.
  var isDirect: Bool { keys.form == .direct || !hasPrefix }

  /// Which set is that of the row's prefix, or -1.
  @inline(__always)
  func set(of row: UnsafePointer<Int64>, in rows: RowView) -> Int {
    if !hasPrefix { return 0 }
    let number = keys.number(of: row, in: rows)
    return number < sets.count ? number : -1
  }

  /// The set of the row's prefix, which is made if need be; nil if these sets no longer suit the rows.
  /// - Parameters:
  ///   - number: that of the row if it is new.
  ///   - count: how many rows there are.
  @inline(__always)
  mutating func addSet(of row: UnsafePointer<Int64>, number: Int, among count: Int, in rows: RowView) -> Int? {
    if !hasPrefix { return 0 }
    guard let set = keys.add(row, row: number, among: count, in: rows) else { return nil }
    if set >= sets.count { sets.grow(toCount: keys.form == .direct ? keys.count : set + 1) }
    return set
  }

  @inline(__always)
  func contains(_ value: Int64, in set: Int) -> Bool {
    set >= 0 && sets.contains(NumberSets.number(of: value), in: set)
  }

  /// Says of the values at these positions, `stride` apart, whether the set has them.
  func contains(
    _ values: UnsafePointer<Int64>, stride: Int, positions: Range<Int>, in set: Int,
    into found: UnsafeMutablePointer<Bool>
  ) {
    if set >= 0 { return sets.contains(values, stride: stride, positions: positions, in: set, into: found) }
    for position in positions { found[position] = false }
  }

  /// Comes before adding many.
  mutating func own() {
    sets.own()
  }

  /// Adds the values at these positions, `stride` apart. `own` comes before.
  /// - Parameter found: gets the positions of those that are new.
  /// - Returns: how many are.
  @inline(__always)
  mutating func insert(
    _ values: UnsafePointer<Int64>, stride: Int, positions: Range<Int>, into set: Int,
    found: UnsafeMutablePointer<Int32>
  ) -> Int {
    sets.insert(values, stride: stride, positions: positions, into: set, found: found)
  }

  /// Whether some row has the prefix of that set.
  @inline(__always)
  func hasRows(in set: Int) -> Bool {
    set >= 0 && sets.count(of: set) > 0
  }
}
