// The steps that lead from partial matches to rows: scan and probe make a new batch.

/// Where a scan or probe stands, so that it goes on when its output is full.
struct MatchCursor {
  /// Position in the input's lanes.
  var position = 0
  /// The places of the lane under way that are left; none yet if negative.
  var place = -1
  var end = 0
  /// Before a cut: how many matches a lane gets in this pass over the lanes; 0 before the first.
  var quota = 0
  /// Whether some lane of this pass has rows left.
  var hasMore = false
  var isDone = false
}

/// Reused space of a matching step.
struct MatchScratch {
  /// By position in the input's lanes, one after another.
  var keys = Buffer<Int64>()
  /// By match: the input lane, and the row.
  var lanes = Buffer<Int32>(repeating: 0, count: Batch.capacity)
  var rows = Buffer<Int32>(repeating: 0, count: Batch.capacity)
  /// Of a filter, by position.
  var found = Buffer<Bool>(repeating: false, count: Batch.capacity)
  /// Before a cut, by position in the input's lanes: the places that are left.
  var places: [Range<Int>] = []

  mutating func own() {
    lanes.own()
    rows.own()
    found.own()
  }
}

// These are methods of the relation, called in place: to hold a relation is to copy it at the next insertion.
extension Relation {
  /// Fills `output` with the next matches of the input's lanes; `cursor` tells where it stopped.
  /// - Parameters:
  ///   - extent: visible rows.
  ///   - order: of a scan, in which order it takes them, if not in theirs.
  func match(
    _ step: Step, _ code: JoinCode, _ extent: Range<Int>, order: Buffer<Int32>?, _ input: Batch,
    into output: inout Batch,
    _ cursor: inout MatchCursor, _ scratch: inout MatchScratch
  ) {
    scratch.own()
    if cursor.position == 0 && cursor.place < 0 && cursor.quota == 0 {
      input.gather(code.sources[step.sources.range], into: &scratch.keys)
    }
    let rest = step.isCut ? nil : loadedRest(step, code, extent)
    var target: UnsafeMutablePointer<Int64>?
    if rest != nil { target = output.column(Int(code.loads[step.loads.range.lowerBound].register)) }
    var count: Int
    switch index(of: step) {
    case .none:
      let finder =
        order.map { AllRows(names: $0.base, extent: 0..<$0.count) }
        ?? AllRows(names: clusters(of: step, extent), extent: extent)
      count = take(step, finder, input, &cursor, &scratch, rest: nil, into: nil)
    case .packed(let index):
      let finder = SettledRows(names: index.rows.base, index: index, extent: extent, view: store.view)
      count = take(step, finder, input, &cursor, &scratch, rest: rest, into: target)
    case .growing(let index):
      let finder = GrowingRows(names: index.rows, index: index, extent: extent, view: store.view)
      count = take(step, finder, input, &cursor, &scratch, rest: nil, into: nil)
    }
    if step.checks.count > 0 || hasSuperseded || checksKeys(step) {
      count = keepSuitable(count, step, code, input, &scratch)
    }
    finish(step, code, count, input, &output, scratch, loads: rest == nil)
  }

  /// Hands the matches on: what later steps read of their lanes, and what the step loads of their rows.
  private func finish(
    _ step: Step, _ code: JoinCode, _ count: Int, _ input: Batch, _ output: inout Batch, _ scratch: MatchScratch,
    loads: Bool
  ) {
    output.setLanes(count)
    for carry in step.carries.range {
      let register = Int(code.carries[carry])
      let (source, target) = (input.column(register), output.column(register))
      for match in 0..<count { target[match] = source[Int(scratch.lanes.base[match])] }
    }
    if !loads { return }
    let view = store.view
    for load in code.loads[step.loads.range] {
      let (column, target) = (Int(load.column), output.column(Int(load.register)))
      if let narrow = view.narrow {
        for match in 0..<count { target[match] = Int64(narrow[Int(scratch.rows.base[match]) * arity + column]) }
      } else {
        for match in 0..<count { target[match] = view.wide[Int(scratch.rows.base[match]) * arity + column] }
      }
    }
  }

  // MARK: Places

  /// The values that lie beside the index, if they are all that the step wants of its rows.
  private func loadedRest(_ step: Step, _ code: JoinCode, _ extent: Range<Int>) -> UnsafeMutablePointer<Int32>? {
    guard case .index(let index) = step.access, step.extent == .settled, step.loads.count == 1, step.checks.count == 0,
      extent == 0..<count, let packed = indexes[Int(index)].packed, packed.hasRest
    else { return nil }
    return packed.rest.base
  }

  /// All rows in an order in which those of one first column come one after another, if there is one: what a join then does with that column it
  /// does where it did it a moment ago.
  private func clusters(of step: Step, _ extent: Range<Int>) -> UnsafeMutablePointer<Int32>? {
    guard case .any = step.access, step.extent == .settled, extent == 0..<count else { return nil }
    let index = indexes.first { $0.columns == [0] }?.packed
    return index?.rowCount == count ? index?.rows.base : nil
  }

  /// Whether rows are looked at one by one, so that their keys have to be compared.
  private func checksKeys(_ step: Step) -> Bool {
    if case .index = step.access { return count <= RelationIndex.greatestScan }
    return false
  }

  private enum KnownIndex {
    case none
    case packed(PackedIndex)
    case growing(GrowingIndex)
  }

  /// What finds the rows of a step.
  private func index(of step: Step) -> KnownIndex {
    guard case .index(let index) = step.access, count > RelationIndex.greatestScan else { return .none }
    let known = indexes[Int(index)]
    if step.extent == .settled { return known.packed.map { .packed($0) } ?? .none }
    return known.growing.map { .growing($0) } ?? .none
  }

  // MARK: Taking matches

  @inline(__always)
  private func take(
    _ step: Step, _ finder: borrowing some RowFinder, _ input: Batch, _ cursor: inout MatchCursor,
    _ scratch: inout MatchScratch, rest: UnsafeMutablePointer<Int32>?, into target: UnsafeMutablePointer<Int64>?
  ) -> Int {
    if step.isCut { return takeSome(finder, step.sources.count, input, &cursor, &scratch) }
    return takeAll(finder, step.sources.count, input, &cursor, &scratch, rest: rest, into: target)
  }

  /// Takes matches lane by lane until the batch is full.
  /// - Parameters:
  ///   - width: values of a key.
  ///   - rest: values by place, which go to `target` in the place of rows.
  private func takeAll(
    _ finder: borrowing some RowFinder, _ width: Int, _ input: Batch, _ cursor: inout MatchCursor,
    _ scratch: inout MatchScratch, rest: UnsafeMutablePointer<Int32>?, into target: UnsafeMutablePointer<Int64>?
  ) -> Int {
    let (lanes, found, keys) = (scratch.lanes.base, scratch.rows.base, scratch.keys.base)
    var (position, place, end) = (cursor.position, cursor.place, cursor.end)
    let inputCount = input.count
    var matches = 0
    while position < inputCount {
      let lane = Int32(truncatingIfNeeded: input.lane(at: position))
      if place < 0 {
        let places = finder.places(of: keys + position * width)
        (place, end) = (places.lowerBound, places.upperBound)
      }
      let taken = min(end - place, Batch.capacity - matches)
      // Most runs are of a few rows: plain loops, since to get ready for long ones costs more than these take.
      let last = matches &+ taken
      var next = matches
      if let rest, let target {
        while next < last {
          lanes[next] = lane
          target[next] = Int64(rest[place &+ (next &- matches)])
          next &+= 1
        }
      } else {
        while next < last {
          lanes[next] = lane
          found[next] = finder.row(at: place &+ (next &- matches))
          next &+= 1
        }
      }
      matches += taken
      place += taken
      if place < end { break }
      place = -1
      position += 1
    }
    (cursor.position, cursor.place, cursor.end) = (position, place, end)
    cursor.isDone = position == inputCount
    return matches
  }

  /// Before a cut: takes one match of each lane, then, of the lanes that are not done, two, then four and so on: what comes behind says
  /// in between which lanes are done.
  private func takeSome(
    _ finder: borrowing some RowFinder, _ width: Int, _ input: Batch, _ cursor: inout MatchCursor,
    _ scratch: inout MatchScratch
  ) -> Int {
    if cursor.quota == 0 {
      cursor.quota = 1
      scratch.places.removeAll(keepingCapacity: true)
      for position in 0..<input.count {
        scratch.places.append(finder.places(of: scratch.keys.base + position * width))
      }
    }
    var matches = 0
    while true {
      if cursor.position == input.count {
        cursor.isDone = !cursor.hasMore
        cursor.position = 0
        cursor.quota = min(2 * cursor.quota, Batch.capacity)
        cursor.hasMore = false
        if cursor.isDone || matches > 0 { return matches }
      }
      let lane = input.lane(at: cursor.position)
      let left = scratch.places[cursor.position]
      let wanted = input.isDone(lane) ? 0 : min(left.count, cursor.quota)
      let taken = min(wanted, Batch.capacity - matches)
      for place in left.prefix(taken) {
        scratch.lanes.base[matches] = Int32(truncatingIfNeeded: lane)
        scratch.rows.base[matches] = finder.row(at: place)
        matches += 1
      }
      scratch.places[cursor.position] = (left.lowerBound + taken)..<left.upperBound
      if wanted > 0 && taken < left.count { cursor.hasMore = true }
      // Full: what the lane still gets in this pass it gets in the next batch.
      if taken < wanted { return matches }
      cursor.position += 1
    }
  }

  /// Keeps the matches whose rows have the key, hold the same value in columns that must, and are not superseded.
  private func keepSuitable(
    _ count: Int, _ step: Step, _ code: JoinCode, _ input: Batch, _ scratch: inout MatchScratch
  ) -> Int {
    let view = store.view
    var columns: [Int] = []
    if checksKeys(step), case .index(let index) = step.access { columns = indexes[Int(index)].columns }
    var kept = 0
    for match in 0..<count {
      let (row, lane) = (scratch.rows[match], Int(scratch.lanes[match]))
      var isSuitable = !isSuperseded(Int(row))
      for (part, column) in columns.enumerated() {
        let operand = input.operand(code.sources[step.sources.range.lowerBound + part], 0)
        if view.value(Int(row), column) != operand[lane] { isSuitable = false }
      }
      for check in code.checks[step.checks.range]
      where view.value(Int(row), Int(check.first)) != view.value(Int(row), Int(check.second)) {
        isSuitable = false
      }
      scratch.rows[kept] = row
      scratch.lanes[kept] = Int32(truncatingIfNeeded: lane)
      if isSuitable { kept += 1 }
    }
    return kept
  }

  // MARK: Filters

  /// Keeps the lanes for which a row of the extent matches the key, or those for which none does.
  func filter(
    _ batch: inout Batch, by step: Step, _ code: JoinCode, _ extent: Range<Int>, keepingMatched: Bool,
    _ scratch: inout MatchScratch
  ) {
    scratch.own()
    if case .any = step.access {
      return batch.setLanesIfAny(extent.isEmpty != keepingMatched)
    }
    batch.gather(code.sources[step.sources.range], into: &scratch.keys)
    findMatches(step, batch.count, extent, &scratch)
    let found = scratch.found.base
    batch.keep { position, _ in found[position] == keepingMatched }
  }

  private func findMatches(_ step: Step, _ laneCount: Int, _ extent: Range<Int>, _ scratch: inout MatchScratch) {
    let (keys, width, view, found) = (scratch.keys.base, step.sources.count, store.view, scratch.found.base)
    switch step.access {
    case .any: break
    case .wholeRow:
      if extent == 0..<count { return store.contains(keys, count: laneCount, into: found) }
      for position in 0..<laneCount {
        found[position] = store.find(keys + position * width).map(extent.contains) ?? false
      }
    case .index(let index):
      let columns = indexes[Int(index)].columns
      if count <= RelationIndex.greatestScan {
        for position in 0..<laneCount {
          found[position] = extent.contains { row in
            columns.indices.allSatisfy { view.value(row, columns[$0]) == keys[position * width + $0] }
          }
        }
        return
      }
      if extent == 0..<count, width == arity - 1, columns.last == width - 1,
        store.hasPrefixes(keys, count: laneCount, into: found)
      {
        return
      }
      switch self.index(of: step) {
      case .none: break
      case .packed(let index):
        let finder = SettledRows(names: nil, index: index, extent: extent, view: view)
        find(finder, keys, width, laneCount, into: found)
      case .growing(let index):
        let finder = GrowingRows(names: nil, index: index, extent: extent, view: view)
        find(finder, keys, width, laneCount, into: found)
      }
    }
  }

  private func find(
    _ finder: borrowing some RowFinder, _ keys: UnsafePointer<Int64>, _ width: Int, _ count: Int,
    into found: UnsafeMutablePointer<Bool>
  ) {
    for position in 0..<count { found[position] = !finder.places(of: keys + position * width).isEmpty }
  }
}
