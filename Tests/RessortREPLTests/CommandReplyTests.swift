import Ressort
import RessortREPL
import Testing

@Suite("Replies to commands")
struct CommandReplyTests {
  @Test("what is assumed is listed, retracted and reset")
  func assumptions() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive(":assume domain homelessness, sport").text == "Assumed.")
    #expect(prompt.receive(":assume recognised() = declared unknown").text == "Assumed.")
    #expect(prompt.receive(":facts").text == "domain: homelessness, sport\nrecognised: declared unknown")
    #expect(prompt.receive(":retract domain").text == "Nothing is assumed of `domain` any more.")
    #expect(prompt.receive(":facts").text == "recognised: declared unknown")
    #expect(prompt.receive(":reset").text == "Nothing is assumed any more.")
    #expect(prompt.receive(":facts").text == "Nothing is assumed.")
  }

  @Test("yes and no are said in words, and inputs by their names in the language")
  func frenchFacts() throws {
    var prompt = try CareKnowledge.prompt(.french, after: ":supposer recognised() = oui", ":supposer domaine sport")
    #expect(prompt.receive(":faits").text == "reconnue : oui\ndomaine : sport")
  }

  @Test("why tells the proof and cites it")
  func why() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness")
    let text = prompt.receive(":why competence(State, homelessness) includes principal").text
    #expect(text.split(separator: "\n").first?.contains("principal competence of the State over homelessness") == true)
    #expect(text.contains("[1]"))
  }

  @Test("why tells what stands against something that is not concluded")
  func whyNot() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness, sport")
    let reply = prompt.receive(":why competence(State, sport) includes principal")
    #expect(reply.blocks.first == .text("`competence(State, sport) includes principal` is not concluded."))
    #expect(reply.text.contains("`no_lead_in_sport`"))
    #expect(!reply.text.contains("homelessness"))
  }

  @Test("results stand under their keys, with what they depend on and where they are written")
  func results() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness")
    let lines = prompt.receive(":results").text.split(separator: "\n")
    #expect(lines.first == "competences")
    #expect(
      lines.contains { $0.hasPrefix("• principal competence of the State over homelessness") && $0.contains("[1") })
    #expect(lines.contains { $0.contains("(open, inferred, depends on `recognised`") })
  }

  @Test("questions are worded, with the name to answer them by")
  func questions() throws {
    var prompt = try CareKnowledge.prompt(.french, after: ":supposer domain sans_abri")
    #expect(prompt.receive(":questions").text.hasPrefix("1. L'action est-elle reconnue ? — `reconnue`"))
  }

  @Test("what is set aside is told with its rule and what beat it")
  func setAside() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain sport")
    let text = prompt.receive(":setaside").text
    #expect(text.contains("principal competence of the State over sport, which `state_leads` would conclude"))
    #expect(text.contains("set aside by `no_lead_in_sport`"))
  }

  @Test("a setting changes the language of what follows")
  func language() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive(":set lang fr").text == "Les réponses sont en français.")
    #expect(prompt.receive(":facts").text == "Rien n'est supposé.")
    #expect(prompt.receive(":set lang klingon").hasProblem)
  }

  @Test("info tells a relation, a term or a rule, by any of its names")
  func info() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(
      prompt.receive(":info compétence").text == "relation competence(a: Holder, d: Domain) -> many Degree")
    #expect(
      prompt.receive(":info sans-domicile").text == "Domain homelessness  dom.homelessness  « homelessness »")
    #expect(
      prompt.receive(":info town_helps").text.hasPrefix("default town_helps  care.ressort:33 [2]\nthe town helps"))
    #expect(prompt.receive(":info competance").text == "nothing is called `competance`; did you mean `competence`?")
  }

  @Test("rules are listed by a part of their name")
  func rules() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive(":rules HELPS").text == "town_helps  default  the town helps [2]")
    #expect(prompt.receive(":rules nothing_like_it").text == "No such rule.")
  }

  @Test("sources are listed with their kind and date")
  func sources() throws {
    var prompt = try CareKnowledge.prompt(.french)
    #expect(prompt.receive(":sources").text == "memo  note de 2009, report, 2009")
  }

  @Test("a file that cannot be loaded changes nothing")
  func missingFile() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness")
    let reply = prompt.receive(":load no/such/file.ressort")
    #expect(reply.hasProblem)
    #expect(reply.text.contains("no/such/file.ressort"))
    #expect(prompt.receive("competence(State, homelessness) includes principal").text == "Yes.")
  }

  @Test("a reload keeps what was added and assumed")
  func reload() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain sport", "fact urgent(sport) cite 4")
    #expect(prompt.receive(":reload").blocks.last == .text("Loaded: 4 relations, 5 rules."))
    #expect(prompt.receive("urgent(sport)").text == "Yes.")
    #expect(prompt.receive(":facts").text == "domain: sport")
  }

  @Test("quit leaves, in either language")
  func quit() throws {
    for line in [":quit", ":quitter", ":q"] {
      var prompt = try CareKnowledge.prompt()
      #expect(prompt.receive(line).next == .exit)
    }
  }

  @Test("advice needs the rule base that gives it")
  func recommend() throws {
    var prompt = try CareKnowledge.prompt()
    #expect(prompt.receive(":recommend").hasProblem)
  }
}
