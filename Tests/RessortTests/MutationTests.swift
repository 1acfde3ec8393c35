import Ressort
import Testing

@Suite("Changes of a rule base that its scenarios should notice")
struct MutationTests {
  private static func survivors(_ text: String) throws -> (tried: Int, changes: [String]) {
    let knowledge = try Knowledge([RuleFile(path: "test.ressort", text: text)])
    var changes: [String] = []
    let tried = knowledge.mutate { _, _, survivor in
      if let survivor { changes.append("\(survivor.line) \(survivor.statement): \(survivor.change)") }
      return true
    }
    return (tried, changes)
  }

  private static let birds = """
    concept Bird { tweety pingu }
    concept Colour { red blue }
    relation flies(b: Bird)
    relation penguin(b: Bird)
    relation colour(b: Bird) -> Colour
    fact penguin(pingu)
    default birds_fly  flies(b)  if b is Bird
    exception penguins to birds_fly  it is denied that flies(b)  if penguin(b)
    default reds       colour(tweety) = red
    default blues      colour(tweety) = blue
    blues overrides reds

    """

  @Test("where scenarios say what must come out and what must not, none goes unnoticed")
  func noneSurvives() throws {
    let (tried, changes) = try Self.survivors(
      Self.birds + """
        scenario all
          expect     flies(tweety)  colour(tweety) = blue
          expect set aside  flies(pingu)  colour(tweety) = red
          expect no  flies(pingu)
        """)
    // Four rules removed, one exception reversed, two values changed, a priority reversed, a fact removed.
    #expect(tried == 9)
    #expect(changes == [])
  }

  @Test("what no scenario looks at survives, with its place and the change")
  func survivors() throws {
    let (tried, changes) = try Self.survivors(Self.birds + "scenario some  expect flies(tweety)")
    #expect(tried == 9)
    #expect(
      changes == [
        "8 penguins: removed", "8 penguins: yields to what it is aimed at",
        "9 reds: removed", "9 reds: concludes `blue` in place of `red`", "10 blues: removed",
        "10 blues: concludes `red` in place of `blue`", "11 blues > reds: reversed", "6 penguin(pingu): removed",
      ])
  }

  @Test("a change far from what a scenario expects is noticed through the rules between")
  func noticedFromAfar() throws {
    let text = """
      relation a()
      relation b()
      relation c()
      fact a()
      define b()  if not c()
      default d  c()  if a()
      block stop against d  if a()
      scenario far  expect b()
      """
    // Without the block, or without the fact, d stands or does not apply; only one of them changes b.
    #expect(try Self.survivors(text).changes == ["6 d: removed", "4 a(): removed"])
  }

  @Test("a change that makes strict rules contradict each other fails any scenario")
  func contradiction() throws {
    let text = """
      relation p() -> Int
      relation q()
      relation r()
      define p() = 1  if q()
      fact q()
      fact p() = 1
      default other  r()
      scenario elsewhere  expect r()
      """
    #expect(
      try Self.survivors(text).changes == ["4 define test.ressort:4: removed", "5 q(): removed", "6 p() = 1: removed"])
  }

  @Test("a note that a scenario expects, and a question, notice what brings them about")
  func notesAndQuestions() throws {
    let text = """
      concept Bird { tweety }
      input ill(b: Bird) -> Bool  open
      relation seen(b: Bird)
      relation stance(b: Bird)  output stances
      fact seen(tweety)
      default sick  stance(b)  if seen(b) and ill(b) = yes
      note hungry  fr "f"  en "e"  if seen(tweety)

      """
    #expect(
      try Self.survivors(text + "scenario s  expect note hungry  expect asked ill(tweety)").changes == [])
    #expect(
      try Self.survivors(text + "scenario s  expect asked ill(tweety)").changes == ["7 hungry: removed"])
    #expect(try Self.survivors(text + "scenario s  expect note hungry").changes == ["6 sick: removed"])
  }

  @Test("a run ends when it is told to")
  func ends() throws {
    let knowledge = try Knowledge([RuleFile(path: "test.ressort", text: Self.birds)])
    #expect(knowledge.mutate { tried, total, _ in tried < 2 && total == 9 } == 2)
    #expect(knowledge.mutate(where: { $0 == "reds" }, report: { _, _, _ in true }) == 2)
  }
}
