import RessortLanguage
import Testing

@Suite("Blanks and line ends as authors leave them") struct MangledBlanksTests {
  @Test("whatever they are, the formatted text is the same", arguments: HouseFiles.names)
  func mangled(name: String) {
    let formatted = Parsed(HouseFiles.text(name)).formatted
    for seed in 0..<UInt64(formatted.utf8.count > 10_000 ? 1 : 6) {
      var random = SplitMix(state: seed)
      let mangled = MangledBlanksTests.mangled(Parsed(formatted), by: &random)
      guard Parsed(mangled).formatted != formatted else { continue }
      Issue.record("seed \(seed):\n\(mangled)")
      return
    }
  }

  /// With other blanks and line ends in one in two gaps. Comments end lines, rows are lines, and a blank line parts what the
  /// author wants parted: these stay.
  static func mangled(_ parsed: Parsed, by random: inout SplitMix) -> String {
    let rows = parsed.tables.map(\.range)
    var text = ""
    var endsDocumentation = false
    for (token, (gap, written)) in zip(parsed.tree.tokens, parsed.gapsAndTokens) {
      let isInTable = rows.contains { $0.lower < token.range.lower && token.range.lower < $0.upper }
      let isFixed =
        gap.isEmpty || gap.contains("--") || gap.contains("\n\n") || text.isEmpty || token.kind == .end
        || !isInTable && text.hasSuffix("|")
      if isFixed || endsDocumentation || token.kind == .documentation || Bool.random(using: &random) {
        text += gap
      } else if isInTable {
        text += gap.contains("\n") ? gap + " " : [" ", "    ", "\t"].randomElement(using: &random) ?? " "
      } else {
        text += [" ", "   ", "\t", "\n", "\n      ", " \r\n "].randomElement(using: &random) ?? " "
      }
      text += written
      endsDocumentation = token.kind == .documentation
    }
    return text
  }
}
