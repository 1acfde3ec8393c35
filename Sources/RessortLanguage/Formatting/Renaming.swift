// The names of one language for those of another, where a declaration gives them and the place leaves no doubt.
//
//     notion Domaine id dom { familles  fr "familles"  en families "families" }
//     définir p(d) si d = familles         becomes  define p(d)  if d = families
//     définir p(d) si d = dom.familles     becomes  define p(d)  if d = dom.families

struct Renaming {
  private let program: CheckedProgram
  /// By module.
  private let names: [Names]
  private let target: KeywordLanguage

  init(of program: CheckedProgram, to target: KeywordLanguage) {
    self.program = program
    self.target = target
    names = Names.byModule(of: program)
  }

  /// What stands for the names of a file, by the offset at which each begins.
  func names(for uses: [Int: NameMeanings.Use]) -> [Int: String] {
    uses.compactMapValues { use in
      guard let symbol = use.symbol, let name = name(of: symbol, for: use), name != use.name else { return nil }
      return name
    }
  }

  /// The name in the target language; `nil` where it would not mean the same.
  private func name(of symbol: NameMeanings.Symbol, for use: NameMeanings.Use) -> String? {
    switch symbol {
    case .concept(let id):
      let name = name(program.concepts[id].name, program.concepts[id].names)
      let others = count { $0.terms[name] != nil } + count { $0.concepts[name] != nil }
      return others == 1 ? written(name, for: use) : nil
    case .group(let id):
      let name = name(program.groups[id].name, program.groups[id].names)
      let others = count { $0.terms[name] != nil } + count { $0.groups[name] != nil }
      return others == 1 ? written(name, for: use) : nil
    case .relation(let id):
      let name = name(program.relations[id].name, program.relations[id].names)
      // A block's target is a rule before it is a relation.
      let others = count { $0.rules[name] != nil } + count { $0.relations[name] != nil }
      return others == 1 ? written(name, for: use) : nil
    case .rule(let id):
      return rule(program.rules[id], for: use)
    case .parameter(let id, let position):
      return parameter(position, of: program.relations[id])
    case .term(let id):
      return term(id, for: use)
    }
  }

  private func rule(_ rule: Rule, for use: NameMeanings.Use) -> String? {
    let namesTable = rule.table != nil && !use.name.utf8.contains(UInt8(ascii: "."))
    let other = namesTable ? name(rule.table ?? "", rule.tableNames) : name(rule.name, rule.names)
    return count { $0.rules[other] != nil } == 1 ? written(other, for: use) : nil
  }

  /// Without its module.
  private func name(_ declared: String, _ names: Wording) -> String {
    switch target {
    case .french: (names.french ?? declared).withoutModule
    case .english: (names.english ?? declared).withoutModule
    }
  }

  /// With the module that the author wrote.
  private func written(_ name: String, for use: NameMeanings.Use) -> String {
    use.name.moduleName.map { $0 + "::" + name } ?? name
  }

  /// In how many modules there is such a name.
  private func count(where isThere: (Names) -> Bool) -> Int {
    names.count(where: isThere)
  }

  private func parameter(_ position: Int, of relation: Relation) -> String? {
    let name = name(relation.parameters[position].name, relation.parameters[position].names)
    let found = relation.parameters.firstIndex { allNames($0.name, $0.names).contains(name) }
    return found == position ? name : nil
  }

  private func term(_ id: ID<Term>, for use: NameMeanings.Use) -> String? {
    let term = program.terms[id]
    let name = name(term.name, term.names)
    if use.name.utf8.contains(UInt8(ascii: ".")) {
      let qualified = program.concepts[term.concept].prefix.withoutModule + "." + name
      return names.compactMap { $0.qualifiedTerms[qualified] } == [id] ? written(qualified, for: use) : nil
    }
    guard count(where: { $0.concepts[name] != nil || $0.groups[name] != nil }) == 0, !looksLikeVariable(name) else {
      return nil
    }
    return use.types.allSatisfy { means(name, id, at: $0) } ? written(name, for: use) : nil
  }

  /// Whether a short name means the term in a place of a type.
  private func means(_ name: String, _ id: ID<Term>, at type: ValueType?) -> Bool {
    let candidates = names.flatMap { $0.terms[name] ?? [] }
    guard case .terms(let concepts)? = type, type != .unknown else { return candidates == [id] }
    return candidates.filter { concepts.contains(program.terms[$0].concept) } == [id]
  }

  /// One letter, digits allowed behind it.
  private func looksLikeVariable(_ name: String) -> Bool {
    name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
