// What a name means where it is used: the declarations of that name in the file's own module, and the exported ones of the modules it
// imports something of. One is meant; of several, none, since a name that is declared elsewhere later must never change what a rule says.
// `shop::price` is looked for in one module.

/// One kind of what names name, and how to look it up.
struct NameSpace<Meaning> {
  var kind: CheckProblem.NameKind
  var table: (Names) -> [String: Meaning]
  var isExported: (Checker, Meaning) -> Bool
  /// Where it is declared; `nil` while it is being read.
  var place: (Checker, Meaning) -> SourceRange?
}

extension NameSpace where Meaning == ID<CitedSource> {
  static var sources: Self {
    Self(
      kind: .source, table: { $0.sources }, isExported: { $0.program.sources[$1].isExported },
      place: { $0.program.sources[declared: $1]?.range })
  }
}

extension NameSpace where Meaning == ID<Concept> {
  static var concepts: Self {
    Self(
      kind: .concept, table: { $0.concepts }, isExported: { $0.program.concepts[declared: $1]?.isExported ?? false },
      place: { $0.program.concepts[declared: $1]?.range })
  }
}

extension NameSpace where Meaning == ID<Group> {
  static var groups: Self {
    Self(
      kind: .group, table: { $0.groups }, isExported: { $0.program.groups[declared: $1]?.isExported ?? false },
      place: { $0.program.groups[declared: $1]?.range })
  }
}

extension NameSpace where Meaning == ID<Relation> {
  static var relations: Self {
    Self(
      kind: .relation, table: { $0.relations }, isExported: { $0.program.relations[declared: $1]?.isExported ?? false },
      place: { $0.program.relations[declared: $1]?.range })
  }
}

extension NameSpace where Meaning == ID<Layer> {
  static var layers: Self {
    Self(
      kind: .layer, table: { $0.layers }, isExported: { $0.program.layers[$1].isExported },
      place: { $0.program.layers[declared: $1]?.range })
  }
}

extension NameSpace where Meaning == [ID<Rule>] {
  /// A rule, or the rows of a table.
  static var rules: Self {
    Self(
      kind: .rule, table: { $0.rules }, isExported: { $1.first.map($0.isExported) ?? false },
      place: { $1.first.flatMap($0.place) })
  }
}

extension NameSpace where Meaning == [ID<Term>] {
  static var terms: Self {
    Self(
      kind: .term, table: { $0.terms }, isExported: { $1.contains(where: $0.isExported) },
      place: { checker, terms in terms.first.map { checker.program.terms[$0].range } })
  }
}

extension NameSpace where Meaning == ID<Term> {
  /// By `prefix.name`.
  static var qualifiedTerms: Self {
    Self(
      kind: .term, table: { $0.qualifiedTerms }, isExported: { $0.isExported($1) },
      place: { $0.program.terms[declared: $1]?.range })
  }
}

extension Checker {
  /// What a name means; several where it clashes, none where nothing in sight has it.
  func meanings<Meaning>(of name: NameSyntax, in space: NameSpace<Meaning>) -> [(module: ID<Module>, meaning: Meaning)]
  {
    if names.count == 1, name.module == nil {
      return space.table(names[0])[name.text].map { [(ID(0), $0)] } ?? []
    }
    let scope = program.scope(of: name.range.file)
    let plain = name.plain
    func own(_ module: ID<Module>) -> [(module: ID<Module>, meaning: Meaning)] {
      guard let meaning = space.table(names[Int(module.index)])[plain] else { return [] }
      return module == scope.module || space.isExported(self, meaning) ? [(module, meaning)] : []
    }
    guard let qualifier = name.module else { return ([scope.module] + scope.imported).flatMap(own) }
    let named = ([scope.module] + scope.imported).first { program.modules[$0].name == qualifier }
    return named.map(own) ?? []
  }

  /// The one meaning; `nil` where there is none or a clash, both unreported.
  func meaning<Meaning>(of name: NameSyntax, in space: NameSpace<Meaning>) -> Meaning? {
    if names.count == 1, name.module == nil { return space.table(names[0])[name.text] }
    let found = meanings(of: name, in: space)
    return found.count == 1 ? found[0].meaning : nil
  }

  /// The one meaning; `nil`, reported, where there is none or a clash.
  mutating func find<Meaning>(_ name: NameSyntax, in space: NameSpace<Meaning>) -> Meaning? {
    if names.count == 1, let found = space.table(names[0])[name.text] { return found }
    let found = meanings(of: name, in: space)
    if found.count == 1 { return found[0].meaning }
    if found.isEmpty {
      reportUnknown(space.kind, name, candidates: visibleNames(in: space, from: name))
    } else {
      reportClash(space.kind, name, among: found.map { ($0.module, space.place(self, $0.meaning)) })
    }
    return nil
  }

  mutating func reportClash(
    _ kind: CheckProblem.NameKind, _ name: NameSyntax, among found: [(module: ID<Module>, place: SourceRange?)]
  ) {
    let candidates = found.map { program.qualified(name.plain, in: $0.module) }
    let notes = zip(candidates, found).compactMap { candidate, found in
      found.place.map { Diagnostic.Note(.declaredHere(name: candidate), at: $0) }
    }
    report(
      .ambiguousName(kind, name: name.text, candidates: candidates), at: name.range, notes: notes,
      fixes: candidates.map { .init(replace: name.range, with: $0) })
  }

  /// The names of a kind that the place of a name sees, as they would be written there.
  func visibleNames<Meaning>(in space: NameSpace<Meaning>, from name: NameSyntax) -> [String] {
    let scope = program.scope(of: name.range.file)
    return ([scope.module] + scope.imported).flatMap { module -> [String] in
      let qualifier = name.module == nil ? "" : program.modules[module].name + "::"
      return space.table(names[Int(module.index)]).compactMap { text, meaning in
        module == scope.module || space.isExported(self, meaning) ? qualifier + text : nil
      }
    }
  }

  func isExported(_ term: ID<Term>) -> Bool {
    program.concepts[program.terms[term].concept].isExported
  }

  func isExported(_ rule: ID<Rule>) -> Bool {
    program.rules[declared: rule]?.isExported ?? exportedRules.contains(rule)
  }

  func place(of rule: ID<Rule>) -> SourceRange? {
    rulePlaces[declared: rule] ?? program.rules[declared: rule]?.range
  }

  /// The number, among the tables of names, of the module that a declaration is of.
  func module(of name: NameSyntax) -> Int {
    names.count == 1 ? 0 : Int(program.module(at: name.range).index)
  }
}

extension Array {
  subscript<Declared>(declared id: ID<Declared>) -> Element? {
    indices.contains(Int(id.index)) ? self[Int(id.index)] : nil
  }
}
