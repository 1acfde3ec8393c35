import Ressort
import RessortTesting
import Testing

@Suite("The library's rules")
struct LibraryRulesTests {
  static let path = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Rules/library.ressort"
  static let scenarios: [ScenarioCase] = {
    guard let knowledge = try? Knowledge(contentsOf: [path]) else { return [] }
    return ScenarioCase.all(of: knowledge)
  }()

  @Test("scenario", arguments: scenarios)
  func scenario(_ scenario: ScenarioCase) throws {
    try scenario.check()
  }

  @Test("the rule base reads without a mistake and has its scenarios")
  func readsCleanly() throws {
    #expect(try Knowledge(contentsOf: [Self.path]).scenarios.count == 5)
  }
}
