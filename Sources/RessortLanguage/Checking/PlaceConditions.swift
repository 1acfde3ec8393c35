// Bodies with their atoms placed; counts the variables on the way.

extension Checker {
  mutating func place(_ condition: ConditionSyntax, in scope: inout Scope) -> PlacedCondition {
    switch condition {
    case .atom(let atom):
      return place(atom, in: &scope).map { .holds($0) } ?? .missing
    case .denied(let atom, let range):
      return place(atom, in: &scope).map { .denied($0, range) } ?? .missing
    case .notConcluded(let atom, let range):
      return place(atom, in: &scope).map { .notConcluded($0, range) } ?? .missing
    case .compare(let comparison, let left, let right, let range):
      scope.use(in: left)
      scope.use(in: right)
      return .compare(comparison, left, right, range)
    case .oneOf(let tested, let list, let range):
      scope.use(in: tested)
      for expression in list { scope.use(in: expression) }
      return .oneOf(tested, list, range)
    case .member(let tested, let name, let isNegated, let range):
      scope.use(in: tested)
      return .member(tested, name, isNegated: isNegated, range)
    case .state(let atom, let state, let range):
      guard let key = placeKey(atom) else { return damaged(&scope) }
      for expression in key.columns { scope.use(in: expression) }
      return .state(key, state, range)
    case .all(let conditions, _):
      return .all(conditions.map { place($0, in: &scope) })
    case .any(let conditions, _):
      return .any(conditions.map { place($0, in: &scope) })
    case .missing:
      return damaged(&scope)
    }
  }

  /// An atom of a body.
  private mutating func place(_ atom: AtomSyntax, in scope: inout Scope) -> PlacedAtom? {
    place(atom, as: .pattern, in: &scope)
  }

  mutating func place(_ atom: AtomSyntax, as use: AtomUse, in scope: inout Scope) -> PlacedAtom? {
    guard let placed = place(atom, as: use) else {
      scope.isDamaged = true
      return nil
    }
    for expression in placed.columns { scope.use(in: expression) }
    return placed
  }

  private func damaged(_ scope: inout Scope) -> PlacedCondition {
    scope.isDamaged = true
    return .missing
  }
}
