// The steps that lead from partial matches to rows: scan and probe make a new batch, exists and absent thin one out.

/// Where a scan or probe stands, so that it goes on when its output is full.
struct MatchCursor {
  /// Position in the input's lanes.
  var position = 0
  /// The next row to look at, or -1 to begin with the lane at `position`.
  var row = -1
  var isDone = false
}

/// Reused space of a matching step.
struct MatchScratch {
  var keys: [Value] = []
  /// By match: the input lane, and the row.
  var lanes: [Int32] = []
  var rows: [Int32] = []

  mutating func clearMatches() {
    lanes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}

/// Rows looked at before a step returns with what it has, so that limits are checked even if nothing matches.
private let patience = 1 << 14

/// One step that reads a relation, with what it reads.
struct RowMatcher {
  let step: Step
  let code: JoinCode
  let relation: Relation
  /// Visible rows.
  let extent: Range<Int>

  // MARK: New lanes

  /// Fills `output` with the next matches of the input's lanes; `cursor` tells where it stopped.
  func fill(_ output: inout Batch, from input: Batch, _ cursor: inout MatchCursor, _ scratch: inout MatchScratch) {
    scratch.clearMatches()
    switch step.access {
    case .any: scan(input, &cursor, &scratch)
    case .index(let index): probe(relation.indexes[Int(index)], input, &cursor, &scratch)
    case .wholeRow: preconditionFailure("an atom whose columns are all bound is a filter")
    }
    for index in scratch.rows.indices { output.lanes.append(Int32(truncatingIfNeeded: index)) }
    for register in code.carries[step.carries.range] {
      let start = Int(register) * Batch.capacity
      for (index, lane) in scratch.lanes.enumerated() {
        output.registers[start + index] = input.registers[start + Int(lane)]
      }
    }
    let values = relation.store.values
    let arity = relation.arity
    for load in code.loads[step.loads.range] {
      let start = Int(load.register) * Batch.capacity
      let column = Int(load.column)
      for (index, row) in scratch.rows.enumerated() {
        output.registers[start + index] = values[Int(row) * arity + column]
      }
    }
  }

  private func scan(_ input: Batch, _ cursor: inout MatchCursor, _ scratch: inout MatchScratch) {
    var budget = patience
    while cursor.position < input.lanes.count {
      let lane = input.lanes[cursor.position]
      var row = max(cursor.row, extent.lowerBound)
      while row < extent.upperBound {
        if scratch.rows.count == Batch.capacity || budget == 0 {
          cursor.row = row
          return
        }
        if passesChecks(row) {
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
    _ index: HashIndex, _ input: Batch, _ cursor: inout MatchCursor, _ scratch: inout MatchScratch
  ) {
    let sources = code.sources[step.sources.range]
    if cursor.position == 0 && cursor.row < 0 { input.gather(sources, into: &scratch.keys) }
    let values = relation.store.values
    let arity = relation.arity
    let width = sources.count
    let older = index.older
    var budget = patience
    while cursor.position < input.lanes.count {
      let lane = input.lanes[cursor.position]
      var row = cursor.row
      if row < 0 { row = index.newest(scratch.keys, at: cursor.position * width, in: values, arity: arity) }
      while row >= extent.lowerBound {
        if scratch.rows.count == Batch.capacity || budget == 0 {
          cursor.row = row
          return
        }
        if row < extent.upperBound && passesChecks(row) {
          scratch.lanes.append(lane)
          scratch.rows.append(Int32(truncatingIfNeeded: row))
        }
        budget -= 1
        row = Int(older[row])
      }
      cursor.row = -1
      cursor.position += 1
    }
    cursor.isDone = true
  }

  @inline(__always)
  private func passesChecks(_ row: Int) -> Bool {
    if step.checks.count == 0 { return true }
    let start = row * relation.arity
    for check in code.checks[step.checks.range]
    where relation.store.values[start + Int(check.first)] != relation.store.values[start + Int(check.second)] {
      return false
    }
    return true
  }

  // MARK: Filters

  /// Keeps the lanes for which a visible row matches the key, or those for which none does.
  func filter(_ batch: inout Batch, keepingMatched: Bool, _ scratch: inout MatchScratch) {
    let sources = code.sources[step.sources.range]
    let width = sources.count
    batch.gather(sources, into: &scratch.keys)
    var kept = 0
    for position in batch.lanes.indices where hasMatch(scratch.keys, at: position * width) == keepingMatched {
      batch.lanes[kept] = batch.lanes[position]
      kept += 1
    }
    batch.lanes.removeLast(batch.lanes.count - kept)
  }

  @inline(__always)
  private func hasMatch(_ keys: [Value], at offset: Int) -> Bool {
    switch step.access {
    case .any: return !extent.isEmpty
    case .wholeRow:
      guard let row = relation.store.find(keys, at: offset) else { return false }
      return extent.contains(row)
    case .index(let index):
      let index = relation.indexes[Int(index)]
      var row = index.newest(keys, at: offset, in: relation.store.values, arity: relation.arity)
      while row >= extent.upperBound { row = Int(index.older[row]) }
      return row >= extent.lowerBound && row >= 0
    }
  }
}
