import Ressort
import RessortREPL
import Testing

@Suite("Entries at the prompt")
struct EntryTests {
  @Test("an entry goes on until it is whole")
  func continuation() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness")
    #expect(prompt.receive("competence(State,") == Reply(next: .continuation))
    let reply = prompt.receive("  homelessness) includes principal")
    #expect(reply.text == "Yes.")
    #expect(reply.entry == "competence(State,\n  homelessness) includes principal")
  }

  @Test("a blank line ends an entry that is not whole, and what is missing is told")
  func blankLine() throws {
    var prompt = try CareKnowledge.prompt(after: "competence(State,")
    let reply = prompt.receive("")
    #expect(reply.hasProblem)
    #expect(reply.next == .entry)
  }

  @Test("a name behind two colons begins a query, and no command")
  func nameWithoutModule() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive("::recognised() = yes").text == prompt.receive("recognised() = yes").text)
    #expect(prompt.receive("::recognized() = yes").hasProblem)
  }

  @Test("an entry that is cancelled leaves no trace")
  func cancelling() throws {
    var prompt = try CareKnowledge.prompt(after: "competence(State,")
    prompt.cancel()
    #expect(prompt.receive("competence(State, sport) includes principal").text == "No: nothing concludes it.")
  }

  @Test("between `:{` and `:}` a rule may take several lines, any of which could end it")
  func block() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain sport")
    for line in [":{", "default sport_too cite 4 fr \"s\" en \"s\"", "  urgent(d)", "", "  if d = sport and domain(d)"]
    {
      #expect(prompt.receive(line).next == .continuation)
    }
    #expect(prompt.receive(":}").text == "Added.")
    #expect(prompt.receive("urgent(sport)").text == "Yes.")
  }

  @Test("statements are added to the session, all of them or none")
  func statements() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive("relation calm(d: Domain)  fact calm(sprot) cite 1").hasProblem)
    #expect(prompt.receive("calm(sport)").hasProblem)
    #expect(prompt.receive("relation calm(d: Domain) fr \"c\" en \"c\"  fact calm(sport) cite 1").text == "Added.")
    #expect(prompt.receive("calm(sport)").text == "Yes.")
  }

  @Test("a French session takes French statements")
  func frenchStatements() throws {
    var prompt = try CareKnowledge.prompt(.french)
    #expect(prompt.receive("toujours u  selon 1  fr \"u\" en \"u\"  urgent(sport)").text == "Ajouté.")
    #expect(prompt.receive("urgent(sport)").text == "Oui.")
  }

  @Test("a blank line alone is no entry")
  func nothing() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive("   ") == Reply())
  }
}
