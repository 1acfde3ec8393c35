// Computes the well-founded model of a plan over base facts, component by component. A component whose inputs are all
// two-valued and that negates nothing of its own needs one fixpoint. With undefined inputs it needs two, a lower bound
// (what is surely true) and an upper bound (what is not surely false). With negation inside, the two bounds are computed
// in turn until neither changes.

/// One evaluation.
struct Evaluator {
  let plan: Plan
  var space: Space
  var monitor: Monitor
  var machine = JoinMachine()
  /// By relation: base rows whose truth is undefined.
  let undefinedBase: [RowStore]
  /// By relation: from which row on rows have which stage. Row 0 comes first; both ascend.
  var stages: [[StageMark]]
  /// Grows with each round of each component, so that rows of a later round have a greater stage.
  var stage = 0
  /// By relation: whether its component was completed.
  var isEvaluated: [Bool]

  init(_ plan: Plan, base: [RowStore], undefinedBase: [RowStore], monitor: Monitor) {
    self.plan = plan
    self.undefinedBase = undefinedBase
    self.monitor = monitor
    var relations: [Relation] = []
    relations.reserveCapacity(base.count)
    for (number, store) in base.enumerated() {
      relations.append(
        Relation(
          store, indexes: plan.indexes.columns[number], keeping: plan.program.relations[number].keeping))
    }
    space = Space(relations: relations)
    stages = Array(repeating: [], count: base.count)
    isEvaluated = Array(repeating: false, count: base.count)
  }

  mutating func run() throws(EvaluationError) {
    try monitor.check(space, rule: nil)
    for component in plan.components {
      try evaluate(component)
      for relation in component.relations { isEvaluated[relation.position] = true }
    }
  }

  private mutating func evaluate(_ component: Plan.Component) throws(EvaluationError) {
    if let aggregate = component.aggregate {
      try evaluate(aggregate, in: component)
    } else if component.keepsExtremes {
      try evaluateExtremes(component)
    } else if component.exits.isEmpty && component.deltas.isEmpty {
      markStages(component)
      addUndefinedBase(component)
    } else if component.negatesInside {
      try alternate(component)
    } else {
      try deriveLowerBound(component)
      if hasUndefinedInput(component) { try deriveUpperBound(component) }
    }
  }

  // MARK: Without negation inside

  private mutating func deriveLowerBound(_ component: Plan.Component) throws(EvaluationError) {
    space.isUpper = false
    defer { settle(component) }
    try runToFixpoint(component, marksStages: true)
  }

  /// The rows that the upper bound has beyond the lower one are appended to it. They stay undefined.
  private mutating func deriveUpperBound(_ component: Plan.Component) throws(EvaluationError) {
    space.isUpper = true
    addUndefinedBase(component)
    try runToFixpoint(component, marksStages: false)
  }

  func hasUndefinedInput(_ component: Plan.Component) -> Bool {
    component.inputs.contains { space.relations[$0.position].undefinedCount > 0 }
      || component.relations.contains { undefinedBase[$0.position].count > 0 }
  }

  // MARK: Steps that all kinds of component share

  /// Takes all rows of the component so far as true.
  mutating func settle(_ component: Plan.Component) {
    markStages(component)
    for relation in component.relations { space.relations[relation.position].settle() }
  }

  mutating func addUndefinedBase(_ component: Plan.Component) {
    for relation in component.relations where undefinedBase[relation.position].count > 0 {
      space.relations[relation.position].insert(undefinedBase[relation.position])
    }
  }

  /// Gives the rows that came in since the last call the next stage.
  mutating func markStages(_ component: Plan.Component) {
    stage += 1
    for relation in component.relations {
      let count = space.relations[relation.position].count
      let marked = stages[relation.position].last?.end ?? 0
      if count > marked { stages[relation.position].append(StageMark(end: count, stage: stage)) }
    }
  }
}

/// The rows before `end`, and not before that of the mark in front of it, have this stage.
struct StageMark: BitwiseCopyable, Sendable {
  var end: Int
  var stage: Int
}
