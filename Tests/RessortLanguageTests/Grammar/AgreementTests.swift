import RessortLanguage
import Testing

@Suite("Spots where the parser read less or more than the grammar") struct AgreementTests {
  @Test("a rule named like a paragraph begins a priority, even behind a citation")
  func ruleNamedLikeParagraph() {
    let parsed = Parsed("fact q(1) cite 1.1\np1 overrides p2 cite 1.2 ¶4\nA3 overrides p1")
    #expect(parsed.codes == [])
    #expect(parsed.tree.statements.count == 3)
  }

  @Test("an input of one letter can be asked for its state")
  func oneLetterState() throws {
    let parsed = Parsed("define q(1) if p is declared unknown and p is known")
    #expect(parsed.codes == [])
    guard case .all(let conditions, _)? = try #require(parsed.rules.first).body else { throw NotRead() }
    let states = conditions.compactMap { condition in
      if case .state(let atom, let state, _) = condition, atom.relation.text == "p" { state } else { nil }
    }
    #expect(states == [.declaredUnknown, .known])
  }

  @Test("the French `non` is a value where an operator follows, and a negation elsewhere")
  func frenchNo() throws {
    let parsed = Parsed("langue fr\ndéfinir q(1) si non = ouvert et non est Bool et non p(1) et non r")
    #expect(parsed.codes == [])
    guard case .all(let conditions, _)? = try #require(parsed.rules.first).body else { throw NotRead() }
    let isNegation = conditions.map { condition in
      if case .notConcluded = condition { true } else { false }
    }
    #expect(isNegation == [false, false, true, true])
  }

  @Test(
    "what can stand once is reported the second time",
    arguments: [
      "source s kind report kind law", "source s date 2009 date 2010", "source s locators { T } locators { P }",
      "concept C id c id d { a1b }", "concept C ordered ordered { a1b }", "group g of C { } open closed",
      "group g of C { } derived hedged", "relation q() output a1b output c1d",
      "table t fact hit first hit collect\n| row |",
      "scenario s expect q explicit silent", "scenario s expect q certain open", "scenario s expect q cite T cite P",
      "scenario s expect q because a1b because c1d", "scenario s expect q left to a1b left to c1d",
    ])
  func saidTwice(text: String) {
    #expect(Parsed(text).codes == ["R0112"])
  }

  @Test("what is wrong in itself is not reported as said twice too")
  func wrongAndTwice() {
    #expect(Parsed("table t fact hit first hit last\n| row |").codes == ["R0108"])
    #expect(Parsed("source s kind report kind 7").codes == ["R0108"])
  }

  private struct NotRead: Error {}
}
