// Finds what is declared by its name: the declared one and those per language alike, since both mean the same in every file.

struct Names: Sendable {
  var sources: [String: ID<CitedSource>] = [:]
  var concepts: [String: ID<Concept>] = [:]
  var groups: [String: ID<Group>] = [:]
  /// By short name; several terms where concepts share a name.
  var terms: [String: [ID<Term>]] = [:]
  /// By `prefix.name`.
  var qualifiedTerms: [String: ID<Term>] = [:]
  var relations: [String: ID<Relation>] = [:]
  var layers: [String: ID<Layer>] = [:]
  /// A rule, or all rows of a table.
  var rules: [String: [ID<Rule>]] = [:]

  static let scalars: [String: ValueType] = [
    "Bool": .boolean, "Int": .integer, "Decimal": .decimal, "Date": .date, "String": .string,
  ]

  init() {}

  /// The names of a checked program. O(names).
  init(of program: CheckedProgram) {
    for (index, source) in program.sources.enumerated() { sources[source.name] = ID(index) }
    for (index, concept) in program.concepts.enumerated() {
      for name in allNames(concept.name, concept.names) { concepts[name] = ID(index) }
    }
    for (index, group) in program.groups.enumerated() {
      for name in allNames(group.name, group.names) { groups[name] = ID(index) }
    }
    for (index, term) in program.terms.enumerated() {
      let prefix = program.concepts[term.concept].prefix
      for name in allNames(term.name, term.names) {
        terms[name, default: []].append(ID(index))
        qualifiedTerms[prefix + "." + name] = ID(index)
      }
    }
    for (index, relation) in program.relations.enumerated() {
      for name in allNames(relation.name, relation.names) { relations[name] = ID(index) }
    }
    for (index, layer) in program.layers.enumerated() { layers[layer.name] = ID(index) }
    for (index, rule) in program.rules.enumerated() where rule.isNamed {
      rules[rule.name] = [ID(index)]
      if let table = rule.table { rules[table, default: []].append(ID(index)) }
    }
  }
}

/// The declared name, then those per language that differ from it.
func allNames(_ name: String, _ names: Wording) -> [String] {
  var all = [name]
  for other in [names.french, names.english] {
    if let other, !all.contains(other) { all.append(other) }
  }
  return all
}
