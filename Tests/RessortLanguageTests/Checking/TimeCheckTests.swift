import RessortLanguage
import Testing

@Suite("Periods and the dates they are held against") struct TimeCheckTests {
  static let date = "input day() -> Date  presumed none  dates the facts\n"

  @Test("bounds are told once where no input says what day it is, and the fix declares one")
  func undated() throws {
    let checked = Checked("relation p()\ndefault r  since 2010-01-01\n  p()\ndefault s  since 2011-01-01\n  p()\n")
    #expect(checked.codes == ["R0260"])
    #expect(checked.quoted == "since 2010-01-01")
    let fix = try #require(checked.diagnostics.first?.fixes.first)
    #expect(Checked(checked.applying(fix)).codes == [])
    let french = Checked("langue fr\nrelation p()\nfait p() jusqu'au 2010-01-01\n")
    #expect(french.codes == ["R0260"])
    #expect(Checked(french.applying(try #require(french.diagnostics.first?.fixes.first))).codes == [])
  }

  @Test("an input that cannot date is told there, and nowhere else")
  func unsuitable() {
    for input in ["input y() -> Int closed dates the facts", "input y(d: Date) -> Date closed dates the law"] {
      #expect(Checked(input + "\nrelation p()\nfact p()  since 2010-01-01").codes == ["R0261"])
    }
  }

  @Test("facts contradict each other only where some day has both")
  func contradictions() {
    let facts = Self.date + "relation rate() -> Int\nfact rate() = 1  until 2010-01-01\n"
    #expect(Checked(facts + "fact rate() = 2  since 2010-01-01").codes == [])
    #expect(Checked(facts + "fact rate() = 2  since 2009-12-31").codes == ["R0224"])
    #expect(Checked(facts + "fact rate() = 2").codes == ["R0224"])
    #expect(Checked(facts + "fact rate() = 2  until unstated after 2010-01-01").codes == ["R0224"])
    #expect(Checked(facts + "fact rate() = 2  since unstated after 2009-12-31").codes == [])
  }

  @Test("an exception that is never in force together with its target would do nothing")
  func exceptions() {
    let rule = Self.date + "relation p()\ndefault r  until 2010-01-01\n  p()\n"
    #expect(Checked(rule + "exception e to r  since 2010-01-01\n  denied p()").codes == ["R0226"])
    #expect(Checked(rule + "exception e to r  since 2009-12-31\n  denied p()").codes == [])
  }

  @Test("rows that share no day do not overlap")
  func rows() {
    let head = Self.date + "relation p(n: Int)\nrelation q(n: Int)\ntable t  default  hit unique\n"
    let columns = "  | row | if q(n): n | -> p | since | until |\n  | a | 1 | 1 | | 2010-01-01 |\n"
    #expect(Checked(head + columns + "  | b | 1 | 2 | 2010-01-01 | |\n").codes == [])
    #expect(Checked(head + columns + "  | b | 1 | 2 | 2009-12-31 | |\n").codes == ["R0242"])
  }

  @Test("a rule may narrow the period of its source, and is warned where it reaches beyond")
  func sources() {
    let source = Self.date + "source s  since 2009-01-01 until 2012-01-01  locators { 1 }\nrelation p()\n"
    func codes(_ period: String) -> Set<String> {
      Set(Checked(source + "default r  \(period)  cite 1\n  p()").codes).subtracting(["R0291"])
    }
    #expect(codes("since 2010-01-01 until 2011-01-01") == [])
    #expect(codes("") == [])
    #expect(codes("since 2010-01-01") == ["R0295"])
    #expect(codes("until 2012-01-01") == ["R0295"])
  }

  @Test("bounds behind the conclusion are told to stand before it, and taken")
  func lateBounds() {
    let checked = Checked(Self.date + "relation p()\ndefault r  p()  since 2010-01-01")
    #expect(checked.codes == ["R0121"])
    #expect(Checked("relation since(x: Int)\ndefine since(1)").codes == [])
  }

  @Test("each bound is said once, and is a date or unstated")
  func syntax() {
    #expect(Parsed("fact p() since 2010-01-01 since 2011-01-01").codes == ["R0112"])
    #expect(Parsed("fact p() since yesterday").codes == ["R0108"])
    #expect(Parsed("fact p() until unstated after").codes == ["R0108"])
    #expect(Parsed("scenario s as of 2009 expect p()").codes == ["R0108"])
    #expect(Parsed("langue fr\nfait p() depuis non dit après 2009-01-01 jusqu’au 2010-01-01").codes == [])
    #expect(Parsed("langue fr\nscénario s soit x 1 à la date du 2009-01-01 attendu p()").codes == [])
  }
}
