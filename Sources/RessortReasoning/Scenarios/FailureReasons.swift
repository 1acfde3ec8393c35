package import RessortLanguage

/// What lies behind an unmet expectation: why what came out did, what lost, or what was missing for a rule to conclude it.
package struct FailureReasons: Sendable {
  /// Of what came out instead, or should not have.
  package var accounts: [Account] = []
  /// Of what would have met the expectation.
  package var setAsides: [SetAside] = []
  package var nearMisses: [NearMiss] = []

  /// A rule that would have concluded it, and the first of its conditions that does not hold.
  package struct NearMiss: Sendable {
    package var rule: ID<RessortLanguage.Rule>
    /// With the values that are known in place of variables.
    package var condition: Condition
  }
}

extension Outcome {
  /// So many of each are told.
  private static let toldCount = 3

  func reasons(of kind: ScenarioFailure.Kind, _ expectation: Expectation) -> FailureReasons {
    var reasons = FailureReasons()
    if case .missingNote = kind, case .note(let note) = expectation.subject {
      reasons.nearMisses = nearMiss(of: note, []).map { [$0] } ?? []
    }
    guard let result = expectation.result else { return reasons }
    let pattern = result.pattern(theory.program)
    let told: [Conclusion]
    switch kind {
    case .missing(let found), .notSetAside(let found):
      told = found
      if expectation.mode == .expected {
        reasons.setAsides = Array(losers(result, pattern).prefix(Self.toldCount))
        if reasons.setAsides.isEmpty { reasons.nearMisses = nearMisses(result) }
      }
    case .unexpected(let found), .wrongCertainty(let found), .wrongStatus(let found), .wrongCitation(let found),
      .wrongReason(let found), .wrongCases(let found), .notLeftTo(let found):
      told = found
    case .otherValues(_, let additional): told = additional
    case .missingNote, .unexpectedNote, .missingQuestion, .unexpectedQuestions, .evaluation: told = []
    }
    reasons.accounts = told.prefix(Self.toldCount).map { account(of: $0) }
    return reasons
  }

  private func losers(_ expected: ExpectedResult, _ pattern: [Constant?]) -> [SetAside] {
    setAside(of: expected.atom.relation).filter {
      $0.literal.isDenied == expected.isDenied && $0.literal.matches(pattern) && expected.accepts($0.literal)
    }
  }

  // MARK: What was missing

  private func nearMisses(_ expected: ExpectedResult) -> [FailureReasons.NearMiss] {
    var misses: [FailureReasons.NearMiss] = []
    for (index, rule) in theory.program.rules.enumerated() where rule.kind != .silent && misses.count < Self.toldCount {
      for head in rule.heads
      where head.isDenied == expected.isDenied && head.atom.relation == expected.atom.relation {
        guard let bindings = bindings(of: rule, head.atom, expected.pattern(theory.program)) else { continue }
        if let miss = nearMiss(of: ID(index), bindings) {
          misses.append(miss)
          break
        }
      }
    }
    return misses
  }

  /// - Parameter bindings: of the rule's variables, as far as they are known; empty where none is.
  private func nearMiss(of id: ID<Rule>, _ bindings: [Constant?]) -> FailureReasons.NearMiss? {
    let rule = theory.program.rules[id]
    let start = bindings.isEmpty ? Array(repeating: nil, count: rule.variables.count) : bindings
    return rule.alternatives.lazy.compactMap { self.unmet($0, start) }.first
      .map { FailureReasons.NearMiss(rule: id, condition: $0) }
  }

  /// The values of a rule's variables if it is to conclude the atom; nil where it cannot.
  private func bindings(of rule: Rule, _ head: Atom, _ wanted: [Constant?]) -> [Constant?]? {
    var bindings = [Constant?](repeating: nil, count: rule.variables.count)
    for (pattern, constant) in zip(head.columns, wanted) {
      guard let constant else { continue }
      switch pattern {
      case .constant(let own): if own != constant { return nil }
      case .variable(let variable):
        if let bound = bindings[variable], bound != constant { return nil }
        bindings[variable] = constant
      case .wildcard, .arithmetic, .negated: break
      }
    }
    return bindings
  }

  /// The first condition that does not hold; nil where that cannot be told from one condition alone.
  private func unmet(_ conditions: [Condition], _ start: [Constant?]) -> Condition? {
    var bindings = start
    for condition in conditions {
      switch condition.test {
      case .holds(let atom):
        let pattern = atom.columns.map { theory.program.evaluate($0, bindings) }
        let found = conclusions(of: atom.relation, matching: pattern).filter(\.holds)
        guard let first = found.first else { return told(condition, bindings) }
        // Where several rows match, the rest may hold for any of them.
        if found.count > 1 { return nil }
        for case (.variable(let variable), let constant) in zip(atom.columns, first.literal.row) {
          bindings[variable] = constant
        }
      case .compare, .oneOf, .member:
        if model.holds(condition.test, bindings) == false { return told(condition, bindings) }
      case .notConcluded(let atom):
        let pattern = atom.columns.map { theory.program.evaluate($0, bindings) }
        if conclusions(of: atom.relation, matching: pattern).contains(where: \.holds) {
          return told(condition, bindings)
        }
      case .denied, .aggregate, .state: return nil
      }
    }
    return nil
  }

  private func told(_ condition: Condition, _ bindings: [Constant?]) -> Condition {
    condition.mapping { operand in theory.program.evaluate(operand, bindings).map { .constant($0) } ?? operand }
  }
}
