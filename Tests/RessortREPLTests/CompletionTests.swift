import Ressort
import RessortREPL
import Testing

@Suite("Completion at the prompt")
struct PromptCompletionTests {
  private func complete(_ line: String, _ language: Language = .english, cursor: Int? = nil) throws -> CompletionResult
  {
    try CareKnowledge.prompt(language).completions(for: line, cursor: cursor ?? line.utf8.count)
  }

  @Test("commands are offered in the language of the session, else in the other")
  func commands() throws {
    #expect(try complete(":re").candidates == [":results", ":recommend", ":retract", ":reset", ":reload"])
    #expect(try complete(":pour").candidates == [":pourquoi "])
    #expect(try complete(":fac").candidates == [":facts"])
    #expect(try complete(":regl", .french) == CompletionResult(start: 0, candidates: [":règles", ":régler"]))
    #expect(try complete(":regle", .french).candidates == [":règles", ":régler"])
  }

  @Test("names are found without their accents, and replaced from where the word starts")
  func accents() throws {
    #expect(try complete("competence(Etat, d) et comp", .french).candidates == ["compétence"])
    #expect(try complete(":pourquoi comp", .french) == CompletionResult(start: 10, candidates: ["compétence"]))
  }

  @Test("an argument is completed with the terms of its type")
  func arguments() throws {
    #expect(try complete("competence(").candidates == ["State", "town"])
    #expect(try complete("competence(State, ").candidates == ["homelessness", "sport"])
    #expect(try complete("competence(État, s", .french).candidates == ["sans_abri", "sport"])
    #expect(try complete("competence(State, dom.h").candidates == ["dom.homelessness"])
  }

  @Test("a value is completed with what the relation takes")
  func values() throws {
    #expect(try complete("competence(State, d) includes ").candidates == ["contributing", "principal"])
    #expect(try complete("compétence(État, d) comprend p", .french).candidates == ["principale"])
    #expect(try complete("recognised() = ").candidates == ["no", "yes"])
    #expect(try complete("reconnue() = o", .french).candidates == ["oui"])
  }

  @Test("an answer is completed with inputs, then with what they take")
  func answers() throws {
    #expect(try complete(":assume d").candidates == ["domain"])
    #expect(try complete(":assume domain homelessness, s").candidates == ["sport"])
    #expect(try complete(":assume domain sport r").candidates == ["recognised"])
    #expect(try complete(":supposer domaine sa", .french).candidates == ["sans_abri"])
  }

  @Test("inputs are offered where only they fit")
  func inputs() throws {
    #expect(try complete(":retract ").candidates == ["domain", "recognised"])
    #expect(try complete(":retract d").candidates == ["domain"])
  }

  @Test("rules are offered where they fit")
  func rules() throws {
    #expect(try complete(":rules town").candidates == ["town_helps"])
  }

  @Test("only what stands before the cursor counts")
  func cursor() throws {
    #expect(try complete("urg(sport)", cursor: 3) == CompletionResult(start: 0, candidates: ["urgent"]))
  }

  @Test("a name that several modules have is completed with its module")
  func modules() throws {
    let till = RuleFile(
      path: "till.ressort", text: "import \"shop.ressort\"\nrelation price(n: Int)\nrelation prize(n: Int)")
    let shop = RuleFile(path: "shop.ressort", text: "module shop\nexport relation price(n: Int)")
    let prompt = Prompt(
      knowledge: try Knowledge([till, shop], roots: ["till.ressort"]), language: .english,
      origin: .memory([till, shop]))
    #expect(
      prompt.completions(for: "not shop::pr", cursor: 12) == CompletionResult(start: 4, candidates: ["shop::price"]))
    #expect(prompt.completions(for: "::p", cursor: 3).candidates == ["::price"])
    #expect(prompt.completions(for: "pri", cursor: 3).candidates == ["prize"])
  }

  @Test("nothing is offered for nothing")
  func nothing() throws {
    #expect(try complete("").candidates.isEmpty)
    #expect(try complete(":facts ").candidates.isEmpty)
  }

  @Test("paths are left to the caller")
  func paths() throws {
    let result = try complete(":load a.ressort Rules/c")
    #expect(result.wantsPath)
    #expect(result.start == ":load a.ressort ".utf8.count)
  }
}
