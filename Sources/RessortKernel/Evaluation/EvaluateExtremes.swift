// Components whose relations keep one row a key, the best: one fixpoint in which better rows take the place of worse ones.
//
//   distance(y, m + w)   if distance(x, m), edge(x, y, w)      distance keeping the least
//
// Where some edge is undefined there is no one best row, but every row that may come to be the best: the upper bound collects all rows
// better than the sure one, and a sure one for which there are any is no longer sure.

extension Evaluator {
  mutating func evaluateExtremes(_ component: Plan.Component) throws(EvaluationError) {
    do throws(EvaluationError) {
      try deriveBestRows(component)
      if hasUndefinedInput(component) { try derivePossiblyBestRows(component) }
    } catch {
      // What is the best so far may not stay so.
      for relation in component.relations { keepRows(of: relation.position, []) }
      settle(component)
      throw error
    }
  }

  private mutating func deriveBestRows(_ component: Plan.Component) throws(EvaluationError) {
    space.isUpper = false
    for relation in component.relations { space.relations[relation.position].startKeepingBest(isSettled: false) }
    try runToFixpoint(component, marksStages: true)
    for relation in component.relations {
      let known = space.relations[relation.position]
      keepRows(of: relation.position, (0..<known.count).filter { !known.isSuperseded($0) })
    }
    settle(component)
  }

  private mutating func derivePossiblyBestRows(_ component: Plan.Component) throws(EvaluationError) {
    space.isUpper = true
    for relation in component.relations { space.relations[relation.position].startKeepingBest(isSettled: true) }
    addUndefinedBase(component)
    try runToFixpoint(component, marksStages: false)
    for relation in component.relations.map(\.position) where space.relations[relation].undefinedCount > 0 {
      let known = space.relations[relation]
      let doubtful = known.rowsWithRivals()
      keepRows(of: relation, (0..<known.trueCount).filter { !doubtful.contains($0) })
      space.relations[relation].settle()
      for row in doubtful.sorted() + Array(known.trueCount..<known.count) {
        space.relations[relation].append(known.store.row(row))
      }
    }
  }

  /// Leaves these rows, ascending, and what is known of when they came.
  private mutating func keepRows(of relation: Int, _ kept: [Int]) {
    monitor.derivedCount -= space.relations[relation].count - kept.count
    space.relations[relation].keep(kept)
    var left = 0
    for mark in stages[relation].indices {
      while left < kept.count && kept[left] < stages[relation][mark].end { left += 1 }
      stages[relation][mark].end = left
    }
  }
}
