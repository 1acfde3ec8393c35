import RessortLanguage
import RessortReasoning
import Testing

/// What holds whatever the missing answers are.
@Suite("By cases") struct ByCasesTests {
  static let head = """
    concept C { east, west }
    input condition(c: C) -> Bool open
    input side() -> C open
    input seen() open
    input list(c: C) open
    relation p() output
    relation q() output

    """

  static let source = "source s kind report locators { 1; 2 }\nciting s\n"

  /// `p concluded explicit whatever side`, as the cases settle it; `nothing` where no case has it.
  func result(_ literal: String, _ rules: String, limit: Int = 64) throws -> String {
    let found = try Case((rules.contains("cite") ? Self.source : "") + Self.head + rules)
    guard let settled = found.outcome.settledByCases(try found.conclusion(literal), limit: limit) else {
      return "nothing"
    }
    let inputs = found.text(settled.whatever + settled.dependsOn).joined(separator: ", ")
    let link = settled.whatever.isEmpty ? settled.dependsOn.isEmpty ? "" : " on " : " whatever "
    return "\(settled.status.word) \(settled.certainty)\(link)\(inputs)"
  }

  @Test(
    "what every answer leads to is concluded, with the least of the certainties",
    arguments: [
      (
        "default a cite 1 p() if condition(east) = yes\ndefault b cite 2 hedged p() if condition(east) = no",
        "concluded hedged whatever condition(east)"
      ),
      ("default a p() if side() = east\ndefault b p() if side() = west", "concluded explicit whatever side"),
      // An input without a value: said, or not.
      ("default a p() if seen()\ndefault b p() if not seen()", "concluded explicit whatever seen"),
      // Every list of two.
      (
        "default a p() if list(east)\ndefault b p() if list(west)\ndefault d p() if not list(_)",
        "concluded explicit whatever list"
      ),
      // Three inputs.
      (
        """
        default a p() if condition(east) = yes and condition(west) = yes
        default b p() if condition(east) = no
        default d p() if condition(west) = no and side() = east
        default e p() if condition(west) = no and side() = west
        """, "concluded explicit whatever condition(east), condition(west), side"
      ),
      // Declared unknown.
      (
        """
        default a p() if side() = east
        default b p() if side() = west
        scenario s given side() = declared unknown expect p()
        """, "concluded explicit whatever side unknown"
      ),
      // An attacker that no answer lets through.
      (
        """
        default a p()
        default b denied p() if q()
        default d q() if condition(east) = yes and side() = east
        block k against d if side() = east
        """, "concluded explicit whatever condition(east), side"
      ),
    ])
  func concluded(rules: String, expected: String) throws {
    #expect(try result("p", rules) == expected)
  }

  @Test("what differs stays open, and hangs only on what makes a difference")
  func open() throws {
    let rules = """
      default a p() if condition(east) = yes and side() = east
      default b p() if condition(east) = yes and side() = west
      """
    #expect(try result("p", rules) == "open explicit on condition(east)")
    #expect(try result("p", "default a p() if condition(east) = yes") == "open explicit on condition(east)")
  }

  @Test("what no answer leads to does not come out")
  func nothing() throws {
    let rules = "default a p() if condition(east) = yes and q()\ndefault b q() if condition(east) = no"
    #expect(try result("p", rules) == "nothing")
  }

  @Test("what is contested in every case is contested")
  func contested() throws {
    let rules = """
      default a p() if side() = east
      default b p() if side() = west
      default d denied p()
      """
    #expect(try result("denied p", rules) == "contested explicit")
  }

  @Test("more cases than the limit are not tried")
  func limit() throws {
    let rules = "default a p() if list(east)\ndefault b p() if list(west)\ndefault d p() if not list(_)"
    #expect(try result("p", rules, limit: 4) == "concluded explicit whatever list")
    #expect(try result("p", rules, limit: 3) == "open explicit on list")
    #expect(try result("p", rules, limit: 0) == "open explicit on list")
  }

  @Test("an input none of whose answers changes a result is not asked")
  func questions() throws {
    let found = try Case(
      Self.head + "default a p() if side() = east\ndefault b p() if side() = west\ndefault d q() if seen()")
    #expect(found.text(found.outcome.openInputs()) == ["side", "seen"])
    #expect(found.text(found.outcome.openInputs(caseLimit: 64)) == ["seen"])
  }

  @Test("a query finds the same by its rows")
  func query() throws {
    let rules = "default a p() if side() = east\ndefault b q() if side() = west"
    let program = try Case.program(Self.head + rules)
    var diagnostics = Diagnostics()
    let body = Parser.parseQuery(
      SourceFile(id: FileID(9), path: "query", text: "p() or q()"), language: .english, into: &diagnostics)
    let checked = program.checkQuery(try #require(body), into: &diagnostics)
    let query = try #require(checked)
    let outcome = try Outcome(Theory(program), answers: [])
    let answer = outcome.answer(query)
    #expect(answer.rows.map(\.status) == [.open])
    let settled = outcome.settledByCases(answer, of: query, limit: 64)
    #expect(settled.rows.map(\.status) == [.concluded])
    #expect(settled.rows.first?.dependsOn == [])
    #expect(settled.rows.first?.whatever.map { program.relations[$0.input].name } == ["side"])
  }

  @Test("each case is told with its proof, in either language")
  func told() throws {
    let found = try Case(
      Self.source + Self.head + "default a cite 1 p() if side() = east\ndefault b cite 2 hedged p() if side() = west")
    let settled = try #require(found.outcome.settledByCases(found.conclusion("p"), limit: 64))
    let account = found.outcome.account(of: settled)
    let lines = Narrator(found.program, in: .english).lines(of: account).map { line in
      String(repeating: "  ", count: line.depth) + line.text
    }
    #expect(
      lines == [
        "p(): concluded, hedged",
        "  whatever the answer to: side()",
        "  in case side() = east",
        "    p(): concluded, said, because rule `a` says so",
        "      side() = east: told by the case",
        "  in case side() = west",
        "    p(): concluded, hedged, because rule `b` says so",
        "      side() = west: told by the case",
      ])
    let french = Narrator(found.program, in: .french).lines(of: account).map(\.text)
    #expect(french.contains("quelle que soit la réponse à : side()"))
    #expect(french.contains("dans le cas side() = east"))
  }
}
