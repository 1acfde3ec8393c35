// The steps that lead from partial matches to rows: scan and probe make a new batch, exists and absent thin one out.

/// Where a scan or probe stands, so that it goes on when its output is full.
struct MatchCursor {
  /// Position in the input's lanes.
  var position = 0
  /// The next row to look at, or -1 to begin with the lane at `position`.
  var row = -1
  /// Before a cut: how many matches a lane gets in this pass over the lanes; 0 before the first.
  var quota = 0
  /// Whether some lane of this pass has rows left.
  var hasMore = false
  var isDone = false
}

/// Reused space of a matching step.
struct MatchScratch {
  var keys: [Value] = []
  /// By match: the input lane, and the row.
  var lanes: [Int32] = []
  var rows: [Int32] = []
  /// Before a cut, by position in the input's lanes: the next row to look at, or -1.
  var next: [Int32] = []

  mutating func clearMatches() {
    lanes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}

/// Rows looked at before a step returns with what it has, so that limits are checked even if nothing matches.
private let patience = 1 << 14

// These are methods of the relation, called in place: to hold a relation is to copy it at the next insertion.
extension Relation {
  // MARK: New lanes

  /// Fills `output` with the next matches of the input's lanes; `cursor` tells where it stopped.
  /// - Parameter extent: visible rows.
  func match(
    _ step: Step, _ code: JoinCode, _ extent: Range<Int>, _ input: Batch, into output: inout Batch,
    _ cursor: inout MatchCursor, _ scratch: inout MatchScratch
  ) {
    scratch.clearMatches()
    switch step.access {
    case .any where step.isCut: scanSome(step, code, extent, input, &cursor, &scratch)
    case .any: scan(step, code, extent, input, &cursor, &scratch)
    case .index(let index) where step.isCut:
      probeSome(indexes[Int(index)], step, code, extent, input, &cursor, &scratch)
    case .index(let index): probe(indexes[Int(index)], step, code, extent, input, &cursor, &scratch)
    case .wholeRow: preconditionFailure("an atom whose columns are all bound is a filter")
    }
    if hasSuperseded { dropSuperseded(from: &scratch) }
    for index in scratch.rows.indices { output.lanes.append(Int32(truncatingIfNeeded: index)) }
    for carry in step.carries.range {
      output.carry(Int(code.carries[carry]), from: input, lanes: scratch.lanes)
    }
    for load in step.loads.range {
      output.load(Int(code.loads[load].register), column: Int(code.loads[load].column), of: store, rows: scratch.rows)
    }
  }

  private func dropSuperseded(from scratch: inout MatchScratch) {
    var kept = 0
    for match in scratch.rows.indices where !isSuperseded(Int(scratch.rows[match])) {
      scratch.rows[kept] = scratch.rows[match]
      scratch.lanes[kept] = scratch.lanes[match]
      kept += 1
    }
    scratch.rows.removeLast(scratch.rows.count - kept)
    scratch.lanes.removeLast(scratch.lanes.count - kept)
  }

  private func scan(
    _ step: Step, _ code: JoinCode, _ extent: Range<Int>, _ input: Batch, _ cursor: inout MatchCursor,
    _ scratch: inout MatchScratch
  ) {
    var budget = patience
    while cursor.position < input.lanes.count {
      let lane = input.lanes[cursor.position]
      var row = max(cursor.row, extent.lowerBound)
      while row < extent.upperBound {
        if scratch.rows.count == Batch.capacity || budget == 0 {
          cursor.row = row
          return
        }
        if passesChecks(row, step, code) {
          scratch.lanes.append(lane)
          scratch.rows.append(Int32(truncatingIfNeeded: row))
        }
        budget -= 1
        row += 1
      }
      cursor.row = -1
      cursor.position += 1
    }
    cursor.isDone = true
  }

  private func probe(
    _ index: HashIndex, _ step: Step, _ code: JoinCode, _ extent: Range<Int>, _ input: Batch,
    _ cursor: inout MatchCursor, _ scratch: inout MatchScratch
  ) {
    let width = step.sources.count
    if cursor.position == 0 && cursor.row < 0 {
      input.gather(code.sources[step.sources.range], into: &scratch.keys)
    }
    var budget = patience
    while cursor.position < input.lanes.count {
      let lane = input.lanes[cursor.position]
      var row = cursor.row
      if row < 0 { row = index.newest(scratch.keys, at: cursor.position * width, in: store.values, arity: arity) }
      while row >= extent.lowerBound {
        if scratch.rows.count == Batch.capacity || budget == 0 {
          cursor.row = row
          return
        }
        if row < extent.upperBound && passesChecks(row, step, code) {
          scratch.lanes.append(lane)
          scratch.rows.append(Int32(truncatingIfNeeded: row))
        }
        budget -= 1
        row = Int(index.older[row])
      }
      cursor.row = -1
      cursor.position += 1
    }
    cursor.isDone = true
  }

  // MARK: Before a cut

  private func scanSome(
    _ step: Step, _ code: JoinCode, _ extent: Range<Int>, _ input: Batch, _ cursor: inout MatchCursor,
    _ scratch: inout MatchScratch
  ) {
    if cursor.quota == 0 {
      let first = extent.isEmpty ? -1 : extent.lowerBound
      scratch.next = Array(repeating: Int32(truncatingIfNeeded: first), count: input.lanes.count)
    }
    takeSome(step, code, input, &cursor, &scratch) { row in row + 1 < extent.upperBound ? row + 1 : -1 }
  }

  private func probeSome(
    _ index: HashIndex, _ step: Step, _ code: JoinCode, _ extent: Range<Int>, _ input: Batch,
    _ cursor: inout MatchCursor, _ scratch: inout MatchScratch
  ) {
    func visible(_ row: Int) -> Int { row < extent.lowerBound ? -1 : row }
    if cursor.quota == 0 {
      let width = step.sources.count
      input.gather(code.sources[step.sources.range], into: &scratch.keys)
      scratch.next.removeAll(keepingCapacity: true)
      for position in input.lanes.indices {
        var row = index.newest(scratch.keys, at: position * width, in: store.values, arity: arity)
        while row >= extent.upperBound { row = Int(index.older[row]) }
        scratch.next.append(Int32(truncatingIfNeeded: visible(row)))
      }
    }
    takeSome(step, code, input, &cursor, &scratch) { row in visible(Int(index.older[row])) }
  }

  /// Takes one match of each lane, then, of the lanes that are not done, two, then four and so on: what comes behind says in
  /// between which lanes are done.
  @inline(__always)
  private func takeSome(
    _ step: Step, _ code: JoinCode, _ input: Batch, _ cursor: inout MatchCursor, _ scratch: inout MatchScratch,
    after: (Int) -> Int
  ) {
    cursor.quota = max(cursor.quota, 1)
    var budget = patience
    while true {
      if cursor.position == input.lanes.count {
        cursor.isDone = !cursor.hasMore
        cursor.position = 0
        cursor.quota = min(2 * cursor.quota, Batch.capacity)
        cursor.hasMore = false
        if cursor.isDone || !scratch.rows.isEmpty { return }
      }
      let lane = input.lanes[cursor.position]
      var row = input.isDone(lane) ? -1 : Int(scratch.next[cursor.position])
      var taken = 0
      while row >= 0 && taken < cursor.quota {
        if scratch.rows.count == Batch.capacity || budget == 0 {
          scratch.next[cursor.position] = Int32(truncatingIfNeeded: row)
          return
        }
        if passesChecks(row, step, code) {
          scratch.lanes.append(lane)
          scratch.rows.append(Int32(truncatingIfNeeded: row))
          taken += 1
        }
        budget -= 1
        row = after(row)
      }
      scratch.next[cursor.position] = Int32(truncatingIfNeeded: row)
      if row >= 0 { cursor.hasMore = true }
      cursor.position += 1
    }
  }

  @inline(__always)
  private func passesChecks(_ row: Int, _ step: Step, _ code: JoinCode) -> Bool {
    if step.checks.count == 0 { return true }
    let start = row * arity
    for check in code.checks[step.checks.range]
    where store.values[start + Int(check.first)] != store.values[start + Int(check.second)] {
      return false
    }
    return true
  }

  // MARK: Filters

  /// Keeps the lanes for which a row of the extent matches the key, or those for which none does.
  func filter(
    _ batch: inout Batch, by step: Step, _ code: JoinCode, _ extent: Range<Int>, keepingMatched: Bool,
    _ scratch: inout MatchScratch
  ) {
    let width = step.sources.count
    batch.gather(code.sources[step.sources.range], into: &scratch.keys)
    var kept = 0
    for position in batch.lanes.indices
    where hasMatch(step.access, scratch.keys, at: position * width, extent) == keepingMatched {
      batch.lanes[kept] = batch.lanes[position]
      kept += 1
    }
    batch.lanes.removeLast(batch.lanes.count - kept)
  }

  @inline(__always)
  private func hasMatch(_ access: Access, _ keys: [Value], at offset: Int, _ extent: Range<Int>) -> Bool {
    switch access {
    case .any: return !extent.isEmpty
    case .wholeRow:
      guard let row = store.find(keys, at: offset) else { return false }
      return extent.contains(row)
    case .index(let index):
      let index = Int(index)
      var row = indexes[index].newest(keys, at: offset, in: store.values, arity: arity)
      while row >= extent.upperBound { row = Int(indexes[index].older[row]) }
      return row >= 0 && row >= extent.lowerBound
    }
  }
}

extension Batch {
  fileprivate mutating func carry(_ register: Int, from input: Batch, lanes: [Int32]) {
    let start = register * Batch.capacity
    for index in lanes.indices { registers[start + index] = input.registers[start + Int(lanes[index])] }
  }

  fileprivate mutating func load(_ register: Int, column: Int, of store: RowStore, rows: [Int32]) {
    let start = register * Batch.capacity
    for index in rows.indices {
      registers[start + index] = store.values[Int(rows[index]) * store.arity + column]
    }
  }
}
