import RessortKernel
import RessortLanguage

// Settlement of a relation whose conclusions can conflict, as in defeasible logic with team defeat (Antoniou, Billington, Governatori and
// Maher 2001). Arguments carry their rule as a column, so the number of kernel rules does not grow with the number of rules:
//
//   beaten(row, s)     if support(r, row), beats(r, s)
//   unbeaten(row)      if an argument of s stands against row, not beaten(row, s), rank(s, n), not beaten(row, n)
//   concluded(row)     if support(_, row), not unbeaten(row)
//
// `beaten` does not ask whether s attacks at all: it would then be undefined where the attack is, and the row with it, though it stands
// either way.
extension TheoryCompiler {
  mutating func settle(_ id: ID<Relation>) {
    let compiled = relations[id.position]
    if compiled.contest == nil {
      if compiled.base != compiled.concluded { copy(compiled.base, to: compiled.concluded, of: id) }
      return
    }
    if canStrictlyClash(id) { requireStrict(id) }
    addGivenArguments(id)
    addPriorities(id)
    addBeaten(id)
    addAttacks(id)
    addStrictContraries(id)
    addConclusions(id)
    if options.ambiguity == .propagating { addSupported(id) }
  }

  func copyBody(of relation: ID<Relation>) -> (body: KernelBody, row: [KernelOperand]) {
    var body = KernelBody(variableCount: 0)
    let row = body.newVariables(relations[relation.position].arity)
    return (body, row)
  }

  mutating func copy(_ source: RelationID, to target: RelationID, of relation: ID<Relation>) {
    var (body, row) = copyBody(of: relation)
    body.require(source, row)
    add(KernelAtom(relation: target, operands: row), if: body, .settlement(relation))
  }

  private mutating func addGivenArguments(_ id: ID<Relation>) {
    let compiled = relations[id.position]
    guard let contest = compiled.contest else { return }
    for support in [contest.support, contest.wideSupport] {
      guard let support else { continue }
      var (body, row) = copyBody(of: id)
      body.require(compiled.base, row)
      add(
        KernelAtom(relation: support, operands: [.constant(Contest.base)] + row), if: body, .settlement(id))
      (body, row) = copyBody(of: id)
      body.require(support, [.wildcard] + row)
      add(KernelAtom(relation: contest.possible, operands: row), if: body, .settlement(id))
    }
    ranges.append(contest.possible)
  }

  // MARK: Priorities

  private mutating func addPriorities(_ id: ID<Relation>) {
    guard let contest = relations[id.position].contest else { return }
    let precedence = conflicts.precedence(in: id.position)
    for (winner, loser) in precedence.overRules {
      addFact([winner?.cell ?? Contest.base, loser.cell], to: contest.beats, .table)
    }
    for (winner, rank) in precedence.overRanks {
      addFact([winner?.cell ?? Contest.base, Contest.rank(rank)], to: contest.beats, .table)
    }
    guard let ranks = contest.ranks else { return }
    for (rule, rank) in precedence.rules {
      addFact([rule?.cell ?? Contest.base, Contest.rank(rank)], to: ranks, .table)
    }
  }

  /// Adds that nothing in a relation of beaten rules and ranks, which stand behind a row, beats this rule.
  func exclude(
    _ rule: KernelOperand, beatenIn beaten: RelationID, _ row: [KernelOperand], _ contest: Contest,
    in body: inout KernelBody
  ) {
    if let ranks = contest.ranks {
      let rank = body.newVariables(1)
      body.require(ranks, [rule] + rank)
      body.exclude(beaten, row + rank)
    }
    body.exclude(beaten, row + [rule])
  }

  private mutating func addBeaten(_ id: ID<Relation>) {
    guard let contest = relations[id.position].contest else { return }
    for (support, beaten) in [
      (contest.support, contest.beaten), (contest.supportDenied, contest.beatenDenied),
    ] {
      var (body, row) = copyBody(of: id)
      let winner = body.newVariables(1)
      let loser = body.newVariables(1)
      body.require(support, winner + row)
      body.require(contest.beats, winner + loser)
      add(KernelAtom(relation: beaten, operands: row + loser), if: body, .settlement(id))
    }
  }

  // MARK: Attacks

  private mutating func addAttacks(_ id: ID<Relation>) {
    guard let contest = relations[id.position].contest else { return }
    let reading: Reading = options.ambiguity == .propagating ? .supported : .concluded
    for (body, row, attacker) in attacks(on: id, reading) {
      var body = body
      exclude(attacker, beatenIn: contest.beaten, row, contest, in: &body)
      add(KernelAtom(relation: contest.unbeaten, operands: row), if: body, .settlement(id))
    }
    var (body, row) = copyBody(of: id)
    let attacker = KernelOperand.variable(body.newVariable())
    body.require(contest.argument(.affirmed, reading), [attacker] + row)
    exclude(attacker, beatenIn: contest.beatenDenied, row, contest, in: &body)
    add(KernelAtom(relation: contest.unbeatenDenied, operands: row), if: body, .settlement(id))
  }

  typealias Attack = (body: KernelBody, row: [KernelOperand], attacker: KernelOperand)

  /// Bodies that hold where an argument of the attacker stands against the affirmed row.
  mutating func attacks(on id: ID<Relation>, _ reading: Reading) -> [Attack] {
    guard let contest = relations[id.position].contest else { return [] }
    var attacks: [Attack] = []
    for side in [HeadUse.Side.denied, .attacked] where conflicts.uses[id.position].contains(where: { $0.side == side })
    {
      var (body, row) = copyBody(of: id)
      let attacker = KernelOperand.variable(body.newVariable())
      body.require(contest.argument(side, reading), [attacker] + row)
      attacks.append((body, row, attacker))
    }
    for (start, row, contrary) in contraries(in: id) {
      var body = start
      let attacker = KernelOperand.variable(body.newVariable())
      // In this order the first round of a recursion goes from row to attacker, of whom one that is not beaten will do.
      body.require(contest.argument(.affirmed, reading), [attacker] + contrary)
      body.require(contest.possible, row)
      attacks.append((body, row, attacker))
    }
    return attacks
  }

  /// Pairs of affirmed rows that cannot stand together, in both directions, with the conditions under which they cannot.
  mutating func contraries(
    in id: ID<Relation>
  ) -> [(body: KernelBody, row: [KernelOperand], contrary: [KernelOperand])] {
    let relation = program.relations[id]
    guard let value = relation.value else { return [] }
    if !value.isMany {
      var body = KernelBody(variableCount: 0)
      let key = body.newVariables(relation.parameters.count)
      let values = body.newVariables(2)
      body.requireDifferent(values[0], values[1])
      return [(body, key + [values[0]], key + [values[1]])]
    }
    var result: [(body: KernelBody, row: [KernelOperand], contrary: [KernelOperand])] = []
    for pair in conflicts.incompatibilities[id.position] {
      for var body in bodies(of: pair.conditions, variableCount: pair.variables.count, reading: .concluded) {
        var first = operands(pair.first.columns, in: &body)
        var second = operands(pair.second.columns, in: &body)
        for column in first.indices.dropLast() where first[column] == .wildcard || second[column] == .wildcard {
          let shared = [first[column], second[column]].first { $0 != .wildcard } ?? .variable(body.newVariable())
          first[column] = shared
          second[column] = shared
        }
        let last = first.count - 1
        if first[last] == .wildcard { first[last] = .variable(body.newVariable()) }
        if second[last] == .wildcard { second[last] = .variable(body.newVariable()) }
        body.requireDifferent(first[last], second[last])
        result.append((body, first, second))
        result.append((body, second, first))
      }
    }
    return result
  }

  // MARK: Conclusions

  private mutating func addStrictContraries(_ id: ID<Relation>) {
    let compiled = relations[id.position]
    guard let contest = compiled.contest, let strict = compiled.strict else { return }
    let contrary = kernel.addRelation(name: "strict contrary", arity: compiled.arity)
    relations[id.position].contest?.strictContrary = contrary
    if let strictDenied = compiled.strictDenied { copy(strictDenied, to: contrary, of: id) }
    for (start, row, other) in contraries(in: id) {
      var body = start
      body.require(contest.possible, row)
      body.require(strict, other)
      add(KernelAtom(relation: contrary, operands: row), if: body, .settlement(id))
    }
  }

  private mutating func addConclusions(_ id: ID<Relation>) {
    let compiled = relations[id.position]
    guard let contest = compiled.contest, let denied = compiled.denied else { return }
    var (body, row) = copyBody(of: id)
    body.require(contest.support, [.wildcard] + row)
    body.exclude(contest.unbeaten, row)
    if let contrary = contest.strictContrary { body.exclude(contrary, row) }
    add(KernelAtom(relation: compiled.concluded, operands: row), if: body, .settlement(id))
    (body, row) = copyBody(of: id)
    body.require(contest.supportDenied, [.wildcard] + row)
    body.exclude(contest.unbeatenDenied, row)
    if let strict = compiled.strict { body.exclude(strict, row) }
    add(KernelAtom(relation: denied, operands: row), if: body, .settlement(id))
    if let strict = compiled.strict { copy(strict, to: compiled.concluded, of: id) }
    if let strictDenied = compiled.strictDenied { copy(strictDenied, to: denied, of: id) }
  }
}

extension ID<Rule> {
  /// The rule as a cell of an argument.
  var cell: Value { Value(Int64(index)) }
}
