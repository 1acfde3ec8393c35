// An example with French keywords. Words change, lines and blanks do not; names stay, since a rule file may have names of any language.

enum ExampleTranslation {
  /// The example as a French file; nil where it mixes languages already.
  static func french(of example: String) -> String? {
    let file = SourceFile(id: FileID(0), path: "", text: example)
    var diagnostics = Diagnostics()
    let tree = Parser.parse(file, language: .english, into: &diagnostics)
    let isMixed = diagnostics.all.contains { diagnostic in
      if case .syntax(let problem) = diagnostic.problem { languageCodes.contains(problem.code) } else { false }
    }
    guard tree.language == .english, !isMixed else { return nil }
    var text: [UInt8] = Array("langue fr\n".utf8)
    let bytes = Array(example.utf8)
    var position = 0
    for use in tree.keywords {
      let (first, last) = (tree.tokens[use.tokens.lowerBound], tree.tokens[use.tokens.upperBound - 1])
      text += bytes[position..<Int(first.range.lower)]
      text += Array(use.keyword.spelling(in: .french).utf8)
      position = Int(last.range.upper)
    }
    return String(decoding: text + bytes[position...], as: UTF8.self)
  }

  /// Codes of mistakes about the language of a file, or about a word of one.
  private static let languageCodes = ["R0111", "R0113", "R0114", "R0115", "R0116", "R0128"]
}
