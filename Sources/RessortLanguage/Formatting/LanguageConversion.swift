// Files written in the other language: keywords, and the names that declarations give in both. Nothing is lost on the way: what
// came from the other language goes back to it, byte for byte.
//
// What a name means, the checker knows, so the files are checked with all that they import. Declarations keep their names,
// since terms are known by them, and so does what has no other.

package enum LanguageConversion {
  /// Why a file cannot be written in the other language.
  package struct Obstacle: Error {
    package var path: String
    /// A name that would be read as a keyword, or as something else, and its place.
    package var name: String
    package var line: Int
  }

  /// The first files as given, then what they import, in the one layout and one language.
  /// - Parameters:
  ///   - keywords, resolve: as for loading a program.
  /// - Returns: the texts of the roots, in order; `nil` when there are errors.
  package static func convert(
    _ roots: [(path: String, text: String)], to target: KeywordLanguage, keywords: (_ path: String) -> KeywordLanguage,
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?, into diagnostics: inout Diagnostics
  ) throws(Obstacle) -> [String]? {
    let parsed = CheckedProgram.parse(roots, keywords: keywords, resolve: resolve, into: &diagnostics)
    let (files, trees) = (parsed.files, parsed.trees)
    var uses: NameMeanings? = NameMeanings()
    guard let program = CheckedProgram.check(parsed, warning: false, recording: &uses, into: &diagnostics)
    else {
      return nil
    }
    let renaming = Renaming(of: program, to: target)
    var texts: [String: String] = [:]
    for root in roots where texts[root.path] == nil {
      guard let index = files.firstIndex(where: { $0.path == root.path }) else { continue }
      let renamed = renaming.names(for: uses?.uses[FileID(index)] ?? [:])
      let text = Formatter.format(files[index], trees[index], in: target, renamed: renamed)
      try verify(text, of: files[index], trees[index], in: target)
      texts[root.path] = text
    }
    let converted = roots.map { (path: $0.path, text: texts[$0.path] ?? $0.text) }
    try verifyMeaning(
      of: converted, keywords: { texts[$0] == nil ? keywords($0) : target },
      resolve: { path, importer in
        resolve(path, importer).map { found in (path: found.path, text: texts[found.path] ?? found.text) }
      })
    return converted.map(\.text)
  }

  /// Whatever names mean, the files must still be in order.
  private static func verifyMeaning(
    of roots: [(path: String, text: String)], keywords: (_ path: String) -> KeywordLanguage,
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?
  ) throws(Obstacle) {
    var diagnostics = Diagnostics()
    let parsed = CheckedProgram.parse(roots, keywords: keywords, resolve: resolve, into: &diagnostics)
    var unused: NameMeanings?
    _ = CheckedProgram.check(parsed, warning: false, recording: &unused, into: &diagnostics)
    guard let mistake = diagnostics.all.first(where: { $0.problem.severity == .error }) else { return }
    let file = parsed.files[Int(mistake.place.file.index)]
    let index = LineIndex(file.text)
    throw Obstacle(
      path: file.path, name: index.text(from: Int(mistake.place.lower), to: Int(mistake.place.upper)),
      line: index.position(of: mistake.place.lower).line)
  }

  /// What was a name must not have become a keyword, nor the reverse.
  private static func verify(
    _ text: String, of file: SourceFile, _ tree: SyntaxTree, in target: KeywordLanguage
  ) throws(Obstacle) {
    var diagnostics = Diagnostics()
    let converted = SourceFile(id: file.id, path: file.path, text: text)
    let other = Parser.parse(converted, language: target, into: &diagnostics)
    let before = PieceCutter.pieces(of: tree, file.code, keywords: tree.language, renamed: [:])
    let after = PieceCutter.pieces(of: other, converted.code, keywords: target, renamed: [:])
    let old = withoutHead(before)
    let new = withoutHead(after)
    if !diagnostics.hasErrors, old.map(\.role) == new.map(\.role) { return }
    let different = zip(old, new).first { $0.role != $1.role }?.0 ?? old.first
    let place = LineIndex(file.text).position(of: different?.offset ?? 0)
    throw Obstacle(path: file.path, name: different?.text ?? "", line: place.line)
  }

  private static func withoutHead(_ pieces: [Piece]) -> ArraySlice<Piece> {
    pieces.first?.keyword == .language ? pieces.dropFirst(2) : pieces[...]
  }
}
