import Glibc
import RessortLanguage
import Testing

/// With `RESSORT_LONG_TESTS` set, other texts each day, and many more.
@Suite("Texts that the grammar derives") struct SentenceTests {
  static let statements = Grammar.reference.statementKinds
  static let kinds = statements + ["file"]

  private static let isLong = getenv("RESSORT_LONG_TESTS") != nil
  private static let seed = isLong ? UInt64(time(nil) / 86_400) : 1
  private static let rounds = isLong ? 50 : 1

  @Test("they parse without a word, and give themselves back", arguments: kinds)
  func parse(kind: String) {
    expectSound(sentences(of: kind, count: 200)) { sentence in
      let parsed = kind == "file" ? Parsed(sentence.text) : SentenceTests.parsed(sentence.text)
      return parsed.diagnostics.isEmpty && parsed.rejoined == parsed.file.text ? nil : parsed
    }
  }

  @Test(
    "with one token removed, doubled or moved, they end in diagnostics or in what the grammar derives too",
    arguments: kinds)
  func mutate(kind: String) {
    var random = SplitMix(state: SentenceTests.seed)
    expectSound(sentences(of: kind, count: 60)) { sentence in
      let parsed = SentenceTests.parsed(sentence.mutated(by: &random).text)
      return parsed.rejoined == parsed.file.text && (!parsed.diagnostics.isEmpty || Recogniser.derives(parsed))
        ? nil : parsed
    }
  }

  @Test("with French keywords they parse as well, each keyword in the same role", arguments: statements)
  func translate(kind: String) {
    var random = SplitMix(state: SentenceTests.seed)
    expectSound(sentences(of: kind, count: 30)) { sentence in
      let english = Parsed(sentence.text)
      let french = Parsed("langue fr\n" + english.translated(to: .french, by: &random))
      let roles = french.tree.keywords.dropFirst().map(\.keyword)
      return french.diagnostics.isEmpty && roles == english.tree.keywords.map(\.keyword) ? nil : french
    }
  }

  @Test("every keyword is met in each of its roles")
  func everyRole() {
    // `it` alone is no keyword: it begins two that are.
    var missing = Set(Keyword.allCases).subtracting([.it])
    var generator = SentenceGenerator(.reference, seed: SentenceTests.seed, longest: 14)
    for _ in 0..<2_000 where !missing.isEmpty {
      let statements = SentenceTests.kinds.map { generator.sentence(of: $0).text }
      let expectation = "scenario s expect " + generator.sentence(of: "expectation").text
      for text in statements + [expectation] {
        missing.subtract(SentenceTests.parsed(text).tree.keywords.map(\.keyword))
      }
    }
    #expect(missing == [])
  }

  /// Says the language, which spares the parser to find it out.
  private static func parsed(_ text: String) -> Parsed {
    Parsed(text.hasPrefix("language") ? text : "language en\n" + text)
  }

  private func sentences(of kind: String, count: Int) -> [Sentence] {
    var generator = SentenceGenerator(.reference, seed: SentenceTests.seed)
    return (0..<count * SentenceTests.rounds).map { _ in generator.sentence(of: kind) }
  }

  /// Records the shortest of the texts that are not sound.
  private func expectSound(_ sentences: [Sentence], findMistake: (Sentence) -> Parsed?) {
    let mistaken = sentences.compactMap(findMistake)
    guard let shortest = mistaken.min(by: { $0.file.text.utf8.count < $1.file.text.utf8.count }) else { return }
    let problems = shortest.diagnostics.map { "`\(shortest.text($0.place))`: \($0.problem.message(in: .english))" }
    Issue.record(
      "\(mistaken.count) of \(sentences.count), seed \(SentenceTests.seed):\n\(shortest.file.text)\n\(problems)")
  }
}
