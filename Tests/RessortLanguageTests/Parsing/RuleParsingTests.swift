import RessortLanguage
import Testing

@Suite("Rules") struct RuleParsingTests {
  @Test("a rule has its name, parameters, layer, support, wordings, conclusions and conditions")
  func wholeRule() throws {
    let parsed = Parsed(
      """
      --- Care is devolved.
      --- Second line.
      default devolved_care(d)  in exclusion  cite morel 1.2.2 ¶3 •1; C p4  derived "our reading"  en "care is devolved"
        competence(State, d) includes devolved and denied mission(d) = none
        if relevant(d) and d is CareField  unless act(p)
      """)
    #expect(parsed.codes == [])
    let rule = try #require(parsed.rules.first)
    #expect(rule.name?.text == "devolved_care")
    #expect(rule.parameters.map(\.text) == ["d"])
    #expect(rule.layer?.text == "exclusion")
    #expect(rule.support?.source?.text == "morel")
    #expect(rule.support?.locators.map(\.text) == ["1.2.2 ¶3 •1", "C ¶4"])
    #expect(rule.support?.certainty?.0 == .derived)
    #expect(rule.support?.remark == "our reading")
    #expect(rule.labels.map(\.wording) == ["care is devolved"])
    #expect(rule.heads.map(\.isDenied) == [false, true])
    #expect(rule.heads.map { $0.atom.link?.0 } == [.includes, .equals])
    #expect(rule.documentation == "Care is devolved.\nSecond line.")
    #expect(rule.unless != nil)
    guard case .all(let conditions, _)? = rule.body else {
      Issue.record("no conjunction")
      return
    }
    #expect(conditions.count == 2)
  }

  @Test("the French and the English spelling give the same rule")
  func bothLanguages() throws {
    let english = try #require(
      Parsed("exception e to r(x)  in top  cite 1.1 hedged  p(x) if it is not concluded that q(x)").rules.first)
    let french = Parsed(
      "langue fr\nexception e à r(x)  rang top  selon 1.1 nuancé  p(x) si il n’est pas conclu que q(x)")
    let other = try #require(french.rules.first)
    #expect(french.codes == [])
    #expect(other.kind == english.kind)
    #expect(other.layer?.text == english.layer?.text)
    #expect(other.support?.certainty?.0 == .hedged)
    guard case .notConcluded? = other.body, case .notConcluded? = english.body else {
      Issue.record("no negation")
      return
    }
  }

  @Test("`en principe` begins a rule and `en` a wording")
  func enPrincipe() {
    let parsed = Parsed("langue fr\nen principe a  fr \"x\"  en \"y\"  p(1)\nen principe b  p(2)")
    #expect(parsed.codes == [])
    #expect(parsed.rules.map(\.kind) == [.default, .default])
    #expect(parsed.rules.first?.labels.map(\.language) == [.french, .english])
  }

  @Test("a block is aimed at rules, or at an atom with a value")
  func blocks() throws {
    let rules = Parsed("block a against r(x), degree.rsa  if q(x)\nblock b against p(x, _) includes none").rules
    #expect(rules.count == 2)
    #expect(rules[0].targets.map(\.name.text) == ["r", "degree.rsa"])
    #expect(rules[0].targetAtom == nil)
    #expect(rules[1].targets.isEmpty)
    #expect(rules[1].targetAtom?.relation.text == "p")
  }

  @Test("a name before `overrides` begins a statement, wherever the one before could go on")
  func priorities() {
    let parsed = Parsed("relation p(x: Int)  output\na overrides b  cite 1.1\nlayers one > two\nc overrides table.row")
    #expect(parsed.codes == [])
    let winners: [String] = parsed.tree.statements.compactMap { statement in
      if case .priority(let priority) = statement { priority.winner.text } else { nil }
    }
    #expect(winners == ["a", "c"])
  }

  @Test("keywords outside the reserved ones are names where no keyword is expected")
  func contextualNames() {
    let parsed = Parsed(
      "relation date(kind: Int) -> many open  output row\ndefine date(x) includes any if known(x), only(x)")
    #expect(parsed.codes == [])
  }

  @Test("statements may share a line")
  func oneLine() {
    #expect(Parsed("fact p(1) fact p(2) define q(x) if p(x) note n cite 1.1").tree.statements.count == 4)
  }

  @Test("keywords are recorded with the tokens that spell them")
  func keywordUses() {
    let parsed = Parsed("define open(x) if it is denied that q(x)")
    let spelled = parsed.tree.keywords.map { use in
      use.tokens.map { parsed.text(parsed.tree.tokens[$0].range) }.joined(separator: " ")
    }
    #expect(spelled == ["define", "if", "it is denied that"])
  }
}
