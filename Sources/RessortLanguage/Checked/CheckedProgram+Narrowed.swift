extension CheckedProgram {
  /// The program without the statements on which no output relation and no note hangs, and without scenarios: whoever asks for the results alone
  /// need not pay for the rest. Relations, terms and groups stay, with their ids; rules and facts have others.
  package var narrowedToResults: CheckedProgram {
    let (neededRelations, neededRules) = neededForResults
    var program = self
    var position: [ID<Rule>: ID<Rule>] = [:]
    program.rules = []
    for index in rules.indices where neededRules[index] {
      position[ID(index)] = ID(program.rules.count)
      program.rules.append(rules[index])
    }
    for index in program.rules.indices {
      program.rules[index].targets = program.rules[index].targets.compactMap { target in
        position[target.rule].map { Target(rule: $0, arguments: target.arguments, range: target.range) }
      }
    }
    program.priorities = priorities.compactMap { priority in
      guard let winner = position[priority.winner], let loser = position[priority.loser] else { return nil }
      return Priority(winner: winner, loser: loser, support: priority.support, range: priority.range)
    }
    program.facts = facts.filter { neededRelations[Int($0.relation.index)] }
    program.scenarios = []
    return program
  }

  /// By relation and by rule. A relation needs the rules that conclude, deny or attack it, those aimed at such rules, and whatever these look up.
  private var neededForResults: (relations: [Bool], rules: [Bool]) {
    var rulesOf = [[Int]](repeating: [], count: relations.count)
    var aimedAt = [[Int]](repeating: [], count: rules.count)
    for (index, rule) in rules.enumerated() {
      for head in rule.heads { rulesOf[Int(head.atom.relation.index)].append(index) }
      if let attacked = rule.attacked { rulesOf[Int(attacked.relation.index)].append(index) }
      for target in rule.targets { aimedAt[Int(target.rule.index)].append(index) }
    }
    var neededRelations = relations.map { $0.output != nil }
    var neededRules = rules.map { $0.kind == .note }
    var relationWork = relations.indices.filter { neededRelations[$0] }
    var ruleWork = rules.indices.filter { neededRules[$0] }
    while true {
      if let rule = ruleWork.popLast() {
        for relation in rules[rule].premiseRelations.map({ Int($0.index) }) where !neededRelations[relation] {
          neededRelations[relation] = true
          relationWork.append(relation)
        }
        for killer in aimedAt[rule] where !neededRules[killer] {
          neededRules[killer] = true
          ruleWork.append(killer)
        }
      } else if let relation = relationWork.popLast() {
        for rule in rulesOf[relation] where !neededRules[rule] {
          neededRules[rule] = true
          ruleWork.append(rule)
        }
      } else {
        return (neededRelations, neededRules)
      }
    }
  }
}
