// The names of one language for those of another, where a declaration gives them and the place leaves no doubt.
//
//     notion Domaine id dom { familles  fr "familles"  en families "families" }
//     définir p(d) si d = familles         becomes  define p(d)  if d = families
//     définir p(d) si d = dom.familles     becomes  define p(d)  if d = dom.families

struct Renaming {
  private let program: CheckedProgram
  private let names: Names
  private let target: KeywordLanguage

  init(of program: CheckedProgram, to target: KeywordLanguage) {
    self.program = program
    self.target = target
    names = Names(of: program)
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
      return names.terms[name] == nil ? name : nil
    case .group(let id):
      let name = name(program.groups[id].name, program.groups[id].names)
      return names.terms[name] == nil ? name : nil
    case .relation(let id):
      let name = name(program.relations[id].name, program.relations[id].names)
      // A block's target is a rule before it is a relation.
      return names.rules[name] == nil ? name : nil
    case .parameter(let id, let position):
      return parameter(position, of: program.relations[id])
    case .term(let id):
      return term(id, for: use)
    }
  }

  private func name(_ declared: String, _ names: Wording) -> String {
    switch target {
    case .french: names.french ?? declared
    case .english: names.english ?? declared
    }
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
      let qualified = program.concepts[term.concept].prefix + "." + name
      return names.qualifiedTerms[qualified] == id ? qualified : nil
    }
    guard names.concepts[name] == nil, names.groups[name] == nil, !looksLikeVariable(name) else { return nil }
    return use.types.allSatisfy { means(name, id, at: $0) } ? name : nil
  }

  /// Whether a short name means the term in a place of a type.
  private func means(_ name: String, _ id: ID<Term>, at type: ValueType?) -> Bool {
    let candidates = names.terms[name] ?? []
    guard case .terms(let concepts)? = type, type != .unknown else { return candidates == [id] }
    return candidates.filter { concepts.contains(program.terms[$0].concept) } == [id]
  }

  /// One letter, digits allowed behind it.
  private func looksLikeVariable(_ name: String) -> Bool {
    name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
