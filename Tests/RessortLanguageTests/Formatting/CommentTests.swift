import RessortLanguage
import Testing

@Suite("Comments in formatted files") struct CommentTests {
  @Test("wherever comments stand, all are kept and the text stays as it is once formatted", arguments: HouseFiles.names)
  func everywhere(name: String) {
    let text = HouseFiles.text(name)
    for seed in 0..<UInt64(text.utf8.count > 10_000 ? 1 : 8) {
      var random = SplitMix(state: seed)
      let commented = CommentTests.commented(Parsed(text), by: &random)
      guard let mistake = mistakeInFormatting(commented) else { continue }
      Issue.record("seed \(seed): \(mistake)\n\(commented)\n\nformatted:\n\(Parsed(commented).formatted)")
      return
    }
  }

  @Test("whatever the grammar derives keeps its comments too", arguments: SentenceTests.statements)
  func inSentences(kind: String) {
    var generator = SentenceGenerator(.reference, seed: 5)
    var random = SplitMix(state: 5)
    for _ in 0..<60 {
      let commented = CommentTests.commented(Parsed("language en\n" + generator.sentence(of: kind).text), by: &random)
      guard let mistake = mistakeInFormatting(commented) else { continue }
      Issue.record("\(mistake)\n\(commented)\n\nformatted:\n\(Parsed(commented).formatted)")
      return
    }
  }

  /// With comments between tokens: at ends of lines, on lines of their own, some after blank lines. In the rows of a table they
  /// can only stand between rows, and in the name of a scenario nowhere.
  static func commented(_ parsed: Parsed, by random: inout SplitMix) -> String {
    let tables = parsed.tables.map(\.range)
    var text = ""
    var count = 0
    for (token, (gap, written)) in zip(parsed.tree.tokens, parsed.gapsAndTokens) {
      let isInRow =
        !token.startsLine && tables.contains { $0.lower < token.range.lower && token.range.lower < $0.upper }
      text += gap
      if !text.isEmpty, !isInRow, !gap.isEmpty, Int.random(in: 0..<6, using: &random) == 0 {
        count += 1
        let forms = [
          "  -- c\(count)  \n", "\n-- c\(count)\n", "\n\n  -- c\(count)\n\n-- d\n", "-- c\n--- doc \(count) \n",
        ]
        text += forms.randomElement(using: &random) ?? ""
      }
      text += written
    }
    return text
  }

  @Test("a comment at the end of a line stays there, two blanks off, in line with its neighbours")
  func trailing() {
    let text = """
      define a(x) if b(x) -- one
      define longer(x) if b(x) -- two
      default r    -- the name
        cite 1 ¶1  p(x)  -- the conclusion
        if q(x)
      """
    #expect(
      Parsed(text).formatted == """
        define a(x)       if b(x)  -- one
        define longer(x)  if b(x)  -- two
        default r  -- the name
          cite 1 ¶1
          p(x)  -- the conclusion
          if q(x)

        """)
  }

  @Test("comments above a statement stand at the margin, one blank line at most between them")
  func above() {
    let text = "citing a\n\n\n\n   -- of b\n\n\n   --- too\n\ndefine b(x) if c(x)\n\n  -- the end"
    #expect(Parsed(text).formatted == "citing a\n\n-- of b\n\n--- too\n\ndefine b(x)  if c(x)\n\n-- the end\n")
  }

  @Test("between members and between rows they stand where these do")
  func inside() {
    let text = """
      concept A { b fr "b"
      -- of c
      c fr "c" -- and so on
      -- the last
      }
      table t fact
      | x | -> p |
      -- of one
      | 1 | 2 |
      """
    #expect(
      Parsed(text).formatted == """
        concept A {
          b  fr "b"
          -- of c
          c  fr "c"  -- and so on
          -- the last
        }
        table t  fact
          | x | -> p |
          -- of one
          | 1 | 2    |

        """)
  }
}
