import Ressort
import RessortCohesion
import RessortTesting
import Testing

@Suite("The rule base on social cohesion")
struct RuleBaseTests {
  static let scenarios: [ScenarioCase] =
    (try? CohesionKnowledge.load(includingScenarios: true)).map { ScenarioCase.all(of: $0) } ?? []

  @Test("reads without an error or a warning")
  func readsCleanly() throws {
    #expect(try CohesionKnowledge.load(includingScenarios: true).warnings.map(\.text) == [])
  }

  @Test("every rule is exercised by some scenario")
  func everyRuleIsExercised() throws {
    let knowledge = try CohesionKnowledge.load(includingScenarios: true)
    var exercised: Set<String> = []
    for scenario in knowledge.scenarios { exercised.formUnion(try knowledge.run(scenario).exercisedRules) }
    #expect(knowledge.rules.map(\.name).filter { !exercised.contains($0) } == [])
  }

  @Test("scenario", arguments: scenarios)
  func scenario(_ scenario: ScenarioCase) throws {
    try scenario.check()
  }
}
