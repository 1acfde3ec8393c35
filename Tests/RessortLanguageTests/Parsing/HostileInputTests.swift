import RessortLanguage
import Testing

/// SplitMix64: the same numbers for the same seed, everywhere.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Hostile input") struct HostileInputTests {
  /// Parses, and checks what must hold for any text.
  func check(_ text: String) {
    let parsed = Parsed(text)
    let end = UInt32(text.utf8.count)
    #expect(parsed.rejoined == text)
    for diagnostic in parsed.diagnostics {
      let places = [diagnostic.place] + diagnostic.fixes.map(\.replaced) + diagnostic.notes.map(\.place)
      #expect(places.allSatisfy { $0.lower <= $0.upper && $0.upper <= end }, "\(diagnostic)")
    }
    let renderer = DiagnosticRenderer(files: [parsed.file], language: .french)
    for diagnostic in parsed.diagnostics.prefix(5) {
      #expect(!renderer.text(for: diagnostic).isEmpty)
    }
    _ = Parser.isComplete(text, language: .french)
  }

  static let good: [String] = {
    let folder = CorpusFiles.corpus + "/language/good/"
    let reference = CorpusFiles.blocks(of: CorpusFiles.text(of: CorpusFiles.reference)).joined(separator: "\n")
    return [CorpusFiles.text(of: folder + "aine.ressort"), reference]
  }()

  @Test("mutated files end in diagnostics", arguments: 0..<150)
  func mutations(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    var scalars = Array(HostileInputTests.good[seed % 2].unicodeScalars)
    let pieces = [
      "(", ")", "{", "}", "|", "\"", "\n", "\0", "é", "’", " si ", " if ", "1.", "¶", "?", "--", "fact ", "\u{301}",
    ]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        scalars.remove(at: place)
      case 1:
        let end = min(scalars.count, place + Int.random(in: 1...60, using: &random))
        scalars.removeSubrange(place..<end)
      case 2:
        let other = Int.random(in: 0..<scalars.count, using: &random)
        scalars.swapAt(place, other)
      default:
        scalars.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars, at: place)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    check(String(text))
  }

  @Test("truncated files end in diagnostics", arguments: 0..<100)
  func truncations(number: Int) {
    let text = HostileInputTests.good[number % 2].unicodeScalars
    let count = text.count * number / 100
    check(String(String.UnicodeScalarView(text.prefix(count))))
  }

  @Test(
    "degenerate files are fine",
    arguments: [
      "", "\n", "-- only a comment", "--- only documentation", "\u{FEFF}", "\0", "\"", "\"\\", "?", "¶", "•", "(", ")",
      "|",
      "| |", "table", "table t fact |", "table t fact ||", "_", "-", "--", "---", "n'", "jusqu’", "a.b.c", "language",
      "language fr", "langue fr langue en", "x overrides", "overrides", "en principe", "fact", "concept A = or or", "{",
      "fact p(::)", "scenario -", "source s locators {;;}", "cite", "\r\r\n", "fact p(1) cite 1.2.2 ¶4 •", "🙂🙂🙂",
    ])
  func degenerate(text: String) {
    check(text)
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(0), path: "", text: text)
    for language in KeywordLanguage.allCases {
      _ = Parser.parseQuery(file, language: language, into: &diagnostics)
      _ = Parser.parseAtom(file, language: language, into: &diagnostics)
    }
  }

  @Test(
    "nesting beyond the limit is one diagnostic",
    arguments: [
      "define p(x) if " + String(repeating: "(", count: 10_000) + "q(x)" + String(repeating: ")", count: 10_000),
      "define p(x) if x < " + String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
      "define p(x) if x < " + String(repeating: "- ", count: 10_000) + "y",
      "define p(x) if x < 1" + String(repeating: " + 1", count: 10_000),
      "concept A " + String(repeating: "{ a1b ", count: 10_000) + String(repeating: "}", count: 10_000),
      "define p(x) if x < " + String(repeating: "f(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
      "define p(x) if " + String(repeating: "(", count: 10_000),
    ])
  func nesting(text: String) {
    let parsed = Parsed(text + "\nfact p(1)")
    #expect(parsed.codes == ["R0110"])
    #expect(parsed.tree.statements.count == 2)
  }

  @Test("nesting within the limit is read")
  func deepButFine() {
    let deep = String(repeating: "(", count: 190)
    #expect(Parsed("define p(x) if " + deep + "q(x)" + String(repeating: ")", count: 190)).codes == [])
  }

  @Test("twice the text takes about twice the time", arguments: ["good", "@ ", "( ", "p(", "\"a\\q", "x | ", "é"])
  func linearTime(piece: String) {
    let unit = piece == "good" ? HostileInputTests.good[1] : piece
    func duration(_ size: Int) -> Duration {
      let text = String(repeating: unit, count: size / unit.utf8.count)
      return threadTime { _ = Parsed(text) }
    }
    let small = duration(10_000)
    let large = duration(80_000)
    // Eight times the text; quadratic work would take sixty-four times.
    #expect(large < small * 30 + .milliseconds(200))
  }
}
