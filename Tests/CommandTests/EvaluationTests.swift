import Testing

@Suite("Programs from the command line")
struct EvaluationTests {
  private let folder: TemporaryFolder
  private let paths: String

  init() throws {
    folder = try TemporaryFolder()
    paths = try folder.write(
      """
      input edge(x: Int, y: Int)  closed
      relation path(x: Int, y: Int)  output
      define path(x, y)  if edge(x, y)
      define path(x, z)  if path(x, y) and edge(y, z)
      """, to: "paths.ressort")
    try folder.write("1\t2\n2\t3\n3\t4\n", to: "edge.tsv")
  }

  @Test("rows are counted")
  func counts() throws {
    let run = try CommandRun("run", paths, "--facts", folder.path, "--count", "path", "edge")
    #expect(run.status == 0)
    #expect(run.output == "path\t6\nedge\t3\n")
    #expect(run.error.isEmpty)
  }

  @Test("rows are shown, a row a line behind the name of its relation")
  func rows() throws {
    let run = try CommandRun("run", paths, "--facts", folder.path, "--count", "path", "--rows", "edge")
    #expect(run.status == 0)
    #expect(run.output == "path\t6\nedge\t1\t2\nedge\t2\t3\nedge\t3\t4\n")
    let json = try CommandRun("run", paths, "--facts", folder.path, "--rows", "edge", "--format", "json").output
    #expect(json.filter { !" \n".contains($0) }.contains(#""rows":{"edge":[["1","2"],["2","3"],["3","4"]]}"#))
    let unknown = try CommandRun("run", paths, "--facts", folder.path, "--rows", "egde")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("edge"))
  }

  @Test("a table of which some row is at fault is told row by row, and nothing is evaluated")
  func faults() throws {
    try folder.write("1\t2\n2\n3\tx\n4\t5\n", to: "edge.tsv")
    let run = try CommandRun("run", paths, "--facts", folder.path, "--count", "path")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("edge.tsv:2:1") && run.error.contains("edge.tsv:3:3"))
  }

  @Test("outputs are counted where nothing else is asked for")
  func outputs() throws {
    #expect(try CommandRun("run", paths, "--facts", folder.path).output == "path\t6\n")
  }

  @Test("counts in JSON have a schema, and seconds where they are asked for")
  func json() throws {
    let run = try CommandRun("run", paths, "--facts", folder.path, "--format", "json", "--time")
    #expect(run.output.hasPrefix("{\n  \"schema\": \"ressort.run/1\",\n  \"counts\": {\n    \"path\": 6\n  },\n"))
    #expect(run.output.contains("\"evaluate\": "))
  }

  @Test("outputs are written to a folder, which is made")
  func writing() throws {
    let output = folder.path + "/made"
    let run = try CommandRun("run", paths, "--facts", folder.path, "--output", output)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let rows = String(decoding: try CommandRun.read(output + "/path.tsv"), as: UTF8.self).split(separator: "\n")
    #expect(rows.sorted() == ["1\t2", "1\t3", "1\t4", "2\t3", "2\t4", "3\t4"])
  }

  @Test("a relation that is not there is told with the nearest")
  func unknownRelation() throws {
    let run = try CommandRun("run", paths, "--facts", folder.path, "--count", "paht")
    #expect(run.status == 2)
    #expect(run.error == "error: there is no relation `paht`; did you mean `path`?\n")
  }

  @Test("a row that does not fit is told with its line")
  func faultyRow() throws {
    try folder.write("1\t2\n2\tthree\n", to: "edge.tsv")
    let run = try CommandRun("run", paths, "--facts", folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("edge.tsv:2:"))
    #expect(run.output.isEmpty)
  }

  @Test("tables that are missing or belong to no input are told")
  func strayTables() throws {
    let facts = try TemporaryFolder()
    try facts.write("1\t2\n", to: "egde.tsv")
    let run = try CommandRun("run", paths, "--facts", facts.path)
    #expect(run.status == 0)
    #expect(run.output == "path\t0\n")
    #expect(run.error.contains("edge.tsv`: `edge` has no rows"))
    #expect(run.error.contains("egde.tsv` is not read"))
  }

  @Test("a folder of facts that is not there ends with 2")
  func missingFolder() throws {
    #expect(try CommandRun("run", paths, "--facts", "no/such").status == 2)
  }

  @Test("a limit on rows ends with 3 and names the rule")
  func limit() throws {
    let run = try CommandRun("run", try endless(), "--limit-rows", "1000")
    #expect(run.status == 3)
    #expect(run.error.hasPrefix("error: the rows to derive reached their limit while rule `define "))
    #expect(run.error.contains("endless.ressort:3` was running; the result is incomplete"))
    let counted = run.output.split(separator: "\t").last.flatMap { Int($0.dropLast()) }
    #expect(try #require(counted) > 1_000)
  }

  @Test("at a limit the sound part is counted in JSON and written to a folder, and said to be incomplete")
  func soundPart() throws {
    let json = try CommandRun("run", endless(), "--limit-rows", "1000", "--format", "json")
    #expect(json.status == 3)
    #expect(
      json.output.contains("\"complete\": false,\n  \"interrupted\": {\n    \"by\": \"rows\",\n    \"rule\": \"define ")
    )
    let written = try CommandRun("run", endless(), "--limit-rows", "1000", "--output", folder.path + "/part")
    #expect(written.status == 3)
    #expect(written.error.contains("the result is incomplete"))
    let rows = String(decoding: try CommandRun.read(folder.path + "/part/number.tsv"), as: UTF8.self)
    #expect(rows.hasPrefix("1\n2\n3\n"))
  }

  @Test("without any time it is said that nothing was begun")
  func noTime() throws {
    let run = try CommandRun("run", endless(), "--limit-seconds", "0", "--lang", "fr")
    #expect(run.status == 3)
    #expect(run.error.contains("avant qu'une règle ne s'applique"))
    #expect(run.output.hasPrefix("number\t"))
  }

  @Test("a limit on time ends with 3")
  func timeLimit() throws {
    #expect(try CommandRun("run", endless(), "--limit-seconds", "0.1").status == 3)
  }

  private func endless() throws -> String {
    try folder.write(
      "relation number(n: Int)  output\nfact number(1)\ndefine number(m)  if number(n) and m = n + 1\n",
      to: "endless.ressort")
  }
}
