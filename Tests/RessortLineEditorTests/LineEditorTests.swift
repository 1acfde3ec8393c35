import Glibc
import Testing

@testable import RessortLineEditor

// One at a time reads in a process.
@Suite("Editing a line at a terminal", .serialized) struct LineEditorTests {
  private static let up = "\u{1B}[A"
  private static let left = "\u{1B}[D"
  private static let controlC = "\u{3}"
  private static let controlD = "\u{4}"

  @Test("there is no editor where input or output is not a terminal")
  func noTerminal() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    if LineEditor(name: "test", historyPath: nil, historyLimit: 10, input: null, output: null) != nil {
      Issue.record("/dev/null is no terminal")
    }
  }

  @Test(
    "letters outside ASCII arrive whole", arguments: ["« sans-abrisme »", "œuvre à été", "漢字 👩‍👧", "a\u{A0}b\u{202F}c"])
  func unicode(typed: String) throws {
    try atTerminal([Step("> ", typed + "\r")]) { editor in
      #expect(editor.nextText() == typed)
    }
  }

  @Test("the arrows move inside the line, by letters and not by bytes")
  func arrows() throws {
    try atTerminal([Step("> ", "dété" + Self.left + Self.left + Self.left + "\u{8}\r")]) { editor in
      #expect(editor.nextText() == "été")
    }
  }

  @Test("Ctrl-C cancels the line, and the next one starts empty")
  func interrupted() throws {
    let shown = try atTerminal([Step("> ", "half" + Self.controlC), Step("> ", "whole\r")]) { editor in
      guard case .interrupted = editor.readLine(prompt: "> ") else {
        Issue.record("Ctrl-C did not cancel")
        return
      }
      #expect(editor.nextText() == "whole")
    }
    #expect(shown.contains("^C"))
  }

  @Test("Ctrl-D ends on an empty line only")
  func end() throws {
    try atTerminal([Step("> ", "a" + Self.controlD + "b\r"), Step("> ", Self.controlD)]) { editor in
      #expect(editor.nextText() == "ab")
      guard case .end = editor.readLine(prompt: "> ") else {
        Issue.record("Ctrl-D did not end")
        return
      }
    }
  }

  @Test("what is typed before the prompt shows is kept, Ctrl-D included")
  func typeAhead() throws {
    try atTerminal([Step("> ", "first\rsecond\r" + Self.controlD)]) { editor in
      #expect(editor.nextText() == "first")
      #expect(editor.nextText() == "second")
      guard case .end = editor.readLine(prompt: "> ") else {
        Issue.record("Ctrl-D was lost")
        return
      }
    }
  }

  @Test("a paste of several lines is one text, and its tabs are tabs")
  func paste() throws {
    let pasted = "\u{1B}[200~rule one\r\tif é\r\u{1B}[201~"
    try atTerminal([Step("> ", pasted), Step("é", "!\r")]) { editor in
      editor.setCompletion { _, cursor in (cursor, ["never"]) }
      #expect(editor.nextText() == "rule one\n\tif é!")
    }
  }

  @Test("a line outlives a new size of the window")
  func resize() throws {
    try atTerminal([Step("> ", "before"), Step("before", " after\r", resizes: true)]) { editor in
      #expect(editor.nextText() == "before after")
    }
  }

  @Test("entries of an earlier run come back with the arrows, several lines as one")
  func historyBetweenRuns() throws {
    try withTemporaryFolder { folder in
      let entry = "default a\n  if « b »\n  \\n is no newline"
      try atTerminal(historyPath: folder + "/history", []) { editor in
        editor.addToHistory(entry + "\n")
        editor.addToHistory("last")
        editor.addToHistory("last")
        editor.addToHistory(" \n ")
      }
      try atTerminal(historyPath: folder + "/history", [Step("> ", Self.up + Self.up + "\r")]) { editor in
        #expect(editor.nextText() == entry)
      }
    }
  }

  @Test("Tab completes the only candidate")
  func completion() throws {
    try atTerminal([Step("> ", "é com\t?\r")]) { editor in
      editor.setCompletion { line, cursor in
        #expect(line == "é com" && cursor == 6)
        return (3, ["compétence"])
      }
      #expect(editor.nextText() == "é compétence?")
    }
  }

  @Test("Tab puts in what the candidates have in common and lists them")
  func ambiguousCompletion() throws {
    let shown = try atTerminal([Step("> ", "s)\u{1B}[D\t"), Step("sans-logis", "l\r")]) { editor in
      editor.setCompletion { _, _ in (0, ["sans-abri", "sans-logis"]) }
      #expect(editor.nextText() == "sans-l)")
    }
    #expect(shown.contains("sans-abri   sans-logis"))
  }

  @Test("Tab leaves the line alone where there is no candidate, or a place outside the line")
  func vainCompletion() throws {
    try atTerminal([Step("> ", "é\tx\t\r")]) { editor in
      editor.setCompletion { line, _ in line == "é" ? (1, ["inside a letter"]) : (0, []) }
      #expect(editor.nextText() == "éx")
    }
  }

  @Test("the terminal is given back as it was found")
  func restored() throws {
    let shown = try atTerminal([Step("> ", "a\r")]) { editor in
      #expect(editor.nextText(prompt: "\u{1}\u{1B}[1m\u{1}> ") == "a")
    }
    #expect(shown.contains("\u{1B}[1m> "))
    #expect(shown.hasSuffix("\u{1B}[?2004l"))
  }
}
