import RessortLanguage
import Testing

@Suite("Targets and priorities") struct PriorityTests {
  static let rules = """
    default one(d)  lead(d) = shared  if mentioned(d)

    """

  @Test("a target's arguments have the types of its parameters")
  func targetArguments() {
    let checked = Checked(
      withVocabulary: PriorityTests.rules + "exception two to one(health)  lead(health) = principal  if asked(advice)")
    #expect(checked.codes == [])
    #expect(checked.rule("two")?.targets.map(\.arguments) == [[.constant(.term(ID(1)))]])
  }

  @Test(
    "an exception without arguments that never conflicts is an error",
    arguments: [
      ("lead(housing) = principal", true), ("lead(housing) = shared", false),
      ("it is denied that lead(housing) = shared", true),
      ("it is denied that lead(housing) = principal", false), ("relevant(housing)", false),
    ])
  func conflict(conclusion: String, isFine: Bool) {
    let checked = Checked(
      withVocabulary: PriorityTests.rules + "exception two to one  \(conclusion)  if asked(advice)")
    #expect(checked.codes == (isFine ? [] : ["R0226"]))
  }

  @Test("values declared incompatible conflict")
  func incompatible() {
    let rules = """
      default one  competence(housing) includes shared  if asked(advice)
      exception two to one  competence(housing) includes principal  if asked(need.health)

      """
    #expect(Checked(withVocabulary: rules).codes == ["R0226"])
    #expect(
      Checked(
        withVocabulary: rules + "incompatible competence(m) includes shared and competence(m) includes s if s != shared"
      ).codes == [])
  }

  @Test("a table's name stands for its rows")
  func tableAsTarget() {
    let checked = Checked(
      withVocabulary: """
        table leads default  hit collect
          | row | if mentioned(d): d | -> lead(d) = |
          | a   | housing            | shared       |
          | b   | health             | shared       |
        exception two to leads  lead(health) = principal  if asked(advice)
        exception three to leads.a  lead(housing) = principal  if asked(advice)
        three overrides leads
        """)
    #expect(checked.codes == [])
    #expect(checked.rule("two")?.targets.map(\.rule) == [ID(0), ID(1)])
    #expect(checked.rule("three")?.targets.map(\.rule) == [ID(0)])
    #expect(checked.program?.priorities.map(\.loser) == [ID(0)])
  }

  @Test("in a table whose first hit counts, each row overrides those below that it can conflict with")
  func firstHit() {
    let checked = Checked(
      withVocabulary: """
        table leads default  hit first
          | row | if mentioned(d): d | -> lead(d) = |
          | a   | Young              | shared       |
          | b   | any                | principal    |
          | c   | any                | principal    |
        """)
    #expect(checked.codes == [])
    #expect(checked.program?.priorities.map { [$0.winner, $0.loser] } == [[ID(0), ID(1)], [ID(0), ID(2)]])
  }

  @Test("a circle is shown whole, each step at its place")
  func circle() {
    let checked = Checked(
      withVocabulary: """
        concept Rank { low middle high }
        relation rank() -> Rank
        default one  rank() = low
        default two  rank() = middle
        exception three to one  rank() = high
        one overrides two
        two overrides three
        """)
    #expect(checked.messages == ["priorities go round in a circle: `one` over `two` over `three` over `one`"])
    #expect(checked.diagnostics[0].notes.count == 2)
  }

  @Test("an explicit pair against the layers is no circle")
  func layersYield() {
    let checked = Checked(
      withVocabulary: """
        layers high > low
        default one  in high  lead(housing) = shared  if asked(advice)
        default two  in low   lead(housing) = principal  if asked(advice)
        two overrides one
        """)
    #expect(checked.codes == [])
    #expect(checked.rule("two")?.layer == ID(1))
  }

  @Test("a block against a name of a relation attacks its conclusions")
  func blockAgainstRelation() {
    let checked = Checked(withVocabulary: "block two against relevant(housing)  if asked(advice)")
    #expect(checked.codes == [])
    #expect(checked.rule("two")?.attacked == Atom(relation: ID(0), columns: [.constant(.term(ID(0)))]))
  }
}
