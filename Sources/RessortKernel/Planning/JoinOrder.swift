// In which order a rule's literals are matched. Greedy: whatever only filters goes first as soon as its variables are
// bound (comparisons, then atoms and negations, then assignments, each in written order); otherwise the positive atom
// with the most bound columns, then the one with the fewest free ones, then the first written. The delta atom of a
// semi-naive variant leads.

/// Positions of body literals in the order in which they are matched.
struct JoinOrder {
  private(set) var literals: [Int] = []
  /// Of the head, or of a literal that cannot be placed.
  private(set) var unboundVariable: Variable?

  private let rule: Rule
  private var isBound: [Bool]
  private var waiting: [Int]

  /// - Parameters:
  ///   - leading: the literal to begin with, a positive atom.
  ///   - bound: variables that have values from the start.
  init(of rule: Rule, leading: Int?, bound: [Variable]) {
    self.rule = rule
    isBound = Array(repeating: false, count: rule.variableCount)
    for variable in bound { isBound[variable.position] = true }
    waiting = Array(rule.body.indices)
    literals.reserveCapacity(waiting.count)
    if let leading { place(leading) }
    while let next = nextFilter() ?? nextAtom() { place(next) }
    unboundVariable = firstUnbound()
  }

  private mutating func place(_ literal: Int) {
    waiting.removeAll { $0 == literal }
    literals.append(literal)
    switch rule.body[literal] {
    case .positive(let atom):
      for case .variable(let variable) in atom.operands { isBound[variable.position] = true }
    case .assign(let variable, _): isBound[variable.position] = true
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
    case .negative(let atom): return hasUnboundVariable(atom) ? .max : 2
    case .assign(_, let expression): return allBound(expression) ? 3 : .max
    }
  }

  private func nextAtom() -> Int? {
    var best: Int?
    var bestBound = -1
    var bestFree = 0
    for literal in waiting {
      guard case .positive(let atom) = rule.body[literal] else { continue }
      let (bound, free) = columns(of: atom)
      if bound > bestBound || (bound == bestBound && free < bestFree) {
        best = literal
        bestBound = bound
        bestFree = free
      }
    }
    return best
  }

  /// How many columns have a value, and how many would get one. Wildcards are neither.
  private func columns(of atom: Atom) -> (bound: Int, free: Int) {
    var bound = 0
    var free = 0
    for operand in atom.operands {
      switch operand {
      case .variable(let variable): if isBound[variable.position] { bound += 1 } else { free += 1 }
      case .constant: bound += 1
      case .wildcard: break
      }
    }
    return (bound, free)
  }

  private func hasUnboundVariable(_ atom: Atom) -> Bool {
    for case .variable(let variable) in atom.operands where !isBound[variable.position] { return true }
    return false
  }

  private func allBound(_ expression: Expression) -> Bool {
    firstUnbound(in: expression) == nil
  }

  private func firstUnbound(in expression: Expression) -> Variable? {
    var unbound: Variable?
    expression.forEachVariable { variable in
      if !isBound[variable.position] { unbound = unbound ?? variable }
    }
    return unbound
  }

  private func firstUnbound() -> Variable? {
    for literal in waiting {
      switch rule.body[literal] {
      case .positive: break
      case .negative(let atom):
        for case .variable(let variable) in atom.operands where !isBound[variable.position] { return variable }
      case .compare(_, let left, let right):
        if let variable = firstUnbound(in: left) ?? firstUnbound(in: right) { return variable }
      case .assign(_, let expression):
        if let variable = firstUnbound(in: expression) { return variable }
      }
    }
    for case .variable(let variable) in rule.head.operands where !isBound[variable.position] { return variable }
    return nil
  }
}

extension Expression {
  /// Whether it is a variable or a constant, with nothing to compute.
  fileprivate var isOperand: Bool {
    switch self {
    case .variable, .constant: true
    case .add, .subtract, .multiply, .divide, .remainder, .negate: false
    }
  }
}
