import RessortKernel
import RessortLanguage

/// Which presumed inputs a relation may need in order to hold: what `not concluded` takes for granted. Read from the rules alone, so it errs on the side
/// of naming one too many.
struct AbsenceBook {
  /// An input with the constants of its key; nil where a rule's variable stands.
  struct Need: Hashable {
    var input: ID<Relation>
    var key: [Constant?]
  }

  private var needs: [ID<Relation>: [Need]] = [:]

  /// The presumed inputs that nobody answered and whose absence a ground relies on: in its `not concluded`, and in the `unless` of its rule.
  mutating func presumptions(of kind: Ground.Kind, _ instance: RuleInstance, _ model: CaseModel) -> [InputKey] {
    var keys: [InputKey] = []
    for condition in model.conditions(of: kind) {
      if case .notConcluded(let atom) = condition.test { keys += presumptions(of: atom, instance.bindings, model) }
    }
    if case .rule = kind { keys += unlessPresumptions(of: instance, model) }
    return keys
  }

  mutating func unlessPresumptions(of instance: RuleInstance, _ model: CaseModel) -> [InputKey] {
    var keys: [InputKey] = []
    for conditions in model.rule(instance.rule).unless {
      for condition in conditions {
        if case .holds(let atom) = condition.test { keys += presumptions(of: atom, instance.bindings, model) }
      }
    }
    return keys
  }

  mutating func presumptions(of atom: Atom, _ bindings: [Value?], _ model: CaseModel) -> [InputKey] {
    var keys: [InputKey] = []
    let types = model.program.relations[atom.relation].columns
    let columns = zip(atom.columns, types).map { column, type in
      model.cell(column, bindings).map { Constant($0, of: type, model.symbols) }
    }
    for need in needs(of: atom.relation, model) {
      var key = need.key
      if need.input == atom.relation { key = Array(columns.prefix(key.count)) }
      let whole = key.compactMap { $0 }
      guard whole.count == key.count, let cells = model.cells(of: whole),
        model.states[CaseKey(input: need.input, key: cells)] == nil
      else { continue }
      let presumed = InputKey(input: need.input, key: whole)
      if !keys.contains(presumed) { keys.append(presumed) }
    }
    return keys
  }

  private mutating func needs(of relation: ID<Relation>, _ model: CaseModel) -> [Need] {
    if let known = needs[relation] { return known }
    var found: [Need] = []
    var seen: Set<ID<Relation>> = [relation]
    var waiting = [relation]
    func meet(_ atom: Atom) {
      if model.program.relations[atom.relation].silence == .presumedNone {
        let key = atom.columns.prefix(model.relation(atom.relation).input?.keyCount ?? 0).map { column in
          if case .constant(let constant) = column { constant } else { Constant?.none }
        }
        let need = Need(input: atom.relation, key: key)
        if !found.contains(need) { found.append(need) }
      }
      if seen.insert(atom.relation).inserted { waiting.append(atom.relation) }
    }
    if model.program.relations[relation].silence == .presumedNone {
      let count = model.relation(relation).input?.keyCount ?? 0
      found.append(Need(input: relation, key: Array(repeating: nil, count: count)))
    }
    while let next = waiting.popLast() {
      for use in model.compiled.conflicts.uses[next.position] where use.side == .affirmed {
        for condition in model.rule(use.rule).alternatives.joined() {
          if case .holds(let atom) = condition.test { meet(atom) }
        }
      }
    }
    needs[relation] = found
    return found
  }
}
