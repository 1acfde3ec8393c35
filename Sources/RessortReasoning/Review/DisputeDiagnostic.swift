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
    let word = isContradiction ? "contradiction" : language == .french ? "litige" : "contest"
    let scenario = scenario(in: program, named: word + names)
    let groups = overlap?.categories.compactMap { program.declaration(of: $0) } ?? []
    return Diagnostic(
      .trial(problem(one, other, in: program, language)), at: one.range,
      notes: [.init(.otherRule(name: program.describe(other)), at: other.range)]
        + groups.map { .init(.declaredHere(name: $0.name), at: $0.range) },
      example: program.describe(scenario, in: language))
  }

  private func problem(
    _ one: Rule, _ other: Rule, in program: CheckedProgram, _ language: KeywordLanguage
  ) -> TrialProblem {
    let names = (program.describe(one), program.describe(other))
    if isContradiction { return .contradictingRules(names.0, names.1) }
    guard let overlap else { return .contestedRules(names.0, names.1) }
    return .sharedMembers(
      names.0, names.1, categories: overlap.categories.map { program.describe($0, in: language) },
      members: overlap.terms.map { program.termText($0, in: language) })
  }
}

extension CheckedProgram {
  fileprivate func declaration(of category: Category) -> (name: String, range: SourceRange)? {
    switch category {
    case .group(let group): (groups[group].name, groups[group].range)
    case .branch(let term): (terms[term].name, terms[term].range)
    case .concepts: nil
    }
  }
}
