import RessortLanguage
import Testing

@Suite("Binding of variables") struct BindingTests {
  @Test(
    "what binds a variable",
    arguments: [
      "mentioned(d)", "d is Young", "d in {housing, health}", "d = housing", "mentioned(e) and d = e",
      "asked(n) and d = housing and n = advice",
    ])
  func binds(body: String) {
    #expect(Checked(withVocabulary: "default one(d)  relevant(d)  if " + body).codes.filter { $0 != "R0290" } == [])
  }

  @Test(
    "what does not",
    arguments: [
      "not mentioned(d)", "denied relevant(d)", "d is not Young", "d != housing", "d = e and e = d",
      "(mentioned(d) or asked(advice))", "asked(advice) and d = e",
    ])
  func doesNotBind(body: String) {
    let checked = Checked(withVocabulary: "default one(d)  relevant(d)  if " + body)
    #expect(Set(checked.codes) == ["R0220"], "\(checked.messages)")
  }

  @Test("a test that an input is known binds its key, one that it was not asked does not")
  func states() {
    #expect(Checked(withVocabulary: "relation p(n: Need)\ndefine p(n)  if asked(n) is declared unknown").codes == [])
    #expect(Checked(withVocabulary: "relation p(n: Need)\ndefine p(n)  if asked(n) is not asked").codes == ["R0220"])
  }

  @Test("a variable that only a negation mentions is reported there, once")
  func onlyNegation() {
    let checked = Checked(withVocabulary: "define relevant(d)  if mentioned(d) and not asked(n) and n != advice")
    #expect(checked.codes == ["R0220"])
    #expect(checked.quoted == "n")
  }

  @Test("what unless mentions may come from the body or from itself")
  func unless() {
    #expect(
      Checked(withVocabulary: "define relevant(d)  if mentioned(d)  unless lead(d) = x and x != shared").codes == [])
    #expect(
      Checked(withVocabulary: "define relevant(d)  if mentioned(d)  unless x != shared and d = health").codes == [
        "R0220"
      ])
  }

  @Test("a block's parameters may come from its target")
  func blockTarget() {
    let checked = Checked(
      withVocabulary: """
        default one(d)  relevant(d)  if mentioned(d)
        block two(d) against one(d)  if asked(advice)
        """)
    #expect(checked.codes == [])
    #expect(checked.rule("two")?.variables.map(\.type) == [.terms([ID(0)])])
  }

  @Test("denials, nevers and attacked atoms take wildcards; other conclusions do not")
  func wildcards() {
    let checked = Checked(
      withVocabulary: """
        never one  competence(_) includes shared
        default two  it is denied that relevant(_)  if asked(advice)
        block three against competence(_) includes shared  if asked(advice)
        """)
    #expect(checked.codes == [])
    #expect(Checked(withVocabulary: "define relevant(_)  if asked(advice)").codes == ["R0222"])
  }

  @Test("or in parentheses gives one alternative for each way to hold")
  func alternatives() {
    let checked = Checked(
      withVocabulary: "define relevant(d)  if mentioned(d) and (asked(advice) or lead(d) = shared)")
    #expect(checked.told == "relevant(d) if mentioned(d) and asked(advice) | mentioned(d) and lead(d) = shared")
  }
}
