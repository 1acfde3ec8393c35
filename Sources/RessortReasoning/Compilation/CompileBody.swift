import RessortKernel
import RessortLanguage

/// What the atoms of a body are looked up in.
enum Reading {
  case concluded
  /// What facts, answers and strict rules alone prove; negations stay as they are.
  case strict
  /// What attackers may rest on when ambiguity propagates; negations stay as they are.
  case supported
}

// Conditions become kernel literals; variables keep their numbers, and those made on the way follow.
extension TheoryCompiler {
  /// The bodies that together hold where all conditions do: more than one only for `x in {…}` over variables, none where an atom can
  /// never hold in this reading.
  ///
  /// - Parameter domain: instances over which aggregates range whose group the conditions do not give values.
  mutating func bodies(
    of conditions: [Condition], variableCount: Int, reading: Reading, domain: Domain? = nil
  ) -> [KernelBody] {
    var bodies = [KernelBody(variableCount: variableCount)]
    for condition in orderedForBinding(conditions) {
      var next: [KernelBody] = []
      for body in bodies {
        if case .test(.aggregate(let aggregate, let comparison, let operand)) = condition {
          next += extend(body, with: aggregate, comparison, operand, among: conditions, reading, domain)
        } else {
          next += extend(body, with: condition, reading)
        }
      }
      bodies = next
    }
    return bodies
  }

  private mutating func extend(_ body: KernelBody, with condition: OrientedCondition, _ reading: Reading)
    -> [KernelBody]
  {
    var body = body
    switch condition {
    case .assign(let variable, let operand):
      body.literals.append(.assign(Variable(Int16(variable)), expression(operand)))
    case .test(.holds(let atom)):
      guard let relation = lookup(atom.relation, isDenied: false, reading) else { return [] }
      body.require(relation, operands(atom.columns, in: &body))
    case .test(.denied(let atom)):
      guard let relation = lookup(atom.relation, isDenied: true, reading) else { return [] }
      body.require(relation, operands(atom.columns, in: &body))
    case .test(.notConcluded(let atom)):
      let operands = operands(atom.columns, in: &body)
      body.exclude(relations[atom.relation.position].concluded, operands)
    case .test(.compare(let comparison, let left, let right)):
      body.literals.append(.compare(comparison.kernel, expression(left), expression(right)))
    case .test(.aggregate): preconditionFailure("aggregates are compiled with the conditions beside them")
    case .test(.oneOf(let operand, let choices)): return extend(body, operand, oneOf: choices)
    case .test(.member(let operand, let category, let isNegated)):
      let relation = relation(for: category)
      let operands = operands([operand], in: &body)
      if isNegated { body.exclude(relation, operands) } else { body.require(relation, operands) }
    case .test(.state(let atom, let state)):
      let operands = operands(Array(atom.columns.prefix(keyCount(of: atom.relation))), in: &body)
      let relation = stateRelation(of: atom.relation, state)
      if state == .notAsked { body.exclude(relation, operands) } else { body.require(relation, operands) }
    }
    return [body]
  }

  private mutating func extend(_ body: KernelBody, _ operand: Operand, oneOf choices: [Operand]) -> [KernelBody] {
    var body = body
    let constants = choices.compactMap { choice -> Constant? in
      if case .constant(let constant) = choice { constant } else { nil }
    }
    if constants.count == choices.count {
      let list = relation(listing: constants)
      body.require(list, operands([operand], in: &body))
      return [body]
    }
    return choices.map { choice in
      var alternative = body
      if case .variable(let variable) = operand {
        alternative.literals.append(.assign(Variable(Int16(variable)), expression(choice)))
      } else {
        alternative.literals.append(.compare(.equal, expression(operand), expression(choice)))
      }
      return alternative
    }
  }

  // MARK: What stands in columns

  /// Columns as kernel operands; what must be computed gets a variable of its own.
  mutating func operands(_ columns: [Operand], in body: inout KernelBody) -> [KernelOperand] {
    columns.map { column in
      switch column {
      case .variable(let variable): return .variable(Variable(Int16(variable)))
      case .constant(let constant): return .constant(constant.value(interning: &symbols))
      case .wildcard: return .wildcard
      case .arithmetic, .negated:
        let variable = body.newVariable()
        body.literals.append(.assign(variable, expression(column)))
        return .variable(variable)
      }
    }
  }

  mutating func expression(_ operand: Operand) -> Expression {
    switch operand {
    case .variable(let variable): .variable(Variable(Int16(variable)))
    case .constant(let constant): .constant(constant.value(interning: &symbols))
    case .wildcard: preconditionFailure("the checker lets no wildcard into a comparison")
    case .negated(let operand): .negate(expression(operand))
    case .arithmetic(.add, let left, let right): .add(expression(left), expression(right))
    case .arithmetic(.daysBetween, let left, let right): .subtract(expression(left), expression(right))
    case .arithmetic(.multiplyDecimals(let rounding), let left, let right):
      .multiplyDecimals(expression(left), expression(right), DecimalRounding(rounding))
    case .arithmetic(.divideDecimals(let rounding), let left, let right):
      .divideDecimals(expression(left), expression(right), DecimalRounding(rounding))
    case .arithmetic(.toDecimal, let number, _):
      .multiply(expression(number), .constant(Value(Decimal.one.millionths)))
    case .arithmetic(.toDuration, let number, _), .arithmetic(.toDays, let number, _): expression(number)
    case .arithmetic(.addDays, let day, let count), .arithmetic(.addDuration, let day, let count):
      .addDays(expression(day), expression(count))
    case .arithmetic(.addMonths, let day, let count): .addMonths(expression(day), expression(count), .refused)
    case .arithmetic(.addMonthsToLast, let day, let count):
      .addMonths(expression(day), expression(count), .lastOfMonth)
    case .arithmetic(.addMonthsToNext, let day, let count):
      .addMonths(expression(day), expression(count), .firstOfNext)
    case .arithmetic(.subtract, let left, let right): .subtract(expression(left), expression(right))
    case .arithmetic(.multiply, let left, let right): .multiply(expression(left), expression(right))
    case .arithmetic(.divide, let left, let right): .divide(expression(left), expression(right))
    case .arithmetic(.remainder, let left, let right): .remainder(expression(left), expression(right))
    }
  }

  // MARK: What atoms are looked up in

  /// Nil where the relation is empty in this reading.
  mutating func lookup(_ relation: ID<Relation>, isDenied: Bool, _ reading: Reading) -> RelationID? {
    let compiled = relations[relation.position]
    switch reading {
    case .concluded: return isDenied ? compiled.denied : compiled.concluded
    case .strict:
      if isPurelyStrict[relation.position] && !isDenied { return compiled.concluded }
      requireStrict(relation)
      return isDenied ? relations[relation.position].strictDenied : relations[relation.position].strict
    case .supported:
      return isDenied ? compiled.supportedDenied : compiled.supported ?? compiled.concluded
    }
  }

  private mutating func relation(for category: Category) -> RelationID {
    if let known = categories[category] { return known }
    let relation = kernel.addRelation(name: "members", arity: 1)
    categories[category] = relation
    for term in program.terms(in: category) {
      var body = KernelBody(variableCount: 0)
      for period in program.periods(of: term) { require(period, on: .facts, in: &body) }
      add(KernelAtom(relation: relation, operands: [.constant(Value(Int64(term.index)))]), if: body, .table)
    }
    return relation
  }

  private mutating func relation(listing constants: [Constant]) -> RelationID {
    if let known = lists[constants] { return known }
    let relation = kernel.addRelation(name: "list", arity: 1)
    lists[constants] = relation
    for constant in constants { addFact([constant.value(interning: &symbols)], to: relation, .table) }
    return relation
  }

  // MARK: Inputs

  func keyCount(of relation: ID<Relation>) -> Int {
    relations[relation.position].input?.keyCount ?? 0
  }

  /// The relation over keys for which the case says this; for `notAsked`, the one for which it says anything.
  mutating func stateRelation(of relation: ID<Relation>, _ state: InputState) -> RelationID {
    var input = relations[relation.position].input ?? CompiledInput(keyCount: 0)
    let known = state.path(in: input)
    if let known { return known }
    let made = kernel.addRelation(
      name: "\(program.relations[relation].name) \(state.rawValue)", arity: input.keyCount)
    switch state {
    case .known: input.known = made
    case .declaredUnknown: input.declaredUnknown = made
    case .notApplicable: input.notApplicable = made
    case .notAsked: input.asked = made
    }
    relations[relation.position].input = input
    return made
  }
}

extension InputState {
  fileprivate func path(in input: CompiledInput) -> RelationID? {
    switch self {
    case .known: input.known
    case .declaredUnknown: input.declaredUnknown
    case .notApplicable: input.notApplicable
    case .notAsked: input.asked
    }
  }
}

extension DecimalRounding {
  fileprivate init(_ rounding: Rounding) {
    let mode: Mode =
      switch rounding.mode {
      case .exact: .exact
      case .down: .down
      case .up: .up
      case .nearest: .nearest
      }
    self.init(mode: mode, places: UInt8(rounding.places))
  }
}

extension ComparisonOperator {
  var kernel: Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
