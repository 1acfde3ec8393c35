import RessortLanguage
import Testing

@Suite("Types") struct TypeTests {
  @Test("a variable has the type that all its places take")
  func intersection() {
    let checked = Checked(withVocabulary: "define relevant(d)  if competence(d) includes shared and mentioned(d)")
    #expect(checked.codes == [])
    #expect(checked.program?.rules[0].variables.map(\.type) == [.terms([ID(0)])])
  }

  @Test("where a conclusion takes less than the body gives, the rule speaks of what fits")
  func narrowedByConclusion() {
    let checked = Checked(withVocabulary: "define relevant(d)  if competence(d) includes shared")
    #expect(checked.codes == [])
    #expect(checked.told == "relevant(d) if competence(d) includes shared and d is Domain")
  }

  @Test("a test of membership narrows, so that short names fit")
  func narrowedByMembership() {
    let checked = Checked(
      withVocabulary: "define relevant(d)  if competence(d) includes shared and d is Domain and d != health")
    #expect(checked.codes == [])
    #expect(checked.told == "relevant(d) if competence(d) includes shared and d is Domain and d != health")
  }

  @Test("the branches of an or may give a variable different types")
  func unionOfBranches() {
    let checked = Checked(
      withVocabulary: "define competence(m) includes shared  if (mentioned(m) or asked(m))")
    #expect(checked.codes == [])
    #expect(checked.program?.rules[0].variables.map(\.type) == [.terms([ID(0), ID(1)])])
  }

  @Test("a negation does not narrow")
  func negation() {
    let checked = Checked(
      withVocabulary: "define competence(m) includes shared  if competence(m) includes principal and not mentioned(m)")
    #expect(checked.codes == [])
    #expect(checked.program?.rules[0].variables.map(\.type) == [.terms([ID(0), ID(1)])])
  }

  @Test("two places that share nothing are both named")
  func conflict() {
    let checked = Checked(withVocabulary: "define relevant(d)  if mentioned(d) and asked(d)")
    #expect(checked.messages == ["`d` is `Need` here, but `Domain` elsewhere in the rule"])
    #expect(checked.diagnostics[0].notes.map { checked.quoted($0.place) } == ["d"])
  }

  @Test(
    "ordered concepts, integers and dates have an order; others have none",
    arguments: [
      ("choice() < principal", true), ("mentioned(d) and d < health", false), ("1 < 2", true),
      ("2009-01-01 <= 2009-06-01", true),
      ("\"a\" < \"b\"", false), ("true > false", false),
    ])
  func order(condition: String, isFine: Bool) {
    let body = condition.replacing("choice() <", with: "choice() = x and x <")
    let checked = Checked(withVocabulary: "relation holds()\ndefine holds()  if " + body)
    #expect(checked.codes == (isFine ? [] : ["R0210"]))
  }

  @Test("a Bool relation without its value means true; others mean any value")
  func leftOutValues() {
    let checked = Checked(withVocabulary: "define relevant(d)  if asked(advice) and lead(d) and not competence(d)")
    #expect(checked.codes == [])
    #expect(
      checked.program?.rules[0].alternatives[0].map(\.test) == [
        .holds(Atom(relation: ID(4), columns: [.constant(.term(ID(6))), .constant(.boolean(true))])),
        .holds(Atom(relation: ID(2), columns: [.variable(0), .wildcard])),
        .notConcluded(Atom(relation: ID(1), columns: [.variable(0), .wildcard])),
      ])
  }

  @Test("named arguments may leave others out in bodies")
  func namedArguments() {
    let checked = Checked(
      withVocabulary: "relation pair(x: Domain, y: Domain)\ndefine relevant(d)  if pair(y: d)")
    #expect(checked.told == "relevant(d) if pair(_, d)")
  }
}
