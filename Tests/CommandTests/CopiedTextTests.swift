import Testing

@Suite("What rule files share with a text") struct CopiedTextTests {
  private let folder: TemporaryFolder
  private let original: String

  init() throws {
    folder = try TemporaryFolder()
    original = try folder.write(
      """
      Chapter one.
      « L’État n’a pas de compétence générale », dit-on ; il reste
      garant des plus démunis.
      """, to: "report.txt")
  }

  private func check(_ text: String, as name: String, _ options: String...) throws -> (run: CommandRun, path: String) {
    let path = try folder.write(text, to: name)
    return (try CommandRun(words: ["check", path, "--copied-from", original] + options), path)
  }

  private let comment = """
    relation p(x: Int)
    -- L'ETAT, N'A PAS DE
    -- COMPETENCE
    fact p(1)

    """

  @Test("six words in a row are told with their place, whatever the case, the accents and the marks between them")
  func found() throws {
    let (run, path) = try check(comment, as: "rules.ressort")
    #expect(run.status == 1)
    #expect(
      run.error
        == "\(path):2:4: 7 words in a row are those of \(original), line 2: “L'ETAT, N'A PAS DE -- COMPETENCE”\n")
    #expect(run.output == "1 file: in order.\n1 run of 6 or more words is shared with the text.\n")
  }

  @Test("fewer words are nobody's; how many are too many may be said")
  func count() throws {
    let five = "relation p(x: Int)\n-- n'a pas de compétence\nfact p(1)\n"
    let (run, _) = try check(five, as: "rules.ressort")
    #expect(run.status == 0)
    #expect(run.output == "1 file: in order.\nNo run of 6 words is shared with the text.\n")
    #expect(try check(five, as: "rules.ressort", "--words", "5").run.status == 1)
    #expect(try check(five, as: "rules.ressort", "--words", "6").run.status == 0)
  }

  @Test("wordings and the prose of a page count too; runs that overlap are one, others are told apart")
  func everywhere() throws {
    let page = """
      Il reste garant des plus démunis, et l'État n'a pas de compétence.

      ```ressort
      relation p(x: Int)  fr "il reste garant des plus démunis"  en "it is theirs"
      fact p(1)
      ```

      """
    let (run, path) = try check(page, as: "page.ressort.md", "--format", "plain")
    #expect(
      run.error == """
        \(path):1:1: 6 words in a row are those of \(original), line 2: “Il reste garant des plus démunis”
        \(path):1:38: 7 words in a row are those of \(original), line 2: “l'État n'a pas de compétence”
        \(path):4:25: 6 words in a row are those of \(original), line 2: “il reste garant des plus démunis”

        """)
  }

  @Test("letters that are written with a combining accent are the same letters")
  func decomposed() throws {
    #expect(try check("-- il reste garant des plus de\u{301}munis\n", as: "rules.ressort").run.status == 1)
  }

  @Test("in French, and as JSON with both ends of each run")
  func otherForms() throws {
    let (french, path) = try check(comment, as: "rules.ressort", "--lang", "fr")
    #expect(
      french.error
        == "\(path):2:4: 7 mots de suite sont ceux de \(original), ligne 2 : « L'ETAT, N'A PAS DE -- COMPETENCE »\n")
    #expect(french.output.hasSuffix("1 suite de 6 mots ou plus est partagée avec le texte.\n"))
    let (json, _) = try check(comment, as: "rules.ressort", "--format", "json")
    #expect(json.status == 1)
    for part in [#""copied": ["#, #""line": 2"#, #""end_line": 3"#, #""end_column": 14"#, #""original_line": 2"#] {
      #expect(json.output.contains(part))
    }
    #expect(!(try CommandRun("check", path, "--format", "json").output.contains("copied")))
  }
}
