/// The words that statements start with, to tell a statement from a query.
enum StatementStart {
  private static let words: Set<String> = [
    "language", "import", "citing", "source", "concept", "group", "relation", "incompatible", "order", "input", "fact",
    "define", "always", "default", "exception", "block", "never", "silent", "left", "note", "layers", "table",
    "scenario",
    "langue", "importer", "citant", "notion", "groupe", "ordre", "donnée", "fait", "définir", "toujours", "en",
    "obstacle", "jamais", "muet", "laissé", "remarque", "rangs", "scénario",
  ]

  /// Priorities have their keyword in second place: `a overrides b`.
  private static let infixWords: [[String]] = [["overrides"], ["prime", "sur"]]

  /// Whether a text starts as a statement does. `source(x)` is a query: no statement has a parenthesis there.
  static func begins(_ entry: String) -> Bool {
    let text = entry.drop { $0.isWhitespace }
    if text.hasPrefix("--") { return true }
    let first = text.prefix { $0.isLetter || $0 == "_" }
    if words.contains(String(first)) { return text.dropFirst(first.count).first != "(" }
    let following = text.split(maxSplits: 3, whereSeparator: \.isWhitespace).dropFirst().map(String.init)
    return infixWords.contains { following.starts(with: $0) }
  }
}
