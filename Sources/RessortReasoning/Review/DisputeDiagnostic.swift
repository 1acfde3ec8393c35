package import RessortLanguage

extension Dispute {
  /// The warning, at the first rule, with the case as a scenario for the file in which that stands.
  /// - Parameter languages: of the keywords of each file.
  package func diagnostic(
    in program: CheckedProgram, languages: [FileID: KeywordLanguage]
  ) -> RessortLanguage.Diagnostic {
    let (one, other) = (program.rules[first], program.rules[second])
    let language = languages[one.range.file] ?? .english
    let names = [one, other].map { $0.isNamed ? "-" + $0.name : "" }.joined()
    let scenario = scenario(in: program, named: (language == .french ? "litige" : "contest") + names)
    return Diagnostic(
      .trial(.contestedRules(program.describe(one), program.describe(other))), at: one.range,
      notes: [.init(.otherRule(name: program.describe(other)), at: other.range)],
      example: program.describe(scenario, in: language))
  }
}
