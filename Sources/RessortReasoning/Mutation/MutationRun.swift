package import RessortKernel
package import RessortLanguage

/// Runs the scenarios of a program on changed forms of it, until one notices.
package struct MutationRun {
  private let program: CheckedProgram
  private let limits: Limits
  /// Scenarios that pass on the program as it is, by the rules that they bring to work.
  private let passing: [(scenario: Scenario, applied: Set<ID<RessortLanguage.Rule>>)]
  private let influence: Influence
  /// Positions in `passing`: those that noticed the latest changes first, since neighbours are noticed by the same ones.
  private var order: [Int]

  /// Runs each scenario once.
  package init(_ theory: Theory, limits: Limits) {
    program = theory.program
    self.limits = limits
    passing = theory.program.scenarios.compactMap { scenario in
      let result = ScenarioRunner.run(scenario, theory, tracesCoverage: true, limits: limits)
      return result.failures.isEmpty ? (scenario, result.trace?.applied ?? []) : nil
    }
    order = Array(passing.indices)
    influence = Influence(program)
  }

  /// The first scenario found that fails on the changed program; nil when none does.
  package mutating func noticed(_ mutation: Mutation) -> Scenario? {
    let theory: Theory
    do {
      theory = try Theory(program.applying(mutation))
    } catch {
      preconditionFailure("a change leaves variables bound and aggregates in their order: \(error)")
    }
    let reached = influence.relations(reachedBy: mutation, of: program)
    let candidates = order.filter { position in
      // Where strict rules can come to contradict each other, every case may fail.
      reached.canContradict
        || passing[position].scenario.expectations.contains {
          influence.mayNotice(mutation, reaching: reached.relations, $0, of: program)
        }
    }
    let likely = candidates.filter { mutation.rule.map(passing[$0].applied.contains) ?? true }
    let others = candidates.filter { position in mutation.rule.map { !passing[position].applied.contains($0) } ?? false
    }
    for position in likely + others {
      let scenario = passing[position].scenario
      if ScenarioRunner.run(scenario, theory, limits: limits).failures.isEmpty { continue }
      order.removeAll { $0 == position }
      order.insert(position, at: 0)
      return scenario
    }
    return nil
  }
}

extension Mutation {
  /// The rule that must apply for anybody to see a difference.
  fileprivate var rule: ID<RessortLanguage.Rule>? {
    switch self {
    case .ruleRemoved(let rule), .constantChanged(let rule, _, _, _), .exceptionReversed(let rule): rule
    case .priorityReversed, .factRemoved: nil
    }
  }
}
