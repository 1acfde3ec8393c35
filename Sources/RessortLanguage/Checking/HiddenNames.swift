// Names that are declared and cannot be used where somebody used them: since they are private, or since nothing of their module is imported.

extension Checker {
  private struct Declaration {
    var place: SourceRange
    var isExported: Bool
  }

  /// Reports a name that is declared somewhere out of sight, or whose module is not there.
  /// - Returns: whether there was such a reason.
  mutating func reportHidden(_ kind: CheckProblem.NameKind, _ name: NameSyntax) -> Bool {
    guard name.module != nil || names.count > 1 else { return false }
    let scope = program.scope(of: name.range.file)
    if let qualifier = name.module {
      guard let index = program.modules.firstIndex(where: { $0.name == qualifier }) else {
        let suggestion = Spelling.nearest(to: String(qualifier), among: program.modules.map(\.name))
        let fixes = suggestion.map { [Diagnostic.Fix(replace: name.range, with: $0 + "::" + name.plain)] } ?? []
        report(
          .unknownName(.module, name: String(qualifier), suggestion: suggestion), at: name.range, fixes: fixes)
        return true
      }
      return reportHidden(kind, name, in: ID(index), scope)
    }
    let others = program.modules.indices.map { ID<Module>($0) }.filter { !scope.imported.contains($0) }
    return (scope.imported + others).contains { reportHidden(kind, name, in: $0, scope) }
  }

  private mutating func reportHidden(
    _ kind: CheckProblem.NameKind, _ name: NameSyntax, in module: ID<Module>, _ scope: FileScope
  ) -> Bool {
    guard module != scope.module, let found = declaration(of: name.plain, kind, in: module) else { return false }
    let isImported = scope.imported.contains(module)
    // What is private to a module that nobody here asked for is nobody's business.
    guard isImported != found.isExported else { return false }
    let note = Diagnostic.Note(.declaredHere(name: program.qualified(name.plain, in: module)), at: found.place)
    if isImported {
      report(
        .privateName(kind, name: name.plain, module: program.modules[module].name), at: name.range, notes: [note],
        fixes: exportFixes(for: found.place))
    } else {
      report(
        .notImported(kind, name: name.plain, module: program.modules[module].name), at: name.range, notes: [note],
        fixes: importFixes(of: found.place.file, in: name.range.file))
    }
    return true
  }

  private func declaration(of name: String, _ kind: CheckProblem.NameKind, in module: ID<Module>) -> Declaration? {
    func found<Meaning>(_ space: NameSpace<Meaning>) -> Declaration? {
      guard let meaning = space.table(names[Int(module.index)])[name], let place = space.place(self, meaning) else {
        return nil
      }
      return Declaration(place: place, isExported: space.isExported(self, meaning))
    }
    switch kind {
    case .source: return found(.sources)
    case .concept: return found(.concepts)
    case .group: return found(.groups)
    case .term: return found(.terms) ?? found(.qualifiedTerms)
    case .category: return found(.concepts) ?? found(.groups) ?? found(.terms) ?? found(.qualifiedTerms)
    case .relation: return found(.relations)
    case .rule, .note: return found(.rules)
    case .layer: return found(.layers)
    case .parameter, .scenario, .prefix, .layers, .module: return nil
    }
  }

  /// Writes `export` before the statement that declares at a place. Reads the file again.
  private func exportFixes(for place: SourceRange) -> [Diagnostic.Fix] {
    guard program.files.indices.contains(Int(place.file.index)) else { return [] }
    let file = program.files[Int(place.file.index)]
    var unused = Diagnostics()
    let tree = Parser.parse(file, language: language(of: place), into: &unused)
    guard let start = tree.statements.compactMap(\.declarationStart).last(where: { $0.lower <= place.lower }) else {
      return []
    }
    let top = SourceRange(file: place.file, lower: Int(start.lower), upper: Int(start.lower))
    return [.init(replace: top, with: Keyword.export.spelling(in: tree.language) + " ")]
  }
}

extension StatementSyntax {
  /// Where a statement that can be exported begins.
  fileprivate var declarationStart: SourceRange? {
    switch self {
    case .source(let source): source.range
    case .concept(let concept): concept.range
    case .group(let group): group.range
    case .relation(let relation): relation.range
    case .rule(let rule): rule.range
    case .table(let table): table.range
    case .layers(let layers): layers.range
    case .language, .module, .importing, .citing, .incompatible, .order, .fact, .priority, .scenario: nil
    }
  }
}
