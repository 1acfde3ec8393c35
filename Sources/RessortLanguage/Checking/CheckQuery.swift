// What is typed at the prompt, checked against a whole program.

/// A query: the variables its author asks for, in order of first occurrence, and the alternatives of its body.
package struct CheckedQuery: Sendable {
  package var variables: [RuleVariable]
  package var alternatives: [[Condition]]
  /// Those asked for come first; the others belong to aggregates, or stand for a value that is only compared.
  package var variableCount: Int

  package init(variables: [RuleVariable], alternatives: [[Condition]], variableCount: Int) {
    self.variables = variables
    self.alternatives = alternatives
    self.variableCount = variableCount
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
    var outerNames: Set<String> = []
    body.forEachVariable { outerNames.insert($0) }
    scope.outerNames = outerNames
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
    func isAsked(_ index: Int) -> Bool { !scope.variables[index].isLocal && !scope.variables[index].isHidden }
    let asked = scope.variables.indices.filter(isAsked)
    let all = asked.map { Operand.variable($0) }
    for conditions in bodies {
      let bound = bound(by: conditions, outer: nothing, denialsBind: true)
      checkBound(bound, in: conditions, operands: all, scope)
    }
    guard errorCount == errorsBefore else { return nil }
    var numbers = [Int](repeating: 0, count: scope.variables.count)
    let order = asked + scope.variables.indices.filter { !isAsked($0) }
    for (number, old) in order.enumerated() { numbers[old] = number }
    let renumbered = bodies.map { $0.map { $0.mapping { $0.renumbered(numbers) } } }
    return CheckedQuery(
      variables: asked.map {
        RuleVariable(name: scope.variables[$0].name, type: scope.variables[$0].type ?? .unknown)
      }, alternatives: renumbered, variableCount: scope.variables.count)
  }
}

extension PlacedCondition {
  /// A denial lists what is denied, so it gives its variables their types as a conclusion does.
  fileprivate var withDenialsAffirmed: PlacedCondition {
    switch self {
    case .denied(let atom, _): .holds(atom)
    case .all(let conditions): .all(conditions.map(\.withDenialsAffirmed))
    case .any(let conditions): .any(conditions.map(\.withDenialsAffirmed))
    case .holds, .notConcluded, .compare, .aggregate, .oneOf, .member, .state, .missing: self
    }
  }
}

extension ExpressionSyntax {
  fileprivate var variablesAsWildcards: ExpressionSyntax {
    switch self {
    case .variable(let name): .wildcard(name.range)
    case .name, .wildcard, .integer, .decimal, .date, .string, .boolean, .binary, .negated, .measured, .rounded,
      .toDecimal, .toDays, .missing:
      self
    }
  }
}

extension ConditionSyntax {
  fileprivate var range: SourceRange {
    switch self {
    case .atom(let atom): atom.range
    case .denied(_, let range), .notConcluded(_, let range), .compare(_, _, _, let range),
      .aggregate(_, _, _, let range), .oneOf(_, _, let range),
      .member(_, _, isNegated: _, let range), .state(_, _, let range), .all(_, let range), .any(_, let range),
      .missing(let range):
      range
    }
  }
}

extension Operand {
  fileprivate func renumbered(_ numbers: [Int]) -> Operand {
    switch self {
    case .variable(let number): .variable(numbers[number])
    case .constant, .wildcard: self
    case .arithmetic(let operation, let left, let right):
      .arithmetic(operation, left.renumbered(numbers), right.renumbered(numbers))
    case .negated(let inner): .negated(inner.renumbered(numbers))
    }
  }
}
