import RessortLanguage

extension Parsed {
  /// The text with all its keywords in another language, each in one of its spellings. What the file says its language is
  /// stays.
  func translated(to language: KeywordLanguage, by random: inout SplitMix) -> String {
    let bytes = Array(file.text.utf8)
    var translation = ""
    var offset = 0
    for use in tree.keywords {
      let lower = Int(tree.tokens[use.tokens.lowerBound].range.lower)
      let upper = Int(tree.tokens[use.tokens.upperBound - 1].range.upper)
      translation += String(decoding: bytes[offset..<lower], as: UTF8.self)
      translation += use.keyword.spellings(in: language).randomElement(using: &random) ?? ""
      offset = upper
    }
    return translation + String(decoding: bytes[offset...], as: UTF8.self)
  }
}
