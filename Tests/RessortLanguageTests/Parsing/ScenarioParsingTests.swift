import RessortLanguage
import Testing

@Suite("Scenarios") struct ScenarioParsingTests {
  let text = """
    scenario S-03 "Dangerous children's home"
      given   domain child_protection, social   act nothing   level = declared unknown   shape not applicable
              condition(recognition) = yes   date 2009-06-01
      expect  competence(prefect, social) includes sovereign_power  explicit  cite 1.2.2 ¶6
              stance(closure, protection) includes sovereign  because degree.closing  concluded
      expect only mission(_) includes protection, cohesion
      expect no  stance(_, _) includes animator   denied role(x1)
      expect set aside  stance(_, _) includes order_giver
    fact p(1)
    """

  @Test("answers are read with their replies")
  func answers() throws {
    let parsed = Parsed(text)
    #expect(parsed.codes == [])
    let scenario = try #require(parsed.scenarios.first)
    #expect(scenario.name == "S-03" && scenario.title == "Dangerous children's home")
    #expect(scenario.answers.map(\.input.text) == ["domain", "act", "level", "shape", "condition", "date"])
    guard case .values(let domains) = scenario.answers[0].reply, case .nothing = scenario.answers[1].reply,
      case .declaredUnknown = scenario.answers[2].reply, case .notApplicable = scenario.answers[3].reply
    else {
      Issue.record("\(scenario.answers)")
      return
    }
    #expect(domains.count == 2)
    #expect(scenario.answers[4].arguments.count == 1)
  }

  @Test("expectations are read with their mode and what qualifies them")
  func expectations() throws {
    let scenario = try #require(Parsed(text).scenarios.first)
    #expect(
      scenario.expectations.map(\.mode) == [.expected, .expected, .only, .unexpected, .unexpected, .setAside])
    #expect(scenario.expectations[0].certainty == .explicit)
    #expect(scenario.expectations[0].locators.map(\.text) == ["1.2.2 ¶6"])
    #expect(scenario.expectations[1].because?.text == "degree.closing")
    #expect(scenario.expectations[1].status == .concluded)
    guard case .result(_, let furtherValues) = scenario.expectations[2].subject,
      case .result(let denial, _) = scenario.expectations[4].subject
    else {
      Issue.record("\(scenario.expectations)")
      return
    }
    #expect(furtherValues.count == 1)
    #expect(denial.isDenied)
  }

  @Test("notes and questions are expected by name, or not; a note's keyword begins a statement where none is expected")
  func notesAndQuestions() throws {
    let parsed = Parsed(
      """
      scenario s
        expect note first  hedged  cite 1 ¶2   second   asked
        expect no note third
        expect asked condition(recognition)   act   asked(_)
        expect not asked day
        expect nothing asked
        expect asked(x1)  whatever condition(_), act  because r   nothing
      note own  fr "f"  en "e"
      """)
    #expect(parsed.codes == [])
    #expect(parsed.tree.statements.count == 2)
    let told = try #require(parsed.scenarios.first).expectations.map { expectation -> String in
      let mode = expectation.mode == .unexpected ? "no " : ""
      switch expectation.subject {
      case .result(let head, _): return mode + head.atom.relation.text
      case .note(let name): return mode + "note " + name.text
      case .question(let question): return mode + "asked \(question.relation.text) \(question.arguments?.count ?? 0)"
      case .anyQuestion: return mode + "question"
      case .anyGap: return mode + "missing"
      }
    }
    #expect(
      told == [
        "note first", "note second", "note asked", "no note third", "asked condition 1", "asked act 0", "asked asked 1",
        "no asked day 0", "no question", "asked", "nothing",
      ])
    let whatever = parsed.scenarios[0].expectations[9]
    #expect(whatever.whatever.map(\.relation.text) == ["condition", "act"])
    #expect(whatever.because?.text == "r")
  }

  @Test("an expectation names an actor, and a colon behind one begins the next statement")
  func actor() throws {
    let parsed = Parsed("scenario a\n expect p(1) left to act.prefect open\nleft to prefect: q(1)")
    #expect(parsed.codes == [])
    let scenario = try #require(parsed.scenarios.first)
    #expect(scenario.expectations.map { $0.actor?.text } == ["act.prefect"])
    #expect(scenario.expectations[0].status == .open)
    #expect(parsed.rules.map(\.kind) == [.leftTo])
  }

  @Test("the statement behind a scenario is its own")
  func nextStatement() {
    #expect(Parsed(text).tree.statements.count == 2)
    #expect(Parsed("scenario a\n expect p(1) silent\nsilent on q(1)").tree.statements.count == 2)
  }
}
