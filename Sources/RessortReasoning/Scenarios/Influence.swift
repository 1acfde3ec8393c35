import RessortLanguage

/// Which relations can come out otherwise when a statement, or the case, is another one: those that it concludes or attacks, and those whose rules read them.
struct Influence {
  /// By relation: the relations whose rules read it.
  private var readers: [Set<ID<Relation>>]
  /// Relations that strict rules both conclude and deny.
  private let contradictable: Set<ID<Relation>>

  init(_ program: CheckedProgram) {
    readers = Array(repeating: [], count: program.relations.count)
    // A fact alone contradicts none but a rule.
    var strict: Set<ID<Relation>> = []
    var opposed = Set(program.incompatibilities.map(\.relation))
    for (index, rule) in program.rules.enumerated() {
      let touched = program.relationsTouched(by: ID<Rule>(index))
      for relation in rule.premiseRelations { readers[Int(relation.index)].formUnion(touched) }
      guard rule.kind == .never || rule.kind == .always || rule.kind == .define else { continue }
      for head in rule.heads {
        let relation = program.relations[head.atom.relation]
        strict.insert(head.atom.relation)
        if head.isDenied || relation.value.map({ !$0.isMany }) ?? false { opposed.insert(head.atom.relation) }
      }
    }
    contradictable = strict.intersection(opposed)
  }

  /// Cost: the relations reached.
  func relations(
    reachedBy mutation: Mutation, of program: CheckedProgram
  ) -> (relations: Set<ID<Relation>>, canContradict: Bool) {
    let reached = relations(readingFrom: program.relationsTouched(by: mutation))
    return (reached, !reached.isDisjoint(with: contradictable))
  }

  /// Whether an expectation could come out otherwise after a change that reaches these relations.
  func mayNotice(
    _ mutation: Mutation, reaching reached: Set<ID<Relation>>, _ expectation: Expectation, of program: CheckedProgram
  ) -> Bool {
    switch expectation.subject {
    case .result(let result): reached.contains(result.atom.relation)
    case .note(let note):
      mutation == .ruleRemoved(note) || !reached.isDisjoint(with: program.rules[note].premiseRelations)
    case .question, .anyQuestion, .anyGap: reached.contains { program.relations[$0].output != nil }
    }
  }

  /// Inputs, and what can come out otherwise in another case or on another day.
  func relationsOfCases(of program: CheckedProgram) -> Set<ID<Relation>> {
    var seeds = Set(program.relations.indices.filter { program.relations[$0].isInput }.map { ID<Relation>($0) })
    seeds.formUnion(program.facts.filter { $0.validity != nil }.map(\.relation))
    for (index, rule) in program.rules.enumerated() {
      let looksAtTheCase = (rule.alternatives + rule.unless).joined().contains { condition in
        switch condition.test {
        case .state: true
        case .member(_, let category, _): program.terms(in: category).contains { !program.periods(of: $0).isEmpty }
        case .holds, .denied, .notConcluded, .compare, .aggregate, .oneOf: false
        }
      }
      if looksAtTheCase || rule.validity != nil { seeds.formUnion(program.relationsTouched(by: ID<Rule>(index))) }
    }
    return relations(readingFrom: seeds)
  }

  private func relations(readingFrom seeds: Set<ID<Relation>>) -> Set<ID<Relation>> {
    var reached = seeds
    var work = Array(reached)
    while let relation = work.popLast() {
      for reader in readers[Int(relation.index)] where reached.insert(reader).inserted { work.append(reader) }
    }
    return reached
  }
}

extension CheckedProgram {
  /// What the rule concludes, and what the rules conclude that it is aimed at.
  fileprivate func relationsTouched(by id: ID<Rule>) -> Set<ID<Relation>> {
    let rule = rules[id]
    let heads = rule.heads + rule.targets.flatMap { rules[$0.rule].heads }
    return Set(heads.map(\.atom.relation) + (rule.attacked.map { [$0.relation] } ?? []))
  }

  fileprivate func relationsTouched(by mutation: Mutation) -> Set<ID<Relation>> {
    switch mutation {
    case .ruleRemoved(let rule), .constantChanged(let rule, _, _, _), .exceptionReversed(let rule):
      relationsTouched(by: rule)
    case .priorityReversed(let index):
      relationsTouched(by: priorities[index].winner).union(relationsTouched(by: priorities[index].loser))
    case .factRemoved(let fact): [facts[fact].relation]
    }
  }
}
