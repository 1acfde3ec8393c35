// What an author has looked at and wants to keep: a comment above a statement that names the codes of warnings and gives a reason.
//
//     -- allow R0307: kept to show which argument it answers
//     default tempting  cite 1 ¶1   …
//
// It covers the statement below it and no error. Without a reason it is no allowance, and one that covers nothing is told too, so that
// it goes when what it allowed has gone.

extension CheckedProgram {
  /// The diagnostics without the warnings that the files allow, and with what is wrong with the allowances themselves.
  ///
  /// - Parameter keywords: the language of a file's keywords, by its path, where it does not say.
  package func withoutAllowed(
    _ diagnostics: [Diagnostic], keywords: (_ path: String) -> KeywordLanguage = { _ in .english }
  ) -> [Diagnostic] {
    var kept = diagnostics
    for file in files {
      for allowance in Allowance.all(in: file, keywords(file.path)) {
        guard allowance.hasReason else {
          kept.append(Diagnostic(.lint(.allowanceWithoutReason), at: allowance.place))
          continue
        }
        for code in allowance.codes {
          let count = kept.count
          kept.removeAll { allowance.covers($0, code) }
          if kept.count == count { kept.append(Diagnostic(.lint(.idleAllowance(code)), at: allowance.place)) }
        }
      }
    }
    return kept
  }
}

private struct Allowance {
  var codes: [String]
  var hasReason: Bool
  var place: SourceRange
  /// The offsets of the statement below.
  var covered: Range<UInt32>

  func covers(_ diagnostic: Diagnostic, _ code: String) -> Bool {
    diagnostic.problem.severity == .warning && diagnostic.problem.code == code && diagnostic.place.file == place.file
      && covered.contains(diagnostic.place.lower)
  }

  static func all(in file: SourceFile, _ keywords: KeywordLanguage) -> [Allowance] {
    guard words.contains(where: { file.text.contains("-- " + $0 + " ") }) else { return [] }
    var diagnostics = Diagnostics()
    let tree = Parser.parse(file, language: keywords, into: &diagnostics)
    let starts = statementStarts(of: tree) + [UInt32(file.text.utf8.count)]
    let bytes = file.code
    var found: [Allowance] = []
    for token in tree.tokens where token.range.lower > token.triviaLower {
      var offset = Int(token.triviaLower)
      for line in bytes[offset..<Int(token.range.lower)].split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      {
        if let (codes, hasReason) = read(String(decoding: line, as: UTF8.self)) {
          let lower = line.firstIndex(of: UInt8(ascii: "-")) ?? line.startIndex
          let next = starts.firstIndex { Int($0) >= lower } ?? starts.count - 1
          let end = next + 1 < starts.count ? starts[next + 1] : starts[next]
          found.append(
            Allowance(
              codes: codes, hasReason: hasReason,
              place: SourceRange(file: file.id, lower: lower, upper: line.endIndex), covered: UInt32(lower)..<end))
        }
        offset = line.endIndex + 1
      }
    }
    return found
  }

  /// `allow` in English, `admettre` in French.
  private static let words = ["allow", "admettre"]

  /// `-- allow R0307, R0308: reason`; nil for another line.
  private static func read(_ line: String) -> (codes: [String], hasReason: Bool)? {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    guard trimmed.hasPrefix("-- "), let word = words.first(where: { trimmed.dropFirst(3).hasPrefix($0 + " ") })
    else { return nil }
    let rest = trimmed.dropFirst(3 + word.count + 1)
    let parts = rest.split(separator: ":", maxSplits: 1)
    guard let list = parts.first else { return nil }
    let codes = list.split { $0 == "," || $0 == " " || $0 == "\u{202F}" || $0 == "\u{A0}" }.map(String.init)
    guard !codes.isEmpty, codes.allSatisfy({ $0.hasPrefix("R") && $0.dropFirst().allSatisfy(\.isNumber) }) else {
      return nil
    }
    return (codes, parts.count > 1 && parts[1].contains { !$0.isWhitespace })
  }

  /// Where statements begin: at a keyword that begins a line.
  private static func statementStarts(of tree: SyntaxTree) -> [UInt32] {
    let starters = Set(Keyword.statementStarters + [.export])
    return tree.keywords.compactMap { use in
      let token = tree.tokens[use.tokens.lowerBound]
      return starters.contains(use.keyword) && token.startsLine ? token.range.lower : nil
    }
  }
}
