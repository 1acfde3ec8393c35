// Which two values of a many-valued relation cannot stand together.

extension Checker {
  mutating func declareIncompatibilities(_ statements: [IncompatibleSyntax]) {
    for statement in statements { declare(statement) }
  }

  private mutating func declare(_ statement: IncompatibleSyntax) {
    let errorsBefore = errorCount
    var draft = Scope()
    guard let first = place(statement.first, as: .pattern, in: &draft),
      let second = place(statement.second, as: .pattern, in: &draft)
    else { return }
    let relation = program.relations[first.relation]
    guard relation.value?.isMany == true else {
      report(
        .incompatibleNeedsMany(relation: relation.name), at: statement.first.relation.range,
        notes: [declaration(of: first.relation)])
      return
    }
    guard first.relation == second.relation, hasSameKey(first, second, count: relation.parameters.count) else {
      report(.incompatibleKeys, at: statement.range)
      return
    }
    let body = statement.body.map { place($0, in: &draft) }
    reportExcess(of: draft)
    guard draft.excess == nil else { return }
    var frame = TypeFrame(count: draft.variables.count)
    narrow(by: .all([.holds(first), .holds(second)]), draft, &frame)
    for index in draft.variables.indices { draft.variables[index].type = frame.types[index] }
    let context = ResolutionContext(scope: draft, types: frame.types)
    guard let one = atom(first, context, wildcards: false), let other = atom(second, context, wildcards: false) else {
      return
    }
    var conditions: [Condition] = []
    if let body {
      guard let tree = resolve(body, context) else { return }
      let all = alternatives(tree, at: statement.range)
      guard all.count == 1, all[0].allSatisfy(\.isComparison) else {
        report(.incompatibleCondition, at: statement.range)
        return
      }
      conditions = all[0]
    }
    var bound = [Bool](repeating: false, count: draft.variables.count)
    for atom in [one, other] { Condition(.holds(atom), range: statement.range).bind(&bound) }
    checkBound(bound, in: conditions, operands: [], draft)
    guard errorCount == errorsBefore else { return }
    program.incompatibilities.append(
      Incompatibility(
        relation: first.relation, first: one, second: other, conditions: conditions,
        variables: draft.variables.map { RuleVariable(name: $0.name, type: $0.type ?? .unknown) },
        range: statement.range))
  }

  private func hasSameKey(_ first: PlacedAtom, _ second: PlacedAtom, count: Int) -> Bool {
    zip(first.columns, second.columns).prefix(count).allSatisfy { one, other in
      guard case .variable(let name) = one, case .variable(let same) = other else { return false }
      return name.text == same.text
    }
  }
}

extension Condition {
  fileprivate var isComparison: Bool {
    switch test {
    case .compare, .oneOf, .member: true
    case .holds, .denied, .notConcluded, .aggregate, .state: false
    }
  }
}
