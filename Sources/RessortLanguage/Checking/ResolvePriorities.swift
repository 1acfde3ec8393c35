// Explicit priorities: `overrides`, and the rows of a `hit first` table, each over those below it. CheckPriorityCycles sees to it that
// they form no circle.

extension Checker {
  mutating func resolvePriorities(_ statements: [PrioritySyntax], between tables: [TableSyntax]) {
    for statement in statements {
      let winners = rules(named: statement.winner)
      let losers = rules(named: statement.loser)
      let support = support(statement.support, requiredAt: statement.winner.range)
      guard losers.allSatisfy({ isTouchable($0, named: statement.loser) }) else { continue }
      guard countPairs(winners.count * losers.count, at: statement.range) else { return }
      var isIdle = true
      for winner in winners {
        for loser in losers where canMeet(program.rules[winner], program.rules[loser]) {
          isIdle = false
          program.priorities.append(
            Priority(winner: winner, loser: loser, support: support, range: statement.range))
        }
      }
      if isIdle, !winners.isEmpty, !losers.isEmpty {
        report(
          .priorityWithoutConflict(winner: statement.winner.text, loser: statement.loser.text), at: statement.range)
      }
    }
    for table in tables { ladder(table) }
  }

  /// Whether one can stand against the other; a rule that lost its conclusion to an error might.
  private func canMeet(_ winner: Rule, _ loser: Rule) -> Bool {
    if winner.onlySetsAside || loser.onlySetsAside { return false }
    return winner.supported.isEmpty || loser.supported.isEmpty || program.canConflict(winner, loser)
  }

  private mutating func ladder(_ table: TableSyntax) {
    let rows = names[module(of: table.name)].rules[table.name.text] ?? []
    if let first = rows.first, !isTouchable(first, named: table.name) { return }
    guard countPairs(rows.count * rows.count / 2, at: table.name.range) else { return }
    for (position, winner) in rows.enumerated() {
      let upper = program.rules[winner]
      for loser in rows.dropFirst(position + 1) where program.canConflict(upper, program.rules[loser]) {
        program.priorities.append(
          Priority(winner: winner, loser: loser, support: upper.support, range: upper.range))
      }
    }
  }
}

extension Rule {
  /// Whether it is a block against rules, which has no conclusion that a priority could speak of.
  fileprivate var onlySetsAside: Bool { kind == .block && !targets.isEmpty }
}
