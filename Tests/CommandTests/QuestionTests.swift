import Testing

@Suite("Questions from the command line")
struct QuestionTests {
  private let folder: TemporaryFolder
  private let birds: String

  init() throws {
    folder = try TemporaryFolder()
    birds = try folder.write(
      """
      concept Bird id bird {
        tweety  fr titi "Titi"  en "Tweety, \\"the\\" bird"
        pingu   fr "Pingu"  en "Pingu"
      }
      relation flies(b: Bird)  fr vole "{b} vole"  en "{b} flies"
      input seen(b: Bird)  closed  fr "{b} vu"  en "{b} seen"  ask fr "Lequel ?"  en "Which?"
      default birds_fly  fr "les oiseaux volent"  en "birds fly"  flies(b)  if seen(b)
      exception penguins to birds_fly  fr "sauf les manchots"  en "but penguins"  it is denied that flies(pingu)  if seen(pingu)
      """, to: "birds.ressort")
  }

  private func query(_ query: String, _ options: String...) throws -> CommandRun {
    try CommandRun(words: ["query", query, birds, "--given", "seen tweety, pingu"] + options)
  }

  @Test("rows are a table for people")
  func text() throws {
    let run = try query("flies(b)")
    #expect(run.status == 0)
    #expect(run.output == "b\n──────────────────\nTweety, \"the\" bird\n\n1 answer\n")
  }

  @Test("rows are identifiers with status and certainty for programs")
  func delimited() throws {
    #expect(
      try query("flies(b)", "--format", "tsv").output
        == "b\tstatus\tcertainty\tnot_asked\tdeclared_unknown\tpresumed_none\twhatever\tleft_to\nbird.tweety\tconcluded\texplicit\t\t\t\t\t\n"
    )
    #expect(
      try query("flies(b)", "--format", "csv").output
        == "b,status,certainty,not_asked,declared_unknown,presumed_none,whatever,left_to\nbird.tweety,concluded,explicit,,,,,\n"
    )
  }

  @Test("rows are labels in Markdown")
  func markdown() throws {
    #expect(
      try query("flies(b)", "--format", "markdown", "--lang", "fr").output
        == "| b | status | certainty | not_asked | declared_unknown | presumed_none | whatever | left_to |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Titi | concluded | explicit |  |  |  |  |  |\n"
    )
  }

  @Test("rows are values and labels in JSON")
  func json() throws {
    #expect(
      try query("flies(b)", "--format", "json").output == #"""
        {
          "schema": "ressort.query/1",
          "query": "flies(b)",
          "holds": true,
          "columns": [
            "b"
          ],
          "rows": [
            {
              "values": [
                "bird.tweety"
              ],
              "labels": [
                "Tweety, \"the\" bird"
              ],
              "status": "concluded",
              "certainty": "explicit",
              "not_asked": [],
              "declared_unknown": [],
              "presumed_none": [],
              "whatever": [],
              "left_to": []
            }
          ],
          "silences": []
        }

        """#)
  }

  @Test("where the text is silent, an answer says so and where")
  func silence() throws {
    let question = "competence(state, health) includes d"
    let words = ["query", question, "--given", "domain health", "--lang", "en"]
    let run = try CommandRun(words: words)
    #expect(run.status == 0)
    #expect(
      run.output == "The text does not say: competence of State over health: not stated by the report [1.2.2 ¶3 •2]\n")
    let document = try CommandRun(words: words + ["--format", "json"]).output
    #expect(document.contains(#""locator": "1.2.2 ¶3 •2""#))
  }

  @Test("a silence on what the query does not ask for is none")
  func otherSilence() throws {
    let rules = try folder.write(
      """
      relation told(x: Int)
      fact told(1)
      silent on told(2)
      """, to: "silent.ressort")
    let run = try CommandRun(words: ["query", "told(x) and x > 2", rules, "--lang", "en"])
    #expect(run.output == "No answer.\n")
    #expect(run.status == 1)
    #expect(try CommandRun(words: ["query", "told(x) and x = 2", rules]).status == 0)
    #expect(try CommandRun(words: ["query", "told(x) and (x = 3 or x = 2)", rules]).status == 0)
  }

  @Test("what holds in every case says whatever the answer to what")
  func whatever() throws {
    let rules = try folder.write(
      """
      input raining() -> Bool  open  ask fr "Pleut-il ?"  en "Is it raining?"
      relation wet()
      default rain    wet()  if raining() = true
      default sprays  wet()  if raining() = false
      """, to: "rain.ressort")
    let run = try CommandRun(words: ["query", "wet()", rules, "--lang", "en"])
    #expect(run.output == "Yes.\nWhatever the answer to: raining.\n")
  }

  @Test("a negative answer ends with 1")
  func negative() throws {
    let run = try query("flies(pingu)")
    #expect(run.status == 1)
    #expect(run.output == "No: nothing concludes it.\n")
  }

  @Test("a misspelt query ends with 2")
  func misspelling() throws {
    let run = try query("fleis(b)")
    #expect(run.status == 2)
    #expect(run.error.contains("`flies`"))
    #expect(run.output.isEmpty)
  }

  @Test("an answer that is not asked for by any input ends with 2")
  func misspeltAnswer() throws {
    let run = try CommandRun("query", "flies(b)", birds, "--given", "sene tweety")
    #expect(run.status == 2)
    #expect(run.error.contains("`seen`"))
  }

  @Test("why tells the proof")
  func why() throws {
    let run = try CommandRun("why", "flies(tweety)", birds, "--given", "seen tweety")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Tweety, \"the\" bird flies"))
  }

  @Test("why tells what stands against what is not concluded, and ends with 1")
  func whyNot() throws {
    let run = try CommandRun("why", "flies(pingu)", birds, "--given", "seen pingu", "--lang", "fr")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("`flies(pingu)` n'est pas conclu.\n"))
    #expect(run.output.contains("écarté par `penguins`"))
    let json = try CommandRun("why", "flies(pingu)", birds, "--given", "seen pingu", "--format", "json")
    #expect(json.output.contains(#""explained": false"#))
    #expect(json.output.contains(#""rule": "birds_fly""#))
  }

  @Test("a question about the report's rule base may start from a situation")
  func situation() throws {
    let situation = try folder.write(#"{"domain": ["homelessness"], "homeless": true}"#, to: "situation.json")
    let run = try CommandRun("query", "domain(d)", "--situation", situation, "--format", "tsv")
    #expect(run.output.contains("dom.homelessness"))
    let why = try CommandRun("why", "domain(homelessness)", "--situation", situation)
    #expect(why.status == 0)
  }

  @Test("a date of the command goes before the situation's; of several dates one must be chosen")
  func dates() throws {
    let one = try folder.write(#"{"date": "2009-06-01"}"#, to: "one.json")
    let dated = try CommandRun("query", "date() = d", "--situation", one, "--as-of", "2008-01-15", "--format", "tsv")
    #expect(dated.output.contains("\n2008-01-15\t"))
    #expect(try CommandRun("query", "date() = d", "--as-of", "2008-01-15", "--format", "tsv").output == dated.output)
    let several = try folder.write(#"{"dates": ["2008-01-15", "2009-06-01"]}"#, to: "several.json")
    let refused = try CommandRun("why", "date() = 2008-01-15", "--situation", several)
    #expect(refused.status == 2)
    #expect(refused.error.contains("`--as-of`"))
    #expect(try CommandRun("why", "date() = 2008-01-15", "--situation", several, "--as-of", "2008-01-15").status == 0)
  }

  @Test("rows name what they hang on, in every format")
  func openRows() throws {
    let path = try folder.write(
      """
      concept Bird id bird { tweety }
      input awake(b: Bird) -> Bool  open
      input fed() -> Bool  open
      relation sings(b: Bird)
      define sings(tweety)  if awake(tweety) and fed()
      """, to: "songs.ressort")
    func ask(_ format: String) throws -> String {
      try CommandRun("query", "sings(b)", path, "--given", "fed = declared unknown", "--format", format).output
    }
    #expect(try ask("tsv").hasSuffix("\nbird.tweety\topen\thedged\tawake(bird.tweety)\tfed\t\t\t\n"))
    #expect(try ask("json").contains("\"not_asked\": [\n        \"awake(bird.tweety)\"\n      ]"))
    let text = try ask("text")
    #expect(text.hasSuffix("\n1 answer\nNot asked: awake(tweety).\nDeclared unknown: fed.\n"))
  }
}
