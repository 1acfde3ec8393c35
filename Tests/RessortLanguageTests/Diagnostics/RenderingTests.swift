import RessortLanguage
import Testing

@Suite("Diagnostics for people and tools") struct RenderingTests {
  func renderer(_ parsed: Parsed, _ language: KeywordLanguage = .english, colour: Bool = false) -> DiagnosticRenderer {
    DiagnosticRenderer(files: [parsed.file], language: language, usesColour: colour)
  }

  @Test("the long form shows the line and what is wrong in it")
  func longForm() {
    let parsed = Parsed("fact p(1)\n  define q(x) if x == 1", path: "rules/aid.ressort")
    #expect(
      renderer(parsed).text(for: parsed.diagnostics[0]) == """
        error[R0120]: equality is written with one `=`
         --> rules/aid.ressort:2:20
          |
        2 |   define q(x) if x == 1
          |                    ^^
          = help: write `=` instead of `==`
        """)
  }

  @Test("the same in French")
  func french() {
    let parsed = Parsed("import \"a", path: "a.ressort")
    #expect(
      renderer(parsed, .french).text(for: parsed.diagnostics[0]) == """
        erreur[R0103] : ce texte entre guillemets n'a pas de fin sur sa ligne
         --> a.ressort:1:8
          |
        1 | import "a
          |        ^^
          = aide : insérer `"`
        """)
  }

  @Test("keywords of the other language are advised one by one, not as the text from the first to the last")
  func otherLanguage() {
    let parsed = Parsed("define p(x)\n  si q(x)\n  et r(x)", path: "a.ressort")
    #expect(
      renderer(parsed).text(for: parsed.diagnostics[0]).hasSuffix(
        "  = help: write `if` instead of `si`, write `and` instead of `et`"))
  }

  @Test("what is quoted is short, however long it is", arguments: KeywordLanguage.allCases)
  func shortQuotations(language: KeywordLanguage) {
    let digits = String(repeating: "9", count: 200_000)
    let name = String(repeating: "a", count: 5_000)
    for text in ["fact p(\(digits))", "relation \(name)()\nfact \(name)(1)", "relation p(x: \(name))"] {
      let messages = Checked(text).diagnostics.flatMap { diagnostic in
        [diagnostic.problem.message(in: language)] + diagnostic.notes.map { $0.remark.message(in: language) }
      }
      #expect(!messages.isEmpty)
      #expect(messages.allSatisfy { $0.count < 250 }, "\(messages)")
    }
  }

  @Test("one line for pipes")
  func plainForm() {
    let parsed = Parsed("fact p(1) @", path: "a.ressort")
    #expect(renderer(parsed).line(for: parsed.diagnostics[0]) == "a.ressort:1:11: error[R0101]: `@` means nothing here")
  }

  @Test(
    "the marks stand under the text",
    arguments: [
      ("fact\tp(@)", "fact    p(@)"), ("fact été(@)", "fact été(@)"), ("fact e\u{301}te\u{301}(@)", "fact été(@)"),
      ("fact p(\"漢字\", @)", "fact p(\"漢字\", @)"),
    ])
  func alignment(text: String, shown: String) {
    let parsed = Parsed(text)
    let lines = renderer(parsed).text(for: parsed.diagnostics[0]).split(separator: "\n")
    let excerpt = lines[3].dropFirst(4)
    let marks = lines[4].dropFirst(4)
    #expect(String(excerpt) == shown)
    let wide = excerpt.count { "漢字".contains($0) }
    let before = excerpt.prefix { $0 != "@" }.count + wide
    #expect(marks == String(repeating: " ", count: before) + "^")
  }

  @Test("a very long line is cut around the mistake")
  func longLine() {
    let parsed = Parsed(
      "fact p(\"" + String(repeating: "é", count: 5_000) + "\", @, \"" + String(repeating: "b", count: 5_000) + "\")")
    let text = renderer(parsed).text(for: parsed.diagnostics[0])
    #expect(text.count < 600)
    #expect(text.contains("…") && text.contains("@"))
  }

  @Test("places count lines and characters from one, and the end is behind the last")
  func values() {
    let parsed = Parsed("-- é\nfact été(@@)\n", path: "a.ressort")
    let rendered = renderer(parsed).rendered(parsed.diagnostics[0])
    #expect(rendered.code == "R0101" && rendered.severity == .error && rendered.file == "a.ressort")
    #expect([rendered.line, rendered.column, rendered.endLine, rendered.endColumn] == [2, 10, 2, 12])
  }

  @Test("fixes carry their place and their text")
  func fixes() {
    let parsed = Parsed("define p(x) if x ≠ 1")
    let rendered = renderer(parsed).rendered(parsed.diagnostics[0])
    #expect(rendered.fixes.map(\.replacement) == ["!="])
    #expect(rendered.fixes.map(\.place.column) == [18])
  }

  @Test("a note shows its own place")
  func notes() {
    let parsed = Parsed("fact p(1)\nfact p(2) @")
    var diagnostic = parsed.diagnostics[0]
    let first = SourceRange(file: FileID(0), lower: 5, upper: 6)
    diagnostic.notes = [Diagnostic.Note(.declaredHere(name: "p"), at: first)]
    let lines = renderer(parsed).text(for: diagnostic).split(separator: "\n").map(String.init)
    #expect(
      lines.suffix(5) == ["note: `p` is declared here", " --> test.ressort:1:6", "  |", "1 | fact p(1)", "  |      -"])
  }

  @Test("colours are set only when asked for")
  func colours() {
    let parsed = Parsed("@")
    #expect(
      renderer(parsed, colour: true).text(for: parsed.diagnostics[0]).contains("\u{1B}[1;31merror[R0101]\u{1B}[0m"))
    #expect(!renderer(parsed).text(for: parsed.diagnostics[0]).contains("\u{1B}"))
  }
}

@Suite("Lines and columns") struct LineIndexTests {
  @Test("lines end at each kind of line end", arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func lines(text: String) {
    let index = LineIndex(text)
    #expect(index.lineCount == 3)
    #expect((1...3).map { index.text(ofLine: $0) } == ["a", "b", "c"])
    #expect(index.position(of: text.utf8.count) == LineIndex.Position(line: 3, column: 2))
  }

  @Test("offsets outside the text are read as its ends")
  func outside() {
    let index = LineIndex("ab")
    #expect(index.position(of: 99) == LineIndex.Position(line: 1, column: 3))
    #expect(LineIndex("").position(of: 0) == LineIndex.Position(line: 1, column: 1))
  }
}
