// One fixpoint of one component. Each round joins the rows of the round before (the delta) with all others, so that no
// match is found twice. Rows go into their relation at once, but a round sees only those up to its delta: what comes in
// during it is the next delta.

extension Evaluator {
  /// Derives until nothing new comes, starting from all rows the component has.
  mutating func runToFixpoint(_ component: Plan.Component, marksStages: Bool) throws(EvaluationError) {
    if marksStages { markStages(component) }
    try runExits(component) { _ in true }
    if component.deltas.isEmpty {
      if marksStages { markStages(component) }
      return
    }
    startDeltas(component, from: nil)
    try runRounds(component, marksStages: marksStages)
  }

  mutating func runExits(
    _ component: Plan.Component, where isWanted: (Join) -> Bool
  ) throws(EvaluationError) {
    for join in component.exits where isWanted(join) { try run(join) }
  }

  /// Makes the rows from the given ones on the delta; without any, all rows.
  mutating func startDeltas(_ component: Plan.Component, from starts: [Int]?) {
    for (member, relation) in component.relations.enumerated() {
      let count = space.relations[relation.position].count
      space.deltas[relation.position] = (starts?[member] ?? 0)..<count
    }
  }

  /// Runs rounds until a delta stays empty.
  mutating func runRounds(_ component: Plan.Component, marksStages: Bool) throws(EvaluationError) {
    while component.relations.contains(where: { !space.deltas[$0.position].isEmpty }) {
      if marksStages { markStages(component) }
      for join in component.deltas { try run(join) }
      for relation in component.relations {
        let seen = space.deltas[relation.position].upperBound
        space.deltas[relation.position] = seen..<space.relations[relation.position].count
      }
    }
  }

  /// Runs one join and stores what it emits.
  mutating func run(_ join: Join) throws(EvaluationError) {
    if join.deltaRelation >= 0 && space.deltas[Int(join.deltaRelation)].isEmpty { return }
    if join.deltaRelation < 0, let count = space.share(by: join) {
      return try monitor.add(derived: count, rule: join.rule)
    }
    try machine.run(join, of: plan.code, in: &space, &monitor, into: store)
  }
}

/// Adds emitted rows to the relation of the rule's head.
private func store(
  _ space: inout Space, _ join: Join, _ rows: UnsafePointer<Int64>, _ count: Int
) throws(EvaluationError) -> Int {
  let relation = Int(join.relation)
  let before = space.relations[relation].count
  guard before < space.relations[relation].maximumCount - count else { throw .limit(.rows, rule: join.rule) }
  space.relations[relation].insert(rows, count: count)
  return space.relations[relation].count - before
}
