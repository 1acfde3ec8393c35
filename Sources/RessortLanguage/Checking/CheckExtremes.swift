// A relation that keeps its least or greatest value may hang on itself, where a better value can only give a better one:
//
//     relation distance(x: Place) -> least Int
//     define distance(y) = m + w  if distance(x) = m and edge(x, y) = w
//
// Then it does not matter in which order values are found, and each is proved by values found before. So every rule on the circle
// concludes such a value, which grows or falls strictly with each one that it takes from the circle, and puts no condition on that one
// which a better one could fail.

extension Checker {
  mutating func checkExtremes() {
    guard errorCount == 0, program.relations.contains(where: { $0.value?.extreme != nil }) else { return }
    checkConclusionsOfExtremes()
    guard errorCount == 0 else { return }
    let graph = RuleDependencies(program)
    let component = strongComponents(of: graph.edges)
    let extremes = program.relations.indices.filter { program.relations[$0].value?.extreme != nil }
    let circles = Set(extremes.map { component[graph.number(of: .premise(ID($0)))] })
    for (index, rule) in program.rules.enumerated() where circles.contains(component[graph.number(of: .rule(index))]) {
      let own = graph.number(of: .rule(index))
      for (conditions, isExcluding) in rule.alternatives.map({ ($0, false) }) + rule.unless.map({ ($0, true) }) {
        for condition in conditions {
          let circular = condition.relations.first { component[graph.number(of: .premise($0))] == component[own] }
          guard let circular,
            let flaw = flaw(of: condition, among: conditions, in: index, isExcluding: isExcluding)
          else { continue }
          let way = graph.way(from: graph.number(of: .premise(circular)), to: own) ?? []
          report(
            .unsteadyExtreme(relation: program.relations[circular].name, flaw.reason), at: flaw.place,
            notes: notes(along: way.map(graph.node)))
        }
      }
    }
  }

  private mutating func checkConclusionsOfExtremes() {
    for rule in program.rules {
      for head in rule.heads where program.relations[head.atom.relation].value?.extreme != nil {
        if head.isDenied || (rule.kind != .define && rule.kind != .always) {
          report(.disputedExtreme(relation: program.relations[head.atom.relation].name), at: head.range)
        }
      }
      if let attacked = rule.attacked, program.relations[attacked.relation].value?.extreme != nil {
        report(.disputedExtreme(relation: program.relations[attacked.relation].name), at: rule.range)
      }
    }
  }

  // MARK: Conditions on a circle

  private typealias Flaw = (reason: CheckProblem.Unsteadiness, place: SourceRange)

  /// Why a condition on a relation of the circle does not suit it; nil if it does.
  private func flaw(
    of condition: Condition, among conditions: [Condition], in index: Int, isExcluding: Bool
  ) -> Flaw? {
    let rule = program.rules[index]
    guard !isExcluding, rule.unless.isEmpty, rule.heads.count == 1,
      let concluded = program.relations[rule.heads[0].atom.relation].value?.extreme
    else { return (.conclusion(rule: name(of: index)), condition.range) }
    guard case .holds(let atom) = condition.test, let taken = program.relations[atom.relation].value?.extreme else {
      return (.condition, condition.range)
    }
    let columns = rule.heads[0].atom.columns
    guard case .variable(let variable)? = atom.columns.last, let value = columns.last else {
      return (.value, condition.range)
    }
    let growth = Growth(with: variable, where: conditions)
    guard growth.of(value) == (concluded == taken ? .rising : .falling) else { return (.value, condition.range) }
    let keys = Array(columns.dropLast()) + Array(atom.columns.dropLast())
    guard keys.allSatisfy({ growth.of($0) == .constant }) else { return (.value, condition.range) }
    let failing = conditions.first { other in
      other != condition && !growth.keeps(other, asValueBecomes: taken)
    }
    return failing.map { (.use(variable: rule.variables[variable].name), $0.range) }
  }
}

/// How operands change with one variable, strictly: where it becomes greater, they do too, or become less.
private struct Growth {
  enum Direction {
    case constant, rising, falling

    var reversed: Direction {
      switch self {
      case .constant: .constant
      case .rising: .falling
      case .falling: .rising
      }
    }
  }

  private var directions: [Int: Direction?]
  /// Equalities that give a variable its value.
  private var definitions: Set<Int> = []
  private let conditions: [Condition]

  init(with variable: Int, where conditions: [Condition]) {
    self.conditions = conditions
    directions = [variable: .rising]
    var bound: Set<Int> = [variable]
    for condition in conditions {
      if case .compare = condition.test { continue }
      condition.forEachVariable { bound.insert($0) }
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (number, condition) in conditions.enumerated() where !definitions.contains(number) {
        guard case .compare(.equal, let left, let right) = condition.test else { continue }
        for (side, other) in [(left, right), (right, left)] {
          guard case .variable(let new) = side, !bound.contains(new), other.usesOnly(bound) else { continue }
          let direction = self.of(other)
          directions[new] = .some(direction)
          bound.insert(new)
          definitions.insert(number)
          hasChanged = true
          break
        }
      }
    }
  }

  /// Nil where it may go either way, or stay the same.
  func of(_ operand: Operand) -> Direction? {
    switch operand {
    case .constant, .wildcard: return .constant
    case .variable(let number): return directions[number] ?? .constant
    case .negated(let inner): return of(inner)?.reversed
    case .arithmetic(let sign, let left, let right):
      guard let one = of(left), let other = of(right) else { return nil }
      if one == .constant && other == .constant { return .constant }
      switch sign {
      case .add, .addDays, .addDuration: return sum(one, other)
      case .subtract, .daysBetween: return sum(one, other.reversed)
      case .toDecimal, .toDuration, .toDays: return one
      case .multiply: return product(left, one, right, other)
      case .multiplyDecimals(let rounding): return rounding.mode == .exact ? product(left, one, right, other) : nil
      case .divide, .remainder, .divideDecimals, .addMonths, .addMonthsToLast, .addMonthsToNext: return nil
      }
    }
  }

  private func moves(_ variable: Int) -> Bool {
    guard let direction = directions[variable] else { return false }
    return direction != .constant
  }

  private func sum(_ one: Direction, _ other: Direction) -> Direction? {
    if one == .constant { return other }
    return other == .constant || other == one ? one : nil
  }

  private func product(_ left: Operand, _ one: Direction, _ right: Operand, _ other: Direction) -> Direction? {
    if one == .constant, let sign = left.constantSign { return sign > 0 ? other : sign < 0 ? other.reversed : nil }
    if other == .constant, let sign = right.constantSign { return sign > 0 ? one : sign < 0 ? one.reversed : nil }
    return nil
  }

  /// Whether a condition that holds goes on to hold as the variable becomes better.
  func keeps(_ condition: Condition, asValueBecomes extreme: Extreme) -> Bool {
    switch condition.test {
    case .compare(let comparison, let left, let right):
      if let number = conditions.firstIndex(of: condition), definitions.contains(number) { return true }
      guard let one = of(left), let other = of(right) else { return false }
      if one == .constant && other == .constant { return true }
      guard let difference = sum(one, other.reversed) else { return false }
      let falls = difference == (extreme == .least ? .rising : .falling)
      switch comparison {
      case .less, .lessOrEqual: return falls
      case .greater, .greaterOrEqual: return !falls
      case .equal, .notEqual: return false
      }
    case .holds, .denied, .notConcluded, .state, .aggregate, .oneOf, .member:
      var isConstant = true
      condition.forEachVariable { if moves($0) { isConstant = false } }
      return isConstant
    }
  }
}

extension Operand {
  fileprivate func usesOnly(_ known: Set<Int>) -> Bool {
    var usesOnly = true
    forEachVariable { if !known.contains($0) { usesOnly = false } }
    return usesOnly
  }

  fileprivate var constantSign: Int64? {
    switch self {
    case .constant(.integer(let number)): number.signum()
    case .constant(.decimal(let number)): number.millionths.signum()
    case .constant(.duration(let days)): days.signum()
    case .negated(let inner): inner.constantSign.map { -$0 }
    case .constant, .variable, .wildcard, .arithmetic: nil
    }
  }
}
