// Aggregates: one pass over the rows of a finished relation, into one tally for each group.

extension Evaluator {
  mutating func evaluate(_ aggregate: Aggregate, in component: Plan.Component) throws(EvaluationError) {
    let source = space.relations[aggregate.source.position]
    var groups = RowStore(arity: aggregate.groupCount)
    var tallies: [Tally] = []
    for row in 0..<source.count {
      let offset = row * source.arity
      if groups.insert(source.store.values, at: offset) { tallies.append(Tally(aggregate.function)) }
      guard let group = groups.find(source.store.values, at: offset) else { continue }
      let value = source.store.values[offset + source.arity - 1].bits
      if row >= source.trueCount {
        tallies[group].open.append(value)
      } else if !tallies[group].add(value) {
        throw .arithmetic(.overflow, rule: aggregate.id)
      }
    }
    try monitor.check(space, rule: aggregate.id)
    var undecided: [(group: Int, values: [Int64])] = []
    for (group, tally) in tallies.enumerated() {
      let values: [Int64]
      switch tally.outcome() {
      case .value(let value):
        try store([value], groups.row(group), aggregate)
        continue
      case .oneOf(let possible): values = possible
      case .overflow: throw .arithmetic(.overflow, rule: aggregate.id)
      case .tooMany: throw .limit(.rows, rule: aggregate.id)
      }
      undecided.append((group, values))
    }
    settle(component)
    for (group, values) in undecided { try store(values, groups.row(group), aggregate) }
  }

  private mutating func store(
    _ values: [Int64], _ group: ArraySlice<Value>, _ aggregate: Aggregate
  ) throws(EvaluationError) {
    for value in values { space.relations[aggregate.head.position].insert(group + [Value(value)], count: 1) }
    try monitor.add(derived: values.count, rule: aggregate.id)
  }
}
