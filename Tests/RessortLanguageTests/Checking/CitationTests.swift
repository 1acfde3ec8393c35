import RessortLanguage
import Testing

@Suite("Citations") struct CitationTests {
  static let head = """
    source morel  locators { 1.1 ¶1; 1.1 ¶2 •1; 2.3 }
    concept Domain { housing fr logement "logement" en "housing" }
    relation relevant(d: Domain)  fr "{d} compte"  en "{d} matters"

    """

  @Test(
    "a citation names its source, or means the file's, or the only one",
    arguments: [
      "fact relevant(housing)  cite morel 1.1 ¶1", "citing morel\nfact relevant(housing)  cite 1.1 ¶1",
      "fact relevant(housing)  cite 1.1 ¶1",
    ])
  func sources(statement: String) {
    let checked = Checked(CitationTests.head + statement)
    #expect(checked.codes == [])
    #expect(
      checked.program?.facts.first?.support
        == Support(source: ID(0), locators: ["1.1 ¶1"], certainty: .explicit, remark: nil))
  }

  @Test("the nearest locator is suggested")
  func nearestLocator() {
    let checked = Checked(CitationTests.head + "fact relevant(housing)  cite 1.1 ¶2 •2")
    #expect(checked.codes == ["R0229"])
    #expect(checked.diagnostics[0].fixes.map(\.replacement) == ["1.1 ¶2 •1"])
  }

  @Test(
    "what must cite, once a source is declared",
    arguments: [
      ("fact relevant(housing)", true), ("define relevant(housing)  if relevant(housing)", false),
      ("never one  relevant(housing)", true), ("silent on relevant(housing)", true),
      ("group Young of Domain { housing }", true), ("order relevant { housing }", false), ("layers high > low", false),
    ])
  func needed(statement: String, isNeeded: Bool) {
    #expect(Checked(CitationTests.head + statement).codes == (isNeeded ? ["R0230"] : []))
  }

  @Test("a program without sources needs no citation and no wording")
  func withoutSources() {
    #expect(Checked("concept Domain { housing }\nrelation relevant(d: Domain)\nfact relevant(housing)\n").codes == [])
  }

  @Test("what is silent is less firm than what is hedged")
  func silent() {
    let checked = Checked(CitationTests.head + "silent on relevant(housing)  cite 2.3")
    #expect(checked.program?.rules.first?.support.certainty == .silent)
  }
}
