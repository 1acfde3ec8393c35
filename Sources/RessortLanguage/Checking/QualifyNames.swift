// Names that several modules have get their module before them, so that whoever runs the program finds each by a name of its own:
// `shop::price`. What the prompt sees under its plain name, and alone, keeps it, and so does what nothing else is called.

extension Checker {
  /// Something declared, under all its names.
  private struct Entry {
    var names: [String]
    var module: ID<Module>
    var isExported: Bool
  }

  /// The last step: all names were looked up by their plain form before.
  mutating func qualifyNames() {
    guard names.count > 1 else { return }
    qualifyTypes()
    qualifyPrefixes()
    for index in shared(
      program.relations.map { entry(allNames($0.name, $0.names), $0.range, isExported: $0.isExported) })
    {
      let module = program.module(at: program.relations[index].range)
      program.relations[index].name = program.qualified(program.relations[index].name, in: module)
      qualify(&program.relations[index].names, in: module)
    }
    for index in shared(program.sources.map { entry([$0.name], $0.range, isExported: $0.isExported) }) {
      let module = program.module(at: program.sources[index].range)
      program.sources[index].name = program.qualified(program.sources[index].name, in: module)
    }
    for index in shared(program.scenarios.map { entry([$0.name], $0.range, isExported: false) }) {
      let module = program.module(at: program.scenarios[index].range)
      program.scenarios[index].name = program.qualified(program.scenarios[index].name, in: module)
    }
    for index in shared(program.layers.map { entry([$0.name], $0.range, isExported: $0.isExported) }) {
      program.layers[index].name = program.qualified(program.layers[index].name, in: program.layers[index].module)
    }
    let rules = program.rules.map { rule in
      entry(rule.isNamed ? rule.allNames + rule.allTableNames : [], rule.range, isExported: rule.isExported)
    }
    for index in shared(rules) {
      let module = program.module(at: program.rules[index].range)
      program.rules[index].name = program.qualified(program.rules[index].name, in: module)
      program.rules[index].table = program.rules[index].table.map { program.qualified($0, in: module) }
      qualify(&program.rules[index].names, in: module)
      qualify(&program.rules[index].tableNames, in: module)
    }
  }

  /// Concepts and groups, which one place can name.
  private mutating func qualifyTypes() {
    let concepts = program.concepts.map { entry(allNames($0.name, $0.names), $0.range, isExported: $0.isExported) }
    let groups = program.groups.map { entry(allNames($0.name, $0.names), $0.range, isExported: $0.isExported) }
    for index in shared(concepts + groups) {
      if index < concepts.count {
        let module = program.module(at: program.concepts[index].range)
        program.concepts[index].name = program.qualified(program.concepts[index].name, in: module)
        qualify(&program.concepts[index].names, in: module)
      } else {
        let module = program.module(at: program.groups[index - concepts.count].range)
        program.groups[index - concepts.count].name = program.qualified(
          program.groups[index - concepts.count].name, in: module)
        qualify(&program.groups[index - concepts.count].names, in: module)
      }
    }
  }

  private mutating func qualifyPrefixes() {
    let prefixes = program.concepts.map {
      entry($0.united.isEmpty ? [$0.prefix] : [], $0.range, isExported: $0.isExported)
    }
    for index in shared(prefixes) {
      let module = program.module(at: program.concepts[index].range)
      program.concepts[index].prefix = program.qualified(program.concepts[index].prefix, in: module)
      for term in program.concepts[index].terms {
        program.terms[term].identifier = program.concepts[index].prefix + "." + program.terms[term].name
      }
    }
  }

  private func entry(_ names: [String], _ place: SourceRange, isExported: Bool) -> Entry {
    Entry(names: names, module: program.module(at: place), isExported: isExported)
  }

  private func qualify(_ names: inout Wording, in module: ID<Module>) {
    names.french = names.french.map { program.qualified($0, in: module) }
    names.english = names.english.map { program.qualified($0, in: module) }
  }

  /// Positions of what shares a name with something of another module, and is not what the prompt finds under it.
  private func shared(_ entries: [Entry]) -> [Int] {
    var owners: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for name in Set(entry.names) { owners[name, default: []].append(position) }
    }
    let scope = program.promptScope
    func isSeen(_ entry: Entry) -> Bool {
      entry.module == scope.module || entry.isExported && scope.imported.contains(entry.module)
    }
    return entries.indices.filter { position in
      let entry = entries[position]
      return entry.names.contains { name in
        let rivals = (owners[name] ?? []).map { entries[$0] }
        guard rivals.contains(where: { $0.module != entry.module }) else { return false }
        return !isSeen(entry) || rivals.contains { $0.module != entry.module && isSeen($0) }
      }
    }
  }
}
