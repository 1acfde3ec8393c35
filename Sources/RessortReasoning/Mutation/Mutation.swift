package import RessortLanguage

/// A small change of a program that some scenario should notice.
package enum Mutation: Hashable, Sendable {
  /// The rule never applies.
  case ruleRemoved(ID<RessortLanguage.Rule>)
  /// A conclusion of the rule has another constant in its last column.
  case constantChanged(ID<RessortLanguage.Rule>, head: Int, from: Constant, to: Constant)
  /// The rules that an exception is aimed at win against it.
  case exceptionReversed(ID<RessortLanguage.Rule>)
  /// The loser of an `overrides` wins.
  case priorityReversed(Int)
  case factRemoved(ID<Fact>)
}

extension CheckedProgram {
  /// Every change of a rule, a row, an exception, a priority or a fact, in order of declaration.
  package var mutations: [Mutation] {
    let ofRules = rules.indices.flatMap { index -> [Mutation] in
      let id = ID<Rule>(index)
      let rule = rules[index]
      var mutations = [Mutation.ruleRemoved(id)]
      if rule.kind == .exception { mutations.append(.exceptionReversed(id)) }
      guard rule.kind != .silent else { return mutations }
      for (number, head) in rule.heads.enumerated() {
        guard case .constant(let constant)? = head.atom.columns.last,
          let type = relations[head.atom.relation].columns.last,
          let other = constantBeside(constant, of: type)
        else { continue }
        mutations.append(.constantChanged(id, head: number, from: constant, to: other))
      }
      return mutations
    }
    return ofRules + priorities.indices.map { .priorityReversed($0) } + facts.indices.map { .factRemoved(ID($0)) }
  }

  /// The program with the change.
  package func applying(_ mutation: Mutation) -> CheckedProgram {
    var program = self
    switch mutation {
    case .ruleRemoved(let id):
      let never = Condition(
        .compare(.equal, .constant(.boolean(true)), .constant(.boolean(false))), range: rules[id].range)
      program.rules[id].alternatives = rules[id].alternatives.map { $0 + [never] }
    case .constantChanged(let id, let head, _, let constant):
      let last = rules[id].heads[head].atom.columns.count - 1
      program.rules[id].heads[head].atom.columns[last] = .constant(constant)
    case .exceptionReversed(let id):
      let rule = rules[id]
      program.rules[id].kind = .default
      program.rules[id].targets = []
      program.priorities += rule.targets.map {
        Priority(winner: $0.rule, loser: id, support: rule.support, range: $0.range)
      }
    case .priorityReversed(let index):
      let priority = priorities[index]
      program.priorities[index].winner = priority.loser
      program.priorities[index].loser = priority.winner
    case .factRemoved(let id):
      program.facts.remove(at: Int(id.index))
    }
    return program
  }

  /// Another value of the type, the next one where there is an order; nil where there is no other.
  private func constantBeside(_ constant: Constant, of type: ValueType) -> Constant? {
    switch constant {
    case .boolean(let flag): return .boolean(!flag)
    case .integer(let number): return .integer(number == .max ? number - 1 : number + 1)
    case .decimal(let number):
      return .decimal(Decimal(millionths: number.millionths == .max ? number.millionths - 1 : number.millionths + 1))
    case .date(let day): return .date(Day(number: day.number + 1))
    case .duration(let days): return .duration(days == .max ? days - 1 : days + 1)
    case .string(let text): return .string(text + "′")
    case .term(let term):
      guard case .terms(let types) = type else { return nil }
      let own = concepts[terms[term].concept].terms
      let next = own.lowerBound + (Int(term.index) - own.lowerBound + 1) % own.count
      if next != Int(term.index) { return .term(ID(next)) }
      return types.lazy.flatMap { concepts[$0].terms }.first { $0 != Int(term.index) }.map { .term(ID($0)) }
    }
  }
}
