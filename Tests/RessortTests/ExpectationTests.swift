import Ressort
import Testing

/// What a scenario may expect beside results: notes, questions, and what holds whatever the answers.
@Suite("Expectations on notes, questions and missing answers") struct ExpectationTests {
  private static let rules = """
    source handbook  kind book  date 2020  locators { 1; 2; 3 }
    citing handbook
    concept Bird id bird { tweety pingu }
    concept Stance id stance { help watch }
    input seen(b: Bird)  closed
    input ill(b: Bird) -> Bool  open
    input young(b: Bird) -> Bool  open
    relation stance(b: Bird) -> Stance  output stances
    default sick     cite 1  stance(b) = help   if seen(b) and ill(b) = yes
    default healthy  cite 1  stance(b) = help   if seen(b) and ill(b) = no
    default weak     cite 2  stance(b) = watch  if b = pingu and seen(b) and young(b) = yes
    note hungry  cite 3 derived  fr "Il a faim."  en "It is hungry."  if seen(tweety)
    note fed     cite 3          fr "Il a mangé."  en "It has eaten."  if seen(pingu) and ill(pingu) = no

    """

  private func failures(_ scenario: String, language: Language = .english) throws -> [String] {
    let knowledge = try Knowledge([RuleFile(path: "birds.ressort", text: Self.rules + scenario)])
    #expect(knowledge.warnings.filter { $0.severity == .error } == [])
    return try knowledge.scenarios.flatMap { try knowledge.run($0, language: language).failures.map(\.message) }
  }

  @Test("a note that is shown meets its expectation, with its certainty and its passage; one that is not, its opposite")
  func notes() throws {
    #expect(
      try failures(
        """
        scenario s  given seen tweety
          expect note     hungry  derived  cite 3
          expect no note  fed
        """) == [])
  }

  @Test(
    "a note that does not come out as expected shows the notes that do",
    arguments: [
      ("expect note fed", "expected `note fed`, found: hungry (concluded, inferred, 3)"),
      ("expect note hungry explicit", "expected `note hungry`, found: hungry (concluded, inferred, 3)"),
      ("expect note hungry cite 2", "expected `note hungry`, found: hungry (concluded, inferred, 3)"),
      ("expect no note hungry", "`note hungry` was not to come out"),
    ])
  func missingNotes(expectation: String, message: String) throws {
    #expect(try failures("scenario s  given seen tweety  " + expectation) == [message])
  }

  @Test("nothing is missing where no result hangs on what a case declares unknown")
  func nothingMissing() throws {
    #expect(
      try failures(
        """
        scenario s  given seen pingu  ill(pingu) = yes  young(pingu) declared unknown
          expect nothing missing
        scenario t  given seen tweety  ill(tweety) declared unknown
          expect nothing missing
        scenario u  given seen pingu  ill(pingu) = yes
          expect nothing missing
        """) == ["`nothing missing` was not to come out, but: young(pingu)"])
  }

  @Test("a note that is missing tells the condition that does not hold")
  func nearMiss() throws {
    let knowledge = try Knowledge([
      RuleFile(path: "birds.ressort", text: Self.rules + "scenario s  given seen tweety  expect note fed")
    ])
    let text = try knowledge.run(knowledge.scenarios[0]).failures.map(\.text).joined()
    #expect(text.contains("`fed` would conclude it, but this does not hold: seen(pingu)"))
  }

  @Test("a question that is put is expected by its input and key; what makes no difference is not asked")
  func questions() throws {
    #expect(
      try failures(
        """
        scenario s  given seen pingu
          expect asked      young(pingu)   young(_)
          expect not asked  young(tweety)   seen
        scenario t  given seen tweety
          expect not asked  ill(tweety)
          expect nothing asked
        scenario u  given seen pingu  young(pingu) = declared unknown  ill(pingu) = yes
          expect nothing asked
        """) == [])
  }

  @Test(
    "a question that is not as expected shows those that are",
    arguments: [
      ("given seen pingu  ill(pingu) = yes  expect asked ill(_)", "expected `asked ill(_)`, found: young(pingu)"),
      (
        "given seen pingu  ill(pingu) = yes  expect not asked young(pingu)",
        "`asked young(pingu)` was not to come out, but: young(pingu)"
      ),
      (
        "given seen pingu  ill(pingu) = yes  expect nothing asked",
        "`nothing asked` was not to come out, but: young(pingu)"
      ),
      ("given seen tweety  expect asked ill(tweety)", "expected `asked ill(tweety)`, found: nothing"),
    ])
  func missingQuestions(scenario: String, message: String) throws {
    #expect(try failures("scenario s  " + scenario) == [message])
  }

  @Test("what holds whatever the missing answers are is concluded, as an answer shows it, and may be said to be so")
  func byCases() throws {
    #expect(
      try failures(
        """
        scenario s  given seen tweety
          expect     stance(tweety) = help  explicit  cite 1  whatever ill(tweety)
          expect     stance(tweety) = help  concluded
          expect     stance(_) = help  whatever ill(_)
          expect no  stance(tweety) = help  open
        """) == [])
    #expect(
      try failures("scenario s  given seen tweety  expect stance(tweety) = help open")
        == ["expected `stance(tweety) = help`, found: stance(tweety) = help (concluded, said)"])
    #expect(
      try failures("scenario s  given seen tweety  expect no stance(tweety) = help")
        == ["`stance(tweety) = help` was not to come out, but: stance(tweety) = help (healthy, sick)"])
  }

  @Test("what rests on the answer does not hold whatever it is, and neither does what hangs on it")
  func notByCases() throws {
    #expect(
      try failures(
        "scenario s  given seen tweety  ill(tweety) = yes  expect stance(tweety) = help  whatever ill(tweety)")
        == ["expected `stance(tweety) = help`, found: stance(tweety) = help (concluded, said)"])
    #expect(
      try failures("scenario s  given seen pingu  ill(pingu) = yes  expect stance(pingu) = watch whatever young(_)")
        .count
        == 1)
  }

  @Test("an expectation that is not met is told as it is written, whatever its kind")
  func told() throws {
    let expectations = [
      "only stance(tweety) = watch, help", "set aside stance(tweety) = watch", "no stance(tweety) = help",
      "stance(tweety) = watch whatever ill(tweety)", "note fed cite 3", "no note hungry", "asked seen",
      "not asked young(pingu)",
    ]
    let text = "scenario s  given seen tweety, pingu\n" + expectations.map { "expect \($0)\n" }.joined()
    let knowledge = try Knowledge([RuleFile(path: "birds.ressort", text: Self.rules + text)])
    let failures = try knowledge.run(knowledge.scenarios[0]).failures.map(\.text)
    for (failure, expectation) in zip(failures, expectations) {
      #expect(failure.contains("expected  \(expectation)"))
    }
    #expect(failures.count == expectations.count)
  }

  @Test("the failure of a French file is told in French words")
  func french() throws {
    let text =
      "langue fr\nimporter \"birds.ressort\"\nscénario s  soit seen tweety  attendu rien à demander\n"
      + "scénario t  soit seen pingu  attendu rien à demander  attendu remarque hungry  attendu sans remarque fed"
      + "  attendu demandé ill(tweety)  attendu non demandé young(pingu)  attendu stance(pingu) = help  quelle que soit ill(pingu)"
    let files = [RuleFile(path: "birds.ressort", text: Self.rules), RuleFile(path: "t.ressort", text: text)]
    let knowledge = try Knowledge(files, language: .french)
    let messages = try knowledge.scenarios.flatMap { try knowledge.run($0, language: .french).failures.map(\.message) }
    #expect(messages.first?.hasPrefix("`rien à demander` ne devait pas sortir, mais : ") == true)
    #expect(messages.contains("attendu `remarque hungry`, trouvé : fed (ouvert, dit, 3)"))
    #expect(messages.contains { $0.hasPrefix("attendu `demandé ill(tweety)`, trouvé : ") })
    #expect(messages.contains { $0.hasPrefix("`demandé young(pingu)` ne devait pas sortir, mais : ") })
  }

  @Test("a fact that two passages tell as firmly cites both, in the answer and in the proof; a weaker one stays aside")
  func bothPassages() throws {
    let text = """
      source handbook  kind book  date 2020  locators { 1; 2; 3; 4 }
      citing handbook
      concept Bird id bird { tweety }
      relation seen(b: Bird)  output seen
      relation known(b: Bird)  output known
      fact seen(tweety)  cite 1 derived
      fact seen(tweety)  cite 2 explicit
      fact seen(tweety)  cite 3
      default known  cite 4  known(b)  if seen(b)
      scenario s
        expect  seen(tweety)   explicit  cite 2; 3
                known(tweety)  cite 4; 2; 3

      """
    let knowledge = try Knowledge([RuleFile(path: "birds.ressort", text: text)])
    #expect(try knowledge.run(knowledge.scenarios[0]).failures.map(\.message) == [])
    var session = Session(knowledge)
    #expect(try session.conclusions(of: "seen")[0].citations.map(\.locator) == ["2", "3"])
    #expect(try session.conclusions(of: "known")[0].citations.map(\.locator) == ["4", "2", "3"])
    let lines = try #require(try session.why("known(tweety)")).lines
    #expect(lines[1].citations.map(\.locator) == ["2", "3"])
    #expect(lines.count == 2)
  }
}
