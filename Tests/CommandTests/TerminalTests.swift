import Glibc
import Testing

@Suite("The prompt on a terminal")
struct TerminalTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(
      "relation passage(x: Int)  fr \"p\"  en \"p\"\nfact passage(1)\n", to: "p.ressort")
  }

  private func run(_ steps: [(awaited: String, keys: String)], environment: [String] = []) throws -> TerminalRun {
    try TerminalRun(
      "repl", path, environment: ["XDG_STATE_HOME=\(folder.path)"] + environment, steps: steps)
  }

  @Test("it greets, completes, answers, and leaves at Ctrl-D; entries are kept")
  func session() throws {
    let run = try run([
      ("ressort> ", "pass\t(1)\r"), ("Yes.", ""), ("ressort> ", ":set lang fr\r"), ("français", ""),
      ("ressort> ", "\u{4}"),
    ])
    #expect(run.status == 0)
    #expect(run.shown.contains("Ressort · 1 relation, 0 rules."))
    #expect(run.shown.contains("passage(1)"))
    let history = String(decoding: try CommandRun.read(folder.path + "/ressort/history"), as: UTF8.self)
    #expect(history == "passage(1)\n:set lang fr\n")
  }

  @Test("Ctrl-C cancels an entry, on its first line or a later one")
  func interruption() throws {
    let run = try run([
      ("ressort> ", "passage("), ("passage(", "\u{3}"), ("ressort> ", "passage(\r"), ("… ", "\u{3}"),
      ("ressort> ", "passage(2)\r"), ("No: nothing concludes it.", ""), ("ressort> ", ":quit\r"),
    ])
    #expect(run.status == 0)
  }

  @Test("Ctrl-C ends a query that runs for long, and the session goes on")
  func cancellation() throws {
    let endless = try folder.write(
      "relation number(n: Int)\nfact number(1)\ndefine number(m)  if number(n) and m = n + 1\n", to: "endless.ressort")
    let run = try TerminalRun(
      "repl", endless, environment: ["RESSORT_HISTORY=off"],
      steps: [
        ("ressort> ", "number(0)\r"), ("\u{1B}[?2004l", "\u{3}"), ("evaluation cancelled", ""),
        ("ressort> ", ":quit\r"),
      ])
    #expect(run.status == 0)
  }

  @Test("no history is kept where none is wanted")
  func noHistory() throws {
    let run = try run(
      [("ressort> ", "passage(1)\r"), ("Yes.", ""), ("ressort> ", "\u{4}")], environment: ["RESSORT_HISTORY=off"])
    #expect(run.status == 0)
    #expect(access(folder.path + "/ressort", F_OK) != 0)
  }

  @Test("problems are coloured, unless NO_COLOR says otherwise", arguments: [true, false])
  func colour(isColoured: Bool) throws {
    let run = try run(
      [("ressort> ", ":frob\r"), ("command", ""), ("ressort> ", "\u{4}")], environment: isColoured ? [] : ["NO_COLOR=1"]
    )
    #expect(run.shown.contains("\u{1B}[1;31m") == isColoured)
  }
}
