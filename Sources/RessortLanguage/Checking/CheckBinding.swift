// Range restriction: in each alternative, every variable gets its values from a positive atom, from `x is Name`, from a test of an
// input that somebody was asked about, from `x in {…}`, or from an equation with something that has them.

extension Condition {
  /// Marks the variables that the condition gives values by itself.
  ///
  /// - Parameter denialsBind: whether a denial does so too, as in a query, which lists what came out.
  func bind(_ bound: inout [Bool], denialsBind: Bool = false) {
    switch test {
    case .holds(let atom), .state(let atom, .known), .state(let atom, .declaredUnknown),
      .state(let atom, .notApplicable):
      for case .variable(let number) in atom.columns { bound[number] = true }
    case .member(.variable(let number), _, isNegated: false): bound[number] = true
    case .denied(let atom):
      guard denialsBind else { return }
      for case .variable(let number) in atom.columns { bound[number] = true }
    case .notConcluded, .compare, .aggregate, .oneOf, .member, .state: break
    }
  }

  /// Marks the variable that the condition equates to something bound.
  ///
  /// - Returns: whether that is new.
  func bindByEquality(_ bound: inout [Bool]) -> Bool {
    switch test {
    case .compare(.equal, .variable(let number), let other) where !bound[number] && other.isBound(bound),
      .compare(.equal, let other, .variable(let number)) where !bound[number] && other.isBound(bound):
      bound[number] = true
      return true
    case .aggregate(let aggregate, .equal, .variable(let number))
    where !bound[number] && aggregate.outerVariables.allSatisfy({ bound[$0] }):
      bound[number] = true
      return true
    case .oneOf(.variable(let number), let list) where !bound[number] && list.allSatisfy({ $0.isBound(bound) }):
      bound[number] = true
      return true
    case .holds, .denied, .notConcluded, .compare, .aggregate, .oneOf, .member, .state: return false
    }
  }

  /// Calls `visit` for each variable in the condition, but for those of aggregates.
  func forEachVariable(_ visit: (Int) -> Void) {
    switch test {
    case .holds(let atom), .denied(let atom), .notConcluded(let atom), .state(let atom, _):
      for operand in atom.columns { operand.forEachVariable(visit) }
    case .compare(_, let left, let right):
      left.forEachVariable(visit)
      right.forEachVariable(visit)
    case .aggregate(let aggregate, _, let other):
      for number in aggregate.outerVariables { visit(number) }
      other.forEachVariable(visit)
    case .oneOf(let tested, let list):
      tested.forEachVariable(visit)
      for operand in list { operand.forEachVariable(visit) }
    case .member(let tested, _, _): tested.forEachVariable(visit)
    }
  }
}

extension Operand {
  func forEachVariable(_ visit: (Int) -> Void) {
    switch self {
    case .variable(let number): visit(number)
    case .constant, .wildcard: break
    case .arithmetic(_, let left, let right):
      left.forEachVariable(visit)
      right.forEachVariable(visit)
    case .negated(let inner): inner.forEachVariable(visit)
    }
  }

  func isBound(_ bound: [Bool]) -> Bool {
    var isBound = true
    forEachVariable { if !bound[$0] { isBound = false } }
    return isBound
  }
}

extension Checker {
  /// What a list of conditions binds on top of `outer`.
  func bound(by conditions: [Condition], outer: [Bool], denialsBind: Bool = false) -> [Bool] {
    var bound = outer
    for condition in conditions { condition.bind(&bound, denialsBind: denialsBind) }
    var isChanged = true
    while isChanged {
      isChanged = false
      for condition in conditions where condition.bindByEquality(&bound) { isChanged = true }
    }
    return bound
  }

  /// Reports each variable of the conditions and operands that nothing binds, where it is first written.
  mutating func checkBound(_ bound: [Bool], in conditions: [Condition], operands: [Operand], _ scope: Scope) {
    var unbound: Set<Int> = []
    func visit(_ number: Int) { if !bound[number] { unbound.insert(number) } }
    for condition in conditions { condition.forEachVariable(visit) }
    for operand in operands { operand.forEachVariable(visit) }
    // A value that an aggregate gives is missing because its group is.
    for case .aggregate(let aggregate, .equal, .variable(let number)) in conditions.map(\.test)
    where aggregate.outerVariables.contains(where: unbound.contains) {
      unbound.remove(number)
    }
    for number in unbound.sorted() {
      let variable = scope.variables[number]
      report(.unboundVariable(name: variable.name), at: variable.firstUse)
    }
    for case .aggregate(let aggregate, _, _) in conditions.map(\.test) {
      for inner in aggregate.alternatives {
        let within = self.bound(by: inner, outer: bound.enumerated().map { $1 || unbound.contains($0) })
        checkBound(within, in: inner, operands: aggregate.values, scope)
      }
    }
  }
}
