// Rules said twice: same kind, conclusions, conditions, targets, layer and certainty, whatever their variables are called and whatever
// passage they cite. One rule can cite several passages.

extension CheckedProgram {
  func reportDuplicateRules(into diagnostics: inout Diagnostics) {
    var first: [RuleShape: Int] = [:]
    for (index, rule) in rules.enumerated() {
      let shape = RuleShape(rule)
      guard let known = first[shape] else {
        first[shape] = index
        continue
      }
      diagnostics.report(
        .lint(.duplicateRule(describe(rule), of: describe(rules[known]))), at: rule.range,
        notes: [.init(.otherRule(name: describe(rules[known])), at: rules[known].range)])
    }
  }
}

/// What a rule says, its variables numbered in order of first mention.
private struct RuleShape: Hashable {
  private var kind: RuleKind
  private var heads: [Literal]
  private var alternatives: [[Condition.Test]]
  private var unless: [[Condition.Test]]
  private var targets: [[Operand]?]
  private var aimedAt: [ID<Rule>]
  private var attacked: Atom?
  private var actor: Operand?
  private var layer: ID<Layer>?
  private var certainty: Certainty
  private var validity: Validity?
  /// Of a note, which has nothing else of its own.
  private var wording: Wording?

  private struct Literal: Hashable {
    var isDenied: Bool
    var atom: Atom
  }

  init(_ rule: Rule) {
    var numbers = VariableNumbers()
    kind = rule.kind
    heads = []
    for head in rule.heads { heads.append(Literal(isDenied: head.isDenied, atom: numbers.renumber(head.atom))) }
    attacked = rule.attacked.map { numbers.renumber($0) }
    actor = rule.actor.map { numbers.renumber($0) }
    targets = rule.targets.map { target in target.arguments.map { $0.map { numbers.renumber($0) } } }
    aimedAt = rule.targets.map(\.rule)
    alternatives = rule.alternatives.map { $0.map { numbers.renumber($0.test) } }
    unless = rule.unless.map { $0.map { numbers.renumber($0.test) } }
    layer = rule.layer
    certainty = rule.support.certainty
    validity = rule.validity
    wording = rule.kind == .note ? rule.wording : nil
  }
}

private struct VariableNumbers {
  private var numbers: [Int: Int] = [:]

  mutating func renumber(_ atom: Atom) -> Atom {
    Atom(relation: atom.relation, columns: atom.columns.map { renumber($0) })
  }

  mutating func renumber(_ operand: Operand) -> Operand {
    switch operand {
    case .variable(let variable):
      let number = numbers[variable] ?? numbers.count
      numbers[variable] = number
      return .variable(number)
    case .constant, .wildcard: return operand
    case .negated(let operand): return .negated(renumber(operand))
    case .arithmetic(let sign, let left, let right): return .arithmetic(sign, renumber(left), renumber(right))
    }
  }

  /// Wherever the conditions in it were written.
  private mutating func renumber(_ aggregate: Aggregate) -> Aggregate {
    let nowhere = SourceRange(file: FileID(0), lower: 0, upper: 0)
    var renumbered = aggregate
    renumbered.values = aggregate.values.map { renumber($0) }
    renumbered.alternatives = aggregate.alternatives.map { conditions in
      conditions.map { Condition(renumber($0.test), range: nowhere) }
    }
    renumbered.locals = aggregate.locals.map { numbers[$0] ?? $0 }
    return renumbered
  }

  mutating func renumber(_ test: Condition.Test) -> Condition.Test {
    switch test {
    case .holds(let atom): .holds(renumber(atom))
    case .denied(let atom): .denied(renumber(atom))
    case .notConcluded(let atom): .notConcluded(renumber(atom))
    case .compare(let comparison, let left, let right): .compare(comparison, renumber(left), renumber(right))
    case .aggregate(let aggregate, let comparison, let operand):
      .aggregate(renumber(aggregate), comparison, renumber(operand))
    case .oneOf(let operand, let list): .oneOf(renumber(operand), list.map { renumber($0) })
    case .member(let operand, let category, let isNegated): .member(renumber(operand), category, isNegated: isNegated)
    case .state(let atom, let state): .state(renumber(atom), state)
    }
  }
}
