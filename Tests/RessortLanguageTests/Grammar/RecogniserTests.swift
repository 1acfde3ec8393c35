import RessortLanguage
import Testing

@Suite("What the grammar derives") struct RecogniserTests {
  @Test("every example of the reference")
  func reference() {
    for block in CorpusFiles.blocks(of: CorpusFiles.text(of: CorpusFiles.reference)) {
      #expect(Recogniser.derives(Parsed(block)), "\(block)")
    }
  }

  @Test("every good file of the corpus, with its keywords in English")
  func corpus() {
    let folder = CorpusFiles.corpus + "/language/good"
    var random = SplitMix(state: 0)
    for name in CorpusFiles.rules(in: folder) {
      let parsed = Parsed(CorpusFiles.text(of: folder + "/" + name))
      #expect(Recogniser.derives(Parsed(parsed.translated(to: .english, by: &random))), "\(name)")
    }
  }

  @Test(
    "no text that lacks something or has too much",
    arguments: [
      "fact", "fact p(1) q", "fact p(1", "fact p(,)", "fact if(1)", "relation p(x)", "define p(x) if", "rule r p(x)",
      "define p(x) if q(x) and r(x) or s(x)", "define p(x) if q(x) = 1 is known", "define p = 1", "language de",
      "fact p(1) language en", "table t fact", "table t fact | row", "block b against p(x) = 1, q", "layers a b",
      "source s locators { T;; P }", "never n it is denied that p(x)", "priority overrides", "scenario -S",
      "note n cite",
    ])
  func nothingElse(text: String) {
    #expect(!Recogniser.derives(Parsed(text)))
  }
}
