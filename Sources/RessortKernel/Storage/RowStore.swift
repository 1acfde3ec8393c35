// Distinct rows in order of insertion. Row numbers are dense and never change, so that a range of them says "the rows of this round" and "the rows
// known to be true". Whether a row is there says a table of whole rows, or, where there are many, sets by prefix; which of the two is chosen by the
// rows there are, and thought over when there are four times as many.

/// A growing set of rows of one arity.
struct RowStore {
  let arity: Int
  private(set) var count = 0
  private var values: RowValues
  /// Complete while there are no sets; else made when numbers are asked for.
  private var numbers = RowNumbers()
  private(set) var hasSets = false
  private var sets = PrefixSets()
  /// Positions of rows that turn out to be new.
  private var fresh = Buffer<Int32>()
  /// How many rows there will be when membership is thought over.
  private var nextChoice = RowStore.leastSetCount

  /// Row numbers stay below this, since slots and indexes keep them in 32 bits.
  static let maximumCount = Int(Int32.max)
  /// So many rows are not worth sets.
  private static let leastSetCount = 1_024

  init(arity: Int) {
    self.arity = arity
    values = RowValues(arity: arity)
  }

  /// What the rows and what finds them occupy.
  var byteCount: Int { values.byteCount + numbers.byteCount + sets.byteCount }

  /// For reading, until the next change.
  var view: RowView { values.view }

  @inline(__always)
  func value(_ row: Int, _ column: Int) -> Int64 { values.value(row, column) }

  func row(_ row: Int) -> [Value] { values.row(row) }

  // MARK: Adding

  /// Adds the rows of `rows`, one after another, that are not there yet. Amortised O(arity) each.
  mutating func insert(_ rows: UnsafePointer<Int64>, count rowCount: Int) {
    if arity == 0 {
      count = max(count, min(rowCount, 1))
      return
    }
    if rowCount == 0 { return }
    if values.makeFit(rows, count: rowCount * arity) { dropSets() }
    if !hasSets { numbers.catchUp(with: view, count: count) }
    var done = 0
    while done < rowCount {
      if hasSets {
        done = insertIntoSets(rows, from: done, to: rowCount)
        if done < rowCount { chooseMembership(allowsDirect: false) }
      } else {
        if numbers.insert(rows + done * arity, in: view) { appendValues(rows + done * arity) }
        done += 1
        if count >= nextChoice { chooseMembership() }
      }
    }
    if count >= nextChoice { chooseMembership() }
  }

  /// - Returns: whether it is new.
  mutating func insert(_ row: [Value]) -> Bool {
    let before = count
    row.withBits { insert($0, count: 1) }
    return count > before
  }

  /// Adds rows, flat: as many as `values` has multiples of the arity, which is not zero.
  mutating func insert(flat values: [Value]) {
    values.withBits { rows in
      // In parts, since what rows need is looked at for a part at a time.
      for offset in stride(from: 0, to: values.count, by: RowStore.partSize * arity) {
        insert(rows + offset, count: min(RowStore.partSize, (values.count - offset) / arity))
      }
    }
  }

  private static let partSize = 4_096

  /// Appends a row that is surely not there.
  mutating func append(_ row: UnsafePointer<Int64>) {
    _ = values.makeFit(row, count: arity)
    dropSets()
    appendValues(row)
  }

  @inline(__always)
  private mutating func appendValues(_ row: UnsafePointer<Int64>) {
    values.append(row)
    count += 1
  }

  /// - Returns: the first row that has not been dealt with: the sets no longer suit the rows.
  private mutating func insertIntoSets(_ rows: UnsafePointer<Int64>, from first: Int, to end: Int) -> Int {
    values.reserve(end - first)
    fresh.grow(toCount: end, filledWith: 0)
    fresh.own()
    sets.own()
    let (view, target, fresh, arity) = (view, values.narrowEnd, fresh.base, arity)
    var added = 0
    var position = first
    while position < end {
      let row = rows + position * arity
      guard let set = sets.addSet(of: row, number: count + added, among: count + added, in: view) else { break }
      var runEnd = position &+ 1
      while runEnd < end, hasEqualPrefix(rows + runEnd &* arity, row) { runEnd &+= 1 }
      let found = sets.insert(rows + (arity - 1), stride: arity, positions: position..<runEnd, into: set, found: fresh)
      var number = 0
      while number < found {
        let (source, place) = (rows + Int(fresh[number]) &* arity, target + (added &+ number) &* arity)
        var column = 0
        while column < arity {
          place[column] = Int32(truncatingIfNeeded: source[column])
          column &+= 1
        }
        number &+= 1
      }
      added &+= found
      position = runEnd
    }
    values.didWrite(added)
    count += added
    return position
  }

  @inline(__always)
  private func hasEqualPrefix(_ row: UnsafePointer<Int64>, _ other: UnsafePointer<Int64>) -> Bool {
    var column = 0
    while column < arity &- 1 {
      if row[column] != other[column] { return false }
      column &+= 1
    }
    return true
  }

  // MARK: Membership

  private mutating func chooseMembership(allowsDirect: Bool = true) {
    nextChoice = max(4 * count, RowStore.leastSetCount)
    if allowsDirect, hasSets, sets.isDirect { return }
    dropSets()
    if !values.isWide, let chosen = PrefixSets(of: view, count: count, allowsDirect: allowsDirect) {
      sets = chosen
      hasSets = true
      numbers = RowNumbers()
    } else {
      numbers.catchUp(with: view, count: count)
    }
  }

  private mutating func dropSets() {
    if !hasSets { return }
    hasSets = false
    sets = PrefixSets()
  }

  /// Makes `find` fast.
  mutating func prepareNumbers() {
    if arity > 0 { numbers.catchUp(with: view, count: count) }
  }

  /// The number of the row, or nil. Expected O(arity) after `prepareNumbers`.
  func find(_ row: UnsafePointer<Int64>) -> Int? {
    if count == 0 { return nil }
    if arity == 0 { return 0 }
    if let found = numbers.find(row, in: view) { return found }
    if numbers.count == count || !contains(row) { return nil }
    return (numbers.count..<count).first { number in (0..<arity).allSatisfy { value(number, $0) == row[$0] } }
  }

  func find(_ row: [Value]) -> Int? {
    row.withBits { find($0) }
  }

  /// Whether the row is there. Expected O(arity), unless rows have been appended.
  @inline(__always)
  func contains(_ row: UnsafePointer<Int64>) -> Bool {
    if arity == 0 { return count > 0 }
    if hasSets { return fits(row[arity - 1]) && sets.contains(row[arity - 1], in: sets.set(of: row, in: view)) }
    if numbers.find(row, in: view) != nil { return true }
    return (numbers.count..<count).contains { number in (0..<arity).allSatisfy { value(number, $0) == row[$0] } }
  }

  /// Says of each of so many rows, one after another, whether it is there.
  func contains(_ rows: UnsafePointer<Int64>, count rowCount: Int, into found: UnsafeMutablePointer<Bool>) {
    guard hasSets, arity > 0 else {
      for position in 0..<rowCount { found[position] = contains(rows + position * arity) }
      return
    }
    var position = 0
    while position < rowCount {
      let row = rows + position * arity
      var runEnd = position + 1
      while runEnd < rowCount, hasEqualPrefix(rows + runEnd * arity, row) { runEnd += 1 }
      sets.contains(
        rows + (arity - 1), stride: arity, positions: position..<runEnd, in: sets.set(of: row, in: view), into: found)
      position = runEnd
    }
    for position in 0..<rowCount where !fits(rows[position * arity + arity - 1]) { found[position] = false }
  }

  /// Says of each of so many prefixes whether some row has it; false if that cannot be said without an index.
  func hasPrefixes(_ keys: UnsafePointer<Int64>, count keyCount: Int, into found: UnsafeMutablePointer<Bool>) -> Bool {
    guard hasSets, arity > 1 else { return false }
    for position in 0..<keyCount {
      found[position] = sets.hasRows(in: sets.set(of: keys + position * (arity - 1), in: view))
    }
    return true
  }

  @inline(__always)
  private func fits(_ value: Int64) -> Bool {
    value >= Int64(Int32.min) && value < Int64(Int32.max)
  }
}
