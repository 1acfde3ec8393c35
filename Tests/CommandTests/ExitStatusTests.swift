import Glibc
import Testing

/// The statuses that scripts rely on, command by command.
@Suite("Exit statuses")
struct ExitStatusTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "relation p(x: Int)  output\nfact p(1)\nscenario s  expect p(1)\n", to: "good.ressort")
    try folder.write("relation p(x: Int)\nscenario s  expect p(1)\n", to: "failing.ressort")
    try folder.write("relation p(x: Int)\nfact q(1)\n", to: "bad.ressort")
    try folder.write("relation told(x: Int)\nsilent on told(1)\n", to: "silent.ressort")
    try folder.write(
      "relation number(n: Int)  output\nfact number(1)\ndefine number(m)  if number(n) and m = n + 1\n",
      to: "endless.ressort")
  }

  static let cases: [([String], Int32)] = [
    (["--help"], 0), (["--version"], 0), (["frobnicate"], 2),
    (["recommend", "--situation", "-"], 0), (["recommend", "--situation", "-", "--as-of", "x"], 2),
    (["query", "p(1)", "good.ressort"], 0), (["query", "p(2)", "good.ressort"], 1),
    (["query", "told(1)", "silent.ressort"], 0), (["query", "told(2)", "silent.ressort"], 1),
    (["query", "q(1)", "good.ressort"], 2), (["query", "p(1)", "bad.ressort"], 2),
    (["query", "number(0)", "endless.ressort", "--limit-rows", "9"], 3),
    (["why", "p(1)", "good.ressort"], 0), (["why", "p(2)", "good.ressort"], 1), (["why", "p(", "good.ressort"], 2),
    (["why", "number(0)", "endless.ressort", "--limit-rows", "9"], 3),
    (["check", "good.ressort"], 0), (["check", "bad.ressort"], 1), (["check", "none.ressort"], 2),
    (["check", "good.ressort", "--copied-from", "good.ressort"], 1),
    (["check", "good.ressort", "--copied-from", "failing.ressort", "--words", "12"], 0),
    (["check", "good.ressort", "--copied-from", "none.ressort"], 2),
    (["check", "good.ressort", "--copied-from", "good.ressort", "--words", "0"], 2),
    (["test", "good.ressort"], 0), (["test", "failing.ressort"], 1), (["test", "bad.ressort"], 2),
    (["run", "good.ressort"], 0), (["run", "bad.ressort"], 2), (["run", "endless.ressort", "--limit-rows", "9"], 3),
    (["run", "endless.ressort", "--limit-seconds", "0"], 3),
    (["repl", "good.ressort"], 0), (["repl", "bad.ressort"], 2),
    (["explain-code", "R0207"], 0), (["explain-code"], 0), (["explain-code", "R9999"], 2),
  ]

  @Test(
    "0 is fine, 1 negative, 2 a fault of the input, 3 a limit",
    arguments: ExitStatusTests.cases)
  func status(words: [String], status: Int32) throws {
    let words = words.map { $0.hasSuffix(".ressort") ? "\(folder.path)/\($0)" : $0 }
    #expect(try CommandRun(words: words, input: words.contains("-") ? "{}" : "").status == status)
  }

  @Test("a reader who has gone away changes no status", arguments: [("p(x)", Int32(0)), ("p(2)", 1)])
  func closedPipe(query: String, status: Int32) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let run = try CommandRun("query", query, folder.path + "/good.ressort", outputDescriptor: ends[1])
    #expect(run.status == status)
    #expect(run.error.isEmpty)
  }

  @Test("130 is Ctrl-C: a run tells what came out until then")
  func interrupted() throws {
    let outputPath = try folder.write("", to: "output")
    let errorPath = try folder.write("", to: "error")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, O_WRONLY, 0)
    let process = try CommandRun.spawn(
      [CommandRun.productsFolder + "/ressort", "run", folder.path + "/endless.ressort"], environment: ["LANG=C.UTF-8"],
      actions)
    while try !Self.catchesInterruption(process) { sched_yield() }
    kill(process, SIGINT)
    #expect(try CommandRun.wait(for: process) == 130)
    #expect(String(decoding: try CommandRun.read(outputPath), as: UTF8.self).hasPrefix("number\t"))
    let message = String(decoding: try CommandRun.read(errorPath), as: UTF8.self)
    #expect(message.hasPrefix("error: the evaluation was cancelled"))
  }

  /// Whether the process has a handler for SIGINT.
  private static func catchesInterruption(_ process: pid_t) throws -> Bool {
    let status = String(decoding: try CommandRun.read("/proc/\(process)/status"), as: UTF8.self)
    let mask = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.split(separator: "\t").last
    return mask.flatMap { UInt64($0, radix: 16) }.map { $0 & 1 << UInt64(SIGINT - 1) != 0 } ?? false
  }
}
