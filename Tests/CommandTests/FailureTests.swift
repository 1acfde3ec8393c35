import Testing

/// A script that asked for JSON gets a document whatever happens, and tells failures apart by their kind.
@Suite("Failures as JSON")
struct FailureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("relation p(x: Int)  output\nfact p(1)\n", to: "good.ressort")
    try folder.write("relation p(x: Int)\nfact q(1)\nfact r(1)\n", to: "bad.ressort")
    try folder.write(
      "relation number(n: Int)  output\nfact number(1)\ndefine number(m)  if number(n) and m = n + 1\n",
      to: "endless.ressort")
    try folder.write(
      "relation p(x: Int)\nfact p(1)\nalways a  it is denied that p(1)\n", to: "clash.ressort")
    try folder.write("input edge(x: Int)  closed\n", to: "edge.ressort")
    try folder.write("one\n\ntwo\n", to: "edge.tsv")
    try folder.write(#"{"domian": []}"#, to: "situation.json")
  }

  private func run(_ words: [String]) throws -> CommandRun {
    let words = words.map { $0.hasSuffix(".ressort") || $0.hasSuffix(".json") ? "\(folder.path)/\($0)" : $0 }
    return try CommandRun(words: words.map { $0 == "FOLDER" ? folder.path : $0 } + ["--format", "json"])
  }

  static let cases: [([String], String, Int32)] = [
    (["query", "p(x)", "bad.ressort"], "invalid", 2), (["query", "q(x)", "good.ressort"], "invalid", 2),
    (["query", "p(x)", "none.ressort"], "unreadable", 2), (["query", "p(x)", "clash.ressort"], "contradiction", 2),
    (["query", "p(x)", "--frobnicate"], "usage", 2),
    (["query", "p(x)", "--situation", "situation.json"], "situation", 2),
    (["why", "q(1)", "good.ressort"], "invalid", 2), (["why", "p(1)", "--as-of", "never"], "situation", 2),
    (["check", "none.ressort"], "unreadable", 2), (["test", "bad.ressort"], "invalid", 2),
    (["test", "good.ressort", "--filter", "x"], "input", 2), (["run", "good.ressort", "--count", "q"], "input", 2),
    (["run", "good.ressort", "--facts", "no/such"], "input", 2),
    (["run", "edge.ressort", "--facts", "FOLDER"], "invalid", 2),
    (["run", "good.ressort", "--output", "/dev/null/x"], "output", 2), (["run", "--limit-rows", "x"], "usage", 2),
    (["recommend", "--situation", "situation.json"], "situation", 2),
    (["recommend", "--situation", "none.json"], "unreadable", 2), (["recommend"], "usage", 2),
  ]

  @Test(
    "a failure is a document with its kind and status, and is told on standard error too",
    arguments: FailureTests.cases)
  func document(words: [String], kind: String, status: Int32) throws {
    let run = try run(words)
    #expect(run.status == status)
    let head =
      "{\n  \"schema\": \"ressort.failure/1\",\n  \"error\": \"\(kind)\",\n  \"status\": \(status),\n  \"message\": \""
    #expect(run.output.hasPrefix(head))
    #expect(run.output.contains("\n  \"diagnostics\": ["))
    #expect(!run.error.isEmpty)
  }

  @Test("the document has every mistake with its place")
  func diagnostics() throws {
    let output = try run(["query", "p(x)", "bad.ressort"]).output
    #expect(output.contains("\"message\": \"2 mistakes\""))
    #expect(output.contains("\"code\": \"R0202\""))
    #expect(output.contains("\"line\": 2,\n      \"column\": 6,"))
    #expect(output.contains("\"line\": 3,\n      \"column\": 6,"))
  }

  @Test("a contradiction has both proofs, line by line")
  func proofs() throws {
    let output = try run(["query", "p(x)", "clash.ressort"]).output
    #expect(output.contains("\"proofs\": [\n    [\n      {\n        \"depth\": 0,"))
  }

  @Test("without JSON nothing is on standard output")
  func text() throws {
    #expect(try CommandRun("query", "p(x)", folder.path + "/bad.ressort").output.isEmpty)
    #expect(try CommandRun("query", "p(x)", folder.path + "/good.ressort", "--format", "tsv", "--x").output.isEmpty)
  }
}
