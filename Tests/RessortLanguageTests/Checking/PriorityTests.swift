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

  @Test("a pair against the layers closes a circle with them, told step by step")
  func circleThroughLayers() {
    let checked = Checked(
      """
      relation colour() -> Int
      layers high > middle > low
      default a  in low     colour() = 1
      default b  in high    colour() = 2
      default c  in middle  colour() = 3
      a overrides b
      """)
    #expect(checked.messages == ["priorities go round in a circle: `a` over `b` over `c` over `a`"])
    #expect(checked.quoted == "a overrides b")
    #expect(
      checked.diagnostics[0].notes.map { $0.remark.message(in: .english) } == [
        "`b` prevails over `c`: the layers say so", "`c` prevails over `a`: the layers say so",
      ])
    #expect(checked.diagnostics[0].notes.map { checked.quoted($0.place) } == ["high", "middle"])
  }

  @Test(
    "a circle may leave the ladder and come back",
    arguments: [
      "b overrides x\nx overrides a", "exception x to a  colour() = 4\nb overrides x",
    ])
  func circleAroundTheLadder(pairs: String) {
    let checked = Checked(
      """
      relation colour() -> Int
      layers high > low
      default a  in high  colour() = 1
      default b  in low   colour() = 2
      \(pairs.hasPrefix("exception") ? "" : "default x  colour() = 3")
      \(pairs)
      """)
    #expect(checked.codes == ["R0228"])
  }

  @Test("layers close no circle between conclusions that never conflict")
  func otherKeys() {
    let checked = Checked(
      """
      relation colour(n: Int) -> Int
      layers high > middle > low
      default a     in low     colour(1) = 1 and colour(2) = 1
      default b     in high    colour(1) = 2
      default c     in middle  colour(2) = 3
      a overrides b
      """)
    #expect(checked.codes == [])
  }

  @Test("an override and an exception with arguments, one each way, are a circle")
  func overrideAgainstException() {
    let checked = Checked(
      withVocabulary: """
        default one(d)  lead(d) = shared  if mentioned(d)
        exception two to one(health)  lead(health) = principal  if asked(advice)
        one overrides two
        """)
    #expect(checked.codes == ["R0228"])
  }

  @Test("thousands of rules on a ladder are searched in time that grows with their number")
  func longLadder() {
    func text(_ count: Int) -> String {
      var text = "relation colour(n: Int) -> Int\nlayers high > middle > low\n"
      for number in 0..<count {
        text += "default a\(number)  in low  colour(\(number)) = 1\n"
        text += "default b\(number)  in high  colour(\(number)) = 2\n"
        text += "default c\(number)  in middle  colour(n) = \(number)  if n = \(number)\n"
      }
      return text + "a0 overrides b0\n"
    }
    let time = threadTime { #expect(Checked(text(1_000)).codes == ["R0228"]) }
    #expect(time < .seconds(20))
  }

  @Test(
    "an exception without arguments to a block against a rule would do nothing, and its fix is the form with arguments")
  func exceptionToABlock() throws {
    let checked = Checked(
      withVocabulary: """
        default one(d)  lead(d) = shared  if mentioned(d)
        block two(d) against one(d)  if mentioned(d)
        exception three to two  relevant(health)  if asked(advice)
        """)
    #expect(checked.codes == ["R0226"])
    let fix = try #require(checked.diagnostics[0].fixes.first)
    #expect(fix.replacement == "(_)")
    #expect(Checked(checked.applying(fix)).codes == [])
  }

  @Test("a priority over a block against a rule would do nothing")
  func priorityOverABlock() {
    let checked = Checked(
      withVocabulary: PriorityTests.rules + "block two against one  if asked(advice)\none overrides two")
    #expect(checked.codes == ["R0227"])
  }

  @Test("a block against a name of a relation attacks its conclusions")
  func blockAgainstRelation() {
    let checked = Checked(withVocabulary: "block two against relevant(housing)  if asked(advice)")
    #expect(checked.codes == [])
    #expect(checked.rule("two")?.attacked == Atom(relation: ID(0), columns: [.constant(.term(ID(0)))]))
  }
}
