import Ressort
import Testing

/// What answers and explanations say beyond values.
@Suite("Answers and explanations") struct AnswerTests {
  static let rules = """
    source charter kind report locators { 1; 2; 3 }
    citing charter
    concept Field id field { health, sport }
    input field(f: Field) presumed none
    input fee() -> Bool open
    relation free(f: Field) output free
    relation keeper(f: Field) -> Field output keepers
    default open_house cite 1 free(f) if f in {health, sport}
    block closed against open_house cite 2 if field(sport)
    default paying cite 2 denied free(health) if fee() = yes
    silent on keeper(f) cite 3 if f in {health, sport}
    """

  func session() throws -> Session {
    Session(try Knowledge([RuleFile(path: "charter.ressort", text: Self.rules)]))
  }

  @Test("a row names what it presumes and what it hangs on")
  func rows() throws {
    var session = try session()
    let rows = try session.ask("free(f)").rows
    #expect(rows.map(\.status) == [.open, .concluded])
    #expect(rows.map(\.presumptions) == [["field(_)"], ["field(_)"]])
    #expect(rows.map(\.dependsOn) == [["fee"], []])
    #expect(try session.conclusions(of: "free").map(\.presumptions).first == ["field(_)"])
  }

  @Test("a query on which the text is silent says so, with the place, and does not hold")
  func silence() throws {
    var session = try session()
    let answer = try session.ask("keeper(health) = k")
    #expect(answer.rows.isEmpty)
    #expect(!answer.holds)
    #expect(answer.silences.map(\.arguments) == [[.term("field.health")]])
    #expect(answer.silences.first?.citations == [Citation(source: "charter", locator: "3")])
    #expect(answer.silences.first?.certainty == .silent)
    let told = try #require(try session.why("keeper(health) = sport"))
    #expect(told.text.contains("the text does not say"))
    #expect(told.text.contains("[3]"))
  }

  @Test("an open atom is explained with the question that would settle it, in either language")
  func open() throws {
    var session = try session()
    #expect(try session.why("free(health)")?.text.contains("hangs on what nobody was asked: fee()") == true)
    session.language = .french
    #expect(try session.why("free(health)")?.text.contains("dépend de ce qui n'a pas été demandé : fee()") == true)
    try session.assume("fee() = declared unknown")
    #expect(try session.why("free(health)")?.text.contains("dépend de ce qui est déclaré inconnu : fee()") == true)
  }

  @Test("a long chain of reasons is told in as much text as it has lines")
  func longChain() {
    let lines = (0..<20_000).map { Explanation.Line(depth: $0, text: "reason", citations: []) }
    let text = Explanation(lines: lines).text.split(separator: "\n")
    #expect(text[12] == String(repeating: "  ", count: 12) + "reason")
    #expect(text[13] == String(repeating: "  ", count: 12) + "(13) reason")
    #expect(text.allSatisfy { $0.utf8.count <= 24 + 8 + 6 })
  }

  @Test("what holds whatever the answer is concluded, names the question, and asks nothing")
  func byCases() throws {
    var session = Session(
      try Knowledge([
        RuleFile(
          path: "cases.ressort",
          text: """
            input fee() -> Bool open
            relation free() output free
            default a free() if fee() = yes
            default b free() if fee() = no
            """)
      ]))
    let row = try #require(try session.ask("free()").rows.first)
    #expect(row.status == .concluded)
    #expect(row.whatever == ["fee"])
    #expect(try session.conclusions(of: "free").map(\.whatever) == [["fee"]])
    #expect(try session.why("free()")?.text.contains("whatever the answer to: fee()") == true)
    #expect(try session.questions().isEmpty)
    session.caseLimit = 1
    #expect(try session.ask("free()").rows.map(\.status) == [.open])
    #expect(try session.questions().map(\.input) == ["fee"])
  }

  @Test("of several matches, one that holds is explained first")
  func firstThatHolds() throws {
    var session = try session()
    #expect(try session.why("free(_)")?.lines.first?.text.hasPrefix("free(sport): concluded") == true)
  }
}
