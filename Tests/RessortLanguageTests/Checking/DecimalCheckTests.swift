import RessortLanguage
import Testing

@Suite("Decimals and integers in rules") struct DecimalCheckTests {
  static let head = "relation p(x: Decimal, n: Int)\nrelation q(x: Decimal)\n"

  @Test("what is said of decimals is told again so that it parses")
  func told() throws {
    let texts = [
      "q(y) if p(x, _) and y = x * 0.055 rounded to 2", "q(y) if p(x, n) and y = x / decimal of n rounded up to 0",
      "q(-x) if p(x, _)", "q(y) if p(x, _) and y = -(x - 1.5) % 2.0", "q(y) if p(x, _) and y = x rounded down to 1",
    ]
    for text in texts {
      let checked = Checked(Self.head + "define " + text)
      #expect(checked.codes == [], "\(text)")
      let again = try #require(checked.told)
      #expect(Checked(Self.head + "define " + again).told == again, "\(again)")
    }
  }

  @Test("integers and decimals do not mix, and the fix writes the decimal")
  func mixing() throws {
    let checked = Checked(Self.head + "define q(y) if p(x, _) and y = 2 * x")
    #expect(checked.codes == ["R0207"])
    #expect(Checked(checked.applying(try #require(checked.diagnostics.first?.fixes.first))).codes == [])
    #expect(Checked(Self.head + "define q(y) if p(x, n) and y = x + n").codes == ["R0208"])
    #expect(Checked(Self.head + "define q(x) if p(x, n) and x < n").codes == ["R0209"])
    #expect(Checked(Self.head + "fact q(1)").codes == ["R0207"])
    #expect(Checked("relation r(n: Int)\nfact r(1.0)").codes == ["R0207"])
  }

  @Test("a decimal has six places at most, and a section is none")
  func literals() {
    #expect(Checked("relation q(x: Decimal)\nfact q(-9223372036854.775808)").codes == [])
    #expect(Parsed("fact q(9223372036854.775808)").codes == ["R0136"])
    #expect(Parsed("fact q(1.2.3)").codes == ["R0108"])
    #expect(Parsed("fact q(1.5 rounded to 7)").codes == ["R0108"])
    #expect(Checked("relation q(x: Decimal)\nfact q(1.0 / 3.0)").codes == ["R0246"])
  }
}
