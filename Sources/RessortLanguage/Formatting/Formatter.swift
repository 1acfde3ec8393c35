// The one layout of rule files. It is made from tokens, comments and blank lines alone, so a file that is formatted stays as it
// is, and what is written is what was read: every token and every comment, in the same order.
//
//     tree ──► pieces ──► statements and clauses ──► lines ──► text
//
// What the lines look like, the article Formatting says.

/// Prints parsed files.
package enum Formatter {
  /// The file in the one layout, in its own language; it ends in a newline unless it is empty. Of a page of Markdown, the blocks
  /// of rules are, and the rest stays to the byte.
  /// - Precondition: the tree was parsed from the file without errors.
  package static func format(_ file: SourceFile, _ tree: SyntaxTree) -> String {
    format(file, tree, in: tree.language, renamed: [:])
  }

  /// - Parameters:
  ///   - language: of the keywords that are written.
  ///   - renamed: what stands for a name, by the offset at which it begins.
  static func format(
    _ file: SourceFile, _ tree: SyntaxTree, in language: KeywordLanguage, renamed: [Int: String]
  ) -> String {
    if file.isLiterate { return page(file, tree, in: language, renamed: renamed) }
    return text(of: tree, Array(file.text.utf8), in: language, renamed: renamed)
  }

  private static func text(
    of tree: SyntaxTree, _ bytes: [UInt8], in language: KeywordLanguage, renamed: [Int: String], isTop: Bool = true
  ) -> String {
    let marks = SyntaxMarks(tree)
    func pieces(_ quoted: Set<Int>) -> [Piece] {
      PieceCutter.pieces(of: tree, bytes, keywords: language, renamed: renamed, quoted: quoted)
    }
    func text(_ pieces: [Piece]) -> String {
      var pieces = pieces
      if isTop { LanguageHead.settle(in: &pieces, from: tree.language, to: language) }
      return Typesetter.text(of: pieces, marks)
    }
    return text(pieces(NameQuotes.needed(from: tree.language, in: language, pieces, text: text)))
  }

  // MARK: Pages of Markdown

  private static func page(
    _ file: SourceFile, _ tree: SyntaxTree, in language: KeywordLanguage, renamed: [Int: String]
  ) -> String {
    let bytes = Array(file.text.utf8)
    var page: [UInt8] = []
    var position = 0
    for block in LiterateBlock.blocks(in: bytes) {
      let renamedHere = renamed.filter { block.lower..<block.upper ~= $0.key }
      let names = Dictionary(uniqueKeysWithValues: renamedHere.map { ($0.key - block.lower, $0.value) })
      let lines = Array(bytes[block.lower..<block.upper])
      let formatted = formatted(lines, from: tree.language, in: language, renamed: names, isTop: position == 0)
      page += bytes[position..<block.lower]
      page += formatted.map { indented($0, as: lines, by: indent(of: block, in: bytes)) } ?? lines
      position = block.upper
    }
    return String(decoding: page + bytes[position...], as: UTF8.self)
  }

  /// A block in the one layout; `nil` when it is no file by itself, since a statement goes on in the next.
  private static func formatted(
    _ block: [UInt8], from source: KeywordLanguage, in language: KeywordLanguage, renamed: [Int: String], isTop: Bool
  ) -> String? {
    let file = SourceFile(id: FileID(0), path: "", text: String(decoding: block, as: UTF8.self))
    var diagnostics = Diagnostics()
    let tree = Parser.parse(file, language: source, into: &diagnostics)
    return diagnostics.hasErrors ? nil : text(of: tree, block, in: language, renamed: renamed, isTop: isTop)
  }

  /// As far in as the fence, lines ending as they do in the page.
  private static func indented(_ text: String, as block: [UInt8], by indent: Int) -> [UInt8] {
    let lineEnd = block.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let blanks = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.flatMap { line in Array(((line.isEmpty ? "" : blanks) + line + lineEnd).utf8) }
  }

  /// How far in the fence above a block stands.
  private static func indent(of block: LiterateBlock, in page: [UInt8]) -> Int {
    let above = page[..<max(0, block.lower - 1)]
    let start = above.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return above[start...].prefix { $0 == UInt8(ascii: " ") }.count
  }
}
