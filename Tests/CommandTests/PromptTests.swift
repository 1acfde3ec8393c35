import Glibc
import Testing

@Suite("The prompt without a terminal")
struct PromptTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write("relation p(x: Int)\nfact p(1)\n", to: "p.ressort")
  }

  @Test("lines are answered without greeting, prompt or colour")
  func plainLines() throws {
    let run = try CommandRun("repl", path, input: "p(1)\np(2)\n:quit\np(1)\n")
    #expect(run.status == 0)
    #expect(run.output == "Yes.\nNo: nothing concludes it.\n")
    #expect(run.error.isEmpty)
  }

  @Test("problems go to standard error, what follows is answered all the same, and the status tells")
  func problems() throws {
    let run = try CommandRun("repl", path, input: "q(1)\np(1)\n")
    #expect(run.status == 2)
    #expect(run.output == "Yes.\n")
    #expect(run.error.contains("q"))
    #expect(!run.error.contains("\u{1B}"))
  }

  @Test("an entry that the end of input cuts off is answered with what is missing")
  func cutOff() throws {
    let run = try CommandRun("repl", path, input: "p(")
    #expect(run.status == 2)
    #expect(!run.error.isEmpty)
  }

  @Test("a session without a terminal leaves no history")
  func noHistory() throws {
    _ = try CommandRun("repl", path, input: "p(1)\n", environment: ["XDG_STATE_HOME=\(folder.path)"])
    #expect(access(folder.path + "/ressort", F_OK) != 0)
  }
}

@Suite("How the command ends")
struct EndTests {
  @Test("a reader who has gone away is no error")
  func closedPipe() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let run = try CommandRun("--help", outputDescriptor: ends[1])
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
  }

  @Test("a disk that is full is told")
  func fullDisk() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    let run = try CommandRun("--help", outputDescriptor: full)
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("error: standard output: it cannot be written"))
  }

  @Test("a crash is told as a defect of ours, in one line, with status 70")
  func defect() throws {
    let folder = try TemporaryFolder()
    let errorPath = try folder.write("", to: "error")
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, O_WRONLY, 0)
    // It waits for a line from the pipe; the first answer tells that it has started.
    let outputPath = try folder.write("", to: "output")
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, O_WRONLY, 0)
    let rules = try folder.write("relation p(x: Int)\n", to: "p.ressort")
    let process = try CommandRun.spawn(
      [CommandRun.productsFolder + "/ressort", "repl", rules], environment: ["LANG=C.UTF-8"], actions)
    close(ends[0])
    defer { close(ends[1]) }
    _ = ":facts\n".withCString { write(ends[1], $0, strlen($0)) }
    while try CommandRun.read(outputPath).isEmpty { sched_yield() }
    kill(process, SIGILL)
    #expect(try CommandRun.wait(for: process) == 70)
    let message = String(decoding: try CommandRun.read(errorPath), as: UTF8.self)
    #expect(message == "ressort: internal defect; please report it with the command that led to it\n")
  }
}
