import RessortKernel
import RessortLanguage

extension Outcome {
  /// Every rule whose conditions hold in this case, whether or not it got its way.
  func exercisedRules() -> Set<ID<Rule>> {
    var rules: Set<ID<Rule>> = []
    for index in theory.program.rules.indices {
      if let premises = model.compiled.rules[index].premises, model.database.count(premises) > 0 {
        rules.insert(ID(index))
      }
    }
    for index in theory.program.relations.indices {
      let relation = ID<Relation>(index)
      let used = Set(model.compiled.conflicts.uses[index].map(\.rule))
      if model.relation(relation).contest != nil {
        for argument in graph.arguments(of: relation, model).all where argument.premises == .isTrue {
          if let rule = argument.rule { rules.insert(rule) }
        }
      } else if !used.isSubset(of: rules) {
        rules.formUnion(rulesThatGiveRows(of: relation, among: used.subtracting(rules)))
      }
    }
    return rules
  }

  private func rulesThatGiveRows(of relation: ID<Relation>, among candidates: Set<ID<Rule>>) -> Set<ID<Rule>> {
    var found: Set<ID<Rule>> = []
    let concluded = model.relation(relation).concluded
    let rows = model.database.rows(of: concluded)
    for row in 0..<rows.count where found.count < candidates.count {
      for derivation in model.database.derivations(of: rows[row], in: concluded) {
        guard !derivation.isBaseFact, derivation.truth == .isTrue,
          let rule = model.role(of: derivation).rule, candidates.contains(rule)
        else { continue }
        found.insert(rule)
      }
    }
    return found
  }
}
