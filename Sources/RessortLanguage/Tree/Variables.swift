// Which variables a piece of syntax mentions, aggregates apart: what only stands in one of those belongs to it.

extension ExpressionSyntax {
  /// Calls `visit` with the name of each variable.
  func forEachVariable(_ visit: (String) -> Void) {
    switch self {
    case .variable(let name): visit(name.text)
    case .binary(_, let left, let right, _):
      left.forEachVariable(visit)
      right.forEachVariable(visit)
    case .negated(let inner, _), .measured(let inner, _, _, _), .rounded(let inner, _, _),
      .toDecimal(let inner, _), .toDays(let inner, _):
      inner.forEachVariable(visit)
    case .name, .wildcard, .integer, .decimal, .date, .string, .boolean, .missing: break
    }
  }
}

extension AtomSyntax {
  func forEachVariable(_ visit: (String) -> Void) {
    for argument in arguments ?? [] { argument.value.forEachVariable(visit) }
    value?.forEachVariable(visit)
  }
}

extension ConditionSyntax {
  /// Of an aggregate, what it is compared with.
  func forEachVariable(_ visit: (String) -> Void) {
    switch self {
    case .atom(let atom), .denied(let atom, _), .notConcluded(let atom, _), .state(let atom, _, _):
      atom.forEachVariable(visit)
    case .compare(_, let left, let right, _):
      left.forEachVariable(visit)
      right.forEachVariable(visit)
    case .aggregate(_, _, let other, _): other.forEachVariable(visit)
    case .oneOf(let tested, let list, _):
      tested.forEachVariable(visit)
      for expression in list { expression.forEachVariable(visit) }
    case .member(let tested, _, _, _): tested.forEachVariable(visit)
    case .all(let conditions, _), .any(let conditions, _):
      for condition in conditions { condition.forEachVariable(visit) }
    case .missing: break
    }
  }
}

extension RuleSyntax {
  /// The variables that stand outside of aggregates.
  var outerVariables: Set<String> {
    var names = Set(parameters.map(\.text))
    func visit(_ name: String) { names.insert(name) }
    for target in targets {
      for argument in target.arguments ?? [] { argument.forEachVariable(visit) }
    }
    targetAtom?.forEachVariable(visit)
    actor?.forEachVariable(visit)
    for head in heads { head.atom.forEachVariable(visit) }
    body?.forEachVariable(visit)
    unless?.forEachVariable(visit)
    return names
  }
}
