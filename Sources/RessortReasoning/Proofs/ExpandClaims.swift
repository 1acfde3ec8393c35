import RessortKernel
import RessortLanguage

// Where the grounds of a claim come from: the derivations of its row in the kernel, and, for a literal that others attack, the answers to them.
extension ProofGraph {
  mutating func expand(_ claim: Int, in model: CaseModel) {
    switch claims[claim].key {
    case .literal(let relation, let row, let isDenied, let mode):
      expand(claim, model, relation, row, isDenied, mode)
    case .pattern(let relation, let pattern, let isDenied, let mode):
      let compiled = model.relation(relation)
      guard let kernel = isDenied ? compiled.denied : compiled.concluded else { return }
      var rows: [[Value]] = []
      if !isDenied, model.takesFirstReason(relation), let first = model.first(matching: pattern, in: relation) {
        let match = self.claim(.literal(relation, first, isDenied: false, mode))
        add(Ground(claim: claim, kind: .same, certainty: .explicit, premises: [match]))
        return
      }
      model.database.forEachRow(of: kernel, matching: pattern) { row, truth in
        if truth >= mode.leastTruth { rows.append(Array(row)) }
      }
      for row in rows {
        let match = self.claim(.literal(relation, row, isDenied: isDenied, mode))
        add(Ground(claim: claim, kind: .same, certainty: .explicit, premises: [match]))
      }
    case .instance(let rule, let row, let mode):
      for instance in model.instances(of: rule, row) where instance.truth >= mode.leastTruth {
        addGround(.rule(instance), of: claim, instance, model, mode, certainty: model.certainty(of: rule))
      }
    case nil: break
    }
  }

  private mutating func expand(
    _ claim: Int, _ model: CaseModel, _ relation: ID<Relation>, _ row: [Value], _ isDenied: Bool, _ mode: ClaimKey.Mode
  ) {
    let truth = model.truth(of: row, in: relation, isDenied: isDenied)
    if mode != .argued && truth < mode.leastTruth { return }
    if mode == .possible && truth == .isTrue {
      let firm = self.claim(.literal(relation, row, isDenied: isDenied, .concluded))
      add(Ground(claim: claim, kind: .same, certainty: .explicit, premises: [firm]))
      return
    }
    var instances = model.supporters(of: row, in: relation, isDenied: isDenied, atLeast: mode.leastTruth)
    // What may be answered, and is left to somebody's judgement meanwhile, is told as that.
    let isLeft = instances.contains { model.rule($0.rule).kind == .leftTo }
    if !isDenied { addGivenGrounds(of: claim, relation, row, model, mode, onlyTrue: isLeft) }
    let isContested = model.relation(relation).contest != nil
    if truth == .isTrue && model.takesFirstReason(relation) {
      if !claims[claim].grounds.isEmpty { return }
      instances = model.earliest(instances).map { [$0] } ?? []
    }
    if isContested && mode == .concluded && instances.contains(where: { model.rule($0.rule).kind.isStrict }) {
      let strict = self.claim(.literal(relation, row, isDenied: isDenied, .strict))
      add(Ground(claim: claim, kind: .same, certainty: .explicit, premises: [strict]))
    }
    var defence: [Int] = []
    if isContested && (mode == .concluded || mode == .possible) {
      defence = self.defence(of: relation, row, isDenied, mode, supporters: instances, model).map(\.answer)
    }
    for instance in instances {
      if mode == .strict && !model.rule(instance.rule).kind.isStrict { continue }
      addGround(
        .rule(instance), of: claim, instance, model, mode, certainty: model.certainty(of: instance.rule),
        defence: defence)
    }
  }

  private mutating func addGivenGrounds(
    of claim: Int, _ relation: ID<Relation>, _ row: [Value], _ model: CaseModel, _ mode: ClaimKey.Mode,
    onlyTrue: Bool
  ) {
    for derivation in model.database.derivations(of: row, in: model.relation(relation).base) {
      if derivation.isBaseFact {
        let isUndefined = derivation.truth != .isTrue
        if isUndefined && onlyTrue { continue }
        let certainty: Certainty =
          isUndefined && model.inputKey(of: row, in: relation).isDeclaredUnknown ? .hedged : .explicit
        add(Ground(claim: claim, kind: .given(isUndefined: isUndefined), certainty: certainty, premises: []))
      } else if derivation.truth >= mode.leastTruth, case .fact(let fact) = model.role(of: derivation) {
        let certainty = model.program.facts[fact].support.certainty
        add(Ground(claim: claim, kind: .fact(fact), certainty: certainty, premises: []))
      }
    }
  }

  private mutating func addGround(
    _ kind: Ground.Kind, of claim: Int, _ instance: RuleInstance, _ model: CaseModel, _ mode: ClaimKey.Mode,
    certainty: Certainty, defence: [Int] = []
  ) {
    var conditions = model.rule(instance.rule).alternatives
    if case .unless = kind { conditions = model.rule(instance.rule).unless }
    let (premises, groups) = premises(
      of: conditions[instance.alternative], instance, model, mode == .argued ? .concluded : mode)
    add(
      Ground(
        claim: claim, kind: kind, certainty: min(certainty, groups),
        isJudgement: model.rule(instance.rule).kind == .leftTo, premises: premises, defence: defence))
  }

  /// The claims that conditions need, and the least certainty of the groups they look into.
  private mutating func premises(
    of conditions: [Condition], _ instance: RuleInstance, _ model: CaseModel, _ mode: ClaimKey.Mode
  ) -> (claims: [Int], certainty: Certainty) {
    var claims: [Int] = []
    var certainty = Certainty.explicit
    let bindings = instance.bindings
    for condition in conditions {
      switch condition.test {
      case .holds(let atom): claims.append(premise(atom, isDenied: false, bindings, model, mode))
      case .denied(let atom): claims.append(premise(atom, isDenied: true, bindings, model, mode))
      case .member(_, .group(let group), isNegated: false):
        certainty = min(certainty, model.program.groups[group].support.certainty)
      case .aggregate(let aggregate, _, _):
        for match in model.matches(of: aggregate, in: instance.rule, conditions, bindings).told {
          let within = RuleInstance(
            rule: instance.rule, alternative: match.alternative, bindings: match.bindings, truth: .isTrue)
          let part = premises(of: aggregate.alternatives[match.alternative], within, model, mode)
          claims += part.claims
          certainty = min(certainty, part.certainty)
        }
      case .member, .notConcluded, .compare, .oneOf, .state: break
      }
    }
    return (claims, certainty)
  }

  private mutating func premise(
    _ atom: Atom, isDenied: Bool, _ bindings: [Value?], _ model: CaseModel, _ mode: ClaimKey.Mode
  ) -> Int {
    let pattern = atom.columns.map { model.cell($0, bindings) }
    let row = pattern.compactMap { $0 }
    return row.count == pattern.count
      ? claim(.literal(atom.relation, row, isDenied: isDenied, mode))
      : claim(.pattern(atom.relation, pattern, isDenied: isDenied, mode))
  }

  // MARK: Defence

  /// The attackers of a literal, each with the claim that it is answered: some rule of the literal's side beats it, or the instance is set aside.
  mutating func defence(
    of relation: ID<Relation>, _ row: [Value], _ isDenied: Bool, _ mode: ClaimKey.Mode, supporters: [RuleInstance],
    _ model: CaseModel
  ) -> [Attacker] {
    let key = ClaimKey.literal(relation, row, isDenied: isDenied, mode)
    if let known = defences[key] { return known }
    var attackers: [Attacker] = []
    var standing: Set<ID<Rule>?> = []
    let arguments = self.arguments(of: relation, model)[row].filter {
      model.conflicts($0, with: row, of: relation, isDenied: isDenied)
    }
    // What is only possible may attack only if it is certain to.
    let least: Truth = mode == .possible ? .isTrue : .undefined
    for argument in arguments where argument.applicable >= least && standing.insert(argument.rule).inserted {
      let answer = addAnswer()
      addBeaters(of: argument.rule, answer, supporters, model, mode)
      attackers.append(Attacker(rule: argument.rule, row: argument.row, side: argument.side, answer: answer))
    }
    for argument in arguments {
      guard let rule = argument.rule, !standing.contains(rule), let instance = argument.setAside,
        argument.premises >= least
      else { continue }
      let answer = addAnswer()
      let bindings = model.bindings(of: rule, instance)
      addSetAside(rule, bindings, answer, model, mode)
      addBeaters(of: rule, answer, supporters, model, mode)
      attackers.append(
        Attacker(rule: rule, row: argument.row, side: argument.side, bindings: bindings, answer: answer))
    }
    defences[key] = attackers
    return attackers
  }

  /// The best of the instances of one rule, by what their premises rest on, whatever attacks them.
  mutating func bestGround(of instances: [RuleInstance], in model: CaseModel) -> Int? {
    let claim = addAnswer()
    for instance in instances {
      addGround(.rule(instance), of: claim, instance, model, .concluded, certainty: model.certainty(of: instance.rule))
    }
    settle(claim, in: model)
    return claims[claim].best
  }

  mutating func arguments(of relation: ID<Relation>, _ model: CaseModel) -> ArgumentIndex {
    if let known = arguments[relation] { return known }
    let made = ArgumentIndex(relation, in: model)
    arguments[relation] = made
    return made
  }

  private mutating func addBeaters(
    of loser: ID<Rule>?, _ answer: Int, _ supporters: [RuleInstance], _ model: CaseModel, _ mode: ClaimKey.Mode
  ) {
    for supporter in supporters {
      guard let principle = model.compiled.conflicts.principle(supporter.rule, over: loser) else { continue }
      addGround(
        .beaten(by: supporter, principle), of: answer, supporter, model, mode,
        certainty: min(model.certainty(of: supporter.rule), model.certainty(of: principle)))
    }
  }

  private mutating func addSetAside(
    _ rule: ID<Rule>, _ bindings: [Value?], _ answer: Int, _ model: CaseModel, _ mode: ClaimKey.Mode
  ) {
    for killer in model.killers(of: rule, bindings) where killer.truth >= mode.leastTruth {
      addGround(
        .setAside(by: killer), of: answer, killer, model, mode, certainty: model.certainty(of: killer.rule))
    }
    for unless in model.unlessInstances(of: rule, bindings) where unless.truth >= mode.leastTruth {
      addGround(.unless(unless), of: answer, unless, model, mode, certainty: model.certainty(of: rule))
    }
  }
}

extension ClaimKey.Mode {
  var leastTruth: Truth {
    switch self {
    case .strict, .concluded, .argued: .isTrue
    case .possible: .undefined
    }
  }
}

extension CaseModel {
  /// The rule's own certainty; a `define` only passes on what it rests on.
  func certainty(of id: ID<Rule>) -> Certainty {
    let rule = rule(id)
    return rule.kind == .define ? .explicit : rule.support.certainty
  }

  /// A priority's own certainty; an exception has lent it its own already, and strictness needs none.
  func certainty(of principle: Principle) -> Certainty {
    switch principle {
    case .priority(let index): program.priorities[index].support.certainty
    case .layers(let layer): program.layers[layer].support.certainty
    case .exception, .strictness, .discretion: .explicit
    }
  }

  /// The rule instances that support a literal, applicable ones only.
  func supporters(
    of row: [Value], in id: ID<Relation>, isDenied: Bool, atLeast truth: Truth
  ) -> [RuleInstance] {
    let relation = relation(id)
    guard let contest = relation.contest else {
      return isDenied ? [] : instances(of: row, in: relation.concluded).filter { $0.truth >= truth }
    }
    let support = isDenied ? contest.supportDenied : contest.support
    var arguments: [[Value]] = []
    database.forEachRow(of: support, matching: [nil] + row) { argument, found in
      if found >= truth && argument[argument.startIndex] != Contest.base { arguments.append(Array(argument)) }
    }
    return arguments.flatMap { instances(of: $0, in: support) }.filter { $0.truth >= truth }
  }

  /// The question whose answer gives a row.
  func inputKey(of row: [Value], in id: ID<Relation>) -> InputKey {
    let key = Array(row.prefix(relation(id).input?.keyCount ?? 0))
    return InputKey(
      input: id, key: constants(of: key, in: id),
      isDeclaredUnknown: states[CaseKey(input: id, key: key)] == .declaredUnknown)
  }
}
