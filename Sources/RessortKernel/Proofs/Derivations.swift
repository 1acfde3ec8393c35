// Why a row holds, or may hold: all rule instances that give it. Nothing is recorded during evaluation but the stage of
// each row; the instances are found when somebody asks, by joins that start from the row.

extension Model {
  /// The instances of the plan's rules whose head is this row and whose body is not false: facts first, then rules in
  /// order of addition. The cost follows the number of matches.
  func derivations(of row: [Value], in relation: RelationID, _ plan: Plan) -> [Derivation] {
    var derivations: [Derivation] = []
    let facts = plan.facts[relation.position]
    if let fact = facts.rows.find(row) {
      for ruleIndex in facts.ruleIndexes[fact] {
        let rule = plan.program.rules[Int(ruleIndex)]
        derivations.append(Derivation(rule: rule.id, ruleIndex: Int(ruleIndex), bindings: [], truth: .isTrue))
      }
    }
    for ruleIndex in plan.rules[relation.position] {
      appendDerivations(of: row, by: plan.program.rules[Int(ruleIndex)], at: Int(ruleIndex), to: &derivations)
    }
    return derivations
  }

  private func appendDerivations(
    of row: [Value], by rule: Rule, at ruleIndex: Int, to derivations: inout [Derivation]
  ) {
    guard let given = rule.head.unify(with: row) else { return }
    let plan = proofPlan(of: rule, at: ruleIndex)
    let found = matches(of: plan.join, bindings: given)
    // A wildcard may match several rows, which make one instance.
    var distinct = RowStore(arity: plan.variables.count)
    for match in 0..<found.count {
      _ = distinct.insert(Array(found.rows[(match * distinct.arity)..<((match + 1) * distinct.arity)]))
    }
    for match in 0..<distinct.count {
      var bindings = [Value?](repeating: nil, count: rule.variableCount)
      for (place, variable) in plan.variables.enumerated() {
        bindings[variable.position] = Value(distinct.value(match, place))
      }
      derivations.append(
        Derivation(rule: rule.id, ruleIndex: ruleIndex, bindings: bindings, truth: truth(of: rule.body, bindings)))
    }
  }

  private func proofPlan(of rule: Rule, at ruleIndex: Int) -> ProofPlan {
    if let known = proofPlans[ruleIndex] { return known }
    let plan = compile { code, catalog in ProofPlan(rule, into: &code, &catalog) }
    proofPlans[ruleIndex] = plan
    return plan
  }

  /// The least of the literals of a body that is not false.
  private func truth(of body: [Literal], _ bindings: [Value?]) -> Truth {
    guard hasUndefinedRows else { return .isTrue }
    for literal in body {
      switch literal {
      case .positive(let atom):
        if truth(of: atom.relation, matching: atom.pattern(bindings)) != .isTrue { return .undefined }
      case .negative(let atom):
        if truth(of: atom.relation, matching: atom.pattern(bindings)) != .isFalse { return .undefined }
      case .compare, .assign: continue
      }
    }
    return .isTrue
  }
}

extension Atom {
  /// Its operands with the variables replaced; nil for wildcards.
  fileprivate func pattern(_ bindings: [Value?]) -> [Value?] {
    operands.map { operand in
      switch operand {
      case .variable(let variable): bindings[variable.position]
      case .constant(let value): value
      case .wildcard: nil
      }
    }
  }
}
