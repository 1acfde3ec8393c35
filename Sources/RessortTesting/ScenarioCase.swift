public import Ressort

/// One scenario of a rule base as a case of a Swift Testing run.
///
/// ```swift
/// @Suite("Rules") struct RulesTests {
///   static let knowledge = try! Knowledge(contentsOf: ["Rules/main.ressort"])
///
///   @Test("scenario", arguments: ScenarioCase.all(of: knowledge))
///   func scenario(_ scenario: ScenarioCase) throws { try scenario.check() }
/// }
/// ```
///
/// Each scenario shows up by its own name and fails by itself, with what was expected, what came out instead, and where it is written.
public struct ScenarioCase: Sendable, CustomStringConvertible {
  public let scenario: ScenarioEntry
  private let knowledge: Knowledge

  /// Every scenario of a rule base, in order.
  public static func all(of knowledge: Knowledge) -> [ScenarioCase] {
    knowledge.scenarios.map { ScenarioCase(scenario: $0, knowledge: knowledge) }
  }

  /// The name, then the title.
  public var description: String {
    scenario.title.map { "\(scenario.name) — \($0)" } ?? scenario.name
  }

  /// Runs the scenario.
  /// - Throws: ``ScenarioFailure`` with every unmet expectation, or the ``RessortError`` that stopped the evaluation.
  public func check(language: Language = .english) throws {
    let result = try knowledge.run(scenario, language: language)
    if !result.passed { throw ScenarioFailure(result) }
  }
}

/// The unmet expectations of a scenario.
public struct ScenarioFailure: Error, CustomStringConvertible, Sendable {
  public let result: ScenarioResult

  init(_ result: ScenarioResult) {
    self.result = result
  }

  public var description: String {
    "\(result.scenario.file):\(result.scenario.line): scenario \(result.scenario.name)\n"
      + result.failures.map(\.text).joined(separator: "\n")
  }
}
