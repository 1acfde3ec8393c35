// Proofs ask a rule backwards: given the row, which matches of the body give it? For that the rule is planned once more,
// with the variables of its head bound from the start, and every variable is kept.

/// The head-bound joins that proofs have needed so far.
struct ProofPlans {
  var code = JoinCode()
  /// By rule.
  private var plans: [ProofPlan?]

  init(ruleCount: Int) {
    plans = Array(repeating: nil, count: ruleCount)
  }

  subscript(ruleIndex: Int) -> ProofPlan? {
    get { plans[ruleIndex] }
    set { plans[ruleIndex] = newValue }
  }
}

/// A rule planned for its head being given.
struct ProofPlan {
  let join: Join
  /// What each match emits, in this order: all variables that a match gives a value.
  let variables: [Variable]

  init(_ rule: Rule, into code: inout JoinCode, _ catalog: inout IndexCatalog) {
    var given = SmallSet()
    for case .variable(let variable) in rule.head.operands { given.insert(variable.position) }
    var known = given
    for literal in rule.body {
      switch literal {
      case .positive(let atom):
        for case .variable(let variable) in atom.operands { known.insert(variable.position) }
      case .assign(let variable, _): known.insert(variable.position)
      case .negative, .compare: break
      }
    }
    variables = known.map { Variable(Int16($0)) }
    let order = JoinOrder(of: rule, leading: nil, bound: given)
    var compiler = JoinCompiler(rule: rule, bound: given)
    join = compiler.compile(
      order: order.literals, extents: Array(repeating: .settled, count: rule.body.count),
      result: variables.map { .variable($0) }, into: &code, &catalog)
  }
}

extension Atom {
  /// The values that make this atom that row: registers of its variables. Nil if they do not fit.
  func unify(with row: [Value]) -> [(register: Int, value: Value)]? {
    var bindings: [(register: Int, value: Value)] = []
    for (operand, value) in zip(operands, row) {
      switch operand {
      case .constant(let constant): if constant != value { return nil }
      case .wildcard: break
      case .variable(let variable):
        if let known = bindings.first(where: { $0.register == variable.position }) {
          if known.value != value { return nil }
        } else {
          bindings.append((variable.position, value))
        }
      }
    }
    return bindings
  }
}
