// From a rule and an order of its literals to flat steps. Variable v of the rule is register v; what expressions
// compute on the way gets registers above. Each register is written once, so that a backward walk over the steps tells
// which ones a later step still reads: only those are carried from batch to batch.

/// Appends joins to a `JoinCode` and notes the indexes they need.
struct JoinCompiler {
  let rule: Rule
  let ruleIndex: Int

  private var steps: [Step] = []
  private var isBound: [Bool]
  private var registerCount: Int

  /// - Parameter bound: variables that have values from the start.
  init(rule: Rule, ruleIndex: Int, bound: [Variable] = []) {
    self.rule = rule
    self.ruleIndex = ruleIndex
    isBound = Array(repeating: false, count: rule.variableCount)
    for variable in bound { isBound[variable.position] = true }
    registerCount = rule.variableCount
  }

  /// Compiles the literals in the given order.
  /// - Parameters:
  ///   - extents: by body literal; for atoms only.
  ///   - result: what each match emits.
  mutating func compile(
    order: [Int], extents: [Extent], result: [Operand], into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) -> Join {
    steps.reserveCapacity(order.count + 1)
    for literal in order {
      switch rule.body[literal] {
      case .positive(let atom):
        appendAtom(atom, extent: extents[literal], into: &code, &catalog)
      case .negative(let atom):
        var step = keyed(.absent, atom, extent: extents[literal], into: &code, &catalog)
        step.loads = Section()
        steps.append(step)
      case .compare(let comparison, let left, let right):
        appendComparison(comparison, left, right, into: &code)
      case .assign(let variable, let expression):
        appendAssignment(variable, expression, into: &code)
      }
    }
    var last = Step(operation: .emit)
    last.sources = appendSources(result.map(source), into: &code)
    steps.append(last)
    markCarries(in: &code)
    let lower = Int32(code.steps.count)
    code.steps.append(contentsOf: steps)
    return Join(
      ruleIndex: Int32(ruleIndex), rule: rule.id, steps: Section(lower: lower, upper: Int32(code.steps.count)),
      registerCount: Int32(registerCount), relation: rule.head.relation.index)
  }

  // MARK: Atoms

  private mutating func appendAtom(
    _ atom: Atom, extent: Extent, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) {
    var step = keyed(.exists, atom, extent: extent, into: &code, &catalog)
    let firstLoad = Int32(code.loads.count)
    let firstCheck = Int32(code.checks.count)
    for (column, operand) in atom.operands.enumerated() {
      guard case .variable(let variable) = operand, !isBound[variable.position] else { continue }
      let register = Int32(variable.index)
      if let first = code.loads[Int(firstLoad)...].first(where: { $0.register == register }) {
        code.checks.append(ColumnPair(first: first.column, second: Int32(column)))
      } else {
        code.loads.append(ColumnLoad(column: Int32(column), register: register))
      }
    }
    step.loads = Section(lower: firstLoad, upper: Int32(code.loads.count))
    step.checks = Section(lower: firstCheck, upper: Int32(code.checks.count))
    if step.loads.count > 0 {
      if case .any = step.access { step.operation = .scan } else { step.operation = .probe }
    }
    for load in code.loads[step.loads.range] { isBound[Int(load.register)] = true }
    steps.append(step)
  }

  /// A step whose key is what the atom's bound columns hold.
  private func keyed(
    _ operation: Operation, _ atom: Atom, extent: Extent, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) -> Step {
    var step = Step(operation: operation)
    step.relation = atom.relation.index
    step.extent = extent
    var columns: [Int] = []
    let lower = Int32(code.sources.count)
    for (column, operand) in atom.operands.enumerated() {
      switch operand {
      case .wildcard: continue
      case .variable(let variable): if !isBound[variable.position] { continue }
      case .constant: break
      }
      columns.append(column)
      code.sources.append(source(operand))
    }
    step.sources = Section(lower: lower, upper: Int32(code.sources.count))
    if columns.isEmpty {
      step.access = .any
    } else if columns.count == atom.operands.count {
      step.access = .wholeRow
    } else {
      step.access = .index(Int32(catalog.index(of: atom.relation.position, on: columns)))
    }
    return step
  }

  // MARK: Comparisons and arithmetic

  private mutating func appendComparison(
    _ comparison: Comparison, _ left: Expression, _ right: Expression, into code: inout JoinCode
  ) {
    let operands = [compute(left, into: &code), compute(right, into: &code)]
    var step = Step(operation: .compare(comparison))
    step.sources = appendSources(operands, into: &code)
    steps.append(step)
  }

  private mutating func appendAssignment(
    _ variable: Variable, _ expression: Expression, into code: inout JoinCode
  ) {
    if isBound[variable.position] {
      appendComparison(.equal, .variable(variable), expression, into: &code)
      return
    }
    let value = compute(expression, into: &code)
    var step = Step(operation: .copy)
    step.target = Int32(variable.index)
    step.sources = appendSources([value], into: &code)
    steps.append(step)
    isBound[variable.position] = true
  }

  /// Appends the steps that compute the expression. Operands are computed left to right.
  /// - Returns: where its value then is.
  private mutating func compute(_ expression: Expression, into code: inout JoinCode) -> Source {
    switch expression {
    case .variable(let variable): .register(variable.position)
    case .constant(let value): .constant(value)
    case .add(let left, let right): compute(.add, left, right, into: &code)
    case .subtract(let left, let right): compute(.subtract, left, right, into: &code)
    case .multiply(let left, let right): compute(.multiply, left, right, into: &code)
    case .divide(let left, let right): compute(.divide, left, right, into: &code)
    case .remainder(let left, let right): compute(.remainder, left, right, into: &code)
    case .negate(let operand): compute(.subtract, .constant(Value(0)), operand, into: &code)
    }
  }

  private mutating func compute(
    _ arithmetic: Arithmetic, _ left: Expression, _ right: Expression, into code: inout JoinCode
  ) -> Source {
    let operands = [compute(left, into: &code), compute(right, into: &code)]
    var step = Step(operation: .arithmetic(arithmetic))
    step.sources = appendSources(operands, into: &code)
    step.target = Int32(registerCount)
    steps.append(step)
    registerCount += 1
    return .register(registerCount - 1)
  }

  // MARK: Operands

  private func source(_ operand: Operand) -> Source {
    switch operand {
    case .variable(let variable): .register(variable.position)
    case .constant(let value): .constant(value)
    case .wildcard: preconditionFailure("wildcards are never read")
    }
  }

  private func appendSources(_ sources: [Source], into code: inout JoinCode) -> Section {
    let lower = Int32(code.sources.count)
    code.sources.append(contentsOf: sources)
    return Section(lower: lower, upper: Int32(code.sources.count))
  }

  private mutating func markCarries(in code: inout JoinCode) {
    var isRead = [Bool](repeating: false, count: registerCount)
    for index in steps.indices.reversed() {
      let step = steps[index]
      if step.target >= 0 { isRead[Int(step.target)] = false }
      for load in code.loads[step.loads.range] { isRead[Int(load.register)] = false }
      if step.loads.count > 0 {
        let lower = Int32(code.carries.count)
        for register in isRead.indices where isRead[register] { code.carries.append(Int32(register)) }
        steps[index].carries = Section(lower: lower, upper: Int32(code.carries.count))
      }
      for source in code.sources[step.sources.range] where source.register >= 0 {
        isRead[Int(source.register)] = true
      }
    }
  }
}
