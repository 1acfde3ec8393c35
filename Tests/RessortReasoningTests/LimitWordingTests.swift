import RessortLanguage
import RessortReasoning
import Testing

/// `at least` and `at most`: wordings of a comparison.
@Suite("At least and at most") struct LimitWordingTests {
  static let vocabulary = """
    concept Degree id deg ordered { contributing, shared, guarantor, principal }
    concept Field id fld { housing, sport, school }
    relation competence(d: Field) -> many Degree
    relation role(d: Field) -> Degree
    relation size(d: Field) -> Int
    relation strong(d: Field)
    fact competence(housing) includes guarantor
    fact competence(housing) includes contributing
    fact competence(sport) includes contributing
    fact role(housing) = principal
    fact role(sport) = shared
    fact size(housing) = 3
    fact size(sport) = 5

    """

  func strong(_ body: String) throws -> [String] {
    try Case(Self.vocabulary + "define strong(d) if \(body)").results.filter { $0.hasPrefix("strong") }
      .map { String($0.dropFirst("strong(".count).prefix { $0 != ")" }) }
  }

  @Test(
    "a condition reads as the comparison it words",
    arguments: [
      ("competence(d) includes at least guarantor", ["housing"]),
      ("competence(d) includes at most shared", ["housing", "sport"]),
      ("role(d) is at least guarantor", ["housing"]), ("role(d) is at most shared", ["sport"]),
      ("role(d) = r and r is at least shared", ["housing", "sport"]), ("size(d) is at least 2 + 2", ["sport"]),
      ("size(d) = n and n is at most 3", ["housing"]),
      ("d is Field and count of { g where competence(d) includes g } is at least 2", ["housing"]),
      (
        "d is Field and count of { f where competence(f) includes at least guarantor and f != d } is at most 0",
        ["housing"]
      ),
      ("size(d) = n and n is at most count of { g where competence(housing) includes g }", []),
      ("size(d) = n and n is at least count of { g where competence(d) includes g }", ["housing", "sport"]),
    ])
  func conditions(body: String, fields: [String]) throws {
    #expect(try strong(body) == fields)
  }

  @Test(
    "under `not` no value compares so; under `denied` some denied one does",
    arguments: [
      ("d is Field and not competence(d) includes at least guarantor", ["sport", "school"]),
      ("d is Field and not role(d) is at most shared", ["housing", "school"]),
      ("size(d) = n and not size(d) is at least n + 1", ["housing", "sport"]),
      ("d is Field and it is not concluded that size(d) is at least 5", ["housing", "school"]),
      ("d is Field and denied competence(d) includes at least guarantor", ["school"]),
      ("d is Field and denied competence(d) includes at most shared", []),
    ])
  func negations(body: String, fields: [String]) throws {
    let denial = "always stays it is denied that competence(school) includes principal\n"
    let found = try Case(Self.vocabulary + denial + "define strong(d) if \(body)").results
      .filter { $0.hasPrefix("strong") }
    #expect(found.map { String($0.dropFirst("strong(".count).prefix { $0 != ")" }) } == fields)
  }

  @Test(
    "under a negation a variable has its value elsewhere, and numbers are not gone through",
    arguments: [
      ("not size(d) is at least 3", "R0220"), ("not size(sport) is at least n", "R0220"),
      ("denied size(sport) is at least 3", "R0220"), ("not competence(sport) includes at least 3", "R0209"),
    ])
  func unboundNegations(body: String, code: String) {
    var diagnostics = Diagnostics()
    _ = CheckedProgram.load(
      [("a.ressort", Self.vocabulary + "define strong(housing) if \(body)")], resolve: { _, _ in nil },
      into: &diagnostics)
    #expect(diagnostics.all.filter { $0.problem.severity == .error }.map(\.problem.code) == [code])
  }

  @Test("a proof tells that there is no such value")
  func absenceInProof() throws {
    let found = try Case(Self.vocabulary + "define strong(d) if size(d) = _ and not size(d) is at least 5")
    let account = found.outcome.account(of: try found.conclusion("strong(housing)"))
    let lines = Narrator(found.program, in: .english).lines(of: account).map(\.text)
    #expect(lines.contains("count of { x where size(housing) = x and x >= 5 }: 0, for want of any"))
  }

  @Test("`unless` sets aside by a value that is only compared")
  func unless() throws {
    let found = try Case(
      Self.vocabulary
        + "default all strong(d) if competence(d) includes _ unless competence(d) includes at least guarantor")
    #expect(found.result("strong(housing)") == "nothing")
    #expect(found.result("strong(sport)").hasPrefix("concluded"))
  }

  @Test("a table's cells compare: a variable, and the value of an atom")
  func tables() throws {
    let found = try Case(
      Self.vocabulary + """
        relation grade(d: Field) -> many Int
        table grades define
          | if role(d) = g: g | if size(d) | -> grade(d) includes |
          | at least shared   | at most 3  | 1                    |
          | at most shared    | at least 4 | 2                    |
        """)
    #expect(
      found.results.filter { $0.hasPrefix("grade") } == [
        "grade(housing) includes 1 certain explicit", "grade(sport) includes 2 certain explicit",
      ])
  }

  @Test("a query shows its own variables only")
  func query() throws {
    let found = try Case(Self.vocabulary)
    let file = SourceFile(id: FileID(1), path: "q", text: "competence(d) includes at least guarantor")
    var diagnostics = Diagnostics()
    let body = try #require(Parser.parseQuery(file, language: .english, into: &diagnostics))
    let query = try #require(found.program.checkQuery(body, into: &diagnostics))
    #expect(query.variables.map(\.name) == ["d"])
    #expect(found.outcome.answer(query).rows.count == 1)
  }

  @Test(
    "an expectation may say how a value compares",
    arguments: [
      ("expect competence(housing) includes at least guarantor", true),
      ("expect competence(sport) includes at least shared", false),
      ("expect role(sport) is at most shared certain", true),
      ("expect no competence(housing) includes at least principal", true),
      ("expect no competence(housing) includes at most shared", false),
    ])
  func expectations(text: String, isMet: Bool) throws {
    let program = try Case.program(Self.vocabulary + "scenario s " + text)
    let result = ScenarioRunner.run(program.scenarios[0], try Theory(program))
    #expect(result.isPassed == isMet)
    if !isMet { #expect(result.failures[0].message(in: .english, program).contains(" at ")) }
  }
}
