import Testing

@Suite("Rule files at the command")
struct RuleFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func check(_ text: String, _ options: String...) throws -> CommandRun {
    let path = try folder.write(text, to: "rules.ressort")
    return try CommandRun(words: ["check", path] + options)
  }

  @Test("a file in order is told so")
  func inOrder() throws {
    let run = try check("relation p(x: Int)\nfact p(1)\n")
    #expect(run.status == 0)
    #expect(run.output == "1 file: in order.\n")
    #expect(run.error.isEmpty)
  }

  @Test("an empty file is in order")
  func empty() throws {
    #expect(try check("").status == 0)
  }

  @Test("without files the rule base of the report is checked, and is in order")
  func compiledIn() throws {
    #expect(try CommandRun("check").status == 0)
  }

  @Test("a file that is not there ends with 2", arguments: ["check", "test", "run"])
  func missing(command: String) throws {
    let run = try CommandRun(command, "no/such.ressort")
    #expect(run.status == 2)
    #expect(run.error.contains("no/such.ressort"))
    #expect(run.output.isEmpty)
  }

  @Test("a file that is not UTF-8 ends with 2 and names the line")
  func notUTF8() throws {
    let path = try folder.write(Array("relation p()\n-- caf".utf8) + [0xE9], to: "latin1.ressort")
    let run = try CommandRun("check", path)
    #expect(run.status == 2)
    #expect(run.error.contains("UTF-8"))
    #expect(run.error.contains("2"))
  }

  @Test("a misspelt term is an error at its place, with the right one")
  func misspeltTerm() throws {
    let run = try check(
      "concept Bird id bird { pingu tweety }\nrelation flies(b: Bird)\nfact flies(twety)\n", "--format", "plain")
    #expect(run.status == 1)
    #expect(run.error.contains("rules.ressort:3:12: error: "))
    #expect(run.error.contains("twety"))
    #expect(
      try check("concept Bird id bird { pingu tweety }\nrelation flies(b: Bird)\nfact flies(twety)\n")
        .error.contains("`tweety`"))
  }

  @Test("a variable that nothing binds is an error")
  func unboundVariable() throws {
    let run = try check("relation p(x: Int)\nrelation q(x: Int)\ndefine p(x)  if not q(x)\n")
    #expect(run.status == 1)
    #expect(run.error.contains("`x`"))
  }

  @Test("a cycle of priorities is an error")
  func cycleOfPriorities() throws {
    let run = try check(
      """
      relation p(x: Int)
      default a  p(1)
      default b  it is denied that p(1)
      a overrides b
      b overrides a
      """)
    #expect(run.status == 1)
    #expect(run.error.contains("`a`"))
    #expect(run.error.contains("`b`"))
  }

  @Test("two strict rules that contradict each other end a query with 2 and both proofs")
  func contradiction() throws {
    let path = try folder.write(
      """
      concept Bird id bird { pingu }
      relation flies(b: Bird)
      relation bird(b: Bird)
      fact bird(pingu)
      always birds_fly  flies(b)  if bird(b)
      always grounded   it is denied that flies(pingu)
      """, to: "clash.ressort")
    let run = try CommandRun("query", "flies(b)", path)
    #expect(run.status == 2)
    #expect(run.error.contains("two strict rules contradict each other"))
    #expect(run.output.isEmpty)
  }

  @Test("ten thousand nested parentheses are an error, in a file and in a query")
  func nesting() throws {
    let nested = String(repeating: "(", count: 10_000) + "q(1)" + String(repeating: ")", count: 10_000)
    #expect(try check("relation p(x: Int)\nrelation q(x: Int)\ndefine p(1)  if \(nested)\n").status == 1)
    let path = try folder.write("relation q(x: Int)\n", to: "q.ressort")
    #expect(try CommandRun("query", nested, path).status == 2)
  }

  @Test("diagnostics in JSON have a schema and a place with both ends")
  func json() throws {
    let run = try check("relation p(x: Int)\nfact q(1)\n", "--format", "json")
    #expect(run.status == 1)
    #expect(run.error.isEmpty)
    #expect(run.output.hasPrefix("{\n  \"schema\": \"ressort.check/1\",\n  \"errors\": 1,\n"))
    for key in ["code", "severity", "message", "file", "line", "column", "end_line", "end_column", "notes", "fixes"] {
      #expect(run.output.contains("\"\(key)\": "))
    }
    #expect(run.output.contains("\"line\": 2,\n      \"column\": 6,\n"))
  }

  @Test("diagnostics are told in French to a French reader")
  func french() throws {
    let text = "relation p(x: Int)\nfact q(1)\n"
    #expect(try check(text, "--lang", "fr").error != check(text, "--lang", "en").error)
    #expect(try check(text, "--lang", "fr").output == "1 fichier : 1 erreur, 0 avertissement.\n")
  }
}
