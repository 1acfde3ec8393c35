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
      try query("flies(b)", "--format", "tsv").output == "b\tstatus\tcertainty\nbird.tweety\tconcluded\texplicit\n")
    #expect(try query("flies(b)", "--format", "csv").output == "b,status,certainty\nbird.tweety,concluded,explicit\n")
  }

  @Test("rows are labels in Markdown")
  func markdown() throws {
    #expect(
      try query("flies(b)", "--format", "markdown", "--lang", "fr").output
        == "| b | status | certainty |\n| --- | --- | --- |\n| Titi | concluded | explicit |\n")
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
              "certainty": "explicit"
            }
          ]
        }

        """#)
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
  }
}
