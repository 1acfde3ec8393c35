import RessortKernel
import RessortLanguage

extension Outcome {
  /// The presumed inputs that nobody answered and on whose absence the conclusion rests: an answer could let its own `unless`, a block, an
  /// exception or an attacker stand in its way, or what it takes to be not concluded hold. In order of declaration.
  ///
  /// Cost: at the first call, an evaluation of the case with all these inputs open.
  package func presumptions(of conclusion: Conclusion) -> [InputKey] {
    guard hasPresumedInputs, !isSafe(conclusion.literal) else { return [] }
    return ordered(reasons(of: conclusion).flatMap { presumptions(ofGround: $0) })
  }

  /// Whether nothing that is presumed can change even the certainty: known without a look at the proofs, for relations with many rows.
  private func isSafe(_ literal: Literal) -> Bool {
    guard model.compiled.isPurelyStrict[literal.relation.position], model.compiled.isAllExplicit, !literal.isDenied,
      let row = model.cells(of: literal.row)
    else { return false }
    return openReading?.model.truth(of: row, in: literal.relation, isDenied: false) != .undefined
  }

  /// Of a remark: those of all its instances.
  package func presumptions(of note: NoteResult) -> [InputKey] {
    guard hasPresumedInputs, let applicable = model.compiledRule(note.rule).applicable else { return [] }
    let arity = model.compiledRule(note.rule).instanceVariables.count
    let grounds = rows(of: applicable, arity: arity).compactMap { row, truth in
      bestGround(of: .instance(note.rule, row, truth == .isTrue ? .concluded : .possible))
    }
    return ordered(grounds.flatMap { presumptions(ofGround: $0) })
  }

  /// Those of a ground and of all it rests on.
  private func presumptions(ofGround ground: Int) -> [InputKey] {
    for next in graph.grounds(under: ground, except: { presumed[$0] != nil }) {
      var keys = ownPresumptions(of: next)
      for claim in graph.grounds[next].premises + graph.grounds[next].defence {
        if let best = graph.claims[claim].best { keys.formUnion(presumed[best] ?? []) }
      }
      presumed[next] = keys
    }
    return Array(presumed[ground] ?? [])
  }

  private func ownPresumptions(of number: Int) -> Set<InputKey> {
    let ground = graph.grounds[number]
    guard let instance = ground.kind.instance else { return [] }
    var keys: Set<InputKey> = []
    for condition in model.conditions(of: ground.kind) {
      switch condition.test {
      case .notConcluded(let atom): keys.formUnion(presumptions(ofAbsent: atom, instance.bindings))
      case .aggregate(let aggregate, _, _):
        for case .holds(let atom) in aggregate.alternatives.joined().map(\.test) {
          keys.formUnion(presumptions(ofAbsent: atom, instance.bindings))
        }
      case .state(let atom, .notAsked):
        if let key = presumption(ofSilenceOn: atom, instance.bindings) { keys.insert(key) }
      case .holds, .denied, .state, .compare, .oneOf, .member: break
      }
    }
    let rule = model.rule(instance.rule)
    if rule.kind == .leftTo, let matter = rule.heads.first?.atom,
      let key = presumption(ofSilenceOn: matter, instance.bindings)
    {
      keys.insert(key)
    }
    if case .unless = ground.kind { return keys }
    return keys.union(presumptions(ofStanding: instance, as: graph.claims[ground.claim].key))
  }

  // MARK: Told with a proof

  /// What has to stay absent for the atom not to be concluded.
  func presumptions(ofAbsent atom: Atom, _ bindings: [Value?]) -> [InputKey] {
    let pattern = atom.columns.map { model.cell($0, bindings) }
    let concluded = model.relation(atom.relation).concluded
    let found = openReading?.presumptions(behind: pattern, in: concluded) ?? []
    return ordered(found)
  }

  /// What has to stay absent for the instance to conclude: its own `unless`, what would set it aside, what would attack its conclusion.
  func presumptions(ofStanding instance: RuleInstance, as key: ClaimKey?) -> [InputKey] {
    guard hasPresumedInputs else { return [] }
    let compiled = model.compiledRule(instance.rule)
    var obstacles: [(RelationID, [Value?])] = []
    if let unless = compiled.unless {
      obstacles.append((unless, compiled.unlessVariables.map { instance.bindings[$0] }))
    }
    for aside in compiled.asides {
      let row = aside.positions.map { instance.bindings[model.rule(instance.rule).parameters[$0]] }
      obstacles.append((aside.relation, row))
    }
    if case .literal(let relation, let row, let isDenied, let mode)? = key, mode == .concluded || mode == .possible,
      let contest = model.relation(relation).contest
    {
      obstacles.append((isDenied ? contest.unbeatenDenied : contest.unbeaten, row))
      if let contrary = isDenied ? model.relation(relation).strict : contest.strictContrary {
        obstacles.append((contrary, row))
      }
    }
    let found = obstacles.flatMap { openReading?.presumptions(behind: $1, in: $0) ?? [] }
    return ordered(found)
  }

  private func presumption(ofSilenceOn atom: Atom, _ bindings: [Value?]) -> InputKey? {
    guard theory.program.relations[atom.relation].silence == .presumedNone else { return nil }
    let key = atom.columns.prefix(model.relation(atom.relation).input?.keyCount ?? 0).compactMap {
      model.cell($0, bindings)
    }
    return InputKey(input: atom.relation, key: model.constants(of: key, in: atom.relation))
  }

  private func ordered(_ keys: [InputKey]) -> [InputKey] {
    Set(keys).sorted { model.precedes($0, $1) }
  }
}
