// Components that negate a relation of their own: Van Gelder's alternating fixpoint (1993, section 4).
//
//   win(x) if move(x, y), not win(y)
//
// A lower bound L of the true rows gives an upper bound U: what follows when `not p` holds wherever p is not in L. An
// upper bound gives a better lower one: what follows when `not p` holds only where p is not in U. L grows and U shrinks
// until L stays as it is; then L is what is true, and what U has beyond it is undefined.
//
// L is extended in place, since each lower bound contains the one before: after a new U only the rules that negate
// inside can yield more, so they run over all rows and the rest goes on by deltas. U starts from a copy of L each time.

extension Evaluator {
  mutating func alternate(_ component: Plan.Component) throws(EvaluationError) {
    defer { dropOtherBounds(component) }
    do throws(EvaluationError) {
      try alternateUntilStable(component)
    } catch {
      keepLowerBound(component)
      throw error
    }
  }

  /// Ends with the upper bound in `space.relations`, of which as many rows are settled as the lower bound has.
  private mutating func alternateUntilStable(_ component: Plan.Component) throws(EvaluationError) {
    try deriveWithoutNegation(component)
    while true {
      let lowerCount = monitor.derivedCount
      try deriveUpperBound(component)
      if !hasUndefinedRows(component) { return }
      swapBounds(component)
      let upperCount = monitor.derivedCount
      monitor.derivedCount = lowerCount
      let hasGrown = try extendLowerBound(component)
      if !hasGrown {
        swapBounds(component)
        monitor.derivedCount = upperCount
        return
      }
    }
  }

  /// The first lower bound: what the rules give that negate nothing inside.
  private mutating func deriveWithoutNegation(_ component: Plan.Component) throws(EvaluationError) {
    space.isUpper = false
    markStages(component)
    try runExits(component) { !$0.negatesInside }
    startDeltas(component, from: nil)
    try runRounds(component.withoutNegation, marksStages: true)
  }

  /// From a lower bound in `space.relations`: puts it aside as the other bound and makes a copy of it the upper bound.
  private mutating func deriveUpperBound(_ component: Plan.Component) throws(EvaluationError) {
    space.isUpper = true
    for relation in component.relations {
      space.relations[relation.position].settle()
      space.otherBounds[relation.position] = space.relations[relation.position]
    }
    addUndefinedBase(component)
    try runToFixpoint(component, marksStages: false)
  }

  /// - Returns: whether it has new rows.
  private mutating func extendLowerBound(_ component: Plan.Component) throws(EvaluationError) -> Bool {
    space.isUpper = false
    let starts = component.relations.map { space.relations[$0.position].count }
    startDeltas(component, from: nil)
    try runExits(component, where: \.negatesInside)
    for join in component.deltas where join.negatesInside { try run(join) }
    startDeltas(component, from: starts)
    let hasGrown = component.relations.contains { !space.deltas[$0.position].isEmpty }
    try runRounds(component, marksStages: true)
    return hasGrown
  }

  private func hasUndefinedRows(_ component: Plan.Component) -> Bool {
    component.relations.contains { space.relations[$0.position].undefinedCount > 0 }
  }

  private mutating func swapBounds(_ component: Plan.Component) {
    for relation in component.relations.map(\.position) {
      guard var other = space.otherBounds[relation] else { continue }
      swap(&other, &space.relations[relation])
      space.otherBounds[relation] = other
    }
  }

  /// After an error: the lower bound, as far as it was derived, is the sound part.
  private mutating func keepLowerBound(_ component: Plan.Component) {
    if space.isUpper { swapBounds(component) }
    settle(component)
  }

  private mutating func dropOtherBounds(_ component: Plan.Component) {
    for relation in component.relations { space.otherBounds[relation.position] = nil }
  }
}

extension Plan.Component {
  /// The same component with those joins only that negate nothing of it.
  fileprivate var withoutNegation: Plan.Component {
    var result = self
    result.deltas.removeAll(where: \.negatesInside)
    return result
  }
}
