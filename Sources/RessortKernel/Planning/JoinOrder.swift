// In which order a rule's literals are matched. Greedy: whatever only filters goes first as soon as its variables are
// bound (comparisons, then atoms and negations, then what has to be computed, each in written order); otherwise the
// positive atom with the most bound columns, then the one with the fewest free ones, then one that leaves another to be tested by its last column
// (rows of one prefix are a set), then the first written. The delta atom of a semi-naive variant leads.

/// Positions of body literals in the order in which they are matched.
struct JoinOrder {
  private(set) var literals: [Int] = []
  /// Of the head, or of a literal that cannot be placed.
  private(set) var unboundVariable: Variable?

  private let rule: Rule
  /// Variables whose values nothing reads: they count as wildcards.
  private let unread: SmallSet
  private var bound: SmallSet
  private var waiting: SmallSet

  /// - Parameters:
  ///   - leading: the literal to begin with, a positive atom.
  ///   - bound: variables that have values from the start.
  init(of rule: Rule, leading: Int?, bound: SmallSet = SmallSet(), unread: SmallSet = SmallSet()) {
    self.rule = rule
    self.unread = unread
    self.bound = bound
    waiting = SmallSet(below: rule.body.count)
    literals.reserveCapacity(rule.body.count)
    if let leading { place(leading) }
    while let next = nextFilter() ?? nextAtom() { place(next) }
    unboundVariable = firstUnbound()
  }

  private mutating func place(_ literal: Int) {
    waiting.remove(literal)
    literals.append(literal)
    switch rule.body[literal] {
    case .positive(let atom):
      for case .variable(let variable) in atom.operands { bound.insert(variable.position) }
    case .assign(let variable, _): bound.insert(variable.position)
    case .negative, .compare: break
    }
  }

  private func nextFilter() -> Int? {
    var best: Int?
    var bestRank = Int.max
    for literal in waiting {
      let rank = filterRank(rule.body[literal])
      if rank < bestRank {
        best = literal
        bestRank = rank
      }
    }
    return best
  }

  /// Lower goes first; `Int.max` for what cannot be placed yet, or does not filter.
  private func filterRank(_ literal: Literal) -> Int {
    switch literal {
    case .compare(_, let left, let right):
      guard allBound(left) && allBound(right) else { return .max }
      return left.isOperand && right.isOperand ? 0 : 3
    case .positive(let atom): return columns(of: atom).free == 0 ? 1 : .max
    case .negative(let atom): return firstUnbound(in: atom) == nil ? 2 : .max
    case .assign(_, let expression): return allBound(expression) ? 3 : .max
    }
  }

  private func nextAtom() -> Int? {
    var best: (literal: Int, atom: Atom)?
    var most = (bound: -1, free: 0)
    for literal in waiting {
      guard case .positive(let atom) = rule.body[literal] else { continue }
      let columns = columns(of: atom)
      let isBetter =
        columns.bound > most.bound || (columns.bound == most.bound && columns.free < most.free)
      if isBetter || (columns == most && leavesSet(atom) && best.map { !leavesSet($0.atom) } ?? false) {
        best = (literal, atom)
        most = columns
      }
    }
    return best?.literal
  }

  /// Whether, once the atom is matched, of another one nothing is left but to look up its last column among the rows of a prefix that was known before.
  private func leavesSet(_ atom: Atom) -> Bool {
    waiting.contains { literal in
      guard case .positive(let other) = rule.body[literal], other != atom, let last = other.operands.last,
        case .variable(let variable) = last, !bound.contains(variable.position), atom.operands.contains(last)
      else { return false }
      return other.operands.dropLast().allSatisfy { operand in
        switch operand {
        case .variable(let variable): bound.contains(variable.position)
        case .constant: true
        case .wildcard: false
        }
      }
    }
  }

  /// How many columns have a value, and how many would get one. Wildcards are neither.
  private func columns(of atom: Atom) -> (bound: Int, free: Int) {
    var columns = (bound: 0, free: 0)
    for operand in atom.operands {
      switch operand {
      case .variable(let variable):
        if bound.contains(variable.position) {
          columns.bound += 1
        } else if !unread.contains(variable.position) {
          columns.free += 1
        }
      case .constant: columns.bound += 1
      case .wildcard: break
      }
    }
    return columns
  }

  // MARK: Unbound variables

  private func allBound(_ expression: Expression) -> Bool {
    firstUnbound(in: expression) == nil
  }

  private func firstUnbound(in expression: Expression) -> Variable? {
    var unbound: Variable?
    expression.forEachVariable { variable in
      if !bound.contains(variable.position) { unbound = unbound ?? variable }
    }
    return unbound
  }

  private func firstUnbound(in atom: Atom) -> Variable? {
    for case .variable(let variable) in atom.operands where !bound.contains(variable.position) { return variable }
    return nil
  }

  private func firstUnbound() -> Variable? {
    var found: Variable?
    for literal in waiting where found == nil {
      switch rule.body[literal] {
      case .positive: break
      case .negative(let atom): found = firstUnbound(in: atom)
      case .compare(_, let left, let right): found = firstUnbound(in: left) ?? firstUnbound(in: right)
      case .assign(_, let expression): found = firstUnbound(in: expression)
      }
    }
    return found ?? firstUnbound(in: rule.head)
  }
}

extension Expression {
  /// Whether it is a variable or a constant, with nothing to compute.
  fileprivate var isOperand: Bool {
    switch self {
    case .variable, .constant: true
    case .add, .subtract, .multiply, .divide, .remainder, .negate, .addDays, .addMonths, .multiplyDecimals,
      .divideDecimals:
      false
    }
  }
}
