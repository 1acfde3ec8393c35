// The statement that says a file's language, and nothing else of it: it stands first, a blank line below it.
//
// English is what a file is read in that says nothing. So a French file that becomes English loses `langue fr`, and an English
// one that becomes French gets it. Where an author has written `language`, in whatever language, it stays and only the code
// changes: then every conversion has its way back.

enum LanguageHead {
  /// Brings the statement before the comments at the top of the file, and has it say the language that is written; adds or
  /// drops it where nothing but that is lost.
  static func settle(in pieces: inout [Piece], from source: KeywordLanguage, to target: KeywordLanguage) {
    guard pieces.count > 2, pieces[0].keyword == .language else {
      if target == .french, source == .english { add(to: &pieces) }
      return
    }
    pieces[1].text = target.rawValue
    if hasDocumentation(pieces) {
      // It would come to stand above another statement.
      spell(&pieces[0], in: .english)
      return
    }
    bringToTop(in: &pieces)
    if source == .english { spell(&pieces[0], in: .english) }
    if source == .french, target == .english, pieces[0].text == Keyword.language.spelling(in: .french) {
      pieces.removeFirst(2)
    }
  }

  private static func add(to pieces: inout [Piece]) {
    let texts = [Keyword.language.spelling(in: .french), KeywordLanguage.french.rawValue]
    let roles: [Piece.Role] = [.keyword(.language), .name]
    let head = zip(roles, texts).map { role, text in
      Piece(
        role: role, text: text, width: text.characterCount, offset: -1, startsLine: false, followsBlankLine: false,
        comments: Comments())
    }
    leaveBlankLine(above: &pieces[0])
    pieces = head + pieces
  }

  private static func bringToTop(in pieces: inout [Piece]) {
    pieces[2].comments = Comments(
      trailing: nil, lines: pieces[0].comments.lines + lines(of: pieces[1].comments) + lines(of: pieces[2].comments))
    pieces[0].comments = Comments()
    pieces[1].comments = Comments()
    leaveBlankLine(above: &pieces[2])
  }

  private static func leaveBlankLine(above piece: inout Piece) {
    if piece.comments.lines.isEmpty {
      piece.followsBlankLine = true
    } else {
      piece.comments.lines[0].followsBlankLine = true
    }
  }

  private static func spell(_ piece: inout Piece, in language: KeywordLanguage) {
    piece.text = Keyword.language.spelling(in: language)
    piece.width = piece.text.characterCount
  }

  private static func hasDocumentation(_ pieces: [Piece]) -> Bool {
    (pieces[0].comments.lines + pieces[1].comments.lines).contains { $0.isDocumentation }
  }

  private static func lines(of comments: Comments) -> [CommentLine] {
    let trailing = comments.trailing.map { CommentLine(text: $0, isDocumentation: false, followsBlankLine: false) }
    return (trailing.map { [$0] } ?? []) + comments.lines
  }
}
