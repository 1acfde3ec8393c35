import RessortLanguage
import Testing

@Suite("Whole files") struct WholeFileTests {
  @Test("every example of the reference parses without a word")
  func referenceExamples() {
    let blocks = CorpusFiles.blocks(of: CorpusFiles.text(of: CorpusFiles.reference))
    #expect(blocks.count >= 10)
    for block in blocks {
      let parsed = Parsed(block)
      #expect(parsed.diagnostics.map { "\(parsed.text($0.place)): \($0.problem.message(in: .english))" } == [])
      #expect(parsed.rejoined == block)
    }
  }

  @Test("every good file of the corpus parses and is recoverable to the byte")
  func goodFiles() {
    let folder = CorpusFiles.corpus + "/language/good"
    let names = CorpusFiles.rules(in: folder)
    #expect(names.contains("aine.ressort"))
    for name in names {
      let parsed = Parsed(CorpusFiles.text(of: folder + "/" + name), path: name)
      #expect(parsed.diagnostics.map { "\(parsed.text($0.place)): \($0.problem.message(in: .english))" } == [])
      #expect(parsed.rejoined == parsed.file.text)
    }
  }
}
