import RessortKernel
import RessortLanguage

/// The evaluated database of one case with what it takes to read it in the language's terms.
struct CaseModel {
  let theory: Theory
  var database: Database
  var symbols: SymbolTable
  /// What the case says, by input and key.
  var states: [CaseKey: InputState]
  let dates: CaseDates
  /// Whether there are so many rows that a proof takes the first reason found for a row instead of weighing all.
  let isLarge: Bool
  var isPropagating: Bool { theory.options.ambiguity == .propagating }

  var program: CheckedProgram { theory.program }
  var compiled: CompiledTheory { theory.compiled }

  init(
    theory: Theory, database: Database, symbols: SymbolTable, states: [CaseKey: InputState], dates: CaseDates
  ) {
    self.theory = theory
    self.database = database
    self.symbols = symbols
    self.states = states
    self.dates = dates
    let rowCount = theory.compiled.relations.reduce(0) { $0 + database.count($1.concluded) }
    isLarge = rowCount > Self.weighedRowCount
  }

  /// Up to here every reason of every row that a proof may need is looked at.
  private static let weighedRowCount = 20_000

  func relation(_ id: ID<Relation>) -> CompiledRelation { theory.compiled.relations[id.position] }
  func rule(_ id: ID<Rule>) -> Rule { theory.program.rules[id] }
  func compiledRule(_ id: ID<Rule>) -> CompiledRule { theory.compiled.rules[id.position] }
  func role(of derivation: Derivation) -> Role { theory.compiled.roles[Int(derivation.rule.index)] }

  // MARK: Cells

  func cells(of row: [Constant]) -> [Value]? {
    var cells: [Value] = []
    for constant in row {
      guard let cell = constant.value(in: symbols) else { return nil }
      cells.append(cell)
    }
    return cells
  }

  func constants(of cells: some Collection<Value>, in relation: ID<Relation>) -> [Constant] {
    zip(cells, self.relation(relation).columns).map { Constant($0, of: $1, symbols) }
  }

  func constants(of bindings: [Value?], in rule: ID<Rule>) -> [Constant?] {
    zip(bindings, self.rule(rule).variables).map { value, variable in
      value.map { Constant($0, of: variable.type, symbols) }
    }
  }

  /// The operand's cell; nil for wildcards, free variables, and what has no value.
  func cell(_ operand: Operand, _ bindings: [Value?]) -> Value? {
    switch operand {
    case .constant(let constant): return constant.value(in: symbols)
    case .variable(let variable): return bindings[variable]
    case .wildcard: return nil
    case .negated(let operand):
      guard let value = cell(operand, bindings), value.bits != .min else { return nil }
      return Value(-value.bits)
    case .arithmetic(let sign, let left, let right):
      guard let left = cell(left, bindings), let right = cell(right, bindings) else { return nil }
      return sign.apply(left.bits, right.bits).map { Value($0) }
    }
  }

  // MARK: Literals

  func truth(of row: [Value], in relation: ID<Relation>, isDenied: Bool) -> Truth {
    let compiled = self.relation(relation)
    guard let kernel = isDenied ? compiled.denied : compiled.concluded else { return .isFalse }
    return database.truth(of: row, in: kernel)
  }

  func literal(_ row: [Value], of relation: ID<Relation>, isDenied: Bool) -> Literal {
    Literal(relation: relation, row: constants(of: row, in: relation), isDenied: isDenied)
  }

  // MARK: Instances

  /// The rule instances that give a kernel row; given rows and facts are left out.
  func instances(of row: [Value], in relation: RelationID) -> [RuleInstance] {
    database.derivations(of: row, in: relation).flatMap { instances($0) }
  }

  func instances(_ derivation: Derivation) -> [RuleInstance] {
    if derivation.isBaseFact { return [] }
    switch role(of: derivation) {
    case .conclusion(let rule, _, let alternative?), .premises(let rule, let alternative):
      return [instance(rule, alternative, derivation)]
    case .conclusion(let rule, _, nil), .applicable(let rule), .aside(let rule), .silence(let rule):
      let row = compiledRule(rule).instanceVariables.map { derivation.bindings[$0] ?? Value(0) }
      return instances(of: rule, row).map { instance in
        var instance = instance
        instance.truth = min(instance.truth, derivation.truth)
        return instance
      }
    case .unless, .fact, .settlement, .counted, .aggregate, .table: return []
    }
  }

  /// The ways in which the premises of an instance hold.
  func instances(of rule: ID<Rule>, _ row: [Value]) -> [RuleInstance] {
    guard let premises = compiledRule(rule).premises else { return [] }
    return instances(of: row, in: premises)
  }

  private func instance(_ rule: ID<Rule>, _ alternative: Int, _ derivation: Derivation) -> RuleInstance {
    RuleInstance(
      rule: rule, alternative: alternative,
      bindings: Array(derivation.bindings.prefix(self.rule(rule).variables.count)), truth: derivation.truth)
  }

  /// The ways in which the `unless` of an instance holds: the instance with its `alternative` counting the lists of the `unless`.
  func unlessInstances(of rule: ID<Rule>, _ bindings: [Value?]) -> [RuleInstance] {
    let compiled = compiledRule(rule)
    guard let unless = compiled.unless else { return [] }
    let row = compiled.unlessVariables.map { bindings[$0] ?? Value(0) }
    return database.derivations(of: row, in: unless).compactMap { derivation in
      guard !derivation.isBaseFact, case .unless(_, let alternative) = role(of: derivation) else { return nil }
      return instance(rule, alternative, derivation)
    }
  }

  /// What sets an instance aside: instances of blocks and exceptions.
  func killers(of rule: ID<Rule>, _ bindings: [Value?]) -> [RuleInstance] {
    compiledRule(rule).asides.flatMap { aside in
      let row = aside.positions.map { bindings[self.rule(rule).parameters[$0]] ?? Value(0) }
      return instances(of: row, in: aside.relation)
    }
  }

  /// An instance's variables by number, from its row in the rule's relations.
  func bindings(of rule: ID<Rule>, _ row: some Collection<Value>) -> [Value?] {
    var bindings = [Value?](repeating: nil, count: self.rule(rule).variables.count)
    for (variable, value) in zip(compiledRule(rule).instanceVariables, row) { bindings[variable] = value }
    return bindings
  }
}

extension CaseModel {
  /// Whether a proof of a row of this relation takes the first reason found: nothing then can be firmer.
  func takesFirstReason(_ id: ID<Relation>) -> Bool {
    isLarge && compiled.isPurelyStrict[id.position] && compiled.isAllExplicit
  }

  /// The instance whose premises were all found before the row, as early as possible; so following them ends.
  func earliest(_ instances: [RuleInstance]) -> RuleInstance? {
    var best: (instance: RuleInstance, stage: Int)?
    for instance in instances {
      var latest = 0
      for condition in rule(instance.rule).alternatives[instance.alternative] {
        guard case .holds(let atom) = condition.test else { continue }
        latest = max(latest, stage(of: atom.columns.map { cell($0, instance.bindings) }, in: atom.relation))
      }
      if let best, best.stage <= latest { continue }
      best = (instance, latest)
    }
    return best?.instance
  }

  /// When the first row that matches was found.
  private func stage(of pattern: [Value?], in id: ID<Relation>) -> Int {
    let concluded = relation(id).concluded
    let row = pattern.compactMap { $0 }
    if row.count == pattern.count { return database.stage(of: row, in: concluded) ?? .max }
    return first(matching: pattern, in: id).flatMap { database.stage(of: $0, in: concluded) } ?? .max
  }

  /// The first true row that matches, in order of derivation.
  func first(matching pattern: [Value?], in id: ID<Relation>) -> [Value]? {
    var found: [Value]?
    database.forEachRow(of: relation(id).concluded, matching: pattern) { row, truth in
      if found == nil && truth == .isTrue { found = Array(row) }
    }
    return found
  }
}

/// A rule with values for its variables, and which of its bodies holds for them.
struct RuleInstance: Hashable {
  var rule: ID<Rule>
  var alternative: Int
  var bindings: [Value?]
  var truth: Truth
}

/// An input and a key, as cells.
struct CaseKey: Hashable {
  var input: ID<Relation>
  var key: [Value]
}
