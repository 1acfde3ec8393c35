// Bodies with their atoms placed; counts the variables on the way.

extension Checker {
  mutating func place(_ condition: ConditionSyntax, in scope: inout Scope) -> PlacedCondition {
    switch condition {
    case .atom(let atom):
      if let limit = atom.limit { return place(atom, limit, in: &scope) { .holds($0) } }
      return place(atom, in: &scope).map { .holds($0) } ?? .missing
    case .denied(let atom, let range):
      if let limit = atom.limit { return placeDenial(of: atom, limit, range, in: &scope) }
      return place(atom, in: &scope).map { .denied($0, range) } ?? .missing
    case .notConcluded(let atom, let range):
      if let limit = atom.limit { return placeAbsence(of: atom, limit, range, in: &scope) }
      return place(atom, in: &scope).map { .notConcluded($0, range) } ?? .missing
    case .compare(let comparison, let left, let right, let range):
      scope.use(in: left)
      scope.use(in: right)
      return .compare(comparison, left, right, range)
    case .aggregate(let aggregate, let comparison, let other, let range):
      scope.use(in: other)
      guard let placed = place(aggregate, in: &scope) else { return damaged(&scope) }
      return .aggregate(placed, comparison, other, range)
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

  /// `p(x) includes at least v` is `p(x) includes y and y >= v`, for a variable of its own.
  private mutating func place(
    _ atom: AtomSyntax, _ limit: ComparisonOperator, in scope: inout Scope, as test: (PlacedAtom) -> PlacedCondition
  ) -> PlacedCondition {
    guard let value = atom.value else { return damaged(&scope) }
    let name = Self.hiddenName(at: value)
    scope.useHidden(name)
    guard let placed = place(atom.binding(name), in: &scope) else { return .missing }
    scope.use(in: value)
    return .all([test(placed), .compare(limit, .variable(name), value, atom.range)])
  }

  /// `not p(x) includes at least v` is `count of { y where p(x) includes y and y >= v } = 0`; `x` has its value elsewhere, as under any `not`.
  private mutating func placeAbsence(
    of atom: AtomSyntax, _ limit: ComparisonOperator, _ range: SourceRange, in scope: inout Scope
  ) -> PlacedCondition {
    guard let value = atom.value else { return damaged(&scope) }
    for argument in atom.arguments ?? [] { scope.use(in: argument.value) }
    scope.use(in: value)
    let name = ExpressionSyntax.variable(Self.hiddenName(at: value))
    let body = ConditionSyntax.all(
      [.atom(atom.binding(Self.hiddenName(at: value))), .compare(limit, name, value, range)], range)
    let matches = AggregateSyntax(function: .count, values: [name], body: body, range: range)
    guard let placed = place(matches, in: &scope) else { return damaged(&scope) }
    return .aggregate(placed, .equal, .integer(0, range), range)
  }

  /// `denied p(x) includes at least v` is `y in {…} and denied p(x) includes y and y >= v`, for all terms that `y` may be: a denial gives no variable its
  /// value, since it may be of whatever nobody names.
  private mutating func placeDenial(
    of atom: AtomSyntax, _ limit: ComparisonOperator, _ range: SourceRange, in scope: inout Scope
  ) -> PlacedCondition {
    guard let value = atom.value, let id = relation(named: atom.relation) else { return damaged(&scope) }
    guard case .terms(let concepts)? = program.relations[id].value?.type else {
      report(.unboundVariable(name: text(at: value.range)), at: value.range)
      return damaged(&scope)
    }
    let end = SourceRange(file: value.range.file, lower: Int(value.range.upper), upper: Int(value.range.upper))
    let terms = program.terms(in: .concepts(concepts)).map {
      ExpressionSyntax.name(NameSyntax(program.terms[$0].identifier, end))
    }
    let denied = place(atom, limit, in: &scope) { .denied($0, range) }
    return .all([.oneOf(.variable(Self.hiddenName(at: value)), terms, range), denied])
  }

  private static func hiddenName(at value: ExpressionSyntax) -> NameSyntax {
    NameSyntax("value_\(value.range.lower)", value.range)
  }

  private mutating func place(_ syntax: AggregateSyntax, in scope: inout Scope) -> PlacedAggregate? {
    guard scope.locals == nil else {
      report(.nestedAggregate, at: syntax.range)
      return nil
    }
    guard syntax.function == .count || syntax.values.count == 1 else {
      report(.aggregateValues, at: syntax.range)
      return nil
    }
    scope.locals = [:]
    for value in syntax.values { scope.use(in: value) }
    var body = place(syntax.body, in: &scope)
    if syntax.function == .sum { body = body.tellingMatchesApart(in: &scope) }
    defer { scope.locals = nil }
    return PlacedAggregate(
      function: syntax.function, values: syntax.values, body: body, locals: scope.locals ?? [:], range: syntax.range)
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

extension AtomSyntax {
  /// With a variable for the value, whatever that compares with.
  fileprivate func binding(_ name: NameSyntax) -> AtomSyntax {
    var bound = self
    bound.limit = nil
    bound.value = .variable(name)
    return bound
  }
}

extension PlacedCondition {
  /// With a variable of its own for each wildcard of a positive atom: a sum is over every match.
  fileprivate func tellingMatchesApart(in scope: inout Scope) -> PlacedCondition {
    switch self {
    case .holds(var atom):
      for (column, expression) in atom.columns.enumerated() {
        guard case .wildcard(let range) = expression else { continue }
        let name = NameSyntax("_\(scope.variables.count)", range)
        scope.use(name)
        scope.use(name)
        atom.columns[column] = .variable(name)
      }
      return .holds(atom)
    case .all(let conditions): return .all(conditions.map { $0.tellingMatchesApart(in: &scope) })
    case .any(let conditions): return .any(conditions.map { $0.tellingMatchesApart(in: &scope) })
    case .denied, .notConcluded, .compare, .aggregate, .oneOf, .member, .state, .missing: return self
    }
  }
}
