// From a rule and an order of its literals to flat steps. Variable v of the rule is register v; what expressions
// compute on the way gets registers above. Each register is written once, so that a backward walk over the steps tells
// which ones a later step still reads: only those are carried from batch to batch.

/// Compiles one join.
struct JoinCompiler {
  private let rule: Rule
  /// Variables whose values nothing reads: they count as wildcards.
  private let unread: SmallSet
  private var bound: SmallSet
  private var registerCount: Int

  /// - Parameter bound: variables that have values from the start.
  init(rule: Rule, bound: SmallSet = SmallSet(), unread: SmallSet = SmallSet()) {
    self.rule = rule
    self.bound = bound
    self.unread = unread
    registerCount = rule.variableCount
  }

  /// Appends the steps of the literals in the given order.
  /// - Parameters:
  ///   - extents: by body literal; for atoms only.
  ///   - result: what each match emits.
  mutating func compile(
    order: [Int], extents: [Extent], result: [Operand], into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) -> Join {
    let lower = Int32(code.steps.count)
    for literal in order {
      switch rule.body[literal] {
      case .positive(let atom):
        appendAtom(atom, extent: extents[literal], into: &code, &catalog)
      case .negative(let atom):
        code.steps.append(keyed(.absent, atom, extent: extents[literal], into: &code, &catalog))
      case .compare(let comparison, let left, let right):
        appendComparison(comparison, left, right, into: &code)
      case .assign(let variable, let expression):
        appendAssignment(variable, expression, into: &code)
      }
    }
    var last = Step(operation: .emit)
    let firstSource = Int32(code.sources.count)
    for operand in result { code.sources.append(source(operand)) }
    last.sources = Section(lower: firstSource, upper: Int32(code.sources.count))
    code.steps.append(last)
    let steps = code.placeCuts(in: Section(lower: lower, upper: Int32(code.steps.count)))
    markCarries(steps, in: &code)
    var join = Join(
      rule: rule.id, steps: steps, registerCount: Int32(registerCount),
      relation: rule.head.relation.index)
    join.groupedRegister = code.groupedRegister(in: steps)
    return join
  }

  // MARK: Atoms

  private mutating func appendAtom(
    _ atom: Atom, extent: Extent, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) {
    var step = keyed(.exists, atom, extent: extent, into: &code, &catalog)
    let firstLoad = Int32(code.loads.count)
    let firstCheck = Int32(code.checks.count)
    for (column, operand) in atom.operands.enumerated() {
      guard case .variable(let variable) = operand, isNew(variable) else { continue }
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
    for load in code.loads[step.loads.range] { bound.insert(Int(load.register)) }
    code.steps.append(step)
  }

  /// Whether the variable gets its value here.
  private func isNew(_ variable: Variable) -> Bool {
    !bound.contains(variable.position) && !unread.contains(variable.position)
  }

  /// A step whose key is what the atom's bound columns hold.
  private func keyed(
    _ operation: Operation, _ atom: Atom, extent: Extent, into code: inout JoinCode, _ catalog: inout IndexCatalog
  ) -> Step {
    var step = Step(operation: operation)
    step.relation = atom.relation.index
    step.extent = extent
    var columns = SmallSet()
    let lower = Int32(code.sources.count)
    for (column, operand) in atom.operands.enumerated() {
      switch operand {
      case .wildcard: continue
      case .variable(let variable): if !bound.contains(variable.position) { continue }
      case .constant: break
      }
      columns.insert(column)
      code.sources.append(source(operand))
    }
    step.sources = Section(lower: lower, upper: Int32(code.sources.count))
    if step.sources.count == 0 {
      step.access = .any
    } else if step.sources.count == atom.operands.count {
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
    let left = compute(left, into: &code)
    let right = compute(right, into: &code)
    var step = Step(operation: .compare(comparison))
    step.sources = code.appendSources(left, right)
    code.steps.append(step)
  }

  private mutating func appendAssignment(
    _ variable: Variable, _ expression: Expression, into code: inout JoinCode
  ) {
    if bound.contains(variable.position) {
      appendComparison(.equal, .variable(variable), expression, into: &code)
      return
    }
    let value = compute(expression, into: &code)
    var step = Step(operation: .copy)
    step.target = Int32(variable.index)
    step.sources = code.appendSources(value, value)
    code.steps.append(step)
    bound.insert(variable.position)
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
    case .addDays(let day, let count): compute(.addDays, day, count, into: &code)
    case .addMonths(let day, let count, .refused): compute(.addMonths, day, count, into: &code)
    case .addMonths(let day, let count, .lastOfMonth): compute(.addMonthsToLast, day, count, into: &code)
    case .addMonths(let day, let count, .firstOfNext): compute(.addMonthsToNext, day, count, into: &code)
    case .multiplyDecimals(let left, let right, let rounding):
      compute(.multiplyDecimals(rounding), left, right, into: &code)
    case .divideDecimals(let left, let right, let rounding):
      compute(.divideDecimals(rounding), left, right, into: &code)
    case .negate(let operand): compute(.subtract, .constant(Value(0)), operand, into: &code)
    }
  }

  private mutating func compute(
    _ arithmetic: Arithmetic, _ left: Expression, _ right: Expression, into code: inout JoinCode
  ) -> Source {
    let left = compute(left, into: &code)
    let right = compute(right, into: &code)
    var step = Step(operation: .arithmetic(arithmetic))
    step.sources = code.appendSources(left, right)
    step.target = Int32(registerCount)
    code.steps.append(step)
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

  private func markCarries(_ steps: Section, in code: inout JoinCode) {
    var read = SmallSet()
    for index in steps.range.reversed() {
      let step = code.steps[index]
      if step.target >= 0 { read.remove(Int(step.target)) }
      for load in step.loads.range { read.remove(Int(code.loads[load].register)) }
      if step.loads.count > 0 {
        let lower = Int32(code.carries.count)
        for register in read { code.carries.append(Int32(register)) }
        code.steps[index].carries = Section(lower: lower, upper: Int32(code.carries.count))
      }
      for source in step.sources.range where code.sources[source].register >= 0 {
        read.insert(Int(code.sources[source].register))
      }
    }
  }
}

extension JoinCode {
  fileprivate mutating func appendSources(_ left: Source, _ right: Source) -> Section {
    sources.append(left)
    sources.append(right)
    return Section(lower: Int32(sources.count - 2), upper: Int32(sources.count))
  }
}
