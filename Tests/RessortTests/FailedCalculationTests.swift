import Ressort
import Testing

/// What is answered where some rule calculates what has no value.
@Suite("Calculations without a value in a case") struct FailedCalculationTests {
  private func session(_ given: String) throws -> Session {
    let rules = """
      concept Bill id bill { gas water }
      input amount(b: Bill) -> Int  presumed none
      input paid(b: Bill)  presumed none
      relation doubled(b: Bill) -> Int
      relation large(b: Bill)  output large
      relation settled(b: Bill)  output settled
      relation quiet(b: Bill)
      default twice   doubled(b) = m  if amount(b) = n and m = n * 2
      default heavy   large(b)        if doubled(b) = m and m > 100
      default closed  settled(b)      if paid(b)
      default calm    quiet(b)        if paid(b) and not large(b)
      """
    var session = Session(try Knowledge([RuleFile(path: "bills.ressort", text: rules)]))
    try session.assume(given)
    return session
  }

  private static let tooMuch = "amount(gas) = 5000000000000000000  amount(water) = 3  paid gas"

  @Test("what does not hang on the rule is answered, and a finding names the rule and the values")
  func independent() throws {
    var session = try session(Self.tooMuch)
    #expect(try session.ask("settled(b)").rows.map(\.values) == [[.term("bill.gas")]])
    #expect(try session.why("settled(gas)") != nil)
    let findings = try session.findings()
    #expect(findings.map(\.code) == ["R0246"])
    #expect(findings[0].english.contains("rule `twice` (b = gas, n = 5000000000000000000)"))
    #expect(findings[0].french.contains("la règle `twice` (b = gas, n = 5000000000000000000)"))
  }

  @Test(
    "what hangs on it is refused, also through an absence, and never missing without a word",
    arguments: ["doubled(b) = _", "doubled(water) = _", "large(b)", "quiet(b)", "settled(b) and not large(b)"])
  func dependent(query: String) throws {
    var session = try session(Self.tooMuch)
    let error = #expect(throws: RessortError.self) { try session.ask(query) }
    guard case .arithmetic(rule: "twice")? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("lists of results are refused where one of them hangs on it")
  func results() throws {
    var session = try session(Self.tooMuch)
    #expect(throws: RessortError.self) { try session.results() }
    var sound = try self.session("amount(gas) = 5  paid gas")
    #expect(try sound.findings() == [])
    #expect(try sound.results().count == 2)
  }
}
