// Imports that change nothing. An import brings a file into the program, with what it concludes, and its module into sight. So it is told only
// where both are sure to be of no use:
//
// - the importing file uses no name of the file, nor, unless another import brings it into sight, of its module; and
// - the file is in the program without this import too, or it and all that it alone brings declare nothing but words (concepts, groups, relations
//   without output, layers) that nobody else uses.
//
// Facts, rules, inputs, outputs and sources may matter to whoever runs the program, so a file that has one is imported for that. A file of nothing but
// imports is a list of files, and may name each.

extension Checker {
  /// Only of programs without errors: what is behind one may use anything.
  mutating func checkImports(_ imports: [CheckedProgram.FoundImport], _ trees: [SyntaxTree]) {
    guard errorCount == 0, let uses = filesUsed() else { return }
    let graph = ImportGraph(imports, fileCount: trees.count)
    let areWords = trees.map { $0.statements.allSatisfy(\.declaresWords) }
    let areLists = trees.map { $0.statements.allSatisfy(\.isAboutFiles) }
    for (number, found) in imports.enumerated() {
      let importer = Int(found.importer.index)
      if found.imported == found.importer {
        reportIdle(found, .ofItself)
      } else if graph.isRepeated(number) {
        reportIdle(found, .repeated)
      } else if !areLists[importer], !isUsed(number, in: graph, uses) {
        let brought = graph.broughtAlone(by: number)
        let isUsedElsewhere = uses.indices.contains { !brought.contains($0) && !uses[$0].isDisjoint(with: brought) }
        if !isUsedElsewhere, brought.allSatisfy({ areWords[$0] }) { reportIdle(found, .unused) }
      }
    }
  }

  private mutating func reportIdle(_ found: CheckedProgram.FoundImport, _ idleness: CheckProblem.Idleness) {
    report(
      .idleImport(path: found.path, idleness), at: found.range, fixes: [.init(replace: found.range, with: "")])
  }

  /// By file, those that declare what it names; `nil` where that was not kept.
  private func filesUsed() -> [Set<Int>]? {
    guard let nameMeanings else { return nil }
    var uses = [Set<Int>](repeating: [], count: program.files.count)
    for (file, found) in nameMeanings.uses {
      for use in found.values {
        // The head of a table may mean several things.
        guard let symbol = use.symbol else { return nil }
        uses[Int(file.index)].insert(Int(place(of: symbol).file.index))
      }
    }
    for rule in program.rules {
      guard let layer = rule.layer else { continue }
      uses[Int(rule.range.file.index)].insert(Int(program.layers[layer].range.file.index))
    }
    for index in uses.indices {
      // A source in sight is one that has to be cited.
      let seen = sources(seenBy: program.scope(of: FileID(index)))
      uses[index].formUnion(seen.map { Int(program.sources[$0].range.file.index) })
    }
    return uses
  }

  private func place(of symbol: NameMeanings.Symbol) -> SourceRange {
    switch symbol {
    case .concept(let concept): program.concepts[concept].range
    case .group(let group): program.groups[group].range
    case .term(let term): program.terms[term].range
    case .relation(let relation), .parameter(let relation, _): program.relations[relation].range
    case .rule(let rule): program.rules[rule].range
    }
  }

  private func isUsed(_ number: Int, in graph: ImportGraph, _ uses: [Set<Int>]) -> Bool {
    let (importer, imported) = graph.edges[number]
    if uses[importer].contains(imported) { return true }
    let own = program.scopes[importer].module
    let module = program.scopes[imported].module
    if module == own { return false }
    let isInSight = graph.edges.enumerated().contains { other, edge in
      other != number && edge.from == importer && program.scopes[edge.to].module == module
    }
    return !isInSight && uses[importer].contains { program.scopes[$0].module == module }
  }
}

/// Which file imports which.
private struct ImportGraph {
  let edges: [(from: Int, to: Int)]
  /// By file, the numbers of its edges.
  private var outgoing: [[Int]]

  init(_ imports: [CheckedProgram.FoundImport], fileCount: Int) {
    edges = imports.map { (Int($0.importer.index), Int($0.imported.index)) }
    outgoing = Array(repeating: [], count: fileCount)
    for (number, edge) in edges.enumerated() { outgoing[edge.from].append(number) }
  }

  func isRepeated(_ number: Int) -> Bool {
    outgoing[edges[number].from].contains { $0 < number && edges[$0].to == edges[number].to }
  }

  /// The files that whoever starts from the importing file has by this import alone.
  func broughtAlone(by number: Int) -> Set<Int> {
    let others = reached(from: edges[number].from, without: number)
    return reached(from: edges[number].to, without: number).subtracting(others)
  }

  private func reached(from start: Int, without number: Int) -> Set<Int> {
    var reached: Set<Int> = [start]
    var waiting = [start]
    while let file = waiting.popLast() {
      for edge in outgoing[file] where edge != number && reached.insert(edges[edge].to).inserted {
        waiting.append(edges[edge].to)
      }
    }
    return reached
  }
}

extension StatementSyntax {
  /// Whether it says nothing that matters to those who use none of its names.
  fileprivate var declaresWords: Bool {
    switch self {
    case .concept, .group, .layers: true
    case .relation(let relation): relation.silence == nil && relation.output == nil
    case .language, .module, .importing, .citing: true
    case .source, .incompatible, .order, .fact, .rule, .priority, .table, .scenario: false
    }
  }

  /// Whether it says where words come from, and nothing with them.
  fileprivate var isAboutFiles: Bool {
    switch self {
    case .language, .module, .importing, .citing: true
    case .source, .concept, .group, .relation, .incompatible, .order, .fact, .rule, .priority, .layers, .table,
      .scenario:
      false
    }
  }
}
