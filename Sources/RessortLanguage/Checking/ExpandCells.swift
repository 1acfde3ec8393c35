// What the cell of a condition column asks of its header.

extension Checker {
  /// Conditions that a cell puts on a variable; `nil` for a cell that says nothing about one.
  func test(of variable: ExpressionSyntax, _ cell: TableSyntax.Cell) -> [ConditionSyntax]? {
    switch cell {
    case .empty, .any: []
    case .boolean(let truth, let range): [.compare(.equal, variable, .boolean(truth, range), range)]
    case .otherThan(let expression, let range): [isOne(variable, of: expression, isNegated: true, range)]
    case .limit(let comparison, let expression, let range): [.compare(comparison, variable, expression, range)]
    case .name(let name): [isOne(variable, of: .name(name), isNegated: false, name.range)]
    case .expressions(let list, let range): oneOf(variable, list, range)
    case .locators, .certainty, .bound, .label, .missing: nil
    }
  }

  private func oneOf(
    _ variable: ExpressionSyntax, _ list: [ExpressionSyntax], _ range: SourceRange
  ) -> [ConditionSyntax] {
    if list.count == 1 { return [isOne(variable, of: list[0], isNegated: false, range)] }
    if list.contains(where: isCategory) {
      return [.any(list.map { isOne(variable, of: $0, isNegated: false, $0.range) }, range)]
    }
    return [.oneOf(variable, list, range)]
  }

  /// `d is Group` for a group or a concept, else `d = term`.
  private func isOne(
    _ variable: ExpressionSyntax, of expression: ExpressionSyntax, isNegated: Bool, _ range: SourceRange
  ) -> ConditionSyntax {
    if case .name(let name) = expression, isCategory(expression) {
      return .member(variable, name, isNegated: isNegated, range)
    }
    return .compare(isNegated ? .notEqual : .equal, variable, expression, range)
  }

  private func isCategory(_ expression: ExpressionSyntax) -> Bool {
    guard case .name(let name) = expression else { return false }
    return termCandidates(name).isEmpty && knownCategory(name) != nil
  }

  /// Conditions that a cell makes of a header's body: that it holds, or not, or which value it has.
  func test(of body: ConditionSyntax, _ cell: TableSyntax.Cell) -> [ConditionSyntax]? {
    switch cell {
    case .empty, .any: return []
    case .boolean(true, _): return [body]
    case .boolean(false, let range): return negated(body, range).map { [$0] }
    case .name(let name): return valued(body, [.name(name)], name.range)
    case .expressions(let list, let range): return valued(body, list, range)
    case .otherThan(let expression, let range):
      guard case .atom(let atom) = body, atom.value == nil else { return nil }
      let value = ExpressionSyntax.variable(NameSyntax(freshName(range), range))
      return [
        .atom(atom.with(value, linkedBy: link(of: atom), range)), isOne(value, of: expression, isNegated: true, range),
      ]
    case .limit(let comparison, let expression, let range):
      guard case .atom(let atom) = body, atom.value == nil else { return nil }
      let value = ExpressionSyntax.variable(NameSyntax(freshName(range), range))
      return [.atom(atom.with(value, linkedBy: link(of: atom), range)), .compare(comparison, value, expression, range)]
    case .locators, .certainty, .bound, .label, .missing: return nil
    }
  }

  /// Columns in one row must not share the variable that stands for their value.
  private func freshName(_ range: SourceRange) -> String { "value \(range.lower)" }

  private func link(of atom: AtomSyntax) -> AtomSyntax.Link {
    let relation = meaning(of: atom.relation, in: .relations)
    return relation.flatMap { program.relations[$0].value?.isMany } == true ? .includes : .equals
  }

  private func valued(
    _ body: ConditionSyntax, _ values: [ExpressionSyntax], _ range: SourceRange
  ) -> [ConditionSyntax]? {
    guard case .atom(let atom) = body, atom.value == nil else { return nil }
    if values.contains(where: isCategory) {
      let value = ExpressionSyntax.variable(NameSyntax(freshName(range), range))
      return [.atom(atom.with(value, linkedBy: link(of: atom), range))] + oneOf(value, values, range)
    }
    let tests = values.map { ConditionSyntax.atom(atom.with($0, linkedBy: link(of: atom), range)) }
    return tests.count == 1 ? tests : [.any(tests, range)]
  }

  /// What `no` means: the value `false` for a `Bool` atom, else that the body is not concluded.
  private func negated(_ body: ConditionSyntax, _ range: SourceRange) -> ConditionSyntax? {
    switch body {
    case .atom(let atom):
      let relation = meaning(of: atom.relation, in: .relations).map { program.relations[$0] }
      if relation?.value?.type == .boolean, atom.value == nil {
        return .atom(atom.with(.boolean(false, range), linkedBy: link(of: atom), range))
      }
      return .notConcluded(atom, range)
    case .notConcluded(let atom, _): return .atom(atom)
    case .compare(let comparison, let left, let right, let range):
      return .compare(comparison.opposite, left, right, range)
    case .aggregate(let aggregate, let comparison, let other, let range):
      // Without a match there is no minimum, so the opposite of a comparison with it is not what remains.
      switch aggregate.function {
      case .count, .sum: return .aggregate(aggregate, comparison.opposite, other, range)
      case .minimum, .maximum: return nil
      }
    case .oneOf(let tested, let list, let range):
      return .all(list.map { .compare(.notEqual, tested, $0, range) }, range)
    case .member(let tested, let name, let isNegated, let range):
      return .member(tested, name, isNegated: !isNegated, range)
    case .state(let atom, let state, let range):
      return .any(InputState.allCases.filter { $0 != state }.map { .state(atom, $0, range) }, range)
    case .all(let parts, let range):
      let negations = parts.compactMap { negated($0, range) }
      return negations.count == parts.count ? .any(negations, range) : nil
    case .any(let parts, let range):
      let negations = parts.compactMap { negated($0, range) }
      return negations.count == parts.count ? .all(negations, range) : nil
    case .denied, .missing: return nil
    }
  }
}

extension AtomSyntax {
  fileprivate func with(_ value: ExpressionSyntax, linkedBy link: Link, _ range: SourceRange) -> AtomSyntax {
    var atom = self
    atom.link = (link, range)
    atom.value = value
    return atom
  }
}

extension ComparisonOperator {
  fileprivate var opposite: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
