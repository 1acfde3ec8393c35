// What is declared, by its name: the declared one and those per language alike, since both mean the same in every file.

/// The names of one module.
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
    "Bool": .boolean, "Int": .integer, "Decimal": .decimal, "Date": .date, "Duration": .duration, "String": .string,
  ]

  /// The names of a checked program, by module. O(names).
  static func byModule(of program: CheckedProgram) -> [Names] {
    var all = program.modules.map { _ in Names() }
    func number(_ place: SourceRange) -> Int { all.count == 1 ? 0 : Int(program.module(at: place).index) }
    func plain(_ name: String) -> String { all.count == 1 ? name : name.withoutModule }
    for (index, source) in program.sources.enumerated() {
      all[number(source.range)].sources[plain(source.name)] = ID(index)
    }
    for (index, concept) in program.concepts.enumerated() {
      for name in allNames(concept.name, concept.names) { all[number(concept.range)].concepts[plain(name)] = ID(index) }
    }
    for (index, group) in program.groups.enumerated() {
      for name in allNames(group.name, group.names) { all[number(group.range)].groups[plain(name)] = ID(index) }
    }
    for (index, term) in program.terms.enumerated() {
      let module = number(term.range)
      let prefix = plain(program.concepts[term.concept].prefix)
      for name in allNames(term.name, term.names) {
        all[module].terms[name, default: []].append(ID(index))
        all[module].qualifiedTerms[prefix + "." + name] = ID(index)
      }
    }
    for (index, relation) in program.relations.enumerated() {
      for name in allNames(relation.name, relation.names) {
        all[number(relation.range)].relations[plain(name)] = ID(index)
      }
    }
    for (index, layer) in program.layers.enumerated() {
      all[Int(layer.module.index)].layers[plain(layer.name)] = ID(index)
    }
    for (index, rule) in program.rules.enumerated() where rule.isNamed {
      let module = number(rule.range)
      for name in rule.allNames { all[module].rules[plain(name)] = [ID(index)] }
      for table in rule.allTableNames { all[module].rules[plain(table), default: []].append(ID(index)) }
    }
    return all
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
