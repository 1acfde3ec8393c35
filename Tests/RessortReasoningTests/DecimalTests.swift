import RessortKernel
import RessortLanguage
import RessortReasoning
import Testing

@Suite("Exact decimals") struct DecimalTests {
  @Test(
    "calculations come to the same beforehand and in a case",
    arguments: [
      ("0.1 + 0.2", "0.3"), ("1.00 - 0.01", "0.99"), ("-2.5 * 4.0", "-10.0"), ("7.5 % 2.0", "1.5"),
      ("1.0 / 8.0", "0.125"),
      ("1.0 / 3.0 rounded to 2", "0.33"), ("2.0 / 3.0 rounded to 2", "0.67"), ("1.0 / 3.0 rounded up to 0", "1.0"),
      ("19.99 * 0.055 rounded to 2", "1.1"), ("0.005 rounded to 2", "0.01"), ("-0.005 rounded down to 2", "-0.01"),
      ("decimal of 7 / 2.0", "3.5"), ("-(1.5 + 1.5)", "-3.0"), ("(1.0 / 3.0 rounded to 6) * 3.0", "0.999999"),
    ])
  func calculations(text: String, result: String) throws {
    let fact = try Case("relation sum() -> Decimal\nfact sum() = \(text)")
    #expect(fact.results == ["sum() = \(result) certain explicit"])
    let rule = try Case(
      "relation sum() -> Decimal\nrelation n(x: Decimal)\nfact n(0.0)\ndefine sum() = s  if n(x) and s = (\(text)) + x")
    #expect(rule.results.first == "sum() = \(result) certain explicit")
  }

  @Test("they are compared, listed, summed and told like other numbers")
  func values() throws {
    let found = try Case(
      """
      relation price(x: Int) -> Decimal
      relation bill(s: Decimal)
      relation cheap(x: Int)
      relation most(s: Decimal)
      fact price(1) = 0.1
      fact price(2) = 0.2
      fact price(3) = 12.50
      define bill(s)   if s = sum of { p where price(_) = p }
      define cheap(x)  if price(x) = p and p < 12.5 and p in {0.10, 0.3}
      define most(s)   if s = max of { p * 2.0 where price(_) = p }
      """)
    #expect(
      found.results.suffix(3) == [
        "bill(12.8) certain explicit", "cheap(1) certain explicit", "most(25.0) certain explicit",
      ])
    let proof = try #require(found.outcome.proof(of: try found.conclusion("bill(12.8)").literal))
    let lines = Narrator(found.program, in: .english).lines(of: proof).map(\.text)
    #expect(lines.contains { $0.hasSuffix(": 12.8") })
  }

  @Test("what is not exact stops the evaluation there, and names the rule")
  func inexact() throws {
    let program = try Case.program(
      "relation n(x: Decimal)\nrelation third(x: Decimal)\nfact n(1.0)\ndefault r  third(t)  if n(x) and t = x / 3.0")
    let theory = try Theory(program)
    do throws(EvaluationFailure) {
      _ = try Outcome(theory, answers: [])
      Issue.record("the evaluation went through")
    } catch {
      guard case .arithmetic(.inexact, let rule) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(rule.map { program.rules[$0].name } == "r")
    }
  }
}
