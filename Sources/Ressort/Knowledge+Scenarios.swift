// Running the scenarios of a rule base.

internal import RessortLanguage
internal import RessortReasoning

extension Knowledge {
  /// Runs a scenario of this rule base.
  /// - Parameter tracesCoverage: whether the result counts for ``coverage(by:)``; that takes several times as long.
  /// - Throws: ``RessortError/assumption(french:english:)`` when there is no such scenario.
  public func run(
    _ scenario: ScenarioEntry, tracesCoverage: Bool = false, language: Language = .english
  ) throws(RessortError) -> ScenarioResult {
    guard let found = program.scenarios.first(where: { $0.name == scenario.name }) else {
      throw .assumption(
        french: "il n'y a pas de scénario `\(scenario.name)`", english: "there is no scenario `\(scenario.name)`")
    }
    let result = ScenarioRunner.run(
      found, theory, tracesCoverage: tracesCoverage, limits: Limits.ofAQuestion.kernel)
    let failures = result.failures.isEmpty ? [] : diagnostics(of: result.failures, KeywordLanguage(language))
    return ScenarioResult(
      scenario: scenario, failures: failures, expectationCount: found.expectations.count,
      trace: result.trace)
  }

  private func diagnostics(of failures: [ScenarioFailure], _ keywords: KeywordLanguage) -> [Diagnostic] {
    let places = SourcePlaces(files: program.files)
    return failures.map { failure in
      let place = places.place(of: failure.place)
      return Diagnostic(
        code: "R0501", severity: .error, message: failure.message(in: keywords, program), place: place, notes: [],
        fixes: [],
        text: "\(place.file):\(place.line):\(place.column): "
          + Explanation(failure.report(in: keywords, program), program: program).text)
    }
  }
}
