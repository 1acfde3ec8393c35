import RessortKernel
import RessortLanguage

// What facts, answers and strict rules alone prove. It matters only where strict conclusions can clash: there a proof on certain premises wins
// over one on premises that defaults gave, and two such proofs are an error. `not concluded`, comparisons and memberships take no part.
extension TheoryCompiler {
  /// Finds the relations that only facts, answers and strict rules over such relations conclude, and that nothing disputes.
  mutating func findPurelyStrictRelations() {
    isPurelyStrict = program.relations.indices.map { relation in
      !conflicts.isContended[relation]
        && conflicts.uses[relation].allSatisfy { program.rules[$0.rule].kind.isStrict }
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for relation in program.relations.indices where isPurelyStrict[relation] {
        let rests = conflicts.uses[relation].allSatisfy { use in
          program.rules[use.rule].alternatives.allSatisfy { $0.allSatisfy(restsOnStrict) }
        }
        if !rests {
          isPurelyStrict[relation] = false
          hasChanged = true
        }
      }
    }
  }

  func restsOnStrict(_ condition: Condition) -> Bool {
    switch condition.test {
    case .holds(let atom): isPurelyStrict[atom.relation.position]
    case .denied: false
    case .aggregate(let aggregate, _, _): aggregate.alternatives.joined().allSatisfy(restsOnStrict)
    case .notConcluded, .compare, .oneOf, .member, .state: true
    }
  }

  /// Whether facts, answers and strict rules can contradict each other in the relation.
  func canStrictlyClash(_ id: ID<Relation>) -> Bool {
    let strict = conflicts.uses[id.position].filter { program.rules[$0.rule].kind.isStrict }
    let keys = KeyIndex(strict, keyCount: program.relations[id].parameters.count)
    if conflicts.hasConflict(among: strict, keys, in: id.position) { return true }
    let hasGivenRows = !conflicts.facts[id.position].isEmpty || program.relations[id].isInput
    return hasGivenRows
      && (conflicts.factsConflict(in: id.position)
        || strict.contains { $0.side == .denied || conflicts.canConflictWithGivenRows($0, in: id.position) })
  }

  /// Declares the strict version of a relation, to be filled by `addStrictReadings`.
  mutating func requireStrict(_ id: ID<Relation>) {
    let compiled = relations[id.position]
    guard compiled.strict == nil else { return }
    let name = program.relations[id].name
    relations[id.position].strict = kernel.addRelation(name: "strict " + name, arity: compiled.arity)
    if compiled.contest != nil {
      relations[id.position].strictDenied = kernel.addRelation(name: "strict denied " + name, arity: compiled.arity)
    }
    strictWork.append(id)
  }

  /// Fills the strict versions that were asked for, and those they ask for in turn.
  mutating func addStrictReadings() {
    while let id = strictWork.popLast() {
      let compiled = relations[id.position]
      // What the least value is hangs on all that give one, so that no part of them proves it.
      guard let strict = compiled.strict, program.relations[id].value?.extreme == nil else { continue }
      if compiled.base != compiled.concluded {
        copy(compiled.base, to: strict, of: id)
      } else {
        for fact in conflicts.facts[id.position] {
          add(fact, to: strict)
        }
      }
      for use in conflicts.uses[id.position] where program.rules[use.rule].kind.isStrict {
        addStrictRule(use, id)
      }
    }
  }

  private mutating func addStrictRule(_ use: HeadUse, _ relation: ID<Relation>) {
    currentRule = use.rule
    for number in program.rules[use.rule].alternatives.indices {
      for var body in bodies(ofAlternative: number, of: use.rule, reading: .strict) {
        excludeSetAside(use.rule, in: &body)
        conclude(use, relation, from: body, alternative: number, .strict)
      }
    }
  }
}
