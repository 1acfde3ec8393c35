import RessortLanguage
import RessortReasoning
import Testing

/// What a text leaves to somebody's judgement.
@Suite("Discretion") struct DiscretionTests {
  static let vocabulary = """
    source s kind report locators { 1; 2; 3; 4; 5; 6 }
    citing s
    concept Actor id act { prefect fr préfet "le préfet" en "the prefect", mayor, minister }
    concept Facet id fac { closure fr fermeture "fermeture" en "closure", care }
    relation grounds(f: Facet) fr motifs(f) "des motifs ({f})" en "grounds ({f})"
    relation ban(f: Facet)

    """

  func made(_ text: String) throws -> Case { try Case(Self.vocabulary + text) }

  func marks(_ found: Case, _ literal: String) throws -> [String] {
    try found.conclusion(literal).discretion.map { mark in
      found.program.constantText(mark.actor, in: .english) + ": " + found.text(mark.matter) + " "
        + mark.citations.map(\.locator).joined(separator: " ")
    }
  }

  @Test("the matter is taken to hold, and what needs it carries the actor, the matter and the place")
  func chain() throws {
    let found = try made(
      """
      left to prefect: grounds(closure) cite 1
      default closes cite 2 ban(f) if grounds(f)
      """)
    #expect(found.results == ["grounds(closure) concluded explicit", "ban(closure) concluded explicit"])
    #expect(try marks(found, "grounds(closure)") == ["prefect: grounds(closure) 1"])
    #expect(try marks(found, "ban(closure)") == ["prefect: grounds(closure) 1"])
    #expect(try found.conclusion("ban(closure)").citations.map(\.locator) == ["2", "1"])
  }

  @Test("what an `always` rule rests on it is concluded, not certain, and no firmer than the statement")
  func strict() throws {
    let found = try made("left to prefect: grounds(closure) cite 1 hedged\nalways closes cite 2 ban(f) if grounds(f)")
    #expect(found.result("ban(closure)") == "concluded hedged")
  }

  @Test("a rule, a fact or a denial that decides the matter takes the mark away, however weak it is")
  func decided() throws {
    for text in ["default told cite 2 hedged grounds(closure)", "fact grounds(closure) cite 2 hedged"] {
      let found = try made("left to prefect: grounds(closure) cite 1\ndefault c cite 3 ban(f) if grounds(f)\n" + text)
      #expect(try marks(found, "ban(closure)") == [])
      #expect(found.result("ban(closure)").hasSuffix("hedged"))
    }
    let denied = try made("left to prefect: grounds(closure) cite 1\ndefault not_so cite 2 denied grounds(closure)")
    #expect(denied.results == ["denied grounds(closure) concluded explicit"])
    #expect(try denied.setAside("grounds") == ["grounds(closure) of left to case.ressort:7: denied by not_so"])
  }

  @Test("it yields to another value, to a block, and to a rule of a lower layer")
  func yields() throws {
    let found = try made(
      """
      relation term(f: Facet) -> Int
      layers high > low
      left to prefect: term(closure) = 3 in high cite 1
      left to mayor: term(care) = 4 cite 1
      default five in low cite 2 term(closure) = 5
      block doubt against term(care) cite 3
      """)
    #expect(found.results == ["term(closure) = 5 concluded explicit"])
  }

  @Test("rules that contradict each other stay contested, whichever side the judgement would take")
  func contested() throws {
    let found = try made(
      """
      left to prefect: grounds(closure) cite 1
      default yes_so cite 2 grounds(closure)
      default not_so cite 3 denied grounds(closure)
      """)
    #expect(found.result("grounds(closure)") == "contested explicit")
    #expect(try marks(found, "grounds(closure)") == [])
  }

  @Test("a conclusion with a proof that needs no judgement carries no mark, even if that proof is less firm")
  func otherProof() throws {
    let found = try made(
      """
      left to prefect: grounds(closure) cite 1
      default judged cite 2 ban(closure) if grounds(closure)
      default anyway cite 3 derived ban(closure)
      """)
    #expect(found.result("ban(closure)") == "concluded derived")
    #expect(try marks(found, "ban(closure)") == [])
    #expect(found.ruleNames(try found.conclusion("ban(closure)").because) == ["anyway", "judged"])
  }

  @Test("a defence that needs judgement marks what it defends")
  func defence() throws {
    let found = try made(
      """
      left to prefect: grounds(closure) cite 1
      default stays cite 2 denied ban(closure)
      default goes cite 3 ban(closure)
      default grave cite 4 ban(closure) if grounds(closure)
      grave overrides stays cite 5
      """)
    #expect(try marks(found, "ban(closure)") == ["prefect: grounds(closure) 1"])
  }

  @Test("the actor may come from the conditions, and several judgements are all named")
  func actors() throws {
    let found = try made(
      """
      relation closes(a: Actor, f: Facet)
      fact closes(prefect, closure) cite 6
      fact closes(minister, care) cite 6
      left to a: grounds(f) cite 1 if closes(a, f)
      default both cite 2 ban(closure) if grounds(closure) and grounds(care)
      """)
    #expect(
      try marks(found, "ban(closure)") == ["prefect: grounds(closure) 1", "minister: grounds(care) 1"])
  }

  // MARK: Inputs

  static let input = """
    left to prefect: told(f) cite 1 if f is Facet
    default closes cite 2 ban(f) if told(f)

    """

  @Test("an answer for the key decides the matter, what it does not give included")
  func answered() throws {
    for silence in ["presumed none", "closed"] {
      let text = "input told(f: Facet) \(silence)\n" + Self.input
      let silent = try made(text)
      #expect(try marks(silent, "ban(closure)") == ["prefect: told(closure) 1"])
      let told = try made(text + "scenario a given told closure expect ban(closure)")
      #expect(told.results == ["ban(closure) concluded explicit"])
      #expect(try marks(told, "ban(closure)") == [])
      #expect(try made(text + "scenario a given told nothing expect no ban(_)").results == [])
      #expect(try made(text + "scenario a given told not applicable expect no ban(_)").results == [])
    }
    let presumed = try made("input told(f: Facet) presumed none\n" + Self.input)
    #expect(presumed.text(presumed.outcome.presumptions(of: try presumed.conclusion("ban(care)"))) == ["told"])
  }

  @Test("an open input stays open, asks, and says whose judgement it is; so does what is declared unknown")
  func open() throws {
    let rules = "default closes cite 2 ban(f) if told(f)\nleft to prefect: told(f) cite 1 if f is Facet\n"
    for (declared, unanswered) in [
      ("input told(f: Facet) -> Bool open\n", ""),
      ("input told(f: Facet) open\n", ""),
      ("input told(f: Facet) presumed none\n", "scenario a given told declared unknown expect ban(closure) open"),
    ] {
      let found = try made(declared + rules + unanswered)
      #expect(found.result("ban(closure)").hasPrefix("open "), "\(declared)")
      #expect(try marks(found, "ban(closure)") == ["prefect: told(closure) 1"], "\(declared)")
      #expect(try found.conclusion("ban(closure)").dependsOn.count == 1)
    }
    let no = try made(
      "input told(f: Facet) -> Bool open\n" + rules + "scenario a given told(closure) = no expect no ban(closure)")
    #expect(no.result("ban(closure)") == "nothing")
    let yes = try made(
      "input told(f: Facet) -> Bool open\n" + rules + "scenario a given told(closure) = yes expect ban(closure)")
    #expect(try marks(yes, "ban(closure)") == [])
  }

  // MARK: Told

  @Test("a proof says whose judgement a step is left to, in both languages")
  func proof() throws {
    let found = try made("left to prefect: grounds(closure) cite 1\ndefault closes cite 2 ban(f) if grounds(f)")
    func lines(_ language: KeywordLanguage) throws -> [String] {
      let account = found.outcome.account(of: try found.conclusion("ban(closure)"))
      return Narrator(found.program, in: language).lines(of: account).map(\.text)
    }
    #expect(
      try lines(.english)[1]
        == "grounds (closure): concluded, said, because left to the judgement of the prefect, taken to hold meanwhile")
    #expect(
      try lines(.french)[1]
        == "des motifs (fermeture) : conclu, dit, car laissé à l'appréciation du préfet, tenu pour acquis d'ici là")
  }

  // MARK: Scenarios

  private func failures(_ text: String) throws -> [String] {
    let program = try Case.program(Self.vocabulary + text)
    let theory = try Theory(program)
    let scenario = try #require(program.scenarios.first)
    return ScenarioRunner.run(scenario, theory).failures.map { $0.message(in: .english, program) }
  }

  @Test("an expectation may name whose judgement is needed")
  func expected() throws {
    let rules = "left to prefect: grounds(closure) cite 1\ndefault closes cite 2 ban(f) if grounds(f)\n"
    #expect(try failures(rules + "scenario a expect ban(closure) left to prefect") == [])
    #expect(
      try failures(rules + "scenario a expect ban(closure) left to mayor") == [
        "`ban(closure)` is not left to the judgement of mayor, but: ban(closure) (left to the judgement of the prefect)"
      ])
    #expect(try failures(rules + "scenario a expect no ban(_) left to mayor") == [])
    #expect(try failures(rules + "scenario a expect no ban(_) left to prefect").count == 1)
  }

  @Test("scenarios cover it as a rule, and its removal can be noticed")
  func coverage() throws {
    let rules = "left to prefect: grounds(closure) cite 1\ndefault closes cite 2 ban(f) if grounds(f)\n"
    let program = try Case.program(Self.vocabulary + rules + "scenario a expect ban(closure)")
    let theory = try Theory(program)
    let result = ScenarioRunner.run(program.scenarios[0], theory, tracesCoverage: true)
    let trace = try #require(result.trace)
    let share = try #require(CoverageReport(program, trace).shares.first { $0.unit == .rules })
    #expect(share.total == 2 && share.missing.isEmpty)
    let removal = try #require(program.mutations.first)
    #expect(removal == .ruleRemoved(ID(0)))
    let without = program.applying(removal)
    #expect(!ScenarioRunner.run(without.scenarios[0], try Theory(without)).isPassed)
  }
}
