// From trees to a checked program. Each step relies on what the steps above it declared or resolved; a mistake is reported where it
// is noticed, and what follows from it is passed over in silence.

extension CheckedProgram {
  /// Turns parsed files into a checked program; when diagnostics has errors the result is nil.
  /// - Parameter meanings: unless `nil`, gets what each name means.
  static func check(
    _ parsed: ParsedFiles, warning: Bool, recording meanings: inout NameMeanings?, into diagnostics: inout Diagnostics
  ) -> CheckedProgram? {
    var checker = Checker(
      files: parsed.files, trees: parsed.trees, modules: parsed.modules, diagnostics: diagnostics)
    checker.nameMeanings = meanings ?? (warning && !parsed.imports.isEmpty ? NameMeanings() : nil)
    let statements = StatementsByKind(parsed.trees)

    checker.declareSources(statements.sources, citing: statements.citings)
    checker.declareConcepts(statements.concepts)
    checker.declareGroups(statements.groups)
    checker.declareRelations(statements.relations)
    checker.checkPeriods(of: statements.sources)
    checker.checkPeriodsOfTerms()
    checker.declareIncompatibilities(statements.incompatibilities)
    checker.declareOrders(statements.orders)
    checker.declareLayers(statements.layers)

    let rows = checker.expandTables(statements.rules)
    var drafts = checker.draftRules(rows.rules)
    checker.inferTypes(of: &drafts)
    checker.resolveRules(drafts)
    checker.resolveTargets(drafts)
    checker.resolvePriorities(statements.priorities, between: rows.precedences)
    checker.checkPriorityCycles(drafts)
    checker.checkAggregates()
    checker.checkExtremes()

    checker.checkFacts(statements.facts, rows: rows.facts)
    checker.checkScenarios(statements.scenarios)
    if warning {
      checker.checkCircularity()
      checker.checkWordings(of: drafts)
      checker.checkImports(parsed.imports, parsed.trees)
    }

    checker.qualifyNames()
    checker.program.imports = statements.imports.map { ($0.file, $0.path) }
    diagnostics = checker.diagnostics
    if meanings != nil { meanings = checker.nameMeanings }
    return diagnostics.hasErrors ? nil : checker.program
  }
}
