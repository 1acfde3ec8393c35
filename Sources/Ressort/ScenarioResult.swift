internal import RessortReasoning

/// What running a scenario showed.
public struct ScenarioResult: Hashable, Sendable {
  public var scenario: ScenarioEntry
  /// Each unmet expectation as a sentence, with its place.
  public var failures: [Diagnostic]
  /// The expectations it checked.
  public var expectationCount: Int
  /// What it brought to work, where that was asked for.
  var trace: CoverageTrace?

  public var passed: Bool { failures.isEmpty }
}
