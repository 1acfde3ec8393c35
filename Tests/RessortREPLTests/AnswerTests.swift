import Ressort
import RessortREPL
import Testing

@Suite("Answers at the prompt")
struct AnswerTests {
  @Test("rows are a table of labels; a column for the status only where some row is not plain")
  func table() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness, sport")
    #expect(
      prompt.receive("competence(a, d) includes g").text == """
        a          d             g             status  in the text  depends on
        ─────────  ────────────  ────────────  ──────  ───────────  ──────────
        the State  homelessness  principal             said
        the town   homelessness  contributing  open    inferred     recognised
        the town   sport         contributing  open    inferred     recognised

        3 answers
        Not asked: recognised.
        """)
  }

  @Test("a table of plain rows has the query's columns alone")
  func plainTable() throws {
    var prompt = try CareKnowledge.prompt(.french, after: ":supposer domain sans_abri")
    #expect(
      prompt.receive("compétence(État, d) comprend g").text == """
        d              g
        ─────────────  ──────────
        sans-domicile  principale

        1 réponse
        """)
  }

  @Test(
    "a yes-or-no question is answered in a sentence",
    arguments: [
      ("competence(State, homelessness) includes principal", "Yes."),
      ("competence(State, sport) includes principal", "No: nothing concludes it."),
      ("urgent(homelessness)", "Contested: there are reasons both ways, and nothing settles between them."),
      (
        "competence(town, homelessness) includes contributing",
        "Open: it depends on what is not known.\nNot asked: recognised."
      ),
    ])
  func sentence(query: String, answer: String) throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness, sport")
    #expect(prompt.receive(query).text == answer)
  }

  @Test("an answer that the text does not say outright tells so")
  func inferred() throws {
    var prompt = try CareKnowledge.prompt(
      .french, after: ":supposer domain sans_abri", ":supposer recognised() = oui")
    #expect(prompt.receive("compétence(commune, sans_abri) comprend contributive").text == "Oui (déduit).")
  }

  @Test("what is left to somebody's judgement has a column, and a sentence with its place")
  func judgement() throws {
    var prompt = try CareKnowledge.prompt(after: ":assume domain homelessness, sport")
    _ = prompt.receive("left to town: competence(State, sport) includes contributing cite 3")
    #expect(
      prompt.receive("competence(State, d) includes g").text == """
        d             g             left to
        ────────────  ────────────  ────────
        homelessness  principal
        sport         contributing  the town

        2 answers
        Left to the judgement of the town: contributing competence of the State over sport. [3]
        """)
    #expect(
      prompt.receive(":results").text.contains(
        "(left to the judgement of the town: contributing competence of the State over sport)"))
    #expect(
      prompt.receive("laissé à commune: urgent(sport) selon 4").text == "Added.")
  }

  @Test("a misspelt name is a problem, with a suggestion")
  func misspelling() throws {
    var prompt = try CareKnowledge.prompt()
    let reply = prompt.receive("competence(State, homelesness) includes g")
    #expect(reply.hasProblem)
    #expect(reply.text.contains("`homelessness`"))
  }
}
