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
