// Reads the files of a program, following imports. How a path finds its text is the caller's business: a directory, an archive
// compiled in, a test's dictionary.

extension CheckedProgram {
  /// Parses and checks the roots and everything they import, each file once, in the order in which they are first met.
  ///
  /// - Parameters:
  ///   - keywords: the language of a file's keywords, by its path, where its first statement does not say.
  ///   - resolve: gives the path by which an imported file is known and its text, from the path as written and the
  ///     importing file's path; `nil` when there is none, which is an error at the import.
  ///   - extends: whether a file that names no module goes on where the first one ends, as what is typed at a prompt does: it is of its
  ///     module and sees what it sees.
  ///   - warning: whether to look for what deserves a warning, too; files that are known to have none are read sooner without.
  package static func load(
    _ roots: [(path: String, text: String)], keywords: (_ path: String) -> KeywordLanguage = { _ in .english },
    extends: (_ path: String) -> Bool = { _ in false },
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?,
    warning: Bool = true, into diagnostics: inout Diagnostics
  ) -> CheckedProgram? {
    let parsed = parse(roots, keywords: keywords, extends: extends, resolve: resolve, into: &diagnostics)
    var meanings: NameMeanings?
    return check(parsed, warning: warning, recording: &meanings, into: &diagnostics)
  }

  /// The files of a program before they are checked, in the order in which they are first met.
  struct ParsedFiles {
    var files: [SourceFile] = []
    var trees: [SyntaxTree] = []
    var modules: FoundModules
    var imports: [FoundImport] = []
  }

  /// An `import` whose file was found.
  struct FoundImport {
    var importer: FileID
    var imported: FileID
    var path: String
    var range: SourceRange
  }

  /// The same without the check.
  static func parse(
    _ roots: [(path: String, text: String)], keywords: (_ path: String) -> KeywordLanguage,
    extends: (_ path: String) -> Bool = { _ in false },
    resolve: (_ path: String, _ from: String) -> (path: String, text: String)?,
    into diagnostics: inout Diagnostics
  ) -> ParsedFiles {
    var files: [SourceFile] = []
    var trees: [SyntaxTree] = []
    var imported: [[FileID]] = []
    var imports: [FoundImport] = []
    var known: [String: FileID] = [:]
    func add(_ path: String, _ text: String) -> FileID {
      if let id = known[path] { return id }
      let id = FileID(files.count)
      known[path] = id
      files.append(SourceFile(id: id, path: path, text: text))
      return id
    }

    for root in roots { _ = add(root.path, root.text) }
    let rootCount = files.count
    while trees.count < files.count {
      let file = files[trees.count]
      let tree = Parser.parse(file, language: keywords(file.path), into: &diagnostics)
      trees.append(tree)
      imported.append([])
      for case .importing(let path, let range) in tree.statements {
        if let found = resolve(path, file.path) {
          let target = add(found.path, found.text)
          imported[trees.count - 1].append(target)
          imports.append(FoundImport(importer: file.id, imported: target, path: path, range: range))
        } else {
          diagnostics.report(.check(.unresolvedImport(path: path)), at: range)
        }
      }
    }
    let modules = FoundModules(
      zip(trees, imported).map { ($0.module?.text, $1) }, rootCount: rootCount, extends: { extends(files[$0].path) })
    return ParsedFiles(files: files, trees: trees, modules: modules, imports: imports)
  }
}
