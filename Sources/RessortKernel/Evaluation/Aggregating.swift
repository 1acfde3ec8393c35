// Aggregates: one pass over the rows of a finished relation, into one tally for each group.

extension Evaluator {
  mutating func evaluate(_ aggregate: Aggregate, in component: Plan.Component) throws(EvaluationError) {
    let source = space.relations[aggregate.source.position]
    let view = source.store.view
    var groups = KeyTable(columns: Array(0..<aggregate.groupCount), for: view, count: source.count, allowsDirect: false)
    var row = Buffer<Int64>(repeating: 0, count: source.arity)
    row.own()
    var tallies: [Tally] = []
    var firstRows: [Int] = []
    var group = -1
    for number in 0..<source.count {
      // Rows of one group often come one after another.
      var isSame = group >= 0
      for column in 0..<source.arity {
        let value = view.value(number, column)
        if column < aggregate.groupCount && row.base[column] != value { isSame = false }
        row.base[column] = value
      }
      // The table was made for these rows.
      if !isSame { group = groups.add(row.base, row: number, among: source.count, in: view) ?? 0 }
      if group == tallies.count {
        tallies.append(Tally(aggregate.function))
        firstRows.append(number)
      }
      let value = row.base[source.arity - 1]
      if number >= source.trueCount {
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
        try store([value], source.group(firstRows[group], aggregate), aggregate)
        continue
      case .oneOf(let possible): values = possible
      case .overflow: throw .arithmetic(.overflow, rule: aggregate.id)
      case .tooMany: throw .limit(.rows, rule: aggregate.id)
      }
      undecided.append((group, values))
    }
    settle(component)
    for (group, values) in undecided { try store(values, source.group(firstRows[group], aggregate), aggregate) }
  }

  private mutating func store(
    _ values: [Int64], _ group: [Value], _ aggregate: Aggregate
  ) throws(EvaluationError) {
    for value in values { space.relations[aggregate.head.position].insert(group + [Value(value)]) }
    try monitor.add(derived: values.count, rule: aggregate.id)
  }
}

extension Relation {
  /// The group of a row of an aggregate's source.
  fileprivate func group(_ row: Int, _ aggregate: Aggregate) -> [Value] {
    Array(store.row(row).prefix(aggregate.groupCount))
  }
}
