import RessortLanguage
import Testing

@Suite("After a mistake") struct RecoveryTests {
  @Test("all mistakes of a file are told in one run, each once, in their order")
  func allMistakes() {
    let parsed = Parsed(
      """
      fact p(1
      define q(x) if
      default r  cite 1.1  p(x) if x <
      concept A { a1_ ) b }
      fact q(2)
      layers one >
      """)
    #expect(parsed.codes == ["R0109", "R0108", "R0108", "R0108", "R0108"])
    #expect(parsed.diagnostics.map(\.place.lower) == parsed.diagnostics.map(\.place.lower).sorted())
    #expect(parsed.tree.statements.count == 6)
  }

  @Test("what is missing at the end of a line is told there")
  func placeOfMissing() {
    let parsed = Parsed("define q(x) if\n\nfact p(1)")
    #expect(parsed.diagnostics.map(\.place.lower) == [14])
  }

  @Test("a rule whose conditions are broken keeps its name and its conclusion")
  func partialRule() throws {
    let rule = try #require(Parsed("default r  cite 1.1  p(x) if q(x) and )\nfact p(1)").rules.first)
    #expect(rule.name?.text == "r")
    #expect(rule.heads.first?.atom.relation.text == "p")
  }

  @Test("a missing name is an empty one, not a crash")
  func missingName() throws {
    let parsed = Parsed("concept {\n}")
    #expect(parsed.codes == ["R0108"])
    guard case .concept(let concept) = try #require(parsed.tree.statements.first) else {
      Issue.record("no concept")
      return
    }
    #expect(concept.name.isMissing)
  }

  @Test("recovery stops before `NAME overrides NAME`")
  func beforePriority() {
    #expect(Parsed("fact )\na overrides b").tree.statements.count == 2)
  }

  @Test("French keywords in an English file are one diagnostic a statement, and read all the same")
  func otherLanguage() throws {
    let parsed = Parsed("fact p(1)\nfact p(2)\ndéfinir q(x) si p(x) et il est nié que r(x)\nfact p(3)")
    #expect(parsed.codes == ["R0113"])
    #expect(parsed.tree.statements.count == 4)
    let fix = try #require(parsed.diagnostics[0].fixes.first)
    #expect(fix.replacement == "define q(x) if p(x) and it is denied that")
    #expect(fix.changes.map(\.replacement) == ["define", "if", "and", "it is denied that"])
    #expect(Parsed(parsed.applying(fix)).codes == [])
  }

  @Test("a word of the other language that does not fit is told as such")
  func otherLanguageWithin() {
    let parsed = Parsed("langue fr\nfait p(1) cite 1.2\nfait p(2)")
    #expect(parsed.codes == ["R0113"])
    #expect(parsed.quoted(0) == "cite")
  }

  @Test(
    "a misspelt keyword gets the right one as its fix",
    arguments: [
      ("fact p(1)\ndefualt r  cite 1.1  p(2)", "default"), ("define p(x) fi q(x)", "if"),
      ("langue fr\nfait p(1)\ndefinir q(x) si p(x)", "définir"),
    ])
  func misspelling(text: String, meant: String) throws {
    let parsed = Parsed(text)
    #expect(parsed.codes == ["R0108"])
    let fix = try #require(parsed.diagnostics[0].fixes.first)
    #expect(fix.replacement == meant)
    #expect(Parsed(parsed.applying(fix)).codes == [])
  }
}
