import Ressort
import RessortCohesion
import RessortTesting
import Testing

@Suite("The rule base on social cohesion")
struct RuleBaseTests {
  static let scenarios: [ScenarioCase] = (try? CohesionKnowledge.load()).map { ScenarioCase.all(of: $0) } ?? []

  @Test("reads without an error or a warning")
  func readsCleanly() throws {
    #expect(try CohesionKnowledge.load().warnings.map(\.text) == [])
  }

  @Test("scenario", arguments: scenarios)
  func scenario(_ scenario: ScenarioCase) throws {
    try scenario.check()
  }
}
