// Which names are written in backquotes: those that would be read as something else without, in the language that is written. It is found by
// reading what would be written, so that the same file gets the same backquotes whatever it had.

enum NameQuotes {
  /// By the offset at which each begins.
  /// - Parameters:
  ///   - pieces: as they are printed, given the names in backquotes.
  ///   - text: the text of pieces.
  static func needed(
    from source: KeywordLanguage, in target: KeywordLanguage, _ pieces: (Set<Int>) -> [Piece], text: ([Piece]) -> String
  ) -> Set<Int> {
    let plain = pieces([])
    if source == target, !plain.contains(where: \.hadQuotes) { return [] }
    let names = plain.filter { $0.role == .name && $0.text.isDoubtfulName }
    var quoted = Set(names.filter { $0.text.isReserved(in: target) }.map(\.offset))
    while quoted.count < names.count {
      let written = pieces(quoted)
      guard let number = firstDifference(between: written, and: read(text(written), in: target)) else { break }
      let doubtful = written[...number].last { piece in
        !quoted.contains(piece.offset) && piece.role == .name && piece.text.isDoubtfulName
      }
      guard let doubtful else { break }
      quoted.insert(doubtful.offset)
    }
    return quoted
  }

  private static func read(_ text: String, in language: KeywordLanguage) -> [Piece] {
    let file = SourceFile(id: FileID(0), path: "", text: text)
    var diagnostics = Diagnostics()
    let tree = Parser.parse(file, language: language, into: &diagnostics)
    return PieceCutter.pieces(of: tree, Array(text.utf8), keywords: language, renamed: [:])
  }

  /// The position, among what was written, of what is read as something else.
  private static func firstDifference(between written: [Piece], and read: [Piece]) -> Int? {
    // The head that says the language may have come or gone.
    let gap = read.count - written.count
    let skipped = read.first?.keyword == .language && written.first?.keyword != .language ? 2 : 0
    let dropped = written.first?.keyword == .language && read.first?.keyword != .language ? 2 : 0
    for number in dropped..<max(written.count, dropped) {
      let other = number - dropped + skipped
      guard other < read.count, written[number].role == read[other].role else { return number }
    }
    return gap == skipped - dropped ? nil : written.count - 1
  }
}
