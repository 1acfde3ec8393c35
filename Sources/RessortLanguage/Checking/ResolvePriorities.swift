// Explicit priorities: `overrides`, and the rows of a `hit first` table, each over those below it. With the exceptions they form no
// circle. Layers yield to explicit pairs, so they close none.

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

  /// Whether one can stand against the other; a rule that lost its conclusion to an error, and a block against rules, might.
  private func canMeet(_ winner: Rule, _ loser: Rule) -> Bool {
    !winner.speaks || !loser.speaks || program.canConflict(winner, loser)
  }

  private mutating func ladder(_ table: TableSyntax) {
    let rows = names.rules[table.name.text] ?? []
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

  /// Reports one circle among explicit pairs, step by step.
  mutating func checkPriorityCycles() {
    var edges = [[(loser: Int, place: SourceRange)]](repeating: [], count: program.rules.count)
    for priority in program.priorities {
      edges[Int(priority.winner.index)].append((Int(priority.loser.index), priority.range))
    }
    for index in program.rules.indices where !program.rules[index].targets.isEmpty {
      for target in program.rules[index].targets { edges[index].append((Int(target.rule.index), target.range)) }
    }
    guard let cycle = firstCycle(in: edges) else { return }
    let names = cycle.map { program.rules[$0.rule].name }
    let notes = cycle.indices.map { index -> Diagnostic.Note in
      let next = names[(index + 1) % names.count]
      return .init(.prevails(winner: names[index], loser: next), at: cycle[index].place)
    }
    report(.priorityCycle(names: names + [names[0]]), at: cycle[0].place, notes: Array(notes.dropFirst()))
  }

  /// A path of winners that comes back to its start, with the place of each step. Depth first, on a stack of our own.
  private func firstCycle(in edges: [[(loser: Int, place: SourceRange)]]) -> [(rule: Int, place: SourceRange)]? {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: edges.count)
    for start in edges.indices where marks[start] == .new {
      var path: [(rule: Int, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (rule, next) = path.last {
        guard next < edges[rule].count else {
          marks[rule] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let loser = edges[rule][next].loser
        switch marks[loser] {
        case .new:
          marks[loser] = .open
          path.append((loser, 0))
        case .open:
          let steps = path.drop { $0.rule != loser }
          return steps.map { ($0.rule, edges[$0.rule][$0.next - 1].place) }
        case .done: break
        }
      }
    }
    return nil
  }
}

extension Rule {
  /// Whether it has a conclusion, or attacks one.
  fileprivate var speaks: Bool { !heads.isEmpty || attacked != nil }
}
