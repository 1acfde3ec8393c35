import RessortLanguage

/// A case under construction: conditions that are still to be traced back, the answers found so far, and variables that stand for a constant,
/// for each other, or for nothing yet. A value: each way to go on works on its own copy.
struct Attempt {
  struct Goal {
    var test: Condition.Test
    /// How many rules led to it.
    var depth: Int
  }

  struct GivenRow {
    var input: ID<Relation>
    var columns: [Operand]
  }

  /// What the case says of a question beside rows.
  struct GivenState: Hashable {
    var input: ID<Relation>
    var key: [Operand]
    var state: InputState
  }

  /// The last one is the next to be traced.
  private(set) var goals: [Goal] = []
  private(set) var rows: [GivenRow] = []
  private(set) var states: [GivenState] = []
  /// Tests that need no database.
  private(set) var tests: [Condition.Test] = []
  private(set) var types: [ValueType] = []
  /// By variable: a constant, or a variable with a smaller number.
  private var values: [Operand?] = []

  // MARK: Variables

  mutating func newVariable(_ type: ValueType) -> Operand {
    types.append(type)
    values.append(nil)
    return .variable(types.count - 1)
  }

  /// Adds the variables of a rule, and gives the number of the first.
  mutating func add(_ variables: [RuleVariable]) -> Int {
    types += variables.map(\.type)
    values += Array(repeating: nil, count: variables.count)
    return types.count - variables.count
  }

  func resolved(_ operand: Operand) -> Operand {
    var operand = operand
    while case .variable(let number) = operand, let value = values[number] { operand = value }
    return operand
  }

  /// By variable, the constants known so far.
  var constants: [Constant?] {
    values.indices.map { if case .constant(let constant) = resolved(.variable($0)) { constant } else { nil } }
  }

  /// Variables without a value, one for each set that stand for each other, in order.
  var open: [Int] {
    values.indices.filter { values[$0] == nil }
  }

  /// The types of all variables that stand for this one.
  func types(of variable: Int) -> Set<ValueType> {
    Set(values.indices.filter { resolved(.variable($0)) == .variable(variable) }.map { types[$0] })
  }

  mutating func set(_ variable: Int, _ constant: Constant) {
    values[variable] = .constant(constant)
  }

  /// Makes two operands the same; false where they cannot be.
  mutating func unify(_ left: Operand, _ right: Operand) -> Bool {
    switch (resolved(left), resolved(right)) {
    case (.wildcard, _), (_, .wildcard): return true
    case (.constant(let one), .constant(let other)): return one == other
    case (.variable(let one), .variable(let other)):
      if one != other { values[max(one, other)] = .variable(min(one, other)) }
      return true
    case (.variable(let variable), .constant(let constant)), (.constant(let constant), .variable(let variable)):
      values[variable] = .constant(constant)
      return true
    case (let one, let other):
      tests.append(.compare(.equal, one, other))
      return true
    }
  }

  mutating func unify(_ left: [Operand], _ right: [Operand]) -> Bool {
    for (one, other) in zip(left, right) where !unify(one, other) { return false }
    return true
  }

  // MARK: Conditions

  /// Asks for the conditions of a rule whose variables begin at the offset; false where one of them cannot hold.
  mutating func require(_ conditions: [Condition], offset: Int, depth: Int) -> Bool {
    // Goals are taken from the end, so that the first condition is traced first.
    for condition in conditions.reversed() {
      let test = condition.mapping { $0.shifted(by: offset) }.test
      switch test {
      case .compare(.equal, let left, let right):
        if !unify(left, right) { return false }
      case .compare, .oneOf, .member: tests.append(test)
      case .holds, .denied, .state: goals.append(Goal(test: test, depth: depth))
      // What is absent from a small case mostly is; the evaluation says whether.
      case .notConcluded, .aggregate: break
      }
    }
    return true
  }

  mutating func require(_ test: Condition.Test) { tests.append(test) }

  mutating func nextGoal() -> Goal? { goals.popLast() }

  mutating func give(_ row: GivenRow) { rows.append(row) }

  mutating func give(_ state: GivenState) { states.append(state) }
}

extension Operand {
  func shifted(by offset: Int) -> Operand {
    switch self {
    case .variable(let number): .variable(number + offset)
    case .constant, .wildcard: self
    case .arithmetic(let sign, let left, let right):
      .arithmetic(sign, left.shifted(by: offset), right.shifted(by: offset))
    case .negated(let operand): .negated(operand.shifted(by: offset))
    }
  }
}
