import Ressort
import RessortCohesion
import Testing

@Suite("The rule base on social cohesion")
struct RuleBaseTests {
  /// Every scenario run once, for all that is to be seen of it.
  private static let run: (knowledge: Knowledge, results: [String: ScenarioResult])? = {
    guard let knowledge = try? CohesionKnowledge.load(includingScenarios: true) else { return nil }
    let results = knowledge.scenarios.compactMap { try? knowledge.run($0, tracesCoverage: true) }
    return (knowledge, Dictionary(uniqueKeysWithValues: results.map { ($0.scenario.name, $0) }))
  }()

  private static let scenarios = (try? CohesionKnowledge.load(includingScenarios: true).scenarios.map(\.name)) ?? []

  @Test("reads without an error or a warning")
  func readsCleanly() throws {
    #expect(try CohesionKnowledge.load(includingScenarios: true).warnings.map(\.text) == [])
  }

  @Test("has no rule that can't apply, can't win or is said twice, and no word, input or relation without a use")
  func reviewsCleanly() throws {
    #expect(try CohesionKnowledge.load(includingScenarios: true).review().map(\.text) == [])
  }

  @Test("the scenarios bring every rule, row, exception, output value and cited passage to work")
  func scenariosCoverTheRules() throws {
    let run = try #require(Self.run)
    #expect(run.results.count > 200)
    for share in run.knowledge.coverage(by: Array(run.results.values)).shares {
      #expect(share.total > 0)
      #expect(share.missing.map(\.name) == [], "\(share.unit)")
    }
  }

  @Test("scenario", arguments: scenarios)
  func scenario(_ name: String) throws {
    let result = try #require(Self.run?.results[name])
    #expect(result.expectationCount > 0)
    #expect(result.failures.map(\.text) == [])
  }
}
