import RessortKernel
import RessortLanguage
import RessortReasoning
import Testing

@Suite("Calculating with dates") struct DateArithmeticTests {
  @Test(
    "a date is moved by days, weeks, months and years, and two dates have a distance",
    arguments: [
      ("2009-01-31 + 1 month rounded down", "2009-02-28"), ("2009-01-31 + 1 month rounded up", "2009-03-01"),
      ("2009-01-31 + 2 months", "2009-03-31"), ("2008-02-29 + 1 year rounded down", "2009-02-28"),
      ("2009-03-31 - 1 month rounded down", "2009-02-28"), ("2009-01-31 + 10 days", "2009-02-10"),
      ("2009-01-31 - 2 weeks", "2009-01-17"), ("2009-01-31 + 1 month rounded down + 1 month", "2009-03-28"),
      ("2009-01-01 + (2 * 3) months", "2009-07-01"), ("2009-01-01 + -1 days", "2008-12-31"),
    ])
  func moves(text: String, result: String) throws {
    let fact = try Case("relation due() -> Date\nfact due() = \(text)")
    #expect(fact.results == ["due() = \(result) certain explicit"])
    // The kernel works out what is not the same in every case.
    let rule = try Case(
      "relation due() -> Date\nrelation n(x: Int)\nfact n(0)\ndefine due() = d  if n(x) and d = \(text) + x days")
    #expect(rule.results.first == "due() = \(result) certain explicit")
  }

  @Test("the kernel and the checker find the same days")
  func agreement() throws {
    let start = try #require(Day("2007-12-20"))
    for (word, missing) in [("rounded down", RessortLanguage.MissingDay.lastOfMonth), ("rounded up", .firstOfNext)] {
      let found = try Case(
        """
        relation n(x: Int)
        relation from(d: Date)
        relation reach(d: Date, x: Int) -> Date
        \((-30...30).map { "fact n(\($0))" }.joined(separator: "\n"))
        \((0..<80).compactMap { start.adding(days: $0 * 11) }.map { "fact from(\($0))" }.joined(separator: "\n"))
        define reach(d, x) = t  if from(d) and n(x) and t = d + x months \(word)
        """)
      let conclusions = found.outcome.conclusions(of: try found.relation("reach"))
      #expect(conclusions.count == 61 * 80)
      for conclusion in conclusions {
        guard case .date(let day) = conclusion.literal.row[0], case .integer(let count) = conclusion.literal.row[1]
        else { continue }
        #expect(conclusion.literal.row[2] == day.adding(months: count, missing).map { .date($0) })
      }
    }
  }

  @Test("the distance of two dates is a duration, which days and weeks are too")
  func distance() throws {
    let found = try Case(
      """
      relation from(d: Date)
      relation apart(x: Duration)
      relation long()
      fact from(2008-02-28)
      define apart(x)  if from(d) and x = 2008-03-01 - d
      define long()   if from(d) and 2009-01-01 - d >= 40 weeks and 2009-01-01 - d < 1000 days
      """)
    #expect(
      found.results == ["from(2008-02-28) certain explicit", "apart(2 days) certain explicit", "long certain explicit"])
  }

  @Test("months that lead to no day stop the evaluation there, and name the rule")
  func refused() throws {
    let program = try Case.program(
      "relation from(d: Date)\nrelation reach(d: Date)\nfact from(2009-01-31)\ndefault r  reach(t)  if from(d) and t = d + 1 month"
    )
    let theory = try Theory(program)
    do throws(EvaluationFailure) {
      _ = try Outcome(theory, answers: [])
      Issue.record("the evaluation went through")
    } catch {
      guard case .arithmetic(.missingDay, let rule) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(rule.map { program.rules[$0].name } == "r")
    }
  }
}
