// A short name means the term that the type of its place leaves; a qualified one always means the same term.

extension Checker {
  /// - Parameter expected: the type of the place; `nil` when nothing says it, and the name must then be the only one of its kind.
  mutating func term(_ name: NameSyntax, expected: ValueType?) -> ID<Term>? {
    let found = meantTerm(name, expected: expected)
    if let found { nameMeanings?.record(.term(found), as: name, type: expected) }
    return found
  }

  private mutating func meantTerm(_ name: NameSyntax, expected: ValueType?) -> ID<Term>? {
    guard !name.isMissing else { return nil }
    let candidates = termCandidates(name.text)
    guard !candidates.isEmpty else {
      reportUnknownTerm(name, expected: expected)
      return nil
    }
    guard let expected, expected != .unknown else { return only(candidates, name) }
    guard case .terms(let concepts) = expected else {
      reportWrongType(name, candidates, expected: expected)
      return nil
    }
    if candidates.count == 1 {
      if concepts.contains(program.terms[candidates[0]].concept) { return candidates[0] }
      reportWrongType(name, candidates, expected: expected)
      return nil
    }
    let fitting = candidates.filter { concepts.contains(program.terms[$0].concept) }
    if fitting.isEmpty {
      reportWrongType(name, candidates, expected: expected)
      return nil
    }
    return only(fitting, name)
  }

  /// All terms that a name, short or qualified, could mean.
  func termCandidates(_ name: String) -> [ID<Term>] {
    if name.utf8.contains(UInt8(ascii: ".")) { return names.qualifiedTerms[name].map { [$0] } ?? [] }
    return names.terms[name] ?? []
  }

  private mutating func only(_ candidates: [ID<Term>], _ name: NameSyntax) -> ID<Term>? {
    if candidates.count == 1 { return candidates[0] }
    let qualified = candidates.map { program.concepts[program.terms[$0].concept].prefix + "." + name.text }
    report(
      .ambiguousTerm(name: name.text, candidates: qualified), at: name.range,
      notes: zip(candidates, qualified).map { .init(.declaredHere(name: $1), at: program.terms[$0].range) },
      fixes: qualified.map { .init(replace: name.range, with: $0) })
    return nil
  }

  private mutating func reportWrongType(_ name: NameSyntax, _ candidates: [ID<Term>], expected: ValueType) {
    let concepts = Set(candidates.map { program.terms[$0].concept }).sorted()
    report(
      .wrongType(text: name.text, found: spelt(.terms(concepts)), expected: spelt(expected)), at: name.range,
      notes: candidates.map { .init(.declaredHere(name: program.terms[$0].identifier), at: program.terms[$0].range) })
  }

  /// Suggestions fit the place, where its type is known.
  private mutating func reportUnknownTerm(_ name: NameSyntax, expected: ValueType?) {
    if name.text.utf8.contains(UInt8(ascii: ".")) {
      reportUnknown(.term, name, candidates: names.qualifiedTerms.keys)
      return
    }
    guard case .terms(let concepts)? = expected, !concepts.isEmpty else {
      reportUnknown(.term, name, candidates: names.terms.keys)
      return
    }
    var fitting: [String] = []
    for concept in concepts {
      for index in program.concepts[concept].terms where program.terms.indices.contains(index) {
        fitting += allNames(program.terms[index].name, program.terms[index].names)
      }
    }
    reportUnknown(.term, name, candidates: fitting)
  }

  /// What `x is NAME` tests: a concept or a group, else a branch among the terms that fit.
  mutating func category(_ name: NameSyntax, expected: ValueType?) -> Category? {
    guard !name.isMissing else { return nil }
    if let known = knownCategory(name.text) {
      if let concept = names.concepts[name.text] {
        nameMeanings?.record(.concept(concept), as: name)
      } else if case .group(let group) = known {
        nameMeanings?.record(.group(group), as: name)
      }
      return known
    }
    if termCandidates(name.text).isEmpty {
      reportUnknown(
        .category, name,
        candidates: Array(names.concepts.keys) + Array(names.groups.keys) + Array(names.terms.keys))
      return nil
    }
    return term(name, expected: expected).map { .branch($0) }
  }

  func knownCategory(_ name: String) -> Category? {
    if let concept = names.concepts[name] {
      if case .terms(let concepts) = type(of: concept) { return .concepts(concepts) }
    }
    return names.groups[name].map { .group($0) }
  }

  /// The type of what belongs to a category.
  func type(of category: Category) -> ValueType {
    switch category {
    case .concepts(let concepts): .terms(concepts)
    case .branch(let term): .terms([program.terms[term].concept])
    case .group(let group): type(of: program.groups[group].concept)
    }
  }
}
