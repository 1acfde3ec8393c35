package import RessortKernel
package import RessortLanguage

// A calculation without a value ends an evaluation, and says nothing of what does not need it. So the case is evaluated once more without the rule
// that calculates; what the rule concludes or attacks, and all that reads it, is then unreliable and nobody is told it. The rest is as it would be.

/// A rule that could not be evaluated.
package struct FailedRule: Hashable, Sendable {
  package var rule: ID<RessortLanguage.Rule>
  package var fault: ArithmeticFault
  /// By variable, where the first values were found for which it has none.
  package var bindings: [Constant?]
}

extension Outcome {
  /// Evaluates a case, leaving out the rules that calculate what has no value.
  /// - Throws: as the initialiser; for a calculation, where leaving out its rule does not help.
  package static func leavingOutFailures(
    _ theory: Theory, answers: [Answer], limits: Limits = Limits(), isCancelled: (() -> Bool)? = nil
  ) throws(EvaluationFailure) -> Outcome {
    var program = theory.program
    var reduced = theory
    var faults: [(rule: ID<RessortLanguage.Rule>, fault: ArithmeticFault)] = []
    while true {
      do throws(EvaluationFailure) {
        let outcome = try Outcome(reduced, answers: answers, limits: limits, isCancelled: isCancelled)
        guard !faults.isEmpty else { return outcome }
        outcome.failedRules = faults.map { failed in
          FailedRule(
            rule: failed.rule, fault: failed.fault,
            bindings: outcome.failingBindings(of: theory.program.rules[failed.rule]))
        }
        outcome.unreliable = theory.program.relations(hangingOn: faults.map(\.rule))
        return outcome
      } catch {
        guard case .arithmetic(let fault, let rule?) = error, !faults.contains(where: { $0.rule == rule }),
          faults.count < failureLimit
        else { throw error }
        faults.append((rule, fault))
        program = program.without(rule)
        guard let next = try? Theory(program, options: theory.options) else { throw error }
        reduced = next
      }
    }
  }

  /// Each costs a theory and an evaluation.
  private static let failureLimit = 8

  /// Values for which a calculation of the rule has none, each condition that calculates nothing being met; none where the case is large.
  private func failingBindings(of rule: RessortLanguage.Rule) -> [Constant?] {
    let nothing = [Constant?](repeating: nil, count: rule.variables.count)
    guard !model.isLarge else { return nothing }
    for conditions in rule.alternatives {
      let calculations = conditions.filter(\.calculates)
      let heads = rule.heads.flatMap(\.atom.columns)
      for start in matches(of: conditions.filter { !$0.calculates }, variableCount: rule.variables.count) {
        if let found = firstFailure(of: calculations, heads, start) { return found }
      }
    }
    return nothing
  }

  /// Goes through equations that give variables their values, until one has none.
  private func firstFailure(of calculations: [Condition], _ heads: [Operand], _ start: [Constant?]) -> [Constant?]? {
    let program = theory.program
    var bindings = start
    func fails(_ operand: Operand) -> Bool {
      operand.variables.allSatisfy { bindings[$0] != nil } && operand.calculates
        && program.evaluate(operand, bindings) == nil
    }
    for _ in calculations.indices.reversed() + [0] {
      for case .compare(let comparison, let left, let right) in calculations.map(\.test) {
        if fails(left) || fails(right) { return bindings }
        guard comparison == .equal else { continue }
        for (side, other) in [(left, right), (right, left)] {
          if case .variable(let number) = side, bindings[number] == nil {
            bindings[number] = program.evaluate(other, bindings)
          }
        }
      }
    }
    return heads.contains(where: fails) ? bindings : nil
  }
}

extension CheckedProgram {
  /// The program with a rule whose conditions never hold. The test that fails comes before everything that calculates.
  fileprivate func without(_ id: ID<RessortLanguage.Rule>) -> CheckedProgram {
    var program = self
    let never = Condition(
      .compare(.equal, .constant(.boolean(true)), .constant(.boolean(false))), range: rules[id].range)
    program.rules[id].alternatives = rules[id].alternatives.map { [never] + $0 }
    program.rules[id].unless = rules[id].unless.map { [never] + $0 }
    return program
  }

  /// What comes out otherwise, maybe, if a rule does.
  fileprivate func relations(hangingOn rules: [ID<RessortLanguage.Rule>]) -> Set<ID<Relation>> {
    let influence = Influence(self)
    return rules.reduce(into: []) { all, rule in
      all.formUnion(influence.relations(reachedBy: .ruleRemoved(rule), of: self).relations)
    }
  }
}

extension Operand {
  /// Whether it is no plain value.
  fileprivate var calculates: Bool {
    switch self {
    case .arithmetic, .negated: true
    case .variable, .constant, .wildcard: false
    }
  }
}

extension Condition {
  /// Whether a part of it may have no value.
  fileprivate var calculates: Bool {
    switch test {
    case .compare(_, let left, let right): left.calculates || right.calculates
    case .holds(let atom), .denied(let atom), .notConcluded(let atom), .state(let atom, _):
      atom.columns.contains(where: \.calculates)
    case .aggregate: true
    case .oneOf(let operand, let choices): ([operand] + choices).contains(where: \.calculates)
    case .member(let operand, _, _): operand.calculates
    }
  }
}
