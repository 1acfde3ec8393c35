// Runs joins. Depth first over batches: a scan or probe fills one batch of matches, the rest of the join runs over
// that, then the next batch is filled. So at most one batch a step is alive, rows come out in the order of nested
// loops, and nothing is read while the emitted rows are being stored.

/// Takes what a join emits: `count` rows, flat. Returns how many of them it has stored.
typealias RowSink = (inout Space, _ join: Join, _ rows: [Value], _ count: Int) throws(EvaluationError) -> Int

/// The working memory of joins; one serves any number of them, one after another.
struct JoinMachine {
  /// Arithmetic that has no value ends the evaluation; where only what was derived is looked up again, it is no match.
  var ignoresArithmeticFaults = false
  private var batches: [Batch] = []
  private var scratches: [MatchScratch] = []
  private var emitted: [Value] = []

  /// Runs a join, with registers set as `bindings` says.
  mutating func run(
    _ join: Join, of code: JoinCode, bindings: [(register: Int, value: Value)] = [], in space: inout Space,
    _ monitor: inout Monitor, into sink: RowSink
  ) throws(EvaluationError) {
    if space.isIdle(join, code) { return }
    space.prepareIndexes(of: join, code)
    makeBatch(0, registerCount: Int(join.registerCount))
    for (register, value) in bindings { batches[0].registers[register * Batch.capacity] = value }
    batches[0].lanes.append(0)
    try run(join, of: code, from: join.steps.range.lowerBound, depth: 0, in: &space, &monitor, into: sink)
  }

  private mutating func run(
    _ join: Join, of code: JoinCode, from first: Int, depth: Int, in space: inout Space, _ monitor: inout Monitor,
    into sink: RowSink
  ) throws(EvaluationError) {
    var position = first
    while !batches[depth].lanes.isEmpty {
      let step = code.steps[position]
      let sources = step.sources.range.lowerBound
      switch step.operation {
      case .scan, .probe:
        try match(join, of: code, at: position, depth: depth, in: &space, &monitor, into: sink)
        return
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
      case .emit:
        batches[depth].gather(code.sources[step.sources.range], into: &emitted)
        let stored = try sink(&space, join, emitted, batches[depth].lanes.count)
        try monitor.add(derived: stored, rule: join.rule)
        return
      }
      position += 1
    }
  }

  private mutating func match(
    _ join: Join, of code: JoinCode, at position: Int, depth: Int, in space: inout Space, _ monitor: inout Monitor,
    into sink: RowSink
  ) throws(EvaluationError) {
    let step = code.steps[position]
    let extent = space.visibleRows(of: Int(step.relation), step.extent)
    var cursor = MatchCursor()
    repeat {
      makeBatch(depth + 1, registerCount: Int(join.registerCount))
      fillBatch(depth + 1, step, code, space, extent, &cursor)
      try monitor.tick(space, rule: join.rule)
      try run(join, of: code, from: position + 1, depth: depth + 1, in: &space, &monitor, into: sink)
    } while !cursor.isDone
  }

  private mutating func fillBatch(
    _ depth: Int, _ step: Step, _ code: JoinCode, _ space: borrowing Space, _ extent: Range<Int>,
    _ cursor: inout MatchCursor
  ) {
    var output = Batch()
    swap(&output, &batches[depth])
    space.relations[Int(step.relation)].match(
      step, code, extent, batches[depth - 1], into: &output, &cursor, &scratches[depth - 1])
    swap(&output, &batches[depth])
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

  private mutating func makeBatch(_ depth: Int, registerCount: Int) {
    while batches.count <= depth {
      batches.append(Batch())
      scratches.append(MatchScratch())
    }
    batches[depth].prepare(registerCount: registerCount)
  }
}
