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
    let candidates = termCandidates(name)
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
  func termCandidates(_ name: NameSyntax) -> [ID<Term>] {
    let isQualified = name.text.utf8.contains(UInt8(ascii: "."))
    if names.count == 1, name.module == nil {
      if isQualified { return names[0].qualifiedTerms[name.text].map { [$0] } ?? [] }
      return names[0].terms[name.text] ?? []
    }
    if isQualified { return meanings(of: name, in: .qualifiedTerms).map(\.meaning) }
    let module = program.scope(of: name.range.file).module
    return meanings(of: name, in: .terms).flatMap { found in
      found.module == module ? found.meaning : found.meaning.filter { isExported($0) }
    }
  }

  private mutating func only(_ candidates: [ID<Term>], _ name: NameSyntax) -> ID<Term>? {
    if candidates.count == 1 { return candidates[0] }
    let short = name.plain.split(separator: ".").last.map(String.init) ?? name.plain
    var qualified = candidates.map { program.concepts[program.terms[$0].concept].prefix + "." + short }
    if Set(qualified).count < qualified.count {
      qualified = zip(candidates, qualified).map {
        program.qualified($1, in: program.module(at: program.terms[$0].range))
      }
    }
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
      reportUnknown(.term, name, candidates: visibleNames(in: .qualifiedTerms, from: name))
      return
    }
    guard case .terms(let concepts)? = expected, !concepts.isEmpty else {
      reportUnknown(.term, name, candidates: visibleNames(in: .terms, from: name))
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
    if let known = knownCategory(name) {
      let concepts = meanings(of: name, in: .concepts)
      let groups = meanings(of: name, in: .groups)
      if concepts.count + groups.count > 1 {
        let places =
          concepts.map { ($0.module, NameSpace.concepts.place(self, $0.meaning)) }
          + groups.map { ($0.module, NameSpace.groups.place(self, $0.meaning)) }
        reportClash(.category, name, among: places)
        return nil
      }
      if let concept = concepts.first?.meaning {
        nameMeanings?.record(.concept(concept), as: name)
      } else if case .group(let group) = known {
        nameMeanings?.record(.group(group), as: name)
      }
      return known
    }
    if termCandidates(name).isEmpty {
      reportUnknown(
        .category, name,
        candidates: visibleNames(in: .concepts, from: name) + visibleNames(in: .groups, from: name)
          + visibleNames(in: .terms, from: name))
      return nil
    }
    return term(name, expected: expected).map { .branch($0) }
  }

  /// A concept or a group of the name; the first in sight, where it clashes.
  func knownCategory(_ name: NameSyntax) -> Category? {
    if let concept = meanings(of: name, in: .concepts).first?.meaning {
      if case .terms(let concepts) = type(of: concept) { return .concepts(concepts) }
    }
    return meanings(of: name, in: .groups).first.map { .group($0.meaning) }
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
