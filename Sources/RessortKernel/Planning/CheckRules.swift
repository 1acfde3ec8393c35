// What must hold of every rule before it is planned: relations and variables exist, atoms have the right number of
// operands, heads hold no wildcard. That every variable is bound shows when the join order is found.

/// Checks the form of a rule.
func checkForm(of rule: Rule, at ruleIndex: Int, in program: borrowing Program) throws(PlanError) {
  try checkAtom(rule.head, of: rule, at: ruleIndex, in: program)
  for operand in rule.head.operands {
    if case .wildcard = operand { throw .wildcardInHead(rule: rule.id, ruleIndex: ruleIndex) }
  }
  for literal in rule.body {
    switch literal {
    case .positive(let atom), .negative(let atom):
      try checkAtom(atom, of: rule, at: ruleIndex, in: program)
    case .compare(_, let left, let right):
      try checkVariables(of: left, of: rule, at: ruleIndex)
      try checkVariables(of: right, of: rule, at: ruleIndex)
    case .assign(let variable, let expression):
      try checkVariable(variable, of: rule, at: ruleIndex)
      try checkVariables(of: expression, of: rule, at: ruleIndex)
    }
  }
}

private func checkAtom(
  _ atom: Atom, of rule: Rule, at ruleIndex: Int, in program: borrowing Program
) throws(PlanError) {
  guard program.relations.indices.contains(atom.relation.position) else {
    throw .unknownRelation(atom.relation, rule: rule.id, ruleIndex: ruleIndex)
  }
  let arity = program.relations[atom.relation.position].arity
  guard atom.operands.count == arity else {
    throw .arityMismatch(
      atom.relation, expected: arity, found: atom.operands.count, rule: rule.id, ruleIndex: ruleIndex)
  }
  for case .variable(let variable) in atom.operands {
    try checkVariable(variable, of: rule, at: ruleIndex)
  }
}

private func checkVariable(_ variable: Variable, of rule: Rule, at ruleIndex: Int) throws(PlanError) {
  guard variable.index >= 0 && variable.position < rule.variableCount else {
    throw .unknownVariable(variable, rule: rule.id, ruleIndex: ruleIndex)
  }
}

private func checkVariables(of expression: Expression, of rule: Rule, at ruleIndex: Int) throws(PlanError) {
  var unknown: Variable?
  expression.forEachVariable { variable in
    if variable.index < 0 || variable.position >= rule.variableCount { unknown = unknown ?? variable }
  }
  if let unknown { throw .unknownVariable(unknown, rule: rule.id, ruleIndex: ruleIndex) }
}
