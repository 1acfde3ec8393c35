internal import Ressort

/// The words that statements start with, to tell a statement from a query.
enum StatementStart {
  private static let english: Set<String> = [
    "language", "import", "citing", "source", "concept", "group", "relation", "incompatible", "order", "input", "fact",
    "define", "always", "default", "exception", "block", "never", "silent", "left", "note", "layers", "table",
    "scenario",
    "export", "module",
  ]

  private static let french: Set<String> = [
    "langue", "importer", "citant", "source", "notion", "groupe", "relation", "incompatible", "ordre", "donnée", "fait",
    "définir", "toujours", "en", "exception", "obstacle", "jamais", "muet", "laissé", "remarque", "rangs", "table",
    "scénario",
    "exporter", "module",
  ]

  /// The language of the keywords of a text that starts as a statement does; `nil` for a query. Where a word starts
  /// statements in both, that of the session decides. `source(x)` is a query: no statement has a parenthesis there.
  static func language(of entry: String, in session: Language) -> Language? {
    let text = entry.drop { $0.isWhitespace }
    if text.hasPrefix("--") { return session }
    let first = text.prefix { $0.isLetter || $0 == "_" }
    guard text.dropFirst(first.count).first != "(" else { return nil }
    switch (english.contains(String(first)), french.contains(String(first))) {
    case (true, true): return session
    case (true, false): return .english
    case (false, true): return .french
    case (false, false): return languageOfPriority(text)
    }
  }

  /// A priority has its keyword in second place: `a overrides b`.
  private static func languageOfPriority(_ text: Substring) -> Language? {
    let following = text.split(maxSplits: 3, whereSeparator: \.isWhitespace).dropFirst().map(String.init)
    if following.starts(with: ["overrides"]) { return .english }
    return following.starts(with: ["prime", "sur"]) ? .french : nil
  }
}
