// What is typed at the prompt, checked against a whole program.

/// A query: the variables its author named, in order of first occurrence, and the alternatives of its body.
package struct CheckedQuery: Sendable {
  package var variables: [RuleVariable]
  package var alternatives: [[Condition]]

  package init(variables: [RuleVariable], alternatives: [[Condition]]) {
    self.variables = variables
    self.alternatives = alternatives
  }
}

extension CheckedProgram {
  /// - Returns: `nil`, reported, when the body does not fit the program.
  package func checkQuery(_ body: ConditionSyntax, into diagnostics: inout Diagnostics) -> CheckedQuery? {
    var checker = Checker(over: self, diagnostics: diagnostics)
    defer { diagnostics = checker.diagnostics }
    return checker.query(body)
  }

  /// An atom to explain: constants and wildcards; a variable stands for anything.
  package func checkGround(
    _ head: HeadSyntax, into diagnostics: inout Diagnostics
  ) -> (isDenied: Bool, atom: Atom)? {
    var checker = Checker(over: self, diagnostics: diagnostics)
    defer { diagnostics = checker.diagnostics }
    var syntax = head.atom
    syntax.arguments = syntax.arguments?.map { ArgumentSyntax(label: $0.label, value: $0.value.variablesAsWildcards) }
    syntax.value = syntax.value?.variablesAsWildcards
    guard let placed = checker.place(syntax, as: .pattern),
      let atom = checker.atom(placed, ResolutionContext(scope: Scope(), types: []))
    else { return nil }
    return (head.isDenied, atom)
  }

  /// An answer to an input, as a scenario's `given` writes it.
  package func checkAnswer(_ answer: ScenarioSyntax.Answer, into diagnostics: inout Diagnostics) -> Answer? {
    var checker = Checker(over: self, diagnostics: diagnostics)
    defer { diagnostics = checker.diagnostics }
    return checker.answer(answer)
  }
}

extension Checker {
  fileprivate mutating func query(_ body: ConditionSyntax) -> CheckedQuery? {
    let errorsBefore = errorCount
    var scope = Scope()
    let placed = place(body, in: &scope)
    reportExcess(of: scope)
    guard scope.excess == nil else { return nil }
    var frame = TypeFrame(count: scope.variables.count)
    narrow(by: placed.withDenialsAffirmed, scope, &frame)
    typeByEquality(placed, scope, &frame)
    for index in scope.variables.indices {
      scope.variables[index].type = frame.types[index]
      scope.variables[index].typedAt = frame.places[index]
    }
    guard let tree = resolve(placed, ResolutionContext(scope: scope, types: frame.types)), !scope.isDamaged else {
      return nil
    }
    let nothing = [Bool](repeating: false, count: scope.variables.count)
    let bodies = alternatives(tree, at: body.range)
    let all = scope.variables.indices.map { Operand.variable($0) }
    for conditions in bodies {
      let bound = bound(by: conditions, outer: nothing, denialsBind: true)
      checkBound(bound, in: conditions, operands: all, scope)
    }
    guard errorCount == errorsBefore else { return nil }
    return CheckedQuery(
      variables: scope.variables.map { RuleVariable(name: $0.name, type: $0.type ?? .unknown) },
      alternatives: bodies)
  }
}

extension PlacedCondition {
  /// A denial lists what is denied, so it gives its variables their types as a conclusion does.
  fileprivate var withDenialsAffirmed: PlacedCondition {
    switch self {
    case .denied(let atom, _): .holds(atom)
    case .all(let conditions): .all(conditions.map(\.withDenialsAffirmed))
    case .any(let conditions): .any(conditions.map(\.withDenialsAffirmed))
    case .holds, .notConcluded, .compare, .oneOf, .member, .state, .missing: self
    }
  }
}

extension ExpressionSyntax {
  fileprivate var variablesAsWildcards: ExpressionSyntax {
    switch self {
    case .variable(let name): .wildcard(name.range)
    case .name, .wildcard, .integer, .date, .string, .boolean, .binary, .negated, .missing: self
    }
  }
}

extension ConditionSyntax {
  fileprivate var range: SourceRange {
    switch self {
    case .atom(let atom): atom.range
    case .denied(_, let range), .notConcluded(_, let range), .compare(_, _, _, let range), .oneOf(_, _, let range),
      .member(_, _, isNegated: _, let range), .state(_, _, let range), .all(_, let range), .any(_, let range),
      .missing(let range):
      range
    }
  }
}
