// Facts: ground, and of one mind where a relation has one value.

extension Checker {
  private struct FactKey: Hashable {
    var relation: ID<Relation>
    var key: [Constant]
  }

  mutating func checkFacts(_ facts: [FactSyntax], rows: [RuleStatement]) {
    for fact in facts {
      guard let placed = place(fact.atom, as: .head) else { continue }
      checkConclusion(placed, named: fact.atom.relation, kind: .always)
      let support = support(fact.support, requiredAt: fact.atom.range)
      let validity = validity(fact.validity, readAt: .facts, above: fact.range)
      var row: [Constant] = []
      row.reserveCapacity(placed.columns.count)
      for (column, expression) in placed.columns.enumerated() {
        if let constant = constant(expression, expected: columnType(placed.relation, column)) { row.append(constant) }
      }
      guard row.count == placed.columns.count else { continue }
      program.facts.append(
        Fact(
          relation: placed.relation, row: row, support: support, validity: validity, documentation: fact.documentation,
          range: fact.range))
    }
    for row in rows { checkRow(row) }
    checkContradictions()
  }

  /// A row of a fact table: a rule whose constants make its heads ground.
  private mutating func checkRow(_ row: RuleStatement) {
    var draft = DraftRule(syntax: row.syntax, name: "", isNamed: false, table: row.table?.text)
    draft.syntax.validity = nil
    draft.scope.outerNames = row.syntax.outerVariables
    for head in row.syntax.heads {
      guard let atom = place(head.atom, as: .head, in: &draft.scope) else { return }
      checkConclusion(atom, named: head.atom.relation, kind: .always)
      draft.heads.append(PlacedHead(isDenied: false, atom: atom))
    }
    draft.body = row.syntax.body.map { place($0, in: &draft.scope) }
    let errorsBefore = errorCount
    inferTypes(of: &draft)
    let rule = resolve(draft)
    let validity = validity(row.syntax.validity, readAt: .facts)
    guard errorCount == errorsBefore else { return }
    for head in rule.heads {
      var constants: [Constant] = []
      for case .constant(let constant) in head.atom.columns { constants.append(constant) }
      guard rule.alternatives == [[]], constants.count == head.atom.columns.count else {
        let name = rule.variables.first?.name ?? text(at: head.range)
        report(.variableNotAllowed(name: name), at: row.syntax.range)
        return
      }
      program.facts.append(
        Fact(
          relation: head.atom.relation, row: constants, support: rule.support, validity: validity,
          documentation: rule.documentation, range: rule.range))
    }
  }

  private mutating func checkContradictions() {
    var known: [FactKey: [Int]] = [:]
    for (index, fact) in program.facts.enumerated() {
      guard let value = program.relations[fact.relation].value, value.isExclusive else { continue }
      let key = FactKey(relation: fact.relation, key: Array(fact.row.dropLast()))
      // Of facts without bounds the first is enough to compare with.
      if fact.validity != nil || known[key] == nil { known[key, default: []].append(index) }
      let other = known[key]?.first { first in
        program.facts[first].row.last != fact.row.last && !program.facts[first].validity.excludes(fact.validity)
      }
      guard let other else { continue }
      report(
        .contradictoryFacts(relation: program.relations[fact.relation].name), at: fact.range,
        notes: [.init(.otherFact, at: program.facts[other].range)])
    }
  }
}
