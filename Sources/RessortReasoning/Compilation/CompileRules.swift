import RessortKernel
import RessortLanguage

// A rule that something can set aside, or that sets others aside, is reified:
//
//   premises_r(V)   if body                       one for each alternative
//   unless_r(U)     if unless
//   aside_kr(A)     if applicable_k(…), and for an exception one of its conclusions
//   applicable_r(V) if premises_r(V), not unless_r(U), not aside_kr(A) …
//
// where V are the variables that tell instances apart. All other rules conclude straight from their bodies.
extension TheoryCompiler {
  /// Gives each rule its relations, so that rules can speak of each other in any order.
  mutating func declareRules() {
    rules = Array(repeating: CompiledRule(), count: program.rules.count)
    var needsInstances = program.rules.map { rule in
      switch rule.kind {
      case .silent, .note: true
      case .block, .exception: rule.targets.contains { $0.arguments != nil || rule.kind == .block }
      case .define: !rule.unless.isEmpty
      case .always, .default, .never, .leftTo: !rule.unless.isEmpty || rule.heads.count > 1
      }
    }
    for index in program.rules.indices {
      let kind = program.rules[index].kind
      if !program.rules[index].unless.isEmpty || (kind == .exception && program.rules[index].heads.count > 1) {
        needsInstances[index] = true
      }
      for target in program.rules[index].targets where kind == .block || target.arguments != nil {
        needsInstances[target.rule.position] = true
      }
    }
    for index in program.rules.indices where needsInstances[index] { declareInstances(of: ID(index)) }
    for index in program.rules.indices where !program.rules[index].targets.isEmpty { declareAsides(by: ID(index)) }
  }

  private mutating func declareInstances(of id: ID<Rule>) {
    let rule = program.rules[id]
    let variables = rule.instanceVariables
    var compiled = CompiledRule(instanceVariables: variables)
    compiled.premises = kernel.addRelation(name: "premises of " + rule.name, arity: variables.count)
    compiled.applicable = kernel.addRelation(name: "applicable " + rule.name, arity: variables.count)
    if !rule.unless.isEmpty {
      let used = rule.unless.flatMap { $0 }.reduce(into: Set<Int>()) { $0.formUnion($1.variables) }
      compiled.unlessVariables = variables.filter { used.contains($0) }
      compiled.unless = kernel.addRelation(name: "unless of " + rule.name, arity: compiled.unlessVariables.count)
    }
    if rule.kind == .silent {
      if let head = rule.heads.first { relations[head.atom.relation.position].silentRules.append(id) }
      compiled.silence = kernel.addRelation(name: "silence of " + rule.name, arity: variables.count)
    }
    rules[id.position] = compiled
  }

  private mutating func declareAsides(by id: ID<Rule>) {
    let rule = program.rules[id]
    for (number, target) in rule.targets.enumerated() where rule.kind == .block || target.arguments != nil {
      let arguments = target.arguments ?? []
      // A variable that only the target mentions stands for anything.
      let bound = rule.boundVariables
      let positions = arguments.indices.filter {
        arguments[$0] != .wildcard && arguments[$0].variables.isSubset(of: bound)
      }
      let relation = kernel.addRelation(name: "\(rule.name) sets aside", arity: positions.count)
      rules[target.rule.position].asides.append(
        Aside(killer: id, target: number, relation: relation, positions: positions))
    }
  }

  // MARK: Rules

  mutating func addRule(_ id: ID<Rule>) {
    let rule = program.rules[id]
    let compiled = rules[id.position]
    currentRule = id
    guard let premises = compiled.premises, let applicable = compiled.applicable else {
      for number in rule.alternatives.indices {
        for body in bodies(ofAlternative: number, of: id, reading: .concluded) {
          conclude(id, from: body, alternative: number, .concluded)
        }
      }
      return
    }
    let instance = operands(ofVariables: compiled.instanceVariables)
    for number in rule.alternatives.indices {
      for body in bodies(ofAlternative: number, of: id, reading: .concluded) {
        add(KernelAtom(relation: premises, operands: instance), if: body, .premises(id, alternative: number))
      }
    }
    addUnless(of: id)
    var body = KernelBody(variableCount: rule.variables.count)
    body.require(premises, instance)
    excludeSetAside(id, in: &body)
    add(KernelAtom(relation: applicable, operands: instance), if: body, .applicable(id))
    var applied = KernelBody(variableCount: rule.variables.count)
    applied.require(applicable, instance)
    conclude(id, from: applied, alternative: nil, .concluded)
    addSilence(of: id, from: applied)
    addAsides(by: id, from: applied)
  }

  func operands(ofVariables variables: [Int]) -> [KernelOperand] {
    variables.map { .variable(Variable(Int16($0))) }
  }

  /// Adds that neither the rule's `unless` nor a block or an exception sets the instance aside.
  mutating func excludeSetAside(_ id: ID<Rule>, in body: inout KernelBody) {
    let compiled = rules[id.position]
    if let unless = compiled.unless { body.exclude(unless, operands(ofVariables: compiled.unlessVariables)) }
    for aside in compiled.asides {
      body.exclude(aside.relation, operands(ofVariables: aside.positions.map { program.rules[id].parameters[$0] }))
    }
  }

  /// The rule's `unless`, by itself where it binds its variables, else over all instances whose premises may hold.
  private mutating func addUnless(of id: ID<Rule>) {
    let rule = program.rules[id]
    let compiled = rules[id.position]
    guard let unless = compiled.unless, let premises = compiled.premises else { return }
    var range: RelationID?
    for (number, conditions) in rule.unless.enumerated() {
      let isSelfContained = variablesBound(by: conditions).isSuperset(of: compiled.unlessVariables)
      if !isSelfContained, range == nil {
        range = addRange(of: premises, arity: compiled.instanceVariables.count, name: rule.name)
      }
      let domain = isSelfContained ? nil : range.map { (relation: $0, variables: compiled.instanceVariables) }
      let unlessBodies = bodies(
        of: conditions, variableCount: rule.variables.count, reading: .concluded, domain: domain)
      for var body in unlessBodies {
        if let domain { body.require(domain.relation, operands(ofVariables: domain.variables)) }
        let head = KernelAtom(relation: unless, operands: operands(ofVariables: compiled.unlessVariables))
        add(head, if: body, .unless(id, alternative: number))
      }
    }
  }

  /// A relation that enumerates the rows of `source`, undefined ones included.
  mutating func addRange(of source: RelationID, arity: Int, name: String) -> RelationID {
    let range = kernel.addRelation(name: "range of " + name, arity: arity)
    var body = KernelBody(variableCount: 0)
    let row = body.newVariables(arity)
    body.require(source, row)
    add(KernelAtom(relation: range, operands: row), if: body, .table)
    ranges.append(range)
    return range
  }

  private mutating func addSilence(of id: ID<Rule>, from applied: KernelBody) {
    let rule = program.rules[id]
    guard let silence = rules[id.position].silence, let head = rule.heads.first else { return }
    var body = applied
    var key = operands(head.atom.columns, in: &body)
    let relation = program.relations[head.atom.relation]
    if relation.value != nil {
      key = Array(key.prefix(relation.parameters.count)) + [.wildcard]
    }
    body.exclude(relations[head.atom.relation.position].concluded, key)
    add(
      KernelAtom(relation: silence, operands: operands(ofVariables: rules[id.position].instanceVariables)),
      if: body, .silence(id))
  }

  private mutating func addAsides(by id: ID<Rule>, from applied: KernelBody) {
    let rule = program.rules[id]
    for (number, target) in rule.targets.enumerated() {
      let asides = rules[target.rule.position].asides
      for aside in asides where aside.killer == id && aside.target == number {
        let arguments = aside.positions.map { (target.arguments ?? [])[$0] }
        if rule.kind == .block {
          addAside(aside, arguments, from: applied)
          continue
        }
        for head in rule.heads {
          let compiled = relations[head.atom.relation.position]
          guard let standing = head.isDenied ? compiled.denied : compiled.concluded else { continue }
          var body = applied
          body.require(standing, operands(head.atom.columns, in: &body))
          addAside(aside, arguments, from: body)
        }
      }
    }
  }

  private mutating func addAside(_ aside: Aside, _ arguments: [Operand], from body: KernelBody) {
    var body = body
    let columns = operands(arguments, in: &body)
    add(KernelAtom(relation: aside.relation, operands: columns), if: body, .aside(killer: aside.killer))
  }

  // MARK: Conclusions

  /// Sends the heads of a rule where they belong.
  private mutating func conclude(
    _ id: ID<Rule>, from body: KernelBody, alternative: Int?, _ reading: Reading
  ) {
    let rule = program.rules[id]
    if rule.kind == .silent { return }
    for (number, head) in rule.heads.enumerated() {
      let side: HeadUse.Side = head.isDenied ? .denied : .affirmed
      let use = HeadUse(rule: id, head: number, side: side, columns: head.atom.columns)
      conclude(use, head.atom.relation, from: body, alternative: alternative, reading)
    }
    if let attacked = rule.attacked {
      let use = HeadUse(rule: id, head: 0, side: .attacked, columns: attacked.columns)
      conclude(use, attacked.relation, from: body, alternative: alternative, reading)
    }
  }

  /// Sends one conclusion, or attack, where it belongs: straight into a relation that nothing disputes, as an argument into any other.
  mutating func conclude(
    _ use: HeadUse, _ relation: ID<Relation>, from body: KernelBody, alternative: Int?, _ reading: Reading
  ) {
    let compiled = relations[relation.position]
    let role = Role.conclusion(use.rule, head: use.head, alternative: alternative)
    var body = body
    var row = operands(use.columns, in: &body)
    guard let contest = compiled.contest else {
      add(KernelAtom(relation: compiled.target(reading), operands: row), if: body, role)
      return
    }
    if use.side != .affirmed { range(over: &row, contest.possible, isAttack: use.side == .attacked, in: &body) }
    if reading == .strict {
      guard let strict = use.side == .denied ? compiled.strictDenied : compiled.strict else { return }
      add(KernelAtom(relation: strict, operands: row), if: body, role)
    } else {
      let argument = contest.argument(use.side, reading)
      add(KernelAtom(relation: argument, operands: [.constant(use.rule.cell)] + row), if: body, role)
    }
  }

  /// Lets wildcards range over what some rule may support; an attack is of no use elsewhere, and may have variables that only it mentions.
  private mutating func range(
    over row: inout [KernelOperand], _ possible: RelationID, isAttack: Bool, in body: inout KernelBody
  ) {
    guard isAttack || row.contains(.wildcard) else { return }
    for column in row.indices where row[column] == .wildcard { row[column] = .variable(body.newVariable()) }
    body.require(possible, row)
  }
}

extension Rule {
  /// The variables that tell instances apart: those of the conclusions, the parameters and the targets, and those that `unless` shares
  /// with the body; ascending.
  var instanceVariables: [Int] {
    var needed = Set(parameters)
    for head in heads { needed.formUnion(head.atom.columns.variables) }
    for target in targets { needed.formUnion((target.arguments ?? []).variables) }
    if let attacked { needed.formUnion(attacked.columns.variables) }
    for condition in unless.joined() { needed.formUnion(condition.variables) }
    return needed.intersection(boundVariables).sorted()
  }

  /// What every alternative gives a value.
  var boundVariables: Set<Int> {
    var bound = variablesBound(by: alternatives[0])
    for alternative in alternatives.dropFirst() { bound.formIntersection(variablesBound(by: alternative)) }
    return bound
  }
}

extension CompiledRelation {
  /// Where an undisputed conclusion goes.
  fileprivate func target(_ reading: Reading) -> RelationID {
    switch reading {
    case .concluded: concluded
    case .strict: strict ?? concluded
    case .supported: supported ?? concluded
    }
  }
}

extension Contest {
  /// Where an argument goes.
  func argument(_ side: HeadUse.Side, _ reading: Reading) -> RelationID {
    switch (side, reading) {
    case (.affirmed, .supported): wideSupport ?? support
    case (.denied, .supported): wideSupportDenied ?? supportDenied
    case (.attacked, .supported): wideDefeat ?? defeat
    case (.affirmed, .concluded), (.affirmed, .strict): support
    case (.denied, .concluded), (.denied, .strict): supportDenied
    case (.attacked, .concluded), (.attacked, .strict): defeat
    }
  }
}
