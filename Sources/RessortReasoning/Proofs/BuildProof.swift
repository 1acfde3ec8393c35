import RessortKernel
import RessortLanguage

extension Outcome {
  /// The best proof: firmest, then shortest; `nil` for what does not hold. For an open or contested literal, the argument for it.
  package func proof(of literal: Literal) -> Proof? {
    guard let row = model.cells(of: literal.row) else { return nil }
    let truth = model.truth(of: row, in: literal.relation, isDenied: literal.isDenied)
    let modes: [ClaimKey.Mode] =
      switch truth {
      case .isTrue: [.concluded, .argued]
      case .undefined: [.possible, .argued]
      case .isFalse: [.argued]
      }
    for mode in modes {
      let claim = graph.claim(.literal(literal.relation, row, isDenied: literal.isDenied, mode))
      graph.settle(claim, in: model)
      if let proof = proof(of: claim) { return proof }
    }
    return nil
  }

  /// The best proof of a settled claim about a literal.
  func proof(of claim: Int) -> Proof? {
    guard let root = graph.substantialClaim(behind: claim) else { return nil }
    return Proof(steps: steps(under: [root]).steps)
  }

  /// Steps for claims about literals and all they rest on, each after that; and the place of each claim.
  func steps(under roots: [Int]) -> (steps: [Proof.Step], places: [Int: Int]) {
    var steps: [Proof.Step] = []
    var places: [Int: Int] = [:]
    var path = Array(roots.reversed())
    while let next = path.last {
      if places[next] != nil {
        path.removeLast()
        continue
      }
      let needs = graph.literalClaims(under: next)
      let missing = needs.filter { places[$0] == nil }
      if missing.isEmpty {
        path.removeLast()
        places[next] = steps.count
        if let step = step(next, places) { steps.append(step) }
      } else {
        path += missing
      }
    }
    return (steps, places)
  }

  private func step(_ claim: Int, _ places: [Int: Int]) -> Proof.Step? {
    guard case .literal(let relation, let row, let isDenied, let mode)? = graph.claims[claim].key,
      let best = graph.claims[claim].best, let value = graph.grounds[best].value
    else { return nil }
    let ground: Proof.Ground
    switch graph.grounds[best].kind {
    case .given(let isUndefined):
      let key = model.inputKey(of: row, in: relation)
      ground = isUndefined ? .assumed(key) : .given(key)
    case .fact: ground = .facts(graph.facts(asFirmAs: best))
    case .rule(let instance):
      var told = tell(best, instance, places)
      told.defence = defence(of: claim, best, places)
      ground = .rule(told)
    case .same, .beaten, .setAside, .unless: return nil
    }
    let literal = model.literal(row, of: relation, isDenied: isDenied)
    if mode == .strict {
      return Proof.Step(literal: literal, status: .certain, certainty: value.certainty, ground: ground)
    }
    let conclusion = conclusion(of: literal)
    let isOpen = conclusion?.status == .open
    return Proof.Step(
      literal: literal, status: conclusion?.status ?? .concluded,
      certainty: isOpen ? min(value.certainty, conclusion?.certainty ?? .explicit) : value.certainty, ground: ground)
  }

  // MARK: Instances

  func tell(_ ground: Int, _ instance: RuleInstance, _ places: [Int: Int]) -> Proof.Instance {
    let kind = graph.grounds[ground].kind
    var claims = graph.grounds[ground].premises[...]
    let bindings = model.constants(of: instance.bindings, in: instance.rule)
    let conditions = model.conditions(of: kind)
    let premises = conditions.compactMap { condition -> Proof.Premise? in
      switch condition.test {
      case .holds, .denied:
        guard let claim = claims.popFirst(), let place = graph.substantialClaim(behind: claim).flatMap({ places[$0] })
        else { return nil }
        return .literal(place)
      case .notConcluded(let atom):
        return .absence(
          atom.relation, atom.columns.map { theory.program.evaluate($0, bindings) },
          presumptions: presumptions(ofAbsent: atom, instance.bindings))
      case .compare(let comparison, let left, let right):
        guard let left = theory.program.evaluate(left, bindings), let right = theory.program.evaluate(right, bindings)
        else { return nil }
        return .comparison(left, comparison, right)
      case .aggregate(let aggregate, let comparison, let operand):
        let matches = model.matches(of: aggregate, in: instance.rule, conditions, instance.bindings)
        let steps = matches.told.flatMap { match in
          aggregate.alternatives[match.alternative].filter(\.hasClaim).compactMap { _ -> Int? in
            claims.popFirst().flatMap { graph.substantialClaim(behind: $0) }.flatMap { places[$0] }
          }
        }
        let value = model.value(of: aggregate, comparison, operand, in: instance.rule, conditions, instance.bindings)
        return .aggregate(
          aggregate.substituting(bindings),
          Constant(value, of: model.type(of: aggregate, in: instance.rule), model.symbols), steps: steps,
          matchCount: matches.count)
      case .oneOf(let operand, let choices):
        guard let value = theory.program.evaluate(operand, bindings) else { return nil }
        return .oneOf(value, choices.compactMap { theory.program.evaluate($0, bindings) })
      case .member(let operand, let category, let isNegated):
        guard let value = theory.program.evaluate(operand, bindings) else { return nil }
        return .membership(value, category, isNegated: isNegated, model.membership(of: value, in: category))
      case .state(let atom, let state):
        let key = atom.columns.prefix(model.relation(atom.relation).input?.keyCount ?? 0).compactMap {
          theory.program.evaluate($0, bindings)
        }
        return .state(
          InputKey(input: atom.relation, key: Array(key), isDeclaredUnknown: state == .declaredUnknown), state)
      }
    }
    return Proof.Instance(
      rule: instance.rule, alternative: instance.alternative, bindings: bindings, premises: premises, defence: [],
      validity: model.rule(instance.rule).validity.map { model.dates.settled($0) }, day: model.dates.law,
      presumptions: presumptions(ofStanding: instance, as: graph.claims[graph.grounds[ground].claim].key))
  }

  /// How the attackers of a literal are answered; empty for a proof that needs no defence.
  private func defence(of claim: Int, _ ground: Int, _ places: [Int: Int]) -> [Proof.Defence] {
    guard let key = graph.claims[claim].key, case .literal(let relation, _, _, _) = key,
      !graph.grounds[ground].defence.isEmpty, let attackers = graph.defences[key]
    else { return [] }
    return attackers.compactMap { attacker in
      guard let best = graph.claims[attacker.answer].best, let value = graph.grounds[best].value else { return nil }
      let means: Proof.Defence.Means
      switch graph.grounds[best].kind {
      case .beaten(by: let instance, let principle): means = .beaten(by: tell(best, instance, places), principle)
      case .setAside(by: let instance): means = .setAside(by: tell(best, instance, places))
      case .unless(let instance): means = .unless(tell(best, instance, places).premises)
      case .given, .fact, .rule, .same: return nil
      }
      let conclusion =
        attacker.side == .attacked
        ? nil : model.literal(attacker.row, of: relation, isDenied: attacker.side == .denied)
      return Proof.Defence(
        attacker: attacker.rule,
        attackerBindings: attacker.rule.map { model.constants(of: attacker.bindings ?? [], in: $0) } ?? [],
        conclusion: conclusion, means: means, certainty: value.certainty, citations: evidence(of: best).citations)
    }
  }
}

extension Condition {
  /// Whether a claim stands for it among the premises of a ground.
  fileprivate var hasClaim: Bool {
    switch test {
    case .holds, .denied: true
    case .notConcluded, .compare, .aggregate, .oneOf, .member, .state: false
    }
  }
}

extension ProofGraph {
  /// The claim about a literal that has a ground of its own, behind those that only repeat another.
  func substantialClaim(behind claim: Int) -> Int? {
    var claim = claim
    while let best = claims[claim].best {
      guard case .same = grounds[best].kind else { return claim }
      claim = grounds[best].premises[0]
    }
    return nil
  }

  /// The claims about literals that the best ground of a claim rests on, those of its answers to attackers included.
  func literalClaims(under claim: Int) -> [Int] {
    claims[claim].best.map { literalClaims(underGround: $0) } ?? []
  }

  func literalClaims(underGround ground: Int) -> [Int] {
    var result = grounds[ground].premises
    for answer in grounds[ground].defence {
      if let ground = claims[answer].best { result += grounds[ground].premises }
    }
    return result.compactMap { substantialClaim(behind: $0) }
  }
}

extension CaseModel {
  /// The type of what an aggregate comes to.
  fileprivate func type(of aggregate: Aggregate, in rule: ID<Rule>) -> ValueType {
    aggregate.function == .count ? .integer : type(of: aggregate.values[0], in: self.rule(rule).variables)
  }

  private func type(of operand: Operand, in variables: [RuleVariable]) -> ValueType {
    switch operand {
    case .variable(let number): variables[number].type
    case .constant(.term(let term)): .terms([program.terms[term].concept])
    case .constant(.boolean): .boolean
    case .constant(.decimal): .decimal
    case .constant(.date): .date
    case .constant(.duration): .duration
    case .constant(.string): .string
    case .constant(.integer), .wildcard, .arithmetic(.toDays, _, _): .integer
    case .arithmetic(let operation, _, _) where operation.isDuration: .duration
    case .arithmetic(.multiply, let left, let right):
      type(of: right, in: variables) == .duration ? .duration : type(of: left, in: variables)
    case .arithmetic(let operation, let left, _):
      operation.movesDate || operation == .addDuration
        ? .date : operation.isDecimal ? .decimal : type(of: left, in: variables)
    case .negated(let inner): type(of: inner, in: variables)
    }
  }

  func membership(of value: Constant, in category: Category) -> Proof.Membership {
    let periods = if case .term(let term) = value { program.periods(of: term) } else { [Validity]() }
    let settled = periods.map { dates.settled($0) }
    guard case .group(let group) = category else {
      return Proof.Membership(citations: [], certainty: nil, isOpen: false, periods: settled)
    }
    let declared = program.groups[group]
    return Proof.Membership(
      citations: declared.support.citations, certainty: declared.support.certainty, isOpen: declared.isOpen,
      periods: settled)
  }
}
