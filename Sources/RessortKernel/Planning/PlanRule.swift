// Which joins a rule needs. A rule without atoms of its own component runs once; one with n such atoms runs as n
// semi-naive variants, each led by the last round's rows of one of them (Bancilhon 1986; Ullman 1988, ch. 3): before it
// in written order the others see all rows up to that round, behind it only those before the round, so that no
// combination is met twice.

/// Plans the joins of one rule.
struct RulePlanner {
  let rule: Rule
  let ruleIndex: Int
  /// Positions of the positive atoms of the rule's own component.
  private var insidePositive = SmallSet()
  /// Positions of its negated atoms.
  private var insideNegative = SmallSet()
  private let unread: SmallSet

  /// - Parameter isInside: whether a relation belongs to the rule's component.
  init(_ rule: Rule, at ruleIndex: Int, isInside: (RelationID) -> Bool) {
    self.rule = rule
    self.ruleIndex = ruleIndex
    unread = rule.unreadVariables()
    for literal in rule.body.indices {
      switch rule.body[literal] {
      case .positive(let atom): if isInside(atom.relation) { insidePositive.insert(literal) }
      case .negative(let atom): if isInside(atom.relation) { insideNegative.insert(literal) }
      case .compare, .assign: break
      }
    }
  }

  /// Adds the rule's joins to its component.
  func plan(
    into component: inout Plan.Component, _ code: inout JoinCode, _ catalog: inout IndexCatalog
  ) throws(PlanError) {
    if !insideNegative.isEmpty { component.negatesInside = true }
    if insidePositive.isEmpty {
      component.exits.append(try join(delta: nil, into: &code, &catalog))
      return
    }
    for literal in rule.body.indices where insidePositive.contains(literal) {
      component.deltas.append(try join(delta: literal, into: &code, &catalog))
    }
  }

  private func join(
    delta: Int?, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) throws(PlanError) -> Join {
    let order = JoinOrder(of: rule, leading: delta, unread: unread)
    if let variable = order.unboundVariable {
      throw .unboundVariable(variable, rule: rule.id, ruleIndex: ruleIndex)
    }
    var extents = [Extent](repeating: .settled, count: rule.body.count)
    for literal in insideNegative { extents[literal] = .otherBound }
    var deltaRelation: Int32 = -1
    if let delta {
      for literal in insidePositive { extents[literal] = literal < delta ? .upToDelta : .beforeDelta }
      extents[delta] = .delta
      if case .positive(let atom) = rule.body[delta] { deltaRelation = atom.relation.index }
    }
    var compiler = JoinCompiler(rule: rule, unread: unread)
    var join = compiler.compile(
      order: order.literals, extents: extents, result: rule.head.operands, into: &code, &catalog)
    join.copiedRelation = rule.copiedRelation
    join.deltaRelation = deltaRelation
    join.negatesInside = !insideNegative.isEmpty
    return join
  }
}

extension Rule {
  /// `counted(x, y) if unreachable(x, y)`: the relation whose rows are the rule's, or -1.
  fileprivate var copiedRelation: Int32 {
    guard body.count == 1, case .positive(let atom) = body[0], atom.operands == head.operands else { return -1 }
    let variables = Set(atom.operands).filter { if case .variable = $0 { true } else { false } }
    return variables.count == atom.operands.count ? atom.relation.index : -1
  }

  /// Variables that stand once only, and that in a positive atom: matching need not tell their values apart.
  fileprivate func unreadVariables() -> SmallSet {
    var once = SmallSet()
    var read = SmallSet()
    func note(_ variable: Variable) {
      if once.contains(variable.position) { read.insert(variable.position) } else { once.insert(variable.position) }
    }
    for literal in body {
      switch literal {
      case .positive(let atom):
        for case .variable(let variable) in atom.operands { note(variable) }
      case .negative(let atom):
        for case .variable(let variable) in atom.operands { read.insert(variable.position) }
      case .compare(_, let left, let right):
        left.forEachVariable { read.insert($0.position) }
        right.forEachVariable { read.insert($0.position) }
      case .assign(let variable, let expression):
        read.insert(variable.position)
        expression.forEachVariable { read.insert($0.position) }
      }
    }
    for case .variable(let variable) in head.operands { read.insert(variable.position) }
    for variable in read { once.remove(variable) }
    return once
  }
}
