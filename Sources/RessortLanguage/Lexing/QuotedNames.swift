// Names that the grammar would take for something else: they stand in backquotes.
//
//     relation `source`(x: Int)        fact `source`(1)

extension String {
  /// As a name is written in a file of a language: in backquotes where the word is reserved there, or a value.
  package func asName(in language: KeywordLanguage) -> String {
    isReserved(in: language) ? "`" + self + "`" : self
  }

  /// Whether it cannot be a name by itself.
  func isReserved(in language: KeywordLanguage) -> Bool {
    let word = KeywordTable.shared.number(of: Array(utf8), from: 0, to: utf8.count)
    if word == 0 { return false }
    let values = [Keyword.true, .yes, .false, .noValue].flatMap { $0.spellings(in: language) }
    return KeywordTable.shared.isReserved(word, in: language) || values.contains(self)
  }

  /// Whether the grammar might take it for a word of its own, or for a variable.
  var isDoubtfulName: Bool {
    let isVariable = dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    return isVariable || KeywordTable.shared.number(of: Array(utf8), from: 0, to: utf8.count) != 0
  }

  /// Without the backquotes around it.
  var withoutQuotes: String {
    hasPrefix("`") && utf8.count > 2 ? String(dropFirst().dropLast()) : self
  }
}
