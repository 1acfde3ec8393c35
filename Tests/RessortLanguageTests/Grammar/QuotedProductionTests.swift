import RessortLanguage
import Testing

@Suite("Productions quoted in the parser") struct QuotedProductionTests {
  private static let folder =
    CorpusFiles.reference.dropLast("RessortLanguage.docc/LanguageReference.md".count) + "Parsing/"
  private static let files = [
    "ParseStatement", "ParseVocabulary", "ParseRelation", "ParseRule", "ParsePriority", "ParseSupport", "ParseValidity",
    "ParseCondition", "ParseAggregate",
    "ParseExpression", "ParseTable", "ParseCell", "ParseScenario",
  ]

  @Test("the parser's files quote each production of the reference once, and as it is there")
  func quoted() {
    var names: [String] = []
    for file in QuotedProductionTests.files {
      let quoted = productions(atHeadOf: CorpusFiles.text(of: QuotedProductionTests.folder + file + ".swift"))
      #expect(quoted.mistakes == [], "\(file)")
      for name in quoted.names {
        #expect(quoted.productions[name] == Grammar.reference.productions[name], "\(file): \(name)")
      }
      names += quoted.names
    }
    #expect(names.sorted() == Grammar.reference.names.sorted())
  }

  /// The comment's first lines; a production goes on where a line is indented.
  private func productions(atHeadOf source: String) -> Grammar {
    let lines = source.split(separator: "\n").prefix { $0.hasPrefix("// ") }.map { $0.dropFirst(3) }
    let text = lines.reduce(into: "") { text, line in
      if !line.hasPrefix(" "), !text.isEmpty { text += " ;" }
      text += "\n" + line
    }
    return EBNFReader.read(text + " ;")
  }
}
