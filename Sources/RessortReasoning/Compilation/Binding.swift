import RessortLanguage

// Which variables a list of conditions binds. `f = care` gives `f` its value where nothing else does; the kernel wants to be told which
// side is the variable that gets one.

/// A condition, with equalities turned towards the variable that they give a value.
enum OrientedCondition {
  case test(Condition.Test)
  case assign(Int, Operand)
}

/// Equalities that give a variable its value become assignments; the order of the rest is kept.
func orderedForBinding(_ conditions: [Condition]) -> [OrientedCondition] {
  var result: [OrientedCondition] = []
  var equalities: [(Operand, Operand)] = []
  for condition in conditions {
    if case .compare(.equal, let left, let right) = condition.test {
      equalities.append((left, right))
    } else {
      result.append(.test(condition.test))
    }
  }
  if equalities.isEmpty { return result }
  var bound = variablesBoundByTables(conditions)
  while let next = equalities.firstIndex(where: { orient($0, bound) != nil || isBound($0, bound) }) {
    let equality = equalities.remove(at: next)
    if let (variable, operand) = orient(equality, bound) {
      result.append(.assign(variable, operand))
      bound.insert(variable)
    } else {
      result.append(.test(.compare(.equal, equality.0, equality.1)))
    }
  }
  for (left, right) in equalities { result.append(.test(.compare(.equal, left, right))) }
  return result
}

/// Every variable that the conditions, all together, give a value.
func variablesBound(by conditions: [Condition]) -> Set<Int> {
  var bound = variablesBoundByTables(conditions)
  for case .assign(let variable, _) in orderedForBinding(conditions) { bound.insert(variable) }
  return bound
}

private func variablesBoundByTables(_ conditions: [Condition]) -> Set<Int> {
  var bound: Set<Int> = []
  for condition in conditions {
    switch condition.test {
    case .holds(let atom), .denied(let atom): bound.formUnion(atom.columns.directVariables)
    case .state(let atom, let state): if state != .notAsked { bound.formUnion(atom.columns.directVariables) }
    case .member(let operand, _, let isNegated): if !isNegated { bound.formUnion([operand].directVariables) }
    case .aggregate(_, .equal, let operand): bound.formUnion([operand].directVariables)
    case .oneOf(let operand, _): bound.formUnion([operand].directVariables)
    case .notConcluded, .compare, .aggregate: break
    }
  }
  return bound
}

private func orient(_ equality: (Operand, Operand), _ bound: Set<Int>) -> (Int, Operand)? {
  if case .variable(let variable) = equality.0, !bound.contains(variable), equality.1.variables.isSubset(of: bound) {
    return (variable, equality.1)
  }
  if case .variable(let variable) = equality.1, !bound.contains(variable), equality.0.variables.isSubset(of: bound) {
    return (variable, equality.0)
  }
  return nil
}

private func isBound(_ equality: (Operand, Operand), _ bound: Set<Int>) -> Bool {
  equality.0.variables.union(equality.1.variables).isSubset(of: bound)
}

extension Operand {
  /// All variables in it.
  var variables: Set<Int> {
    switch self {
    case .variable(let variable): [variable]
    case .constant, .wildcard: []
    case .arithmetic(_, let left, let right): left.variables.union(right.variables)
    case .negated(let operand): operand.variables
    }
  }
}

extension [Operand] {
  /// Those that stand alone in a column.
  var directVariables: Set<Int> {
    var found: Set<Int> = []
    for case .variable(let variable) in self { found.insert(variable) }
    return found
  }

  var variables: Set<Int> {
    reduce(into: []) { $0.formUnion($1.variables) }
  }
}

extension Condition {
  var variables: Set<Int> { test.variables }
}

extension Condition.Test {
  /// All variables in it.
  var variables: Set<Int> {
    switch self {
    case .holds(let atom), .denied(let atom), .notConcluded(let atom), .state(let atom, _): atom.columns.variables
    case .compare(_, let left, let right): left.variables.union(right.variables)
    case .aggregate(let aggregate, _, let operand): operand.variables.union(aggregate.outerVariables)
    case .oneOf(let operand, let choices): operand.variables.union(choices.variables)
    case .member(let operand, _, _): operand.variables
    }
  }
}
