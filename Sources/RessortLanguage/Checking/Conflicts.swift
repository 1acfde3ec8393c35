// Can the conclusions of two rules ever conflict? Judged by the shape of the heads alone: different constants or types in one column
// of the key keep them apart for good; whatever else the bodies say is left to the evaluation.

extension CheckedProgram {
  /// Whether some instance of one rule's conclusions can stand against some instance of the other's.
  package func canConflict(_ first: Rule, _ second: Rule) -> Bool {
    !first.validity.excludes(second.validity)
      && first.supported.contains { one in
        second.supported.contains { other in canConflict(one, first.variables, other, second.variables) }
      }
  }

  func canConflict(
    _ first: Head, _ firstVariables: [RuleVariable], _ second: Head, _ secondVariables: [RuleVariable]
  )
    -> Bool
  {
    guard first.atom.relation == second.atom.relation else { return false }
    let relation = relations[first.atom.relation]
    let keyCount = relation.parameters.count
    let columns = zip(first.atom.columns, second.atom.columns)
    guard columns.prefix(keyCount).allSatisfy({ canMeet($0, firstVariables, $1, secondVariables) }) else {
      return false
    }
    let hasValue = relation.value != nil
    if first.isDenied != second.isDenied {
      guard hasValue, let (one, other) = columns.dropFirst(keyCount).first(where: { _ in true }) else { return true }
      return canMeet(one, firstVariables, other, secondVariables)
    }
    guard !first.isDenied, let value = relation.value,
      let (one, other) = columns.dropFirst(keyCount).first(where: { _ in true })
    else { return false }
    if value.extreme != nil { return false }
    if !value.isMany { return one != other || !one.isConstant }
    if one == other, one.isConstant { return false }
    return incompatibilities.contains { pair in
      guard pair.relation == first.atom.relation, let left = pair.first.columns.last,
        let right = pair.second.columns.last
      else { return false }
      func fits(_ pattern: Operand, _ operand: Operand, _ variables: [RuleVariable]) -> Bool {
        canMeet(pattern, pair.variables, operand, variables)
      }
      return fits(left, one, firstVariables) && fits(right, other, secondVariables)
        || fits(left, other, secondVariables) && fits(right, one, firstVariables)
    }
  }

  /// Whether two atoms of one relation can have a row in common.
  func canMeet(
    _ first: Atom, _ firstVariables: [RuleVariable], _ second: Atom, _ secondVariables: [RuleVariable]
  ) -> Bool {
    zip(first.columns, second.columns).allSatisfy { canMeet($0, firstVariables, $1, secondVariables) }
  }

  /// Whether two columns can hold the same value.
  func canMeet(
    _ first: Operand, _ firstVariables: [RuleVariable], _ second: Operand, _ secondVariables: [RuleVariable]
  ) -> Bool {
    switch (first, second) {
    case (.constant(let one), .constant(let other)): one == other
    case (.constant(let constant), .variable(let number)): has(secondVariables[number].type, constant)
    case (.variable(let number), .constant(let constant)): has(firstVariables[number].type, constant)
    case (.variable(let one), .variable(let other)):
      firstVariables[one].type.intersection(secondVariables[other].type) != nil
    case (.wildcard, _), (_, .wildcard), (.arithmetic, _), (_, .arithmetic), (.negated, _), (_, .negated): true
    }
  }

  private func has(_ type: ValueType, _ constant: Constant) -> Bool {
    guard case .terms(let concepts) = type, case .term(let term) = constant else { return true }
    return concepts.isEmpty || concepts.contains(terms[term].concept)
  }
}

extension Rule {
  /// What the rule speaks for: its heads; for a block against an atom, the denial of what it attacks.
  var supported: [Head] {
    heads + (attacked.map { [Head(isDenied: true, atom: $0, range: range)] } ?? [])
  }
}

extension Operand {
  fileprivate var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}
