import RessortLanguage

// Which conclusions can conflict, told from the rules alone; and who beats whom. Both decide how much machinery a relation needs, so they err on the
// side of "can".

/// A conclusion, or an attack, as it stands in a rule.
struct HeadUse: Hashable, Sendable {
  enum Side: Hashable, Sendable {
    case affirmed, denied, attacked
  }

  var rule: ID<Rule>
  /// Which head of the rule; 0 for an attack.
  var head: Int
  var side: Side
  var columns: [Operand]
}

/// What is statically known of conflicts in a program.
struct ConflictAnalysis: Sendable {
  let program: CheckedProgram
  /// By relation.
  private(set) var uses: [[HeadUse]]
  private(set) var facts: [[ID<Fact>]]
  private(set) var incompatibilities: [[Incompatibility]]
  private(set) var isContended: [Bool]
  /// The position in the program's list.
  let priorities: [RulePair: Int]
  let exceptions: Set<RulePair>
  /// By rule, those that such a pair sets it over, and those that are set over it, ascending.
  let pairedLosers: [[ID<Rule>]]
  let pairedWinners: [[ID<Rule>]]
  /// By rule: whether it stands in one of these pairs. Most do not, and need no search.
  let isPaired: [Bool]
  /// By relation: its conclusions by key.
  private(set) var keys: [KeyIndex] = []
  /// By relation: its facts by key.
  private var factKeys: [[[Constant]: [ID<Fact>]]] = []

  struct RulePair: Hashable {
    var winner: ID<Rule>
    var loser: ID<Rule>
  }

  init(_ program: CheckedProgram) {
    self.program = program
    uses = Array(repeating: [], count: program.relations.count)
    facts = Array(repeating: [], count: program.relations.count)
    incompatibilities = Array(repeating: [], count: program.relations.count)
    var exceptions: Set<RulePair> = []
    for id in program.rules.indices.map({ ID<Rule>($0) }) {
      if program.rules[id].kind == .exception {
        for target in program.rules[id].targets { exceptions.insert(RulePair(winner: id, loser: target.rule)) }
      }
      if let atom = program.rules[id].attacked {
        uses[atom.relation.position].append(HeadUse(rule: id, head: 0, side: .attacked, columns: atom.columns))
      }
      if program.rules[id].kind == .silent { continue }
      for (number, head) in program.rules[id].heads.enumerated() {
        uses[head.atom.relation.position].append(
          HeadUse(rule: id, head: number, side: head.isDenied ? .denied : .affirmed, columns: head.atom.columns))
      }
    }
    for (index, fact) in program.facts.enumerated() { facts[fact.relation.position].append(ID(index)) }
    for pair in program.incompatibilities { incompatibilities[pair.relation.position].append(pair) }
    var priorities: [RulePair: Int] = [:]
    for (index, priority) in program.priorities.enumerated() {
      let pair = RulePair(winner: priority.winner, loser: priority.loser)
      if priorities[pair] == nil { priorities[pair] = index }
    }
    self.priorities = priorities
    self.exceptions = exceptions
    var isPaired = [Bool](repeating: false, count: program.rules.count)
    var losers = [[ID<Rule>]](repeating: [], count: program.rules.count)
    var winners = losers
    for pair in exceptions.union(priorities.keys) {
      isPaired[pair.winner.position] = true
      isPaired[pair.loser.position] = true
      losers[pair.winner.position].append(pair.loser)
      winners[pair.loser.position].append(pair.winner)
    }
    self.isPaired = isPaired
    pairedLosers = losers.map { $0.sorted() }
    pairedWinners = winners.map { $0.sorted() }
    isContended = []
    keys = program.relations.indices.map {
      KeyIndex(uses[$0], keyCount: program.relations[$0].parameters.count)
    }
    factKeys = facts.map { facts in
      Dictionary(grouping: facts) { fact in
        let row = program.facts[fact].row
        return Array(row.prefix(program.relations[program.facts[fact].relation].parameters.count))
      }
    }
    isContended = program.relations.indices.map { canBeContended($0) }
  }

  // MARK: Conflicts

  /// Whether any two conclusions of the relation can conflict.
  private func canBeContended(_ relation: Int) -> Bool {
    let uses = uses[relation]
    if uses.contains(where: { $0.side != .affirmed }) { return true }
    let hasOneValue = program.relations[relation].value?.isExclusive ?? false
    guard hasOneValue || !incompatibilities[relation].isEmpty else { return false }
    if hasConflict(among: uses, keys[relation], in: relation) { return true }
    return uses.contains { canConflictWithGivenRows($0, in: relation) } || factsConflict(in: relation)
  }

  /// Whether two conclusions of the list, or two instances of one, can stand against each other.
  func hasConflict(among uses: [HeadUse], _ keys: KeyIndex, in relation: Int) -> Bool {
    for (index, use) in uses.enumerated() {
      for other in keys.candidates(for: use.columns)
      where other >= index && canConflict(use, uses[other], in: relation) { return true }
    }
    return false
  }

  /// Whether an affirmed conclusion can stand against facts, or against answers of the case.
  func canConflictWithGivenRows(_ use: HeadUse, in relation: Int) -> Bool {
    if program.relations[relation].isInput { return true }
    return facts(thatMayMeet: use.columns, in: relation).contains { fact in
      canConflict(program.facts[fact].row.map { .constant($0) }, use.columns, in: relation)
    }
  }

  private func facts(thatMayMeet row: [Operand], in relation: Int) -> [ID<Fact>] {
    var key: [Constant] = []
    for operand in row.prefix(program.relations[relation].parameters.count) {
      guard case .constant(let constant) = operand else { return facts[relation] }
      key.append(constant)
    }
    return factKeys[relation][key] ?? []
  }

  /// Facts are many and ground, so they are compared by key.
  func factsConflict(in relation: Int) -> Bool {
    var known: [[Constant]: [Fact]] = [:]
    for fact in facts[relation] {
      let fact = program.facts[fact]
      let key = Array(fact.row.dropLast())
      for other in known[key, default: []]
      where conflicts(fact.row, other.row, in: relation) && !fact.validity.excludes(other.validity) { return true }
      known[key, default: []].append(fact)
    }
    return false
  }

  /// Whether instances of the two can stand against each other.
  func canConflict(_ left: HeadUse, _ right: HeadUse, in relation: Int) -> Bool {
    if program.rules[left.rule].validity.excludes(program.rules[right.rule].validity) { return false }
    return switch (left.side, right.side) {
    case (.affirmed, .denied), (.denied, .affirmed), (.affirmed, .attacked), (.attacked, .affirmed):
      canUnify(left.columns[...], right.columns[...])
    case (.affirmed, .affirmed): canConflict(left.columns, right.columns, in: relation)
    case (.denied, .denied), (.denied, .attacked), (.attacked, .denied), (.attacked, .attacked): false
    }
  }

  /// Whether two affirmed rows of these shapes can conflict.
  func canConflict(_ left: [Operand], _ right: [Operand], in relation: Int) -> Bool {
    guard let value = program.relations[relation].value, let leftValue = left.last, let rightValue = right.last,
      canUnify(left.dropLast(), right.dropLast())
    else { return false }
    if value.extreme != nil { return false }
    if !value.isMany { return canDiffer(left, right) }
    return incompatibilities[relation].contains {
      canMeet($0, leftValue, rightValue) || canMeet($0, rightValue, leftValue)
    }
  }

  private func canUnify(_ left: ArraySlice<Operand>, _ right: ArraySlice<Operand>) -> Bool {
    for case (.constant(let one), .constant(let other)) in zip(left, right) where one != other { return false }
    return true
  }

  /// Whether the values can differ where the keys are the same.
  private func canDiffer(_ left: [Operand], _ right: [Operand]) -> Bool {
    guard let leftValue = left.last, let rightValue = right.last else { return false }
    if case .constant = leftValue, case .constant = rightValue { return leftValue != rightValue }
    // Where each value repeats the same column of the key, equal keys have equal values.
    for column in left.indices.dropLast() where left[column] == leftValue && right[column] == rightValue {
      return false
    }
    return true
  }

  private func canMeet(_ pair: Incompatibility, _ first: Operand, _ second: Operand) -> Bool {
    var bindings = [Constant?](repeating: nil, count: pair.variables.count)
    guard let firstValue = pair.first.columns.last, let secondValue = pair.second.columns.last,
      bind(firstValue, to: first, in: &bindings), bind(secondValue, to: second, in: &bindings)
    else { return false }
    return pair.conditions.allSatisfy { program.holds($0.test, bindings) ?? true }
  }

  private func bind(_ pattern: Operand, to operand: Operand, in bindings: inout [Constant?]) -> Bool {
    guard case .constant(let constant) = operand else { return true }
    switch pattern {
    case .constant(let expected): return expected == constant
    case .variable(let variable):
      if let known = bindings[variable] { return known == constant }
      bindings[variable] = constant
      return true
    case .wildcard, .arithmetic, .negated: return true
    }
  }

  /// Whether two ground affirmed rows conflict.
  func conflicts(_ left: [Constant], _ right: [Constant], in relation: Int) -> Bool {
    canConflict(left.map { .constant($0) }, right.map { .constant($0) }, in: relation)
  }
}

extension RuleKind {
  /// Whether it concludes whenever its conditions hold.
  var isStrict: Bool {
    switch self {
    case .define, .always, .never: true
    case .default, .exception, .block, .silent, .note, .leftTo: false
    }
  }
}

extension ID {
  /// Where the subject stands in arrays that hold something for each.
  var position: Int { Int(index) }
}
