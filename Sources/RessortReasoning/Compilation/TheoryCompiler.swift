import RessortKernel
import RessortLanguage

/// Builds the kernel's program for a theory, step by step.
struct TheoryCompiler {
  let program: CheckedProgram
  let options: TheoryOptions
  let conflicts: ConflictAnalysis
  var kernel = Program()
  var symbols = SymbolTable()
  var roles: [Role] = []
  var relations: [CompiledRelation] = []
  var rules: [CompiledRule] = []
  var ranges: [RelationID] = []
  /// By relation: whether facts, answers and strict rules alone conclude it.
  var isPurelyStrict: [Bool] = []
  /// Relations whose strict version is asked for and not yet made.
  var strictWork: [ID<Relation>] = []
  var categories: [Category: RelationID] = [:]
  var lists: [[Constant]: RelationID] = [:]
  var aggregates: [AggregateKey: CompiledAggregate] = [:]
  /// Holds the numbers of the periods that run; nil while nothing has one.
  var inForce: RelationID?
  var validities: [DatedValidity] = []
  var validityNumbers: [DatedValidity: Int] = [:]
  /// The rule whose conditions are being compiled.
  var currentRule = ID<Rule>(0)
  var ruleVariableCount: Int { program.rules[currentRule].variables.count }

  init(_ program: CheckedProgram, _ options: TheoryOptions) {
    self.program = program
    self.options = options
    conflicts = ConflictAnalysis(program)
  }

  mutating func compile() throws(TheoryError) -> CompiledTheory {
    declareRelations()
    findPurelyStrictRelations()
    addFacts()
    declareRules()
    for rule in program.rules.indices { addRule(ID(rule)) }
    if options.ambiguity == .propagating { addSupportedReadings() }
    for relation in program.relations.indices { settle(ID(relation)) }
    addStrictReadings()
    return CompiledTheory(
      symbols: symbols, plan: try plan(), roles: roles, relations: relations, rules: rules, ranges: ranges,
      conflicts: conflicts, isPurelyStrict: isPurelyStrict, aggregates: aggregates, inForce: inForce,
      validities: validities)
  }

  private func plan() throws(TheoryError) -> Plan {
    do throws(PlanError) {
      return try Plan(kernel)
    } catch {
      switch error {
      case .unboundVariable(let variable, let id, _), .unknownVariable(let variable, let id, _):
        let rule = roles[Int(id.index)].rule
        let variables = rule.map { program.rules[$0].variables } ?? []
        let position = Int(variable.index)
        throw .unboundVariable(
          name: variables.indices.contains(position) ? variables[position].name : nil, rule: rule)
      case .unsuitableAggregate(let id):
        guard let rule = roles[Int(id.index)].rule else { preconditionFailure("an aggregate belongs to a rule") }
        throw .recursiveAggregate(rule: rule)
      case .unsuitableExtreme(let relation):
        let rule = kernel.rules.first { $0.head.relation == relation }.flatMap { roles[Int($0.id.index)].rule }
        guard let rule else { preconditionFailure("a relation on a circle has rules") }
        throw .recursiveAggregate(rule: rule)
      case .arityMismatch, .wildcardInHead, .unknownRelation:
        preconditionFailure("rules are built with the columns their relations have: \(error)")
      }
    }
  }

  // MARK: Relations

  private mutating func declareRelations() {
    for (index, relation) in program.relations.enumerated() {
      let columns = relation.columns
      let concluded = kernel.addRelation(
        name: relation.name, arity: columns.count, keeping: relation.value?.extreme?.kernel)
      let isContended = conflicts.isContended[index]
      let hasRules = !conflicts.uses[index].isEmpty
      var compiled = CompiledRelation(columns: columns, concluded: concluded, base: concluded)
      if relation.isInput {
        compiled.input = CompiledInput(keyCount: relation.value == nil ? 0 : relation.parameters.count)
      }
      if isContended || (relation.isInput && hasRules) {
        compiled.base = kernel.addRelation(name: "given " + relation.name, arity: columns.count)
      }
      if isContended { declareContest(ID(index), in: &compiled) }
      relations.append(compiled)
    }
  }

  private mutating func declareContest(_ relation: ID<Relation>, in compiled: inout CompiledRelation) {
    let name = program.relations[relation].name
    let arity = compiled.arity
    compiled.denied = kernel.addRelation(name: "denied " + name, arity: arity)
    compiled.contest = Contest(
      support: kernel.addRelation(name: "support " + name, arity: arity + 1),
      supportDenied: kernel.addRelation(name: "support denied " + name, arity: arity + 1),
      defeat: kernel.addRelation(name: "defeat " + name, arity: arity + 1),
      possible: kernel.addRelation(name: "possible " + name, arity: arity),
      beaten: kernel.addRelation(name: "beaten " + name, arity: arity + 1),
      beatenDenied: kernel.addRelation(name: "beaten denied " + name, arity: arity + 1),
      unbeaten: kernel.addRelation(name: "unbeaten " + name, arity: arity),
      unbeatenDenied: kernel.addRelation(name: "unbeaten denied " + name, arity: arity),
      beats: kernel.addRelation(name: "beats " + name, arity: 2),
      ranks: conflicts.hasRanks(in: relation.position) ? kernel.addRelation(name: "rank " + name, arity: 2) : nil)
  }

  private mutating func addFacts() {
    for (index, fact) in program.facts.enumerated() {
      add(ID<Fact>(index), to: relations[fact.relation.position].base)
    }
  }

  // MARK: Kernel rules

  mutating func addFact(_ row: [Value], to relation: RelationID, _ role: Role) {
    add(KernelAtom(relation: relation, operands: row.map { .constant($0) }), if: KernelBody(variableCount: 0), role)
  }

  mutating func add(_ head: KernelAtom, if body: KernelBody, _ role: Role) {
    if roles.last != role { roles.append(role) }
    kernel.add(
      KernelRule(
        id: RuleID(Int32(roles.count - 1)), head: head, body: body.literals, variableCount: body.variableCount))
  }
}

extension RessortLanguage.Extreme {
  var kernel: RessortKernel.Extreme {
    switch self {
    case .least: .least
    case .greatest: .greatest
    }
  }
}

/// The body of a kernel rule while it is put together.
struct KernelBody {
  var literals: [KernelLiteral] = []
  var variableCount: Int

  mutating func newVariable() -> Variable {
    variableCount += 1
    return Variable(Int16(variableCount - 1))
  }

  mutating func newVariables(_ count: Int) -> [KernelOperand] {
    (0..<count).map { _ in .variable(newVariable()) }
  }

  mutating func require(_ relation: RelationID, _ operands: [KernelOperand]) {
    literals.append(.positive(KernelAtom(relation: relation, operands: operands)))
  }

  mutating func exclude(_ relation: RelationID, _ operands: [KernelOperand]) {
    literals.append(.negative(KernelAtom(relation: relation, operands: operands)))
  }

  mutating func requireDifferent(_ left: KernelOperand, _ right: KernelOperand) {
    guard let left = Expression(left), let right = Expression(right) else { return }
    literals.append(.compare(.notEqual, left, right))
  }
}

extension Expression {
  init?(_ operand: KernelOperand) {
    switch operand {
    case .variable(let variable): self = .variable(variable)
    case .constant(let value): self = .constant(value)
    case .wildcard: return nil
    }
  }
}
