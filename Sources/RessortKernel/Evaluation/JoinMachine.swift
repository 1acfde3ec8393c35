// Runs joins. Depth first over batches: a scan or probe fills one batch of matches, the rest of the join runs over
// that, then the next batch is filled. So at most one batch a step is alive, rows come out in the order of nested
// loops, and nothing is read while the emitted rows are being stored. The steps under way are a stack of our own, since
// a rule may be long.

/// Takes what a join emits: `count` rows, one after another. Returns how many of them it has stored.
typealias RowSink = (inout Space, _ join: Join, _ rows: UnsafePointer<Int64>, _ count: Int) throws(EvaluationError)
  -> Int

/// The working memory of joins; one serves any number of them, one after another.
struct JoinMachine {
  /// Arithmetic that has no value ends the evaluation; where only what was derived is looked up again, it is no match.
  var ignoresArithmeticFaults = false
  private var batches: [Batch] = []
  private var scratches: [MatchScratch] = []
  private var emitted = Buffer<Int64>()
  private var groups = LaneGroups()
  /// Scans and probes that have begun, outermost first; the one at position d reads batch d and fills batch d + 1.
  private var underWay: [(step: Int, cursor: MatchCursor)] = []

  /// Runs a join, with registers set as `bindings` says.
  mutating func run(
    _ join: Join, of code: JoinCode, bindings: [(register: Int, value: Value)] = [], in space: inout Space,
    _ monitor: inout Monitor, into sink: RowSink
  ) throws(EvaluationError) {
    if space.isIdle(join, code) { return }
    space.prepareIndexes(of: join, code)
    makeBatch(0, registerCount: Int(join.registerCount))
    for (register, value) in bindings { batches[0].column(register)[0] = value.bits }
    batches[0].setLanes(1)
    underWay.removeAll(keepingCapacity: true)
    groups.begin(join, code, space)
    var next = try runToMatch(
      join, of: code, from: join.steps.range.lowerBound, depth: 0, in: &space, &monitor, into: sink)
    while true {
      if let next { underWay.append((next, MatchCursor())) }
      while let last = underWay.last, last.cursor.isDone { underWay.removeLast() }
      guard let last = underWay.last else { return }
      let depth = underWay.count
      makeBatch(depth, registerCount: Int(join.registerCount))
      underWay[depth - 1].cursor = fillBatch(depth, code.steps[last.step], code, space, last.cursor)
      if depth == 1 && join.groupedRegister >= 0 { groups.group(&batches[1], join, code) }
      try monitor.tick(space, rule: join.rule)
      next = try runToMatch(join, of: code, from: last.step + 1, depth: depth, in: &space, &monitor, into: sink)
    }
  }

  /// Runs the steps that work on one batch.
  /// - Returns: the scan or probe that comes next; nil if no lane is left, or the end was reached.
  private mutating func runToMatch(
    _ join: Join, of code: JoinCode, from first: Int, depth: Int, in space: inout Space, _ monitor: inout Monitor,
    into sink: RowSink
  ) throws(EvaluationError) -> Int? {
    var position = first
    while batches[depth].count > 0 {
      let step = code.steps[position]
      let sources = step.sources.range.lowerBound
      switch step.operation {
      case .scan, .probe: return position
      case .exists:
        let extent = space.visibleRows(of: Int(step.relation), step.extent)
        filter(depth, step, code, space, extent, keepingMatched: true)
      case .absent:
        let extent = space.denyingRows(of: Int(step.relation), step.extent)
        filter(depth, step, code, space, extent, keepingMatched: false)
      case .compare(let comparison):
        batches[depth].filter(comparison, code.sources[sources], code.sources[sources + 1])
      case .arithmetic(let arithmetic):
        let fault = batches[depth].compute(
          arithmetic, code.sources[sources], code.sources[sources + 1], to: step.target)
        if let fault, !ignoresArithmeticFaults { throw .arithmetic(fault, rule: join.rule) }
      case .copy:
        batches[depth].copy(code.sources[sources], to: step.target)
      case .cut(let origin):
        cut(depth, to: Int(origin))
      case .emit where groups.areMade:
        try emitGroups(depth, step, join, code, in: &space, &monitor, into: sink)
        return nil
      case .emit:
        batches[depth].gather(code.sources[step.sources.range], into: &emitted)
        let stored = try sink(&space, join, emitted.base, batches[depth].count)
        try monitor.add(derived: stored, rule: join.rule)
        return nil
      }
      position += 1
    }
    return nil
  }

  /// Emits the rows of each lane's group.
  private mutating func emitGroups(
    _ depth: Int, _ step: Step, _ join: Join, _ code: JoinCode, in space: inout Space, _ monitor: inout Monitor,
    into sink: RowSink
  ) throws(EvaluationError) {
    let width = step.sources.count
    // As long as fewer than a batch of them wait, a group more has room.
    emitted.grow(toCount: 2 * Batch.capacity * width, filledWith: 0)
    emitted.own()
    var count = 0
    for position in 0..<batches[depth].count {
      let lane = batches[depth].lane(at: position)
      let leader = ancestor(of: lane, at: depth, in: 1)
      let members = leader..<groups.end(of: leader)
      let values = batches[1].column(Int(join.groupedRegister))
      let start = emitted.base + count * width
      for (column, source) in code.sources[step.sources.range].dropLast().enumerated() {
        let value = source.register < 0 ? source.constant.bits : batches[depth].column(Int(source.register))[lane]
        for number in 0..<members.count { start[number * width + column] = value }
      }
      for number in 0..<members.count { start[number * width + width - 1] = values[leader + number] }
      count += members.count
      if count >= Batch.capacity || position == batches[depth].count - 1 {
        let stored = try sink(&space, join, emitted.base, count)
        try monitor.add(derived: stored, rule: join.rule)
        try monitor.tick(space, rule: join.rule)
        count = 0
      }
    }
  }

  /// Fills the batch with the next matches of the one above it.
  /// - Returns: where the step then stands.
  private mutating func fillBatch(
    _ depth: Int, _ step: Step, _ code: JoinCode, _ space: borrowing Space, _ cursor: MatchCursor
  ) -> MatchCursor {
    var cursor = cursor
    let extent = space.visibleRows(of: Int(step.relation), step.extent)
    var output = Batch()
    swap(&output, &batches[depth])
    space.relations[Int(step.relation)].match(
      step, code, extent, order: depth == 1 ? groups.order : nil, batches[depth - 1], into: &output, &cursor,
      &scratches[depth - 1])
    swap(&output, &batches[depth])
    return cursor
  }

  private mutating func filter(
    _ depth: Int, _ step: Step, _ code: JoinCode, _ space: borrowing Space, _ extent: Range<Int>, keepingMatched: Bool
  ) {
    switch step.extent {
    case .settled, .upToDelta, .beforeDelta, .delta:
      space.relations[Int(step.relation)].filter(
        &batches[depth], by: step, code, extent, keepingMatched: keepingMatched, &scratches[depth])
    case .otherBound:
      space.otherBounds[Int(step.relation)]?.filter(
        &batches[depth], by: step, code, extent, keepingMatched: keepingMatched, &scratches[depth])
    }
  }

  /// Keeps the first of the lanes that come from one lane of the batch at depth `origin`, and is done with what else comes from it.
  private mutating func cut(_ depth: Int, to origin: Int) {
    var found: [Int] = []
    for position in 0..<batches[depth].count {
      let first = ancestor(of: batches[depth].lane(at: position), at: depth, in: origin)
      found.append(batches[origin].isDone(first) ? -1 : first)
      batches[origin].markDone(first)
    }
    batches[depth].keep { position, _ in found[position] >= 0 }
    for between in (origin + 1)..<depth {
      for position in 0..<batches[between].count {
        let lane = batches[between].lane(at: position)
        if batches[origin].isDone(ancestor(of: lane, at: between, in: origin)) { batches[between].markDone(lane) }
      }
    }
  }

  private func ancestor(of lane: Int, at depth: Int, in origin: Int) -> Int {
    var lane = lane
    for above in (origin..<depth).reversed() { lane = Int(scratches[above].lanes[lane]) }
    return lane
  }

  private mutating func makeBatch(_ depth: Int, registerCount: Int) {
    while batches.count <= depth {
      batches.append(Batch())
      scratches.append(MatchScratch())
    }
    batches[depth].prepare(registerCount: registerCount)
  }
}
