internal import RessortLanguage

extension RuleFile {
  /// The text in the one layout of rule files: the same words and comments in the same order, on other lines.
  ///
  /// ```swift
  /// let file = RuleFile(path: "birds.ressort", text: "define  bird( x )if penguin(x)")
  /// try file.formatted()  // define bird(x)  if penguin(x)
  /// ```
  ///
  /// Only the text itself is read: names need not be declared, imports are not followed.
  /// - Parameter language: in which mistakes are worded.
  /// - Throws: ``RessortError/invalid(_:)`` when the text does not parse.
  public func formatted(language: Language = .english) throws(RessortError) -> String {
    let file = SourceFile(id: FileID(0), path: path, text: text)
    var diagnostics = Diagnostics()
    let tree = Parser.parse(file, language: KeywordLanguage(self.language), into: &diagnostics)
    guard !diagnostics.hasErrors else {
      throw .invalid(DiagnosticWriter(files: [file], language: language).write(diagnostics.all))
    }
    return Formatter.format(file, tree)
  }

  /// The texts of files in the one layout, with the keywords of one language and the names that declarations give in it.
  ///
  /// Names are found over the files and whatever they import, from among them or else from disk; what is imported is only read.
  /// Declared names, comments, wordings and names without a counterpart stay, so that the way back gives the same bytes.
  /// - Parameters:
  ///   - target: in which the files are written.
  ///   - language: in which mistakes are worded.
  /// - Throws: ``RessortError/invalid(_:)`` when the files are not in order; ``RessortError/assumption(french:english:)`` when a name
  ///   would be a keyword.
  public static func formatted(
    _ files: [RuleFile], in target: Language, language: Language = .english
  ) throws(RessortError) -> [String] {
    let roots = files.map { (path: RulePath.resolve($0.path, from: ""), text: $0.text) }
    let languages = Dictionary(zip(roots.map(\.path), files.map(\.language))) { first, _ in first }
    var sources: [SourceFile] = []
    func add(_ path: String, _ text: String) {
      guard !sources.contains(where: { $0.path == path }) else { return }
      sources.append(SourceFile(id: FileID(sources.count), path: path, text: text))
    }
    for root in roots { add(root.path, root.text) }
    var diagnostics = Diagnostics()
    let texts: [String]?
    do {
      texts = try LanguageConversion.convert(
        roots, to: KeywordLanguage(target), keywords: { KeywordLanguage(languages[$0] ?? .english) },
        resolve: { path, importer in
          let path = RulePath.resolve(path, from: importer)
          if let root = roots.first(where: { $0.path == path }) { return root }
          guard let found = RulePath.readImport(path, from: "") else { return nil }
          add(found.path, found.text)
          return found
        }, into: &diagnostics)
    } catch {
      throw .assumption(
        french: "\(error.path):\(error.line) : `\(error.name)` aurait un autre sens en \(target.frenchName)",
        english: "\(error.path):\(error.line): `\(error.name)` would mean something else in \(target.englishName)")
    }
    guard let texts else { throw .invalid(DiagnosticWriter(files: sources, language: language).write(diagnostics.all)) }
    return texts
  }
}

extension Language {
  fileprivate var frenchName: String { self == .french ? "français" : "anglais" }
  fileprivate var englishName: String { self == .french ? "French" : "English" }
}
