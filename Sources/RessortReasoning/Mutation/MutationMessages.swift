package import RessortLanguage

extension Mutation {
  /// The statement that is changed.
  package func place(in program: CheckedProgram) -> SourceRange {
    switch self {
    case .ruleRemoved(let rule), .constantChanged(let rule, _, _, _), .exceptionReversed(let rule):
      program.rules[rule].range
    case .priorityReversed(let index): program.priorities[index].range
    case .factRemoved(let fact): program.facts[fact].range
    }
  }

  /// The statement that is changed: a rule's name, else how the statement reads.
  package func statement(in program: CheckedProgram, _ language: KeywordLanguage) -> String {
    switch self {
    case .ruleRemoved(let rule), .constantChanged(let rule, _, _, _), .exceptionReversed(let rule):
      return program.ruleText(rule, in: language)
    case .priorityReversed(let index):
      let priority = program.priorities[index]
      return program.ruleText(priority.winner, in: language) + " > " + program.ruleText(priority.loser, in: language)
    case .factRemoved(let id):
      let fact = program.facts[id]
      return program.describe(fact.row, of: fact.relation, isDenied: false, in: language)
    }
  }

  /// The same by the declared names, whatever the language.
  package func identifier(in program: CheckedProgram) -> String {
    switch self {
    case .ruleRemoved(let rule), .constantChanged(let rule, _, _, _), .exceptionReversed(let rule):
      program.rules[rule].name
    case .priorityReversed(let index):
      program.rules[program.priorities[index].winner].name + " > "
        + program.rules[program.priorities[index].loser].name
    case .factRemoved: statement(in: program, .english)
    }
  }

  /// What is done to it, in a few words.
  package func change(in program: CheckedProgram, _ language: KeywordLanguage) -> String {
    let isFrench = language == .french
    switch self {
    case .ruleRemoved: return isFrench ? "retirée" : "removed"
    case .factRemoved: return isFrench ? "retiré" : "removed"
    case .constantChanged(_, _, let from, let to):
      let (old, new) = (program.constantText(from, in: language), program.constantText(to, in: language))
      return isFrench ? "conclut `\(new)` au lieu de `\(old)`" : "concludes `\(new)` in place of `\(old)`"
    case .exceptionReversed: return isFrench ? "cède à ce qu'elle excepte" : "yields to what it is aimed at"
    case .priorityReversed: return isFrench ? "retournée" : "reversed"
    }
  }
}
