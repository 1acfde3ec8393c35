package import RessortLanguage

extension Dispute {
  /// The warning, at the first rule, with the case as a scenario for the file in which that stands.
  /// - Parameter keywords: the language of a file's keywords, by its path, where it does not say.
  package func diagnostic(
    in program: CheckedProgram, keywords: (_ path: String) -> KeywordLanguage
  ) -> RessortLanguage.Diagnostic {
    let (one, other) = (program.rules[first], program.rules[second])
    let language = program.keywords(ofFileAt: one.range, keywords)
    let names = [one, other].map { $0.isNamed ? "-" + $0.name : "" }.joined()
    let scenario = scenario(in: program, named: (language == .french ? "litige" : "contest") + names)
    return Diagnostic(
      .trial(.contestedRules(program.describe(one), program.describe(other))), at: one.range,
      notes: [.init(.otherRule(name: program.describe(other)), at: other.range)],
      example: program.describe(scenario, in: language))
  }
}

extension CheckedProgram {
  /// The language of the keywords of the file in which a range stands.
  fileprivate func keywords(
    ofFileAt range: SourceRange, _ keywords: (_ path: String) -> KeywordLanguage
  ) -> KeywordLanguage {
    guard let file = files.first(where: { $0.id == range.file }) else { return .english }
    var diagnostics = Diagnostics()
    return Parser.parse(file, language: keywords(file.path), into: &diagnostics).language
  }
}
