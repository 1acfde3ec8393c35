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
    return Formatter.format(tree, of: text)
  }
}
