// French keywords in an English file, and the reverse: one diagnostic a statement, and the statement is read all the same.
//
//     définir p(x) si q(x)      -- in an English file: `définir` is reported, with `define p(x) if` as the fix

extension Parser {
  /// A keyword of the other language that the statement being read began with, or has in it.
  struct ForeignKeyword {
    var keyword: Keyword
    var place: SourceRange
    /// Where the uses of keywords begin that the fix writes in the file's language.
    var firstUse: Int
  }

  /// Takes the keyword as the other language spells it; the rest of the statement may be written in it too.
  mutating func acceptOtherLanguage(_ keyword: Keyword) -> Bool {
    guard let length = length(of: keyword, in: language.other), !at(.leftParenthesis, length), !isNamePriority else {
      return false
    }
    noteOtherLanguage(keyword, items: position..<position + length)
    language = language.other
    take(keyword, length: length)
    return true
  }

  /// A statement that begins with the other language's keyword is read in that language.
  mutating func otherStatementKeyword() -> (start: StatementKeyword, length: Int)? {
    guard let found = statementKeyword(in: language.other) else { return nil }
    noteOtherLanguage(found.start.keyword, items: position..<position + found.length)
    language = language.other
    return found
  }

  /// A reserved word of the other language here, or right before, is the likely reason for what does not fit.
  mutating func noteOtherLanguageNearby() -> Bool {
    guard language == fileLanguage else { return false }
    for distance in [0, -1] where position + distance >= 0 {
      guard kind(distance) == .word, !isReserved(distance) else { continue }
      for keyword in Keyword.reserved {
        guard let length = length(of: keyword, distance, in: language.other) else { continue }
        let first = position + distance
        noteOtherLanguage(keyword, items: first..<first + length)
        return true
      }
    }
    return false
  }

  /// Reports what was noted in the statement just read. The fix writes all its foreign keywords in the file's language.
  mutating func reportOtherLanguage() {
    guard let noted = foreignKeyword else { return }
    foreignKeyword = nil
    let changes = changes(from: noted)
    let last = changes[changes.count - 1].replaced
    var replacement = changes[0].replacement
    for (change, next) in zip(changes, changes.dropFirst()) {
      replacement += text(from: Int(change.replaced.upper), to: Int(next.replaced.lower)) + next.replacement
    }
    let found = text(from: Int(noted.place.lower), to: Int(noted.place.upper))
    report(
      .otherLanguageKeyword(
        found: found, wanted: noted.keyword.spelling(in: fileLanguage), fileLanguage: fileLanguage),
      at: noted.place, fixes: [.init(replace: noted.place.union(last), with: replacement, changing: changes)])
  }

  /// The keywords of the statement that have another spelling in the file's language, each with that; the noted one first.
  private func changes(from noted: ForeignKeyword) -> [Diagnostic.Fix.Change] {
    let spelling = noted.keyword.spelling(in: fileLanguage)
    var changes = [Diagnostic.Fix.Change(replaced: noted.place, replacement: spelling)]
    var upper = noted.place.upper
    for use in keywordUses[noted.firstUse...] {
      let range = tokens[use.tokens.lowerBound].range.union(tokens[use.tokens.upperBound - 1].range)
      guard range.lower >= upper else { continue }
      upper = range.upper
      let spellings = use.keyword.spellings(in: fileLanguage)
      if !spellings.contains(text(from: Int(range.lower), to: Int(range.upper))) {
        changes.append(Diagnostic.Fix.Change(replaced: range, replacement: spellings[0]))
      }
    }
    return changes
  }

  private mutating func noteOtherLanguage(_ keyword: Keyword, items range: Range<Int>) {
    guard foreignKeyword == nil, language == fileLanguage else { return }
    let place = SourceRange(
      file: fileID, lower: items[range.lowerBound].lower, upper: items[range.upperBound - 1].upper)
    foreignKeyword = ForeignKeyword(keyword: keyword, place: place, firstUse: keywordUses.count)
  }

  /// The language of a file: what its first statement says. Without that, the one most of its statements begin in, and
  /// then whether that is the wrong one.
  static func language(
    of items: [Item], bytes: [UInt8], default language: KeywordLanguage
  ) -> (language: KeywordLanguage, isUnsaid: Bool) {
    if items.count > 2, items[0].kind == .word, items[1].kind == .word {
      let words = items.prefix(2).map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) }
      let isLanguage = KeywordLanguage.allCases.contains { Keyword.language.spellings(in: $0).contains(words[0]) }
      if isLanguage { return (KeywordLanguage(rawValue: words[1]) ?? language, false) }
    }
    var ownBeginnings = 0
    var otherBeginnings = 0
    for number in items.indices where items[number].startsLine && items[number].word != 0 {
      let isOwn = startsStatement(at: number, of: items, in: language)
      let isOther = startsStatement(at: number, of: items, in: language.other)
      if isOwn, !isOther { ownBeginnings += 1 }
      if isOther, !isOwn { otherBeginnings += 1 }
    }
    return otherBeginnings > ownBeginnings ? (language.other, true) : (language, false)
  }

  private static func startsStatement(at number: Int, of items: [Item], in language: KeywordLanguage) -> Bool {
    let table = KeywordTable.shared
    func word(_ distance: Int) -> UInt16 { number + distance < items.count ? items[number + distance].word : 0 }
    if table.statement(in: language, beginningWith: items[number].word, word) != nil { return true }
    return table.length(of: .export, in: language, beginningWith: items[number].word, word) != nil
  }
}
