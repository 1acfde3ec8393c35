import RessortLanguage
import Testing

@Suite("The grammar of the reference") struct GrammarShapeTests {
  let grammar = Grammar.reference

  /// What is written in quotes and is no keyword: the codes of the two languages, the same in both.
  static let languageCodes: Set = ["en", "fr"]

  @Test("it reads as EBNF, every production once")
  func reads() {
    #expect(grammar.mistakes == [])
    #expect(grammar.statementKinds.count >= 21)
  }

  @Test("every name used is defined, or described as a word of the lexer that the generator can write")
  func everythingDefined() {
    let described = Set(grammar.lexicalClasses)
    let used = Set(grammar.names.flatMap { grammar.productions[$0]?.nonterminals ?? [] })
    #expect(used.subtracting(grammar.names).subtracting(described) == [])
    #expect(described == Set(LexicalExamples.all.keys))
  }

  @Test("every production is reachable from the file")
  func everythingReachable() {
    let reachable = grammar.reachable(from: "file")
    #expect((grammar.names + grammar.lexicalClasses).filter { !reachable.contains($0) } == [])
  }

  @Test("every production has a text of finite length")
  func everythingFinite() {
    let lengths = grammar.shortestLengths()
    #expect(grammar.names.filter { lengths[$0] == nil } == [])
  }

  @Test("every quoted word is part of a keyword, and every quoted mark is one token")
  func terminalsAreKnown() {
    let keywordWords = Set(Keyword.allCases.flatMap(GrammarShapeTests.words))
    for terminal in Set(grammar.names.flatMap { grammar.productions[$0]?.terminals ?? [] }).sorted() {
      if terminal.first?.isLetter == true {
        #expect(keywordWords.contains(terminal) != GrammarShapeTests.languageCodes.contains(terminal), "\(terminal)")
      } else {
        let kinds = Parsed(terminal).tree.tokens.map(\.kind)
        #expect(kinds == [.symbol, .end], "\(terminal)")
      }
    }
  }

  @Test("every word of every English keyword is in the grammar", arguments: Keyword.allCases)
  func keywordsAreUsed(keyword: Keyword) {
    let terminals = Set(grammar.names.flatMap { grammar.productions[$0]?.terminals ?? [] })
    #expect(GrammarShapeTests.words(of: keyword).filter { !terminals.contains($0) } == [])
  }

  @Test("a table's production ends as the generator writes tables")
  func tableEnd() throws {
    let end = try #require(SentenceGenerator.tableEnd)
    let table = try #require(grammar.productions["table"])
    #expect(Array(table.parts.suffix(end.parts.count)) == end.parts)
  }

  private static func words(of keyword: Keyword) -> [String] {
    keyword.spellings(in: .english).flatMap { $0.split(separator: " ").map(String.init) }
  }
}
