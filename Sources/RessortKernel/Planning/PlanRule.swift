// Which joins a rule needs. A rule without atoms of its own component runs once; one with n such atoms runs as n
// semi-naive variants, each led by the last round's rows of one of them (Bancilhon 1986; Ullman 1988, ch. 3): before it
// in written order the others see all rows up to that round, behind it only those before the round, so that no
// combination is met twice.

/// Appends the joins of one rule to a plan.
struct RulePlanner {
  /// By relation: whether it belongs to the rule's component.
  let isInside: (RelationID) -> Bool

  func plan(
    _ rule: Rule, at ruleIndex: Int, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) throws(PlanError) -> [Join] {
    let rule = rule.withWildcardsForUnreadVariables()
    let insidePositive = rule.body.indices.filter { literal in
      if case .positive(let atom) = rule.body[literal] { isInside(atom.relation) } else { false }
    }
    if insidePositive.isEmpty {
      return [try plan(rule, at: ruleIndex, delta: nil, into: &code, &catalog)]
    }
    var joins: [Join] = []
    for literal in insidePositive {
      joins.append(try plan(rule, at: ruleIndex, delta: literal, into: &code, &catalog))
    }
    return joins
  }

  private func plan(
    _ rule: Rule, at ruleIndex: Int, delta: Int?, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) throws(PlanError) -> Join {
    let order = JoinOrder(of: rule, leading: delta, bound: [])
    if let variable = order.unboundVariable {
      throw .unboundVariable(variable, rule: rule.id, ruleIndex: ruleIndex)
    }
    var negatesInside = false
    var deltaRelation: Int32 = -1
    var extents = [Extent](repeating: .settled, count: rule.body.count)
    for literal in rule.body.indices {
      switch rule.body[literal] {
      case .positive(let atom):
        guard let delta, isInside(atom.relation) else { continue }
        extents[literal] = literal < delta ? .upToDelta : literal == delta ? .delta : .beforeDelta
        if literal == delta { deltaRelation = atom.relation.index }
      case .negative(let atom):
        guard isInside(atom.relation) else { continue }
        extents[literal] = .otherBound
        negatesInside = true
      case .compare, .assign: continue
      }
    }
    var compiler = JoinCompiler(rule: rule, ruleIndex: ruleIndex)
    var join = compiler.compile(
      order: order.literals, extents: extents, result: rule.head.operands, into: &code, &catalog)
    join.deltaRelation = deltaRelation
    join.negatesInside = negatesInside
    return join
  }
}

extension Rule {
  /// The same rule with a wildcard for each variable that stands once only, and that in a positive atom: matching need
  /// then not tell its values apart.
  fileprivate func withWildcardsForUnreadVariables() -> Rule {
    var uses = [Int](repeating: 0, count: variableCount)
    func count(_ operands: [Operand]) {
      for case .variable(let variable) in operands { uses[variable.position] += 1 }
    }
    count(head.operands)
    for literal in body {
      switch literal {
      case .positive(let atom), .negative(let atom): count(atom.operands)
      case .compare(_, let left, let right):
        left.forEachVariable { uses[$0.position] += 1 }
        right.forEachVariable { uses[$0.position] += 1 }
      case .assign(let variable, let expression):
        uses[variable.position] += 1
        expression.forEachVariable { uses[$0.position] += 1 }
      }
    }
    var result = self
    for literal in body.indices {
      guard case .positive(var atom) = body[literal] else { continue }
      var hasChanged = false
      for column in atom.operands.indices {
        guard case .variable(let variable) = atom.operands[column], uses[variable.position] == 1 else { continue }
        atom.operands[column] = .wildcard
        hasChanged = true
      }
      if hasChanged { result.body[literal] = .positive(atom) }
    }
    return result
  }
}
