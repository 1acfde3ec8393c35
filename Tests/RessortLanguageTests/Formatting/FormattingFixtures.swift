import RessortLanguage

extension Parsed {
  /// In the one layout.
  var formatted: String { Formatter.format(file, tree) }

  /// Each token with what stands before it. Unlike `text`, it goes through the file once.
  var gapsAndTokens: [(gap: String, token: String)] {
    let bytes = Array(file.text.utf8)
    return tree.tokens.map { token in
      let (start, lower, upper) = (Int(token.triviaLower), Int(token.range.lower), Int(token.range.upper))
      return (
        String(decoding: bytes[start..<lower], as: UTF8.self), String(decoding: bytes[lower..<upper], as: UTF8.self)
      )
    }
  }

  /// The tokens but for documentation.
  var tokenTexts: [String] {
    zip(tree.tokens, gapsAndTokens).filter { $0.0.kind != .documentation }.map(\.1.token)
  }

  /// Which of the bars begin a row; the bar of a head is the first behind `table`.
  var rowStarts: [Bool] {
    let tables = Set(tree.keywords.lazy.filter { $0.keyword == .table }.map(\.tokens.lowerBound))
    var isHead = false
    var starts: [Bool] = []
    for (number, text) in gapsAndTokens.map(\.token).enumerated() {
      if tables.contains(number) { isHead = true }
      guard text == "|" else { continue }
      starts.append(isHead || tree.tokens[number].startsLine)
      isHead = false
    }
    return starts
  }

  /// The comments, in order, without the blanks at their ends.
  var comments: [String] {
    zip(tree.tokens, gapsAndTokens).flatMap { token, texts -> [String] in
      let inGap = texts.gap.split { $0.isNewline }.compactMap { line in
        line.firstRange(of: "--").map { String(line[$0.lowerBound...]).trimmingTrailingBlanks }
      }
      return inGap + (token.kind == .documentation ? [texts.token.trimmingTrailingBlanks] : [])
    }
  }
}

extension String {
  var trimmingTrailingBlanks: String {
    String(reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

/// What is wrong with how a text is formatted; `nil` when it keeps what it says and stays as it is.
func mistakeInFormatting(_ text: String) -> String? {
  let parsed = Parsed(text)
  guard parsed.diagnostics.allSatisfy({ $0.problem.severity != .error }) else { return "it does not parse" }
  let once = Parsed(parsed.formatted)
  if !once.diagnostics.allSatisfy({ $0.problem.severity != .error }) { return "formatted, it does not parse" }
  if once.tokenTexts != parsed.tokenTexts { return "its tokens change" }
  if once.tree.keywords.map(\.keyword) != parsed.tree.keywords.map(\.keyword) { return "its keywords change" }
  if once.rowStarts != parsed.rowStarts { return "its rows change" }
  if once.comments != parsed.comments { return "its comments change" }
  if once.formatted != once.file.text { return "formatted again, it changes" }
  if once.file.text.split(separator: "\n").contains(where: { $0.last == " " }) { return "a line ends in blanks" }
  return nil
}

/// Every rule file of the house that parses: the rule base, the playground, the corpus, the examples of the reference.
enum HouseFiles {
  static let texts: [(name: String, text: String)] = {
    let top = CorpusFiles.corpus + "/../.."
    let folders = ["Rules", "Rules/scenarios", "Playground/Rules", "Tests/Corpus/language/good"]
    let files = folders.flatMap { folder in
      CorpusFiles.rules(in: top + "/" + folder).map { name in
        (name: "\(folder)/\(name)", text: CorpusFiles.text(of: "\(top)/\(folder)/\(name)"))
      }
    }
    let examples = CorpusFiles.blocks(of: CorpusFiles.text(of: CorpusFiles.reference)).enumerated().map {
      (name: "example \($0.offset + 1)", text: $0.element)
    }
    return files + examples
  }()

  static let names = texts.map(\.name)

  /// A file as it stands.
  static func whole(_ name: String) -> String {
    texts.first { $0.name == name }?.text ?? ""
  }

  /// The rules of a file; of a page, its blocks.
  static func text(_ name: String) -> String {
    name.hasSuffix(".md") ? CorpusFiles.blocks(of: whole(name)).joined(separator: "\n") : whole(name)
  }
}
