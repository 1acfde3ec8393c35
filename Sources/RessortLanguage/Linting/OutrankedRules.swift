// Rules that never get their way: whenever one applies, another applies too, concludes what stands against it, and beats it.
//
//     default general   fare() = full      if traveller(p)
//     always  everyone  fare() = reduced   if traveller(p)        -- `general` never wins
//
// Seen where the conditions of the stronger rule are among those of the weaker one, read with its variables, and where nothing can
// beat the stronger one or set it aside. A rule that exists to lose answers a tempting argument; a denial says that better.

extension CheckedProgram {
  func reportOutrankedRules(into diagnostics: inout Diagnostics) {
    let strength = RuleStrength(self)
    var byRelation: [ID<Relation>: [Int]] = [:]
    for (index, rule) in rules.enumerated() where strength.isUnbeatable(index) {
      for relation in Set(rule.heads.map(\.atom.relation)) { byRelation[relation, default: []].append(index) }
    }
    for (index, rule) in rules.enumerated()
    where !rule.kind.isSure && !rule.kind.yields && rule.kind != .note && !rule.heads.isEmpty {
      let rivals = Set(rule.heads.flatMap { byRelation[$0.atom.relation] ?? [] }).sorted()
      guard rivals.count <= Self.rivalLimit,
        let winner = rivals.first(where: { strength.beats($0, index) && outranks(rules[$0], rule) })
      else { continue }
      let problem: LintProblem =
        rules[winner].kind.isSure
        ? .shadowedRule(describe(rule), by: describe(rules[winner]))
        : .neverWins(describe(rule), winner: describe(rules[winner]))
      diagnostics.report(
        .lint(problem), at: rule.range,
        notes: [.init(.otherRule(name: describe(rules[winner])), at: rules[winner].range)])
    }
  }

  /// A relation with more strong rules than this is left alone: each pair takes a comparison.
  fileprivate static let rivalLimit = 500

  /// By relation, the rules that speak of it, in order of declaration.
  fileprivate var rivals: [ID<Relation>: [Int]] {
    var rivals: [ID<Relation>: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for relation in Set(rule.supported.map(\.atom.relation)) { rivals[relation, default: []].append(index) }
    }
    return rivals
  }

  /// Whether the winner stands against every conclusion of the loser wherever that applies.
  private func outranks(_ winner: Rule, _ loser: Rule) -> Bool {
    guard !loser.alternatives.isEmpty, winner.isInForce(wheneverIs: loser) else { return false }
    return loser.heads.allSatisfy { head in
      loser.alternatives.allSatisfy { conditions in
        winner.heads.contains { winning in
          winner.alternatives.contains { needed in
            var binding: [Int: Operand] = [:]
            return stands(winning, against: head, &binding) && holds(needed[...], given: conditions, binding)
          }
        }
      }
    }
  }

  /// Whether the two conclusions conflict for every instance, once the winner's variables stand for the loser's.
  private func stands(_ winning: Head, against head: Head, _ binding: inout [Int: Operand]) -> Bool {
    guard winning.atom.relation == head.atom.relation else { return false }
    let relation = relations[head.atom.relation]
    let keyCount = relation.parameters.count
    for (pattern, operand) in zip(winning.atom.columns, head.atom.columns).prefix(keyCount) {
      guard match(pattern, operand, &binding) else { return false }
    }
    guard let pattern = winning.atom.columns.dropFirst(keyCount).first,
      let operand = head.atom.columns.dropFirst(keyCount).first
    else { return winning.isDenied != head.isDenied }
    if winning.isDenied != head.isDenied { return match(pattern, operand, &binding) }
    guard !winning.isDenied, let value = relation.value, !value.isMany, case .constant(let one) = pattern,
      case .constant(let other) = operand
    else { return false }
    return one != other
  }

  /// Whether each needed condition, with some binding of its variables, is among those given. The pattern's wildcards fit anything.
  private func holds(_ needed: ArraySlice<Condition>, given: [Condition], _ binding: [Int: Operand]) -> Bool {
    guard let first = needed.first else { return true }
    return given.contains { condition in
      var extended = binding
      return match(first.test, condition.test, &extended) && holds(needed.dropFirst(), given: given, extended)
    }
  }

  private func match(_ pattern: Condition.Test, _ test: Condition.Test, _ binding: inout [Int: Operand]) -> Bool {
    switch (pattern, test) {
    case (.holds(let one), .holds(let other)), (.denied(let one), .denied(let other)),
      (.notConcluded(let one), .notConcluded(let other)):
      return one.relation == other.relation && match(one.columns, other.columns, &binding)
    case (.state(let one, let state), .state(let other, let same)):
      return state == same && one.relation == other.relation && match(one.columns, other.columns, &binding)
    case (.compare(let one, let left, let right), .compare(let other, let first, let second)):
      return one == other && match([left, right], [first, second], &binding)
    case (.oneOf(let operand, let list), .oneOf(let other, let others)):
      return list == others && match(operand, other, &binding)
    case (.member(let operand, let category, let isNegated), .member(let other, let same, let isNegatedToo)):
      return category == same && isNegated == isNegatedToo && match(operand, other, &binding)
    default: return false
    }
  }

  private func match(_ patterns: [Operand], _ operands: [Operand], _ binding: inout [Int: Operand]) -> Bool {
    guard patterns.count == operands.count else { return false }
    for (pattern, operand) in zip(patterns, operands) {
      guard match(pattern, operand, &binding) else { return false }
    }
    return true
  }

  private func match(_ pattern: Operand, _ operand: Operand, _ binding: inout [Int: Operand]) -> Bool {
    switch pattern {
    case .variable(let variable):
      if let bound = binding[variable] { return bound == operand }
      if case .wildcard = operand { return false }
      binding[variable] = operand
      return true
    case .wildcard: return true
    case .constant, .negated, .arithmetic: return pattern == operand
    }
  }
}

extension Rule {
  fileprivate func isInForce(wheneverIs other: Rule) -> Bool {
    guard let validity, validity != other.validity else { return true }
    return other.validity.map { $0.isWithin(validity) && validity.isStated } ?? false
  }
}

/// Which rules nothing can beat, and which they beat.
private struct RuleStrength {
  private let program: CheckedProgram
  private var losers: [Set<Int>]
  private var isBeatable: [Bool]

  init(_ program: CheckedProgram) {
    self.program = program
    losers = Array(repeating: [], count: program.rules.count)
    isBeatable = program.rules.map { !$0.unless.isEmpty || $0.kind == .silent || $0.kind.yields }
    for priority in program.priorities { losers[Int(priority.winner.index)].insert(Int(priority.loser.index)) }
    for (index, rule) in program.rules.enumerated() {
      for target in rule.targets {
        isBeatable[Int(target.rule.index)] = true
        if rule.kind == .exception { losers[index].insert(Int(target.rule.index)) }
      }
    }
    // Whatever attacks a rule and does not lose to it may hold it up.
    for rivals in program.rivals.values {
      for index in rivals where !program.rules[index].kind.isSure && !isBeatable[index] {
        isBeatable[index] =
          rivals.count > CheckedProgram.rivalLimit
          || rivals.contains { other in
            other != index && !beats(index, other) && program.canConflict(program.rules[other], program.rules[index])
          }
      }
    }
  }

  func isUnbeatable(_ rule: Int) -> Bool { !isBeatable[rule] && !program.rules[rule].heads.isEmpty }

  func beats(_ winner: Int, _ loser: Int) -> Bool {
    let (strong, weak) = (program.rules[winner], program.rules[loser])
    if strong.kind.yields != weak.kind.yields { return weak.kind.yields }
    if strong.kind.isSure != weak.kind.isSure { return strong.kind.isSure }
    if losers[winner].contains(loser) { return true }
    if losers[loser].contains(winner) { return false }
    return program.isAbove(strong.layer, weak.layer)
  }
}

extension RuleKind {
  /// Whether nothing but its like can stand against it.
  fileprivate var isSure: Bool {
    switch self {
    case .always, .define, .never: true
    case .default, .exception, .block, .silent, .note, .leftTo: false
    }
  }
}
