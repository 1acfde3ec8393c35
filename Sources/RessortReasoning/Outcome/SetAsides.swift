import RessortKernel
package import RessortLanguage

extension Outcome {
  /// Every rule instance whose conditions hold and whose conclusion does not come out because it lost or was set aside.
  package func setAside(of relation: ID<Relation>) -> [SetAside] {
    var result: [SetAside] = []
    var known: Set<SetAside> = []
    for argument in graph.arguments(of: relation, model).all where argument.side != .attacked {
      let isDenied = argument.side == .denied
      guard argument.premises == .isTrue,
        model.truth(of: argument.row, in: relation, isDenied: isDenied) == .isFalse
      else { continue }
      let found = argument.setAside == nil ? lost(argument, relation) : removed(argument, relation)
      for setAside in found where known.insert(setAside).inserted {
        result.append(setAside)
      }
    }
    return result.sorted {
      if $0.literal.isDenied != $1.literal.isDenied { return $1.literal.isDenied }
      if $0.literal.row != $1.literal.row { return model.precedes($0.literal.row, $1.literal.row) }
      return ($0.rule?.index ?? -1) < ($1.rule?.index ?? -1)
    }
  }

  /// An applicable argument that lost to another.
  private func lost(_ argument: Argument, _ id: ID<Relation>) -> [SetAside] {
    let isDenied = argument.side == .denied
    let standing = standing(of: argument.row, in: id, isDenied: isDenied)
    if standing.isContested { return [] }
    let conflicts = model.compiled.conflicts
    let candidates = standing.unbeaten.isEmpty ? standing.attackers : standing.unbeaten
    func rank(_ attacker: Argument) -> Int {
      let beats = conflicts.principle(attacker.rule, over: argument.rule) != nil
      let stands =
        attacker.side != .attacked
        && model.truth(of: attacker.row, in: id, isDenied: attacker.side == .denied) == .isTrue
      return (beats ? 0 : 2) + (stands ? 0 : 1)
    }
    guard
      let attacker = candidates.min(by: {
        rank($0) != rank($1) ? rank($0) < rank($1) : ($0.rule?.index ?? -1) < ($1.rule?.index ?? -1)
      })
    else { return [] }
    let principle = conflicts.principle(attacker.rule, over: argument.rule)
    var reason = SetAside.Reason.beaten(by: attacker.rule, principle)
    if attacker.side == .denied, let rule = attacker.rule { reason = .denied(by: rule, principle) }
    var (certainty, evidence) = weight(of: attacker, id)
    if let principle { evidence.add(Evidence(citations: model.citations(of: principle))) }
    return [setAside(argument, id, reason, certainty, evidence)]
  }

  /// How firm an argument is, and what it cites.
  private func weight(of argument: Argument, _ id: ID<Relation>) -> (Certainty, Evidence) {
    guard argument.side != .attacked else {
      let rule = argument.rule.map { model.rule($0) }
      return (rule?.support.certainty ?? .explicit, Evidence(citations: rule?.support.citations ?? []))
    }
    let key = ClaimKey.literal(id, argument.row, isDenied: argument.side == .denied, .argued)
    let support = support(of: key)
    if let rule = argument.rule, let ground = support.first(where: { $0.rule == rule }) {
      return (ground.value.certainty, evidence(of: ground.ground))
    }
    return (value(of: key)?.certainty ?? .explicit, evidence(of: key))
  }

  /// An instance that a block, an exception or its own `unless` set aside.
  private func removed(_ argument: Argument, _ id: ID<Relation>) -> [SetAside] {
    guard let rule = argument.rule, let instance = argument.setAside else { return [] }
    let bindings = model.bindings(of: rule, instance)
    var result: [SetAside] = []
    var seen: Set<ID<Rule>> = []
    for killer in model.killers(of: rule, bindings) where killer.truth == .isTrue && seen.insert(killer.rule).inserted {
      let row = model.compiledRule(killer.rule).instanceVariables.map { killer.bindings[$0] ?? Value(0) }
      let key = ClaimKey.instance(killer.rule, row, .concluded)
      result.append(
        setAside(
          argument, id, .setAside(by: killer.rule), value(of: key)?.certainty ?? model.certainty(of: killer.rule),
          evidence(of: key)))
    }
    if result.isEmpty, !model.unlessInstances(of: rule, bindings).isEmpty {
      result.append(setAside(argument, id, .unless, model.certainty(of: rule), Evidence()))
    }
    return result
  }

  private func setAside(
    _ argument: Argument, _ id: ID<Relation>, _ reason: SetAside.Reason, _ certainty: Certainty, _ found: Evidence
  ) -> SetAside {
    var evidence = Evidence()
    if let rule = argument.rule { evidence.add(Evidence(citations: model.rule(rule).support.citations)) }
    evidence.add(found)
    return SetAside(
      literal: model.literal(argument.row, of: id, isDenied: argument.side == .denied), rule: argument.rule,
      reason: reason, certainty: certainty, citations: evidence.citations, discretion: evidence.discretion)
  }
}
