internal import Glibc
internal import Ressort
internal import RessortLineEditor
internal import RessortREPL

/// The prompt on a terminal, with editing, history and completion.
enum TerminalDialogue {
  /// Holds the prompt where both the loop and completion can reach it; they take turns.
  private final class Box {
    var prompt: Prompt

    init(_ prompt: Prompt) {
      self.prompt = prompt
    }
  }

  /// - Returns: nil when there is no terminal; nothing was done then.
  static func run(_ prompt: inout Prompt) -> ExitStatus? {
    guard var editor = LineEditor(name: "ressort", historyPath: historyPath, historyLimit: 10_000) else { return nil }
    let box = Box(prompt)
    editor.setCompletion { line, cursor in
      let result = box.prompt.completions(for: line, cursor: cursor)
      let candidates =
        result.wantsPath ? PathCompletion.candidates(in: line, from: result.start, to: cursor) : result.candidates
      return (result.start, candidates)
    }
    InterruptKey.listen()
    StandardOutput.write(box.prompt.greeting + "\n\n")
    var next = Reply.Next.entry
    while next != .exit {
      StandardOutput.flush()
      InterruptKey.forget()
      switch editor.readLine(prompt: next == .continuation ? "       … " : "ressort> ") {
      case .text(let line):
        let reply = box.prompt.receive(line)
        if let entry = reply.entry { editor.addToHistory(entry) }
        show(reply)
        next = reply.next
      case .interrupted:
        box.prompt.cancel()
        next = .entry
      case .end:
        StandardOutput.write("\n")
        next = .exit
      }
    }
    return .fine
  }

  private static func show(_ reply: Reply) {
    let style = Style(isTerminal: true)
    for block in reply.blocks {
      switch block {
      case .text(let text): StandardOutput.write(TerminalPage.broken(text) + "\n\n")
      case .problem(let text):
        StandardOutput.write(style.paintHeadline(of: TerminalPage.brokenSentences(text), .red) + "\n\n")
      }
    }
  }

  /// In the folder of states; `RESSORT_HISTORY=off` keeps none.
  private static var historyPath: String? {
    if Invocation.variable("RESSORT_HISTORY") == "off" { return nil }
    if let folder = Invocation.variable("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder + "/ressort/history" }
    return Invocation.variable("HOME").map { $0 + "/.local/state/ressort/history" }
  }
}
