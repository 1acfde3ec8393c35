// The statement that says a file's language, and nothing else of it: it stands first, a blank line below it.
//
// English is what a file is read in that says nothing. So a French file that becomes English loses `langue fr`, and an English
// one that becomes French gets it. Where an author has written `language`, in whatever language, it stays and only the code
// changes: then every conversion has its way back.

enum LanguageHead {
  /// Brings the statement, where there is one, before the comments at the top of the file.
  static func settle(in pieces: inout [Piece]) {
    guard pieces.count > 2, pieces[0].keyword == .language else { return }
    if hasDocumentationAbove(pieces) {
      // A documentation comment would come to stand above another statement.
      pieces[0].text = Keyword.language.spelling(in: .english)
      pieces[0].width = pieces[0].text.characterCount
      return
    }
    var moved = pieces[0].comments.lines + lines(of: pieces[1].comments) + lines(of: pieces[2].comments)
    pieces[0].comments = Comments()
    pieces[1].comments = Comments()
    if !moved.isEmpty { moved[0].followsBlankLine = true } else { pieces[2].followsBlankLine = true }
    pieces[2].comments = Comments(trailing: nil, lines: moved)
  }

  private static func hasDocumentationAbove(_ pieces: [Piece]) -> Bool {
    (pieces[0].comments.lines + pieces[1].comments.lines).contains { $0.isDocumentation }
  }

  private static func lines(of comments: Comments) -> [CommentLine] {
    let trailing = comments.trailing.map { CommentLine(text: $0, isDocumentation: false, followsBlankLine: false) }
    return (trailing.map { [$0] } ?? []) + comments.lines
  }
}
