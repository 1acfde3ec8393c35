import Testing

@Suite("Advice from the command line")
struct SituationTests {
  private func recommend(_ situation: String, _ options: String...) throws -> CommandRun {
    try CommandRun(words: ["recommend", "--situation", "-"] + options, input: situation)
  }

  @Test("a situation gives advice with its schema")
  func advice() throws {
    let run = try recommend(#"{"domain": ["dom.homelessness"], "date": "2009-06-01"}"#, "--format", "json")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(run.output.hasPrefix("{\n  \"schema\": \"ressort.advice/1\",\n"))
    #expect(run.output.contains(#""date": "2009-06-01""#))
  }

  @Test("a note is written in the language asked for")
  func note() throws {
    let situation = #"{"domain": ["homelessness"], "homeless": true}"#
    #expect(try recommend(situation, "--lang", "fr").output != recommend(situation, "--lang", "en").output)
  }

  @Test("the date of the command goes before the situation's")
  func asOf() throws {
    let run = try recommend(#"{"date": "2009-06-01"}"#, "--as-of", "2008-01-15", "--format", "json")
    #expect(run.output.contains(#""date": "2008-01-15""#))
    #expect(!run.output.contains("2009-06-01"))
  }

  @Test(
    "JSON that is wrong is told with its place",
    arguments: [
      (#"{"domain": ["#, "standard input:1:13: this JSON breaks off here"),
      ("", "standard input:1:1: there is no JSON here"),
      ("{\"domain\":\n [\"a\" \"b\"]}", "standard input:2:7: this JSON goes wrong here"),
      (#"{"é": "x", "é": 1}"#, "standard input:1:12: the key `é` is given twice"),
      (#"{"domain": ["x"],}"#, "standard input:1:18: this JSON goes wrong here"),
      (#"{} {}"#, "standard input:1:4: the JSON ends before this"),
      (#"{"a": "\ud800"}"#, "standard input:1:8: JSON has no such escape"),
      (#"{"a": 1e999}"#, "standard input:1:7: this number is too large"),
    ])
  func faultyJSON(text: String, message: String) throws {
    let run = try recommend(text)
    #expect(run.status == 2)
    #expect(run.error == "error: \(message)\n")
    #expect(run.output.isEmpty)
  }

  @Test("JSON of any depth is read or refused, and never crashes")
  func depth() throws {
    let run = try recommend(String(repeating: "[", count: 100_000))
    #expect(run.status == 2)
    #expect(run.error.hasSuffix("this JSON is nested too deeply\n"))
  }

  @Test(
    "a situation that is wrong names the place and what would be right",
    arguments: [
      (#"{"domian": []}"#, ["`domain`"]),
      (#"{"domain": ["dom.homelesness"]}"#, ["domain[0]", "`dom.homelessness`"]),
      (#"{"date": "2009-13-01"}"#, ["date", "2009-13-01"]),
      (#"["domain"]"#, ["JSON object"]),
    ])
  func faultySituation(text: String, words: [String]) throws {
    let run = try recommend(text)
    #expect(run.status == 2)
    for word in words { #expect(run.error.contains(word)) }
  }

  @Test("a file that is not there is told in the language of the reader")
  func missingFile() throws {
    let run = try CommandRun("recommend", "--situation", "no/such.json", "--lang", "fr")
    #expect(run.status == 2)
    #expect(run.error == "erreur : no/such.json : ce fichier n'existe pas\n")
  }
}
