// Reads the files of a program, following imports. How a path finds its text is the caller's business: a directory, an archive
// compiled in, a test's dictionary.

extension CheckedProgram {
  /// Parses and checks the roots and everything they import, each file once, in the order in which they are first met.
  ///
  /// - Parameters:
  ///   - keywords: the language of a file's keywords, by its path, where its first statement does not say.
  ///   - resolve: gives the path by which an imported file is known and its text, from the path as written and the
  ///     importing file's path; `nil` when there is none, which is an error at the import.
  ///   - warning: whether to look for what deserves a warning, too; files that are known to have none are read sooner without.
  package static func load(
    _ roots: [(path: String, text: String)], keywords: (_ path: String) -> KeywordLanguage = { _ in .english },
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?,
    warning: Bool = true, into diagnostics: inout Diagnostics
  ) -> CheckedProgram? {
    let (files, trees) = parse(roots, keywords: keywords, resolve: resolve, into: &diagnostics)
    return check(files, trees: trees, warning: warning, into: &diagnostics)
  }

  /// The same without the check.
  static func parse(
    _ roots: [(path: String, text: String)], keywords: (_ path: String) -> KeywordLanguage,
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?,
    into diagnostics: inout Diagnostics
  ) -> (files: [SourceFile], trees: [SyntaxTree]) {
    var files: [SourceFile] = []
    var trees: [SyntaxTree] = []
    var known: Set<String> = []
    func add(_ path: String, _ text: String) {
      guard known.insert(path).inserted else { return }
      files.append(SourceFile(id: FileID(files.count), path: path, text: text))
    }

    for root in roots { add(root.path, root.text) }
    while trees.count < files.count {
      let file = files[trees.count]
      let tree = Parser.parse(file, language: keywords(file.path), into: &diagnostics)
      trees.append(tree)
      for case .importing(let path, let range) in tree.statements {
        if let found = resolve(path, file.path) {
          add(found.path, found.text)
        } else {
          diagnostics.report(.check(.unresolvedImport(path: path)), at: range)
        }
      }
    }
    return (files, trees)
  }
}
