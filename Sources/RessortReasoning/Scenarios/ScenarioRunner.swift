package import RessortKernel
package import RessortLanguage

/// Evaluates a scenario's case and holds the expectations against it.
package enum ScenarioRunner {
  /// - Parameter tracesCoverage: whether the result says what the case brought to work, which takes several times as long.
  /// - Returns: failures as values; never an error.
  package static func run(
    _ scenario: Scenario, _ theory: Theory, tracesCoverage: Bool = false, limits: Limits = Limits(),
    isCancelled: (() -> Bool)? = nil
  ) -> ScenarioResult {
    do throws(EvaluationFailure) {
      var outcomes: [Day?: Outcome] = [:]
      var trace = CoverageTrace()
      for day in scenario.days {
        let answers = scenario.answers(on: day, theory.program)
        let outcome = try Outcome(theory, answers: answers, limits: limits, isCancelled: isCancelled)
        outcomes[day] = outcome
        if tracesCoverage { trace.formUnion(outcome.coverageTrace(of: .ofCases)) }
      }
      let failures = scenario.expectations.compactMap { expectation -> ScenarioFailure? in
        guard let outcome = outcomes[expectation.day], let kind = outcome.failure(of: expectation) else { return nil }
        return ScenarioFailure(
          kind: kind, expectation: expectation, reasons: outcome.reasons(of: kind, expectation),
          place: expectation.range)
      }
      return ScenarioResult(scenario: scenario, failures: failures, trace: tracesCoverage ? trace : nil)
    } catch {
      let failure = ScenarioFailure(kind: .evaluation(error), expectation: nil, place: scenario.range)
      return ScenarioResult(scenario: scenario, failures: [failure])
    }
  }
}

extension Scenario {
  /// The days at which something is expected, in order; `nil` for what the case says itself, and for a scenario that expects nothing.
  fileprivate var days: [Day?] {
    expectations.isEmpty ? [nil] : expectations.map(\.day).uniqued
  }

  /// What the case says, with another day of the facts.
  fileprivate func answers(on day: Day?, _ program: CheckedProgram) -> [Answer] {
    guard let day, let input = program.factDate else { return answers }
    return answers.filter { $0.input != input } + [Answer(input: input, key: [], reply: .values([.date(day)]))]
  }
}

extension CoverageTrace {
  /// What any case brings to work, whatever its answers; nothing where there is no case without answers.
  package static func ofAnyCase(_ theory: Theory, limits: Limits = Limits()) -> CoverageTrace {
    (try? Outcome(theory, answers: [], limits: limits))?.coverageTrace(of: .fixed) ?? CoverageTrace()
  }
}

extension Outcome {
  /// What is wrong with an expectation; nil when it is met.
  func failure(of expectation: Expectation) -> ScenarioFailure.Kind? {
    let pattern = expectation.pattern(theory.program)
    switch expectation.mode {
    case .expected: return missing(expectation, pattern)
    case .unexpected:
      let found = results(expectation, pattern).filter {
        expectation.accepts($0.status, else: [.certain, .concluded, .open]) && expectation.accepts($0.certainty)
          && expectation.accepts($0.citations) && expectation.accepts($0.because) && expectation.accepts($0.discretion)
      }
      return found.isEmpty ? nil : .unexpected(found)
    case .only: return otherValues(expectation, pattern)
    case .setAside: return notSetAside(expectation, pattern)
    }
  }

  private func results(_ expectation: Expectation, _ pattern: [Constant?]) -> [Conclusion] {
    let relation = expectation.atom.relation
    if expectation.isDenied {
      return denials(of: relation, matching: pattern).filter { expectation.accepts($0.literal) }
    }
    var results = conclusions(of: relation, matching: pattern)
    if expectation.certainty == .silent {
      results += silences(of: relation).filter { $0.literal.matches(pattern) }
    }
    return results.filter { expectation.accepts($0.literal) }
  }

  private func missing(_ expectation: Expectation, _ pattern: [Constant?]) -> ScenarioFailure.Kind? {
    let found = results(expectation, pattern)
    let standing = found.filter { expectation.accepts($0.status, else: [.certain, .concluded]) }
    if standing.isEmpty {
      return found.isEmpty ? .missing(found: neighbours(expectation, pattern)) : .wrongStatus(found: found)
    }
    let firm = standing.filter { expectation.accepts($0.certainty) }
    if firm.isEmpty { return .wrongCertainty(found: standing) }
    let cited = firm.filter { expectation.accepts($0.citations) }
    if cited.isEmpty { return .wrongCitation(found: firm) }
    let reasoned = cited.filter { expectation.accepts($0.because) }
    if reasoned.isEmpty { return .wrongReason(found: cited) }
    return reasoned.contains { expectation.accepts($0.discretion) } ? nil : .notLeftTo(found: reasoned)
  }

  /// What the relation has for the same key instead.
  private func neighbours(_ expectation: Expectation, _ pattern: [Constant?]) -> [Conclusion] {
    let relation = theory.program.relations[expectation.atom.relation]
    guard relation.value != nil else { return [] }
    var unlimited = expectation
    unlimited.limit = nil
    return results(unlimited, pattern.dropLast() + [nil])
  }

  private func otherValues(_ expectation: Expectation, _ pattern: [Constant?]) -> ScenarioFailure.Kind? {
    let all = results(expectation, pattern.dropLast() + [nil]).filter {
      expectation.accepts($0.status, else: [.certain, .concluded, .open])
    }
    var wanted = expectation.onlyValues
    if let value = pattern.last ?? nil, !wanted.contains(value) { wanted.insert(value, at: 0) }
    let standing = all.filter { expectation.accepts($0.status, else: [.certain, .concluded]) }
    let missing = wanted.filter { value in !standing.contains { $0.literal.row.last == value } }
    let additional = all.filter { conclusion in !wanted.contains { $0 == conclusion.literal.row.last } }
    return missing.isEmpty && additional.isEmpty ? nil : .otherValues(missing: missing, additional: additional)
  }

  private func notSetAside(_ expectation: Expectation, _ pattern: [Constant?]) -> ScenarioFailure.Kind? {
    let relation = expectation.atom.relation
    let isSetAside = setAside(of: relation).contains {
      $0.literal.isDenied == expectation.isDenied && $0.literal.matches(pattern) && expectation.accepts($0.literal)
        && expectation.accepts($0.certainty) && expectation.accepts($0.citations)
        && expectation.accepts([$0.rule, $0.reason.rule].compactMap { $0 })
    }
    let isDenied =
      !expectation.isDenied
      && denials(of: relation, matching: pattern).contains {
        ($0.status == .certain || $0.status == .concluded) && expectation.accepts($0.certainty)
          && expectation.accepts($0.citations) && expectation.accepts($0.because)
      }
    return isSetAside || isDenied ? nil : .notSetAside(found: results(expectation, pattern))
  }

  /// Every rule whose conditions hold in this case, whether or not it got its way.
  func exercisedRules() -> Set<ID<Rule>> {
    var rules: Set<ID<Rule>> = []
    for index in theory.program.rules.indices {
      if let premises = model.compiled.rules[index].premises, model.database.count(premises) > 0 {
        rules.insert(ID(index))
      }
    }
    for index in theory.program.relations.indices {
      let relation = ID<Relation>(index)
      let used = Set(model.compiled.conflicts.uses[index].map(\.rule))
      if model.relation(relation).contest != nil {
        for argument in graph.arguments(of: relation, model).all where argument.premises == .isTrue {
          if let rule = argument.rule { rules.insert(rule) }
        }
      } else if !used.isSubset(of: rules) {
        rules.formUnion(rulesThatGiveRows(of: relation, among: used.subtracting(rules)))
      }
    }
    return rules
  }

  private func rulesThatGiveRows(of relation: ID<Relation>, among candidates: Set<ID<Rule>>) -> Set<ID<Rule>> {
    var found: Set<ID<Rule>> = []
    let concluded = model.relation(relation).concluded
    let rows = model.database.rows(of: concluded)
    for row in 0..<rows.count where found.count < candidates.count {
      for derivation in model.database.derivations(of: Array(rows[row]), in: concluded) {
        guard !derivation.isBaseFact, derivation.truth == .isTrue,
          let rule = model.role(of: derivation).rule, candidates.contains(rule)
        else { continue }
        found.insert(rule)
      }
    }
    return found
  }
}

extension Expectation {
  /// A constant for each column, or `nil` for any; of a value that is only compared, any.
  func pattern(_ program: CheckedProgram) -> [Constant?] {
    var pattern = atom.columns.map { program.evaluate($0, []) }
    if limit != nil { pattern[pattern.count - 1] = nil }
    return pattern
  }

  /// Whether the value compares with the atom's as it must.
  func accepts(_ literal: Literal) -> Bool {
    guard let limit, let value = literal.row.last, case .constant(let other)? = atom.columns.last else { return true }
    return limit.holds(value, other)
  }

  func accepts(_ status: Status, else accepted: [Status]) -> Bool {
    switch self.status {
    case nil: accepted.contains(status)
    case .certain: status == .certain
    case .concluded: status == .concluded
    case .contested: status == .contested(.conflict) || status == .contested(.circular)
    case .open: status == .open
    }
  }

  func accepts(_ certainty: Certainty) -> Bool {
    switch self.certainty {
    case nil: true
    case .explicit: certainty == .explicit
    case .derived: certainty == .derived
    case .hedged: certainty == .hedged
    case .silent: certainty == .silent
    }
  }

  func accepts(_ citations: [Citation]) -> Bool {
    locators.allSatisfy { locator in citations.contains { $0.locator == locator } }
  }

  func accepts(_ discretion: [Discretion]) -> Bool {
    actor.map { actor in discretion.contains { $0.actor == .term(actor) } } ?? true
  }

  func accepts(_ rules: [ID<Rule>]) -> Bool {
    because.isEmpty || rules.contains { because.contains($0) }
  }
}

extension SetAside.Reason {
  /// The rule that set the other aside; nil for its own `unless`, and for facts and answers.
  package var rule: ID<RessortLanguage.Rule>? {
    switch self {
    case .unless: nil
    case .setAside(by: let rule), .denied(by: let rule, _): rule
    case .beaten(by: let rule, _): rule
    }
  }
}
