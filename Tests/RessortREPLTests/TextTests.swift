import Ressort
import Testing

@testable import RessortREPL

@Suite("Text of the prompt")
struct TextTests {
  @Test("columns stay aligned under accents and wide characters, with no blanks at the ends")
  func alignment() {
    var table = TextTable(header: ["é", "b"])
    table.append(["e\u{301}te\u{301}", "1"])
    table.append(["漢字", ""])
    table.append(["two\nlines", "3"])
    #expect(
      table.text == """
        é          b
        ─────────  ─
        e\u{301}te\u{301}        1
        漢字
        two lines  3
        """)
  }

  @Test("a line too long is broken between words, further in than it began; one that fits stays as it is")
  func wrapping() {
    #expect(TextTable.wrapped("  un deux trois quatre", width: 12) == "  un deux\n    trois\n    quatre")
    #expect(TextTable.wrapped("a    b", width: 12) == "a    b")
    #expect(TextTable.wrapped("incompressible", width: 5) == "incompressible")
    #expect(TextTable.wrapped("été été été", width: 7, indentation: 0) == "été été\nété")
  }

  @Test("the greeting and the help fit a terminal of 80 columns", arguments: Language.allCases)
  func narrow(language: Language) throws {
    var prompt = try CareKnowledge.prompt(language)
    for text in [prompt.greeting, prompt.receive(":help").text] {
      for line in text.split(separator: "\n") { #expect(TextTable.width(String(line)) <= 80, "\(line)") }
    }
  }

  @Test("folding drops case and accents, composed or not")
  func folding() {
    #expect("Œuvre ÉTÉ e\u{301}te\u{301}".folded == "oeuvre ete ete")
  }

  @Test(
    "statements are told from queries, and which keywords they use",
    arguments: [
      ("fact p(1)", Language.english), ("fait p(1)", .french), ("en principe r p(x)", .french),
      ("a overrides b cite 1", .english), ("a prime sur b", .french), ("  define p(x) if q(x)", .english),
      ("p(x) and q(x)", nil), ("source(x)", nil), ("note(x)", nil), ("x > 1 and p(x)", nil), ("not p(1)", nil),
      ("facts(x)", nil),
    ])
  func statements(text: String, language: Language?) {
    for session in Language.allCases {
      #expect(StatementStart.language(of: text, in: session) == language)
    }
  }

  @Test("a word of both languages is read in that of the session", arguments: Language.allCases)
  func sharedWord(language: Language) {
    #expect(StatementStart.language(of: "relation p(x: Int)", in: language) == language)
  }

  @Test("names of files may be quoted")
  func paths() {
    #expect(Prompt.paths(in: #"a.ressort "my rules/b.ressort"  c"#) == ["a.ressort", "my rules/b.ressort", "c"])
  }
}
