// A row of a table says `d = homelessness` of a variable of its header. Put in place, the constant makes the row the rule that an
// author would have written, and shows at once which rows can conflict.

extension Rule {
  /// Replaces every variable that all alternatives equate to one constant, and drops variables that no longer occur.
  mutating func substituteConstants() {
    guard let first = alternatives.first, !first.isEmpty else { return }
    var constants: [Int: Constant] = [:]
    for condition in first {
      guard case .compare(.equal, .variable(let number), .constant(let constant)) = condition.test,
        alternatives.allSatisfy({ $0.contains { $0.test == condition.test } }), constants[number] == nil
      else { continue }
      constants[number] = constant
    }
    if constants.isEmpty { return }
    var numbers: [Int: Int] = [:]
    var kept: [RuleVariable] = []
    for (number, variable) in variables.enumerated() where constants[number] == nil {
      numbers[number] = kept.count
      kept.append(variable)
    }
    func replaced(_ operand: Operand) -> Operand {
      switch operand {
      case .variable(let number):
        constants[number].map { .constant($0) } ?? .variable(numbers[number] ?? number)
      case .constant, .wildcard: operand
      case .arithmetic(let operation, let left, let right): .arithmetic(operation, replaced(left), replaced(right))
      case .negated(let inner): .negated(replaced(inner))
      }
    }
    heads = heads.map { head in
      var head = head
      head.atom.columns = head.atom.columns.map(replaced)
      return head
    }
    alternatives = alternatives.map { conditions in
      conditions.compactMap { condition in
        if case .compare(.equal, .variable(let number), .constant(let constant)) = condition.test,
          constants[number] == constant
        {
          return nil
        }
        return condition.mapping(replaced)
      }
    }
    unless = unless.map { $0.map { $0.mapping(replaced) } }
    variables = kept
  }
}

extension Condition {
  /// The condition with other operands; those that stand within another are the transformation's own business.
  package func mapping(_ transform: (Operand) -> Operand) -> Condition {
    func mapped(_ atom: Atom) -> Atom { Atom(relation: atom.relation, columns: atom.columns.map(transform)) }
    let test: Condition.Test =
      switch test {
      case .holds(let atom): .holds(mapped(atom))
      case .denied(let atom): .denied(mapped(atom))
      case .notConcluded(let atom): .notConcluded(mapped(atom))
      case .compare(let comparison, let left, let right): .compare(comparison, transform(left), transform(right))
      case .aggregate(let aggregate, let comparison, let other):
        .aggregate(aggregate.mapping(transform), comparison, transform(other))
      case .oneOf(let tested, let list): .oneOf(transform(tested), list.map(transform))
      case .member(let tested, let category, let isNegated): .member(transform(tested), category, isNegated: isNegated)
      case .state(let atom, let state): .state(mapped(atom), state)
      }
    return Condition(test, range: range)
  }
}

extension Aggregate {
  /// With some of the variables given values.
  package func substituting(_ values: [Constant?]) -> Aggregate {
    func replaced(_ operand: Operand) -> Operand {
      switch operand {
      case .variable(let number):
        values.indices.contains(number) && !locals.contains(number)
          ? values[number].map { .constant($0) } ?? operand : operand
      case .constant, .wildcard: operand
      case .arithmetic(let operation, let left, let right): .arithmetic(operation, replaced(left), replaced(right))
      case .negated(let inner): .negated(replaced(inner))
      }
    }
    return mapping(replaced)
  }

  fileprivate func mapping(_ transform: (Operand) -> Operand) -> Aggregate {
    let locals = locals.map { number -> Int in
      if case .variable(let mapped) = transform(.variable(number)) { mapped } else { number }
    }
    return Aggregate(
      function: function, values: values.map(transform),
      alternatives: alternatives.map { $0.map { $0.mapping(transform) } }, locals: locals)
  }
}
