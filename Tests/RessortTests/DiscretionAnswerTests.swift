import Ressort
import Testing

/// What sessions say of matters left to somebody's judgement.
@Suite("Discretion in answers") struct DiscretionAnswerTests {
  static let rules = """
    source charter kind report locators { 1; 2 }
    citing charter
    concept Actor id act { prefect fr "le préfet" en "the prefect" }
    concept Field id field { health, sport }
    relation grounds(f: Field) fr "des motifs en matière de {f}" en "grounds in {f}"
    relation closed(f: Field) output closed
    left to prefect: grounds(f) cite 1 if f in {health, sport}
    default closing cite 2 closed(f) if grounds(f)
    """

  func session() throws -> Session {
    Session(try Knowledge([RuleFile(path: "charter.ressort", text: Self.rules)]))
  }

  static let mark = Discretion(
    actor: .term("act.prefect"), relation: "grounds", arguments: [.term("field.sport")], value: nil,
    citations: [Citation(source: "charter", locator: "1")])

  @Test("rows and conclusions name the actor, the matter and the place")
  func marks() throws {
    var session = try session()
    #expect(try session.ask("closed(sport)").rows.map(\.discretion) == [[Self.mark]])
    #expect(try session.conclusions(of: "closed").last?.discretion == [Self.mark])
    #expect(Self.mark.matter == "grounds(field.sport)")
  }

  @Test("a note, what is set aside and what is denied carry the mark of what they rest on")
  func notesAndAbsences() throws {
    var session = try session()
    try session.add(
      """
      relation open(f: Field) output open
      note heard cite charter 2 en "heard" fr "entendu" if grounds(sport)
      default opening(f) cite charter 2 open(f) if f in {health, sport}
      block shut against opening(f) cite charter 2 if grounds(f) and f = sport
      """)
    #expect(try session.remarks().map(\.discretion) == [[Self.mark]])
    #expect(try session.setAside().map(\.discretion) == [[Self.mark]])
    try session.add("fact grounds(sport)  cite charter 2")
    #expect(try session.remarks().map(\.discretion) == [[]])
    #expect(try session.setAside().map(\.discretion) == [[]])
  }

  @Test("a row prefers the match that needs no judgement")
  func bestMatch() throws {
    var session = try session()
    try session.add("default sure cite charter 2 hedged grounds(health)")
    #expect(try session.ask("grounds(f)").rows.map(\.discretion.count) == [0, 1])
    #expect(try session.ask("grounds(_)").rows.map(\.discretion.count) == [0])
  }

  @Test("a mark is told in the words of the rule base, in both languages")
  func words() throws {
    let knowledge = try session().knowledge
    #expect(knowledge.judgement(of: Self.mark, in: .english) == "left to the judgement of the prefect")
    #expect(knowledge.judgement(of: Self.mark, in: .french) == "laissé à l'appréciation du préfet")
    #expect(knowledge.text(of: Self.mark, in: .english) == "grounds in sport")
  }

  @Test("a statement added later that decides the matter takes the mark away")
  func added() throws {
    var session = try session()
    try session.add("fact grounds(sport)  cite charter 2")
    #expect(try session.ask("closed(sport)").rows.map(\.discretion) == [[]])
    #expect(try session.ask("closed(health)").rows.map(\.discretion.count) == [1])
  }
}
