import RessortKernel
import RessortLanguage

/// Which presumed inputs a relation may need in order to hold, for inputs that no open reading can enumerate: their answers have no end. Read from the
/// rules alone, so it errs on the side of naming one too many.
struct AbsenceBook {
  /// An input with the constants of its key; nil where a rule's variable stands.
  struct Need: Hashable {
    var input: ID<Relation>
    var key: [Constant?]
  }

  private var needs: [ID<Relation>: [Need]] = [:]

  /// Those that the atom may need.
  mutating func presumptions(of atom: Atom, _ bindings: [Value?], _ outcome: Outcome) -> [InputKey] {
    guard outcome.hasUnlistedInputs else { return [] }
    let model = outcome.model
    let types = model.program.relations[atom.relation].columns
    let columns = zip(atom.columns, types).map { column, type in
      model.cell(column, bindings).map { Constant($0, of: type, model.symbols) }
    }
    return needs(of: atom.relation, model).compactMap { need in
      guard !outcome.isListed(need.input) else { return nil }
      let key = need.input == atom.relation ? Array(columns.prefix(need.key.count)) : need.key
      let whole = key.compactMap { $0 }
      guard whole.count == key.count, let cells = model.cells(of: whole),
        model.states[CaseKey(input: need.input, key: cells)] == nil
      else { return nil }
      return InputKey(input: need.input, key: whole)
    }
  }

  /// Those that may set the instance aside or attack its conclusion.
  mutating func presumptions(ofStanding instance: RuleInstance, as key: ClaimKey?, _ outcome: Outcome) -> [InputKey] {
    guard outcome.hasUnlistedInputs else { return [] }
    let model = outcome.model
    var keys: [InputKey] = []
    for condition in model.rule(instance.rule).unless.joined() {
      if case .holds(let atom) = condition.test { keys += presumptions(of: atom, instance.bindings, outcome) }
    }
    var opponents = model.compiledRule(instance.rule).asides.map(\.killer)
    if case .literal(let relation, let row, let isDenied, _)? = key, model.relation(relation).contest != nil {
      let columns = model.constants(of: row, in: relation).map { Operand.constant($0) }
      let use = HeadUse(rule: instance.rule, head: 0, side: isDenied ? .denied : .affirmed, columns: columns)
      let conflicts = model.compiled.conflicts
      opponents += conflicts.uses[relation.position].filter { other in
        conflicts.canConflict(use, other, in: relation.position)
          && conflicts.principle(instance.rule, over: other.rule) == nil
      }.map(\.rule)
    }
    for opponent in opponents {
      let bindings = [Value?](repeating: nil, count: model.rule(opponent).variables.count)
      for condition in model.rule(opponent).alternatives.joined() {
        if case .holds(let atom) = condition.test { keys += presumptions(of: atom, bindings, outcome) }
      }
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
