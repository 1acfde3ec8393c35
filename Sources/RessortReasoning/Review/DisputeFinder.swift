package import RessortLanguage

// Which two rules can apply together, contradict each other and have no priority between them? Told only with a case that shows it: the conditions of
// both are traced back to answers, and a candidate counts when its evaluation has both conclusions contested, with these rules on either side, or, of
// strict rules, ends because they contradict each other. So there is no false alarm; what takes more than a fixed effort to find is passed over.

/// Two rules that stand against each other in a case.
package struct Dispute: Sendable {
  package var first: ID<RessortLanguage.Rule>
  package var second: ID<RessortLanguage.Rule>
  /// What each concludes; none where strict rules contradict each other, since then there is no result.
  package var literals: [Literal]
  package var answers: [Answer]
  /// Where the rules tell cases apart by two groups or branches that share members.
  package var overlap: SharedMembers?

  package var isContradiction: Bool { literals.isEmpty }

  /// A scenario of the case, which expects it to be contested; of a contradiction, one that fails while there is one.
  package func scenario(in program: CheckedProgram, named name: String) -> Scenario {
    let range = program.rules[first].range
    let expectations = literals.map { literal in
      Expectation(
        mode: .expected,
        .result(
          ExpectedResult(
            isDenied: literal.isDenied,
            atom: Atom(relation: literal.relation, columns: literal.row.map { .constant($0) }))),
        status: .contested, range: range)
    }
    return Scenario(
      name: name, title: nil, answers: answers, expectations: expectations, documentation: nil, range: range)
  }
}

/// Looks for disputes in one theory.
package struct DisputeFinder {
  private let theory: Theory
  let program: CheckedProgram
  private var search: CaseSearch
  private var trials: Trials
  /// Pairs that need no telling: told already, or expected by a scenario.
  private var known: Set<Pair> = []
  private var found: [Dispute] = []

  private struct Pair: Hashable {
    var one: ID<Rule>
    var other: ID<Rule>

    init(_ left: ID<Rule>, _ right: ID<Rule>) {
      (one, other) = left < right ? (left, right) : (right, left)
    }
  }

  /// What a search may cost: pairs of conclusions looked at, pairs traced back, steps for each, candidates evaluated for each, disputes told.
  private static let pairLimit = 20_000
  private static let searchLimit = 300
  private static let stepLimit = 400
  private static let candidateLimit = 4
  private static let disputeLimit = 25

  package init(_ theory: Theory) {
    self.theory = theory
    program = theory.program
    search = CaseSearch(theory.program)
    trials = Trials(theory)
  }

  /// Disputes in order of declaration; each rule appears in the first that is found, and in others only with a rule that is new.
  package mutating func disputes() -> [Dispute] {
    noteExpectedDisputes()
    var (pairs, searches) = (0, 0)
    var isTold: Set<ID<Rule>> = []
    let conflicts = theory.compiled.conflicts
    for relation in program.relations.indices where conflicts.isContended[relation] {
      let uses = conflicts.uses[relation]
      let keys = KeyIndex(uses, keyCount: program.relations[relation].parameters.count)
      for (index, use) in uses.enumerated() where isRival(use) {
        for other in keys.candidates(for: use.columns) where other > index && isRival(uses[other]) {
          pairs += 1
          guard pairs <= Self.pairLimit, searches < Self.searchLimit, found.count < Self.disputeLimit else {
            return found
          }
          let rival = uses[other]
          guard use.rule != rival.rule, !(isTold.contains(use.rule) && isTold.contains(rival.rule)),
            !known.contains(Pair(use.rule, rival.rule)), conflicts.principle(use.rule, over: rival.rule) == nil,
            conflicts.principle(rival.rule, over: use.rule) == nil, conflicts.canConflict(use, rival, in: relation)
          else { continue }
          searches += 1
          guard let dispute = dispute(use, rival, of: ID(relation)),
            known.insert(Pair(dispute.first, dispute.second)).inserted
          else { continue }
          found.append(dispute)
          known.insert(Pair(use.rule, rival.rule))
          isTold.formUnion([use.rule, rival.rule])
        }
      }
    }
    return found
  }

  /// A rule with a conclusion of its own. A block against a conclusion is meant to leave it in doubt.
  private func isRival(_ use: HeadUse) -> Bool {
    use.side != .attacked && (program.rules[use.rule].kind.isStrict || !use.columns.contains(.wildcard))
  }

  private mutating func noteExpectedDisputes() {
    for scenario in program.scenarios where scenario.expectations.contains(where: { $0.status == .contested }) {
      guard let outcome = trials.outcome(of: scenario.answers) else { continue }
      for expectation in scenario.expectations where expectation.status == .contested {
        guard let result = expectation.result else { continue }
        let pattern = result.atom.columns.map { program.evaluate($0, []) }
        let relation = result.atom.relation
        let found =
          result.isDenied
          ? outcome.denials(of: relation, matching: pattern) : outcome.conclusions(of: relation, matching: pattern)
        for pair in found.flatMap({ $0.conflict?.missingPriorities ?? [] }) {
          known.insert(Pair(pair.left, pair.right))
        }
      }
    }
  }

  private mutating func dispute(_ left: HeadUse, _ right: HeadUse, of relation: ID<Relation>) -> Dispute? {
    for one in program.rules[left.rule].alternatives {
      for other in program.rules[right.rule].alternatives {
        var attempt = Attempt()
        let (first, second) = (attempt.add(left.rule, program), attempt.add(right.rule, program))
        let leftColumns = left.columns.map { $0.shifted(by: first) }
        let rightColumns = right.columns.map { $0.shifted(by: second) }
        guard attempt.oppose(left, leftColumns, right, rightColumns, program.relations[relation]),
          attempt.require(other, offset: second, depth: 0), attempt.require(one, offset: first, depth: 0)
        else { continue }
        let overlap = sharedMembers(of: left, one, and: right, other)
        var dispute: Dispute?
        var candidates = 0
        _ = search.search(attempt, steps: Self.stepLimit) { candidate in
          candidates += 1
          if let (row, rival) = candidate.rows(leftColumns, rightColumns, in: program),
            let answers = candidate.answers(in: program)
          {
            let literals = [
              Literal(relation: relation, row: row, isDenied: left.side == .denied),
              Literal(relation: relation, row: rival, isDenied: right.side == .denied),
            ]
            if program.rules[left.rule].kind.isStrict { dispute = trials.contradiction(literals, answers) }
            dispute = dispute ?? trials.dispute(left.rule, literals[0], right.rule, literals[1], answers)
            dispute?.overlap = overlap
          }
          return dispute != nil || candidates >= Self.candidateLimit
        }
        if let dispute { return dispute }
      }
    }
    return nil
  }
}

extension Attempt {
  /// Two rows of one key; where a denial says `_`, the value is that of the other row.
  fileprivate func rows(
    _ left: [Operand], _ right: [Operand], in program: CheckedProgram
  ) -> ([Constant], [Constant])? {
    func filled(_ columns: [Operand], from others: [Operand]) -> [Operand] {
      zip(columns, others).map { $0 == .wildcard ? $1 : $0 }
    }
    guard let row = constants(filled(left, from: right), in: program),
      let rival = constants(filled(right, from: left), in: program)
    else { return nil }
    return (row, rival)
  }

  fileprivate mutating func add(_ rule: ID<Rule>, _ program: CheckedProgram) -> Int {
    add(program.rules[rule].variables)
  }

  /// Asks that the two conclusions be of one key, and different where they give it values.
  fileprivate mutating func oppose(
    _ left: HeadUse, _ leftColumns: [Operand], _ right: HeadUse, _ rightColumns: [Operand], _ relation: Relation
  ) -> Bool {
    guard left.side == right.side, let one = leftColumns.last, let other = rightColumns.last else {
      return unify(leftColumns, rightColumns)
    }
    require(.compare(.notEqual, one, other))
    return unify(Array(leftColumns.dropLast()), Array(rightColumns.dropLast()))
  }
}
