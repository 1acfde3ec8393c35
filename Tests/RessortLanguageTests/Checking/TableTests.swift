import RessortLanguage
import Testing

@Suite("Tables become rules") struct TableTests {
  private func rows(_ table: String) -> [String] {
    let checked = Checked(withVocabulary: table)
    #expect(checked.codes == [], "\(checked.messages)")
    guard let program = checked.program else { return [] }
    return program.rules.map { "\($0.name): " + Checked.tell($0, in: program) }
  }

  @Test("terms of a cell stand in their place")
  func constants() {
    #expect(
      rows(
        """
        table leads default
          | row | if mentioned(d): d | -> lead(d) = |
          | one | housing            | shared       |
          | two | housing, health    | principal    |
        """) == [
          "leads.one: lead(housing) = shared if mentioned(housing)",
          "leads.two: lead(d) = principal if mentioned(d) and d in {housing, health}",
        ])
  }

  @Test("groups, anything, and anything other than a term")
  func groups() {
    #expect(
      rows(
        """
        table leads default
          | row   | if mentioned(d): d | -> lead(d) = |
          | one   | Young              | shared       |
          | two   | any                | shared       |
          | three | other than health  | shared       |
        """) == [
          "leads.one: lead(d) = shared if mentioned(d) and d is Young",
          "leads.two: lead(d) = shared if mentioned(d)",
          "leads.three: lead(d) = shared if mentioned(d) and d != health",
        ])
  }

  @Test("yes and no of a Bool input, of another atom, and values")
  func tests() {
    #expect(
      rows(
        """
        table leads default
          | row   | if asked(advice) | if mentioned(housing) | if choice() | -> lead(housing) = |
          | one   | yes              | no                    | shared      | shared             |
          | two   | no               | yes                   | any         | shared             |
        """) == [
          "leads.one: lead(housing) = shared if asked(advice) and it is not concluded that mentioned(housing) and choice() = shared",
          "leads.two: lead(housing) = shared if asked(advice) = false and mentioned(housing)",
        ])
  }

  @Test("several values, and several columns, give several conclusions")
  func conclusions() {
    #expect(
      rows(
        """
        table all default
          | row | d       | -> competence(d) includes | -> relevant |
          | one | housing | shared, principal         | families    |
        """) == [
          "all.one: competence(housing) includes shared and competence(housing) includes principal and relevant(families)"
        ])
  }

  @Test("rows of facts are facts")
  func facts() {
    let checked = Checked(
      withVocabulary: """
        table leads fact
          | d       | -> lead(d) = |
          | housing | shared       |
          | health  | principal    |
        """)
    #expect(checked.codes == [])
    #expect(checked.program?.facts.map(\.row) == [[.term(ID(0)), .term(ID(7))], [.term(ID(1)), .term(ID(8))]])
  }

  @Test("a row's own citation and certainty win over the table's")
  func support() {
    let checked = Checked(
      """
      source s  locators { 1; 2 }
      concept Domain { housing health }
      relation relevant(d: Domain)
      table all always  cite 1 derived
        | row | -> relevant | cite | certainty |
        | one | housing     |      |           |
        | two | health      | 2    | hedged    |
      """)
    #expect(checked.codes.allSatisfy { $0 == "R0291" })
    #expect(checked.program?.rules.map(\.support.locators) == [["1"], ["2"]])
    #expect(checked.program?.rules.map(\.support.certainty) == [.derived, .hedged])
  }

  @Test("a mistake in a header is told once, not for each row")
  func headerMistake() {
    let checked = Checked(
      withVocabulary: """
        table leads default
          | row | if mentionned(d): d | -> lead(d) = |
          | one | housing             | shared       |
          | two | health              | shared       |
        """)
    #expect(checked.codes == ["R0202"])
  }
}
