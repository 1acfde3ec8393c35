import RessortKernel
import RessortLanguage

/// What a proof cites, each place once, and what it leaves to somebody's judgement.
struct Evidence: Hashable {
  var citations: [Citation] = []
  var discretion: [Discretion] = []

  mutating func add(_ other: Evidence) {
    for citation in other.citations where !citations.contains(citation) { citations.append(citation) }
    for matter in other.discretion where !discretion.contains(matter) { discretion.append(matter) }
  }
}

/// Evidence of grounds, remembered.
struct EvidenceBook {
  private var known: [Int: Evidence] = [:]

  /// The ground's own citations first, then those of its premises, its groups and its answers to attackers.
  mutating func evidence(of ground: Int, in graph: ProofGraph, _ model: CaseModel) -> Evidence {
    for next in graph.grounds(under: ground, except: { known[$0] != nil }) {
      known[next] = combine(next, in: graph, model)
    }
    return known[ground] ?? Evidence()
  }

  private func combine(_ number: Int, in graph: ProofGraph, _ model: CaseModel) -> Evidence {
    let ground = graph.grounds[number]
    var evidence = Evidence()
    if case .fact = ground.kind {
      for fact in graph.facts(asFirmAs: number) { evidence.add(Evidence(citations: model.citations(of: fact))) }
      return evidence
    }
    evidence.add(
      Evidence(
        citations: model.ownCitations(of: ground.kind),
        discretion: ground.kind.instance.flatMap { model.discretion(of: $0) }.map { [$0] } ?? []))
    for claim in ground.premises {
      if let best = graph.claims[claim].best, let part = known[best] { evidence.add(part) }
    }
    evidence.add(Evidence(citations: model.groupCitations(of: model.conditions(of: ground.kind))))
    for claim in ground.defence {
      if let best = graph.claims[claim].best, let part = known[best] { evidence.add(part) }
    }
    return evidence
  }
}

extension CaseModel {
  /// What an instance of a `left to` leaves to whom.
  fileprivate func discretion(of instance: RuleInstance) -> Discretion? {
    let rule = rule(instance.rule)
    guard let matter = rule.heads.first?.atom, let operand = rule.actor else { return nil }
    let bindings = constants(of: instance.bindings, in: instance.rule)
    guard let actor = program.evaluate(operand, bindings) else { return nil }
    return Discretion(
      actor: actor,
      matter: Literal(relation: matter.relation, row: matter.columns.compactMap { program.evaluate($0, bindings) }),
      citations: rule.support.citations)
  }
}

extension Ground.Kind {
  var instance: RuleInstance? {
    switch self {
    case .given, .fact, .same: nil
    case .rule(let instance), .beaten(by: let instance, _), .setAside(by: let instance), .unless(let instance): instance
    }
  }
}

extension CaseModel {
  /// The conditions that a ground rests on.
  func conditions(of kind: Ground.Kind) -> [Condition] {
    guard let instance = kind.instance else { return [] }
    if case .unless = kind { return rule(instance.rule).unless[instance.alternative] }
    return rule(instance.rule).alternatives[instance.alternative]
  }

  func ownCitations(of kind: Ground.Kind) -> [Citation] {
    switch kind {
    case .given, .same: []
    case .fact(let fact): citations(of: fact)
    case .rule(let instance), .setAside(by: let instance), .unless(let instance):
      rule(instance.rule).support.citations
    case .beaten(by: let instance, let principle):
      rule(instance.rule).support.citations + citations(of: principle)
    }
  }

  func citations(of fact: ID<Fact>) -> [Citation] {
    program.facts[fact].support.citations
  }

  func citations(of principle: Principle) -> [Citation] {
    switch principle {
    case .priority(let index): program.priorities[index].support.citations
    case .layers(let layer): program.layers[layer].support.citations
    case .exception, .strictness, .discretion: []
    }
  }

  func groupCitations(of conditions: [Condition]) -> [Citation] {
    conditions.flatMap { condition -> [Citation] in
      guard case .member(_, .group(let group), isNegated: false) = condition.test else { return [] }
      return program.groups[group].support.citations
    }
  }
}

extension Support {
  /// A citation for each locator.
  var citations: [Citation] {
    guard let source else { return [] }
    return locators.map { Citation(source: source, locator: $0) }
  }
}
