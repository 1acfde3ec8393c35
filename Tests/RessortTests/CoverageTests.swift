import Ressort
import Testing

@Suite("Coverage of rules by scenarios") struct CoverageTests {
  private static let rules = """
    source handbook  kind book  date 2020  locators { 1; 2; 3 }
    citing handbook
    concept Bird id bird { tweety pingu }
    concept Habit id habit { flying walking }
    input seen(b: Bird)  closed
    input penguin(b: Bird)  closed
    relation habit(b: Bird) -> Habit  output habits
    default birds_fly(b)  cite 1   habit(b) = flying  if seen(b)
    exception penguins to birds_fly  cite 2   habit(b) = walking  if seen(b) and penguin(b)
    """

  private func coverage(_ scenarios: String) throws -> [Coverage.Unit: Coverage.Share] {
    let text = Self.rules + "\n" + scenarios
    let knowledge = try Knowledge([RuleFile(path: "birds.ressort", text: text)])
    let results = try knowledge.scenarios.map { try knowledge.run($0, tracesCoverage: true) }
    let coverage = knowledge.coverage(by: results)
    return Dictionary(uniqueKeysWithValues: coverage.shares.map { ($0.unit, $0) })
  }

  @Test("a scenario in which only the default applies leaves the exception, its value and its passage uncovered")
  func defaultAlone() throws {
    let shares = try coverage("scenario flies  given seen tweety  expect habit(tweety) = flying")
    #expect(shares[.rules]?.total == 2)
    #expect(shares[.rules]?.missing.map(\.name) == ["penguins"])
    #expect(shares[.rules]?.missing.first?.line == 9)
    #expect(shares[.won]?.missing.map(\.name) == ["penguins"])
    #expect(shares[.lost]?.missing.isEmpty == true)
    #expect(shares[.values]?.missing.map(\.name) == ["habit: habit.walking"])
    #expect(shares[.locators]?.missing.map(\.name) == ["handbook 2"])
  }

  @Test("a scenario in which the exception wins leaves open that the rule it is aimed at ever stands")
  func exceptionAlone() throws {
    let shares = try coverage("scenario walks  given seen pingu  penguin pingu  expect habit(pingu) = walking")
    #expect(shares[.rules]?.missing.isEmpty == true)
    #expect(shares[.lost]?.missing.map(\.name) == ["penguins > birds_fly"])
    #expect(shares[.values]?.missing.map(\.name) == ["habit: habit.flying"])
  }

  @Test("both together cover everything; without scenarios nothing is covered")
  func extremes() throws {
    let all = try coverage(
      """
      scenario flies  given seen tweety  expect habit(tweety) = flying
      scenario walks  given seen pingu  penguin pingu  expect habit(pingu) = walking
      """)
    #expect(all.values.flatMap { $0.missing } == [])
    let none = try coverage("")
    #expect(none.values.allSatisfy { $0.covered == 0 })
    #expect(none[.locators]?.total == 2)
  }
}
