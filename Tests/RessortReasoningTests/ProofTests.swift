import RessortLanguage
import RessortReasoning
import Testing

@Suite("Proofs and how they are told") struct ProofTests {
  static let text = """
    source s kind report locators { 1; 2; 3; 4 }
    citing s
    concept Domain id dom {
      homelessness fr sans_abri "sans-domicile" en "homelessness"
      health fr santé "santé" en "health"
    }
    group Care of Domain fr "prise en charge" en "care" { health } open cite 4 derived
    input domain(d: Domain) presumed none fr domaine "le domaine est {d}" en "the domain is {d}"
    input act() presumed none ask fr "Un acte ?" en "An act?"
    relation relevant(d: Domain) fr pertinent "{d} est en cause" en "{d} is at stake"
    relation devolved(d: Domain) fr dévolu "{d} est dévolu" en "{d} is devolved"
    define relevant(d) if domain(d)
    default care(d) cite 1 fr "la prise en charge est dévolue" en "care is devolved"
      devolved(d) if relevant(d) and d is Care unless act()
    default kept cite 2 hedged fr "l'État garde la main" en "the State keeps it"
      denied devolved(d) if relevant(d)
    care overrides kept cite 3
    scenario told given domain health expect devolved(health)
    """

  func lines(_ language: KeywordLanguage, unfolded: Bool = false) throws -> [String] {
    let told = try Case(Self.text)
    let literal = try told.conclusion("devolved(health)").literal
    let proof = try #require(told.outcome.proof(of: literal))
    return Narrator(told.program, in: language).lines(of: proof, unfolded: unfolded).map { line in
      let cited = line.citations.map(\.locator).joined(separator: " ")
      return String(repeating: "  ", count: line.depth) + line.text + (cited.isEmpty ? "" : " [\(cited)]")
    }
  }

  @Test("a proof is told in English, with a citation on each line that has one")
  func english() throws {
    #expect(
      try lines(.english) == [
        "health is devolved: concluded, inferred, because care is devolved [1]",
        "  the domain is health: told by the case",
        "  health is among care (the list only gives examples) [4]",
        "  presumed absent, since nobody spoke of it: An act?",
        "  against it (denied: health is devolved), the State keeps it; it yields to: care is devolved (priority stated) [1 3 4]",
      ])
  }

  @Test("the same proof is told in French")
  func french() throws {
    #expect(
      try lines(.french) == [
        "santé est dévolu : conclu, déduit, car la prise en charge est dévolue [1]",
        "  le domaine est santé : dit par le cas",
        "  santé est parmi : prise en charge (la liste ne donne que des exemples) [4]",
        "  présumé absent, nul n'en ayant parlé : Un acte ?",
        "  à l'encontre (nié : santé est dévolu), l'État garde la main ; cela cède devant : la prise en charge est dévolue (priorité énoncée) [1 3 4]",
      ])
  }

  @Test("definitions are folded unless asked for")
  func unfolded() throws {
    #expect(try lines(.english, unfolded: true).contains("  health is at stake: established, said"))
    #expect(try !lines(.english).contains { $0.contains("at stake") })
  }

  @Test("what was set aside is told with the reason")
  func setAside() throws {
    let told = try Case(Self.text)
    let relation = try told.relation("devolved")
    let found = try #require(told.outcome.setAside(of: relation).first)
    #expect(
      Narrator(told.program, in: .english).text(of: found)
        == "denied: health is devolved: set aside (the State keeps it); it yields to: care is devolved")
    #expect(found.citations.map(\.locator) == ["2", "1", "4", "3"])
  }

  @Test("a long chain of reasons needs no deep stack")
  func longChain() throws {
    let program = try Case.program(
      """
      input edge(a: Int, b: Int) closed
      relation path(a: Int, b: Int)
      define path(a, b) if edge(a, b)
      define path(a, c) if path(a, b) and edge(b, c)
      """)
    let theory = try Theory(program)
    var rows = BaseRows(theory)
    let edge = try #require(program.relations.firstIndex { $0.name == "edge" }).asRelation
    let path = try #require(program.relations.firstIndex { $0.name == "path" }).asRelation
    for number in 0..<210 { rows.append([.integer(Int64(number)), .integer(Int64(number + 1))], to: edge) }
    let outcome = try Outcome(theory, answers: [], rows: rows)
    #expect(outcome.rowCount(of: path) == 210 * 211 / 2)
    let literal = Literal(relation: path, row: [.integer(0), .integer(210)])
    let proof = try #require(outcome.proof(of: literal))
    #expect(proof.steps.count == 420)
    #expect(Narrator(program, in: .english).lines(of: proof, unfolded: true).count == 420)
  }
}

extension Int {
  fileprivate var asRelation: ID<Relation> { ID(self) }
}

@Suite("Queries") struct QueryTests {
  func rows(_ query: String, in text: String) throws -> [String] {
    let again = try queryRows(query, in: text)
    _ = try Case.program(text + "\ndefine asked_for() if \(query)")
    return again
  }

  func queryRows(_ query: String, in text: String) throws -> [String] {
    let program = try Case.program(text)
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(9), path: "query", text: "relation asked_for()\ndefine asked_for() if \(query)")
    let tree = Parser.parse(file, into: &diagnostics)
    let bodies = tree.statements.compactMap { statement -> ConditionSyntax? in
      if case .rule(let rule) = statement { rule.body } else { nil }
    }
    let body = try #require(bodies.first)
    let found = program.checkQuery(body, into: &diagnostics)
    let checked = try #require(found)
    let outcome = try Outcome(Theory(program), answers: program.scenarios.first?.answers ?? [])
    return outcome.answer(checked).rows.map { row in
      (row.bindings.map { program.constantText($0, in: .english) } + [row.status.word]).joined(separator: " ")
    }
  }

  static let text = """
    concept Bird { tweety, opus }
    input seen(b: Bird) presumed none
    input hurt() open
    relation flies(b: Bird)
    relation asked_for()
    default flying flies(b) if seen(b)
    default lame denied flies(opus) if hurt()
    scenario s given seen tweety, opus expect flies(tweety)
    """

  @Test("rows come with the weakest status of their conditions")
  func statuses() throws {
    #expect(try rows("seen(b)", in: Self.text) == ["tweety certain", "opus certain"])
    #expect(try rows("flies(b)", in: Self.text) == ["tweety concluded", "opus open"])
    #expect(try rows("seen(b) and not flies(b)", in: Self.text) == ["opus open"])
    #expect(try rows("flies(b) and b != opus", in: Self.text) == ["tweety concluded"])
    #expect(try rows("flies(b) and b in {opus}", in: Self.text) == ["opus open"])
  }
}

extension QueryTests {
  @Test("denials are asked for like conclusions, and joined with them")
  func denials() throws {
    let text = """
      concept Bird { tweety, opus }
      input seen(b: Bird) presumed none
      relation flies(b: Bird)
      relation asked_for()
      default flying flies(b) if seen(b)
      exception lame to flying denied flies(opus) if seen(opus)
      scenario s given seen tweety, opus
      """
    #expect(try queryRows("denied flies(b)", in: text) == ["opus concluded"])
    #expect(try queryRows("it is denied that flies(b) and seen(c) and c != b", in: text) == ["opus tweety concluded"])
  }
}

@Suite("Scenarios") struct ScenarioTests {
  func failures(_ expectations: String) throws -> [String] {
    let program = try Case.program(
      """
      source s kind report locators { 1; 2 }
      citing s
      concept V { red, green }
      relation v(k: V) -> many V
      relation w(k: V) -> V
      default one cite 1 derived v(red) includes red
      default two cite 2 v(red) includes green
      never out cite 1 v(_) includes green
      default three cite 1 w(red) = red
      default four cite 2 w(red) = green
      scenario s expect \(expectations)
      """)
    let result = ScenarioRunner.run(program.scenarios[0], try Theory(program))
    return result.failures.map { $0.message(in: .english, program) }
  }

  @Test(
    "expectations that hold pass",
    arguments: [
      "v(red) includes red", "v(red) includes red derived", "v(_) includes red cite 1 because one",
      "w(red) = red contested", "denied v(red) includes green certain because out",
    ])
  func passing(expectation: String) throws {
    #expect(try failures(expectation) == [])
  }

  @Test("other modes of expectation")
  func modes() throws {
    #expect(try failures("only v(red) includes red") == [])
    #expect(try failures("no v(red) includes green") == [])
    #expect(try failures("no w(red) = red") == [])
    #expect(try failures("set aside v(red) includes green") == [])
    #expect(try failures("set aside v(red) includes green cite 2 because out") == [])
  }

  @Test("a failure says what was expected and what came out")
  func messages() throws {
    #expect(
      try failures("v(green) includes red") == ["expected `v(green) includes red`, found: nothing"])
    #expect(
      try failures("v(red) includes red explicit") == [
        "`v(red) includes red` has another certainty: v(red) includes red (inferred)"
      ])
    #expect(
      try failures("v(red) includes red because two") == [
        "`v(red) includes red` does not rest on two, but: v(red) includes red (one)"
      ])
    #expect(
      try failures("no v(red) includes red") == [
        "`v(red) includes red` was not to come out, but: v(red) includes red (one)"
      ])
    #expect(
      try failures("only v(red) includes red, green") == [
        "`v(red) includes red`: the values differ; missing: green; too many: nothing"
      ])
    #expect(
      try failures("set aside v(red) includes red") == [
        "`v(red) includes red` is neither set aside nor denied; found: v(red) includes red (concluded, inferred)"
      ])
    #expect(
      try failures("w(red) = red") == ["expected `w(red) = red`, found: w(red) = red (contested, said)"])
  }
}
