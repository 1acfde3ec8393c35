import RessortLanguage
import Testing

@Suite("Whether the prompt goes on") struct CompletenessTests {
  @Test(
    "what is clearly unfinished asks for another line",
    arguments: [
      "default r  cite 1.1", "define p(x) if", "define p(x) if q(x) and", "define p(x) if q(x),",
      "define p(x) if (q(x)",
      "concept A {", "p(x", "p(x) or", "import \"vocab", "relation p(x: Int) ->", "table t default", "scenario s",
      "table t default\n | a |\n | b |",
    ])
  func unfinished(text: String) {
    #expect(!Parser.isComplete(text, language: .english))
  }

  @Test(
    "what can be taken as it is does not",
    arguments: [
      "", "  -- a comment", "fact p(1)", "define p(x) if q(x)", "p(x) and q(x)", "p(x))", "import \"a\nfact p(1)",
      "table t default\n | a |\n | b |\n", "fact ) (", "@",
    ])
  func finished(text: String) {
    #expect(Parser.isComplete(text, language: .english))
  }

  @Test("French goes on after French words")
  func french() {
    #expect(!Parser.isComplete("définir p(x) si", language: .french))
    #expect(Parser.isComplete("en principe r  selon 1.1  p(1)", language: .french))
  }
}
