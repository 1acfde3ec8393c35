import RessortLanguage
import Testing

@Suite("Dates, numbers and units in rules") struct DateArithmeticCheckTests {
  static let head = "relation p(d: Date, n: Int)\nrelation q(d: Date)\nrelation r(n: Int)\nrelation s(x: Duration)\n"

  @Test(
    "what is said of dates parses, checks, and is told again so that it parses",
    arguments: [
      ("q(t) if p(d, n) and t = d + n days", "t = (d + n days)"),
      ("q(t) if p(d, n) and t = d - n months rounded up", "t = (d - n months rounded up)"),
      ("q(t) if p(d, _) and t = d + 1 week", "t = (d + 7 days)"),
      ("q(t) if p(d, n) and t = d - (n + 1) years rounded down", "t = (d - ((n + 1) * 12) months rounded down)"),
      ("q(t) if p(d, _) and t = d + 1 day", "t = (d + 1 day)"),
      ("s(x) if p(d, _) and q(e) and x = d - e - 2 days", "x = ((d - e) - (2 days))"),
      ("s(x) if p(_, n) and x = n weeks", "x = ((n * 7) days)"),
      ("s(y) if s(x) and y = 3 * x - -x", "y = ((3 * x) - -x)"),
      ("s(y) if s(x) and y = (10 days) * 3 + x", "y = (((10 days) * 3) + x)"),
      ("r(n) if s(x) and n = days of x + days of (x + x)", "n = (days of x + days of (x + x))"),
      ("q(t) if p(d, _) and s(x) and t = d - x + x", "t = ((d - x) + x)"),
      ("r(1) if p(d, _) and q(e) and d - e is at least 2 weeks", ""),
      ("q(d + 3 months) if p(d, _)", ""), ("s(2009-06-01 - d) if p(d, _)", ""), ("s(1 day) if r(_)", ""),
    ])
  func meanings(text: String, told: String) throws {
    let checked = Checked(Self.head + "define " + text)
    #expect(checked.codes == [])
    let again = try #require(checked.told)
    #expect(again.contains(told))
    let second = Checked(Self.head + "define " + again)
    #expect(second.codes == [])
    #expect(second.told == again)
  }

  @Test(
    "dates and numbers do not mix",
    arguments: [
      ("r(n) if p(d, _) and n = d + 3 days", "R0208"), ("r(3 days) if r(_)", "R0207"), ("s(3) if r(_)", "R0207"),
      ("r(1) if p(d, _) and q(e) and d - e > 3", "R0209"), ("s(y) if s(x) and r(n) and y = x + n", "R0208"),
      ("s(y) if s(x) and y = x * x", "R0208"), ("r(days of n) if r(n)", "R0208"),
      ("s(y) if s(x) and y = x / 2", "R0208"),
      ("q(t) if p(d, n) and t = d + n", "R0208"),
      ("q(t) if p(_, n) and t = n + 3 days", "R0207"), ("r(m) if p(d, n) and m = d - n", "R0208"),
      ("r(m) if p(_, n) and m = n + 2 months", "R0265"), ("q(t) if p(d, _) and t = d * 2", "R0208"),
      ("q(t) if p(d, _) and t = 2 months + d", "R0265"), ("q(d) if p(d, n) and n > 3 years", "R0265"),
      ("q(2009-12-31 + 2 months) if r(_)", "R0264"), ("q(9999-12-31 + 1 day) if r(_)", "R0264"),
    ])
  func mistakes(text: String, code: String) {
    #expect(Checked(Self.head + "define " + text).codes == [code])
  }

  @Test("a unit is a name where no number stands before it, and in a scenario behind one")
  func unitsAsNames() {
    let text = """
      input day() -> Date  presumed none
      input count() -> Int  presumed none
      input delay() -> Duration  presumed none
      relation months(x: Int)
      relation years()
      define months(3)  if day() = _ and count() = n and months(n)
      define years()  if months(3)
      scenario s
        given count 3 day 2009-01-01
        expect months(3) years()
      scenario t
        given delay = (3 weeks)
      """
    #expect(Checked(text).codes == [])
    #expect(Checked(text).program?.scenarios.last?.answers.first?.reply == .values([.duration(21)]))
    #expect(Checked("langue fr\nrelation dû() -> Date\nfait dû() = 2009-01-31 + 1 an arrondi par défaut").codes == [])
  }

  @Test("what is worked out beforehand is what the kernel works out")
  func leastRemainder() {
    #expect(Checked("relation r(n: Int)\nfact r(-9223372036854775808 % -1)").program?.facts.first?.row == [.integer(0)])
  }
}
