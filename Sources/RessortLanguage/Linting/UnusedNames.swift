// Names that nothing uses. A relation is used when a condition reads it or when it is an output; in a program without outputs, whoever
// runs it may want any relation, so there only inputs are looked at. What is exported is for readers that nobody here knows. A term is used when a statement mentions it, a branch above it or a
// group that holds one of these, or when a case may give it as an answer.

extension CheckedProgram {
  func reportUnusedNames(into diagnostics: inout Diagnostics) {
    let uses = NameUses(self)
    let hasOutputs = relations.contains { $0.output != nil }
    for (index, relation) in relations.enumerated() {
      let isRead = uses.readRelations.contains(ID(index))
      if !isRead, relation.isExported { continue }
      if relation.isInput {
        if !isRead { diagnostics.report(.lint(.unusedInput(relation.name)), at: relation.range) }
      } else if isRead {
        guard !uses.givenRelations.contains(ID(index)) else { continue }
        diagnostics.report(.lint(.neverConcluded(relation.name)), at: relation.range)
      } else if hasOutputs, relation.output == nil {
        diagnostics.report(.lint(.unusedRelation(relation.name)), at: relation.range)
      }
    }
    for (index, group) in groups.enumerated() where !group.isExported && !uses.groups.contains(ID(index)) {
      diagnostics.report(.lint(.unusedGroup(group.name)), at: group.range)
    }
    for (index, concept) in concepts.enumerated()
    where concept.united.isEmpty && !concept.isExported && !uses.askedConcepts.contains(ID(index)) {
      let unused = concept.terms.filter { !uses.mentions(ID($0)) }
      if unused.count == concept.terms.count, !uses.concepts.contains(ID(index)) {
        diagnostics.report(.lint(.unusedConcept(concept.name)), at: concept.range)
      } else {
        for term in unused { diagnostics.report(.lint(.unusedTerm(terms[term].name)), at: terms[term].range) }
      }
    }
  }
}

/// What the statements of a program mention.
private struct NameUses {
  /// Relations that a condition reads.
  private(set) var readRelations: Set<ID<Relation>> = []
  /// Relations that a rule or a fact gives rows.
  private(set) var givenRelations: Set<ID<Relation>> = []
  private(set) var groups: Set<ID<Group>> = []
  /// Concepts that some column or test names.
  private(set) var concepts: Set<ID<Concept>> = []
  /// Concepts whose terms a case may give as an answer.
  private(set) var askedConcepts: Set<ID<Concept>> = []
  private var isMentioned: [Bool]

  init(_ program: CheckedProgram) {
    isMentioned = Array(repeating: false, count: program.terms.count)
    for relation in program.relations {
      for case .terms(let named) in relation.columns {
        concepts.formUnion(named)
        if relation.isInput { askedConcepts.formUnion(named) }
      }
    }
    for fact in program.facts {
      givenRelations.insert(fact.relation)
      for constant in fact.row { mention(constant) }
    }
    for rule in program.rules { add(rule) }
    let validities =
      program.rules.map(\.validity) + program.facts.map(\.validity) + program.sources.map(\.validity)
      + program.terms.map(\.validity)
    if validities.contains(where: { $0 != nil }) {
      readRelations.formUnion([program.factDate, program.lawDate].compactMap(\.self))
    }
    for validity in validities {
      readRelations.formUnion([validity?.sinceInput, validity?.untilInput].compactMap(\.self))
    }
    for incompatibility in program.incompatibilities {
      for atom in [incompatibility.first, incompatibility.second] { for column in atom.columns { add(column) } }
      for condition in incompatibility.conditions { add(condition) }
    }
    for order in program.orders { for term in order.terms { mention(.term(term)) } }
    for scenario in program.scenarios {
      for expectation in scenario.expectations {
        for column in expectation.result?.atom.columns ?? [] { add(column) }
        if let actor = expectation.result?.actor { mention(.term(actor)) }
      }
    }
    // A group that is used stands for its members; a branch, for what stands below it, which follows it in the list.
    for group in groups { for member in program.groups[group].members { mention(.term(member)) } }
    for (index, term) in program.terms.enumerated() {
      if let parent = term.parent, isMentioned[Int(parent.index)] { isMentioned[index] = true }
    }
  }

  func mentions(_ term: ID<Term>) -> Bool { isMentioned[Int(term.index)] }

  private mutating func add(_ rule: Rule) {
    for head in rule.heads {
      if !head.isDenied, rule.kind != .silent { givenRelations.insert(head.atom.relation) }
      for column in head.atom.columns { add(column) }
    }
    for column in rule.attacked?.columns ?? [] { add(column) }
    if let actor = rule.actor { add(actor) }
    for target in rule.targets { for argument in target.arguments ?? [] { add(argument) } }
    for condition in (rule.alternatives + rule.unless).joined() { add(condition) }
  }

  private mutating func add(_ condition: Condition) {
    switch condition.test {
    case .holds(let atom), .denied(let atom), .notConcluded(let atom), .state(let atom, _):
      readRelations.insert(atom.relation)
      for column in atom.columns { add(column) }
    case .compare(_, let left, let right):
      add(left)
      add(right)
    case .aggregate(let aggregate, _, let operand):
      for value in aggregate.values + [operand] { add(value) }
      for condition in aggregate.alternatives.joined() { add(condition) }
    case .oneOf(let operand, let list):
      add(operand)
      for element in list { add(element) }
    case .member(let operand, let category, _):
      add(operand)
      switch category {
      case .concepts(let named): concepts.formUnion(named)
      case .branch(let term): mention(.term(term))
      case .group(let group): groups.insert(group)
      }
    }
  }

  private mutating func add(_ operand: Operand) {
    switch operand {
    case .constant(let constant): mention(constant)
    case .variable, .wildcard: break
    case .negated(let operand): add(operand)
    case .arithmetic(_, let left, let right):
      add(left)
      add(right)
    }
  }

  private mutating func mention(_ constant: Constant) {
    if case .term(let term) = constant { isMentioned[Int(term.index)] = true }
  }
}
