// The meaning of a program, written to be obviously right and in no hurry. Shares nothing with the kernel but the types
// in which a program is written down. Matches are found by nested loops over all rows; both bounds of the well-founded
// model are computed over the whole program at once, from nothing, until neither changes (Van Gelder 1993).

import RessortKernel

struct GroundAtom: Hashable {
  var relation: RelationID
  var row: [Int64]
}

typealias Binding = [Variable: Int64]

struct Reason: Hashable {
  var ruleIndex: Int
  var binding: Binding
  var truth: Truth
}

struct NaiveEvaluator {
  let program: Program
  var facts: Set<GroundAtom> = []
  var undefinedFacts: Set<GroundAtom> = []

  /// The atoms that are true, and those that are true or undefined.
  func model() -> (true: Set<GroundAtom>, possible: Set<GroundAtom>) {
    var lower: Set<GroundAtom> = []
    var upper: Set<GroundAtom> = []
    while true {
      let nextUpper = consequences(of: facts.union(undefinedFacts)) { !lower.contains($0) }
      let nextLower = consequences(of: facts) { !nextUpper.contains($0) }
      if nextLower == lower && nextUpper == upper { return (lower, upper) }
      (lower, upper) = (nextLower, nextUpper)
    }
  }

  /// The rule instances that give the atom and whose body is not false.
  func reasons(
    for atom: GroundAtom, _ model: (true: Set<GroundAtom>, possible: Set<GroundAtom>)
  ) -> Set<Reason> {
    var reasons: Set<Reason> = []
    for (ruleIndex, rule) in program.rules.enumerated() where rule.head.relation == atom.relation {
      for binding in matches(of: rule, in: model.possible, holdsNot: { !model.true.contains($0) })
      where ground(rule.head, binding) == atom {
        let isTrue = matches(of: rule, in: model.true, holdsNot: { !model.possible.contains($0) })
          .contains(binding)
        reasons.insert(Reason(ruleIndex: ruleIndex, binding: binding, truth: isTrue ? .isTrue : .undefined))
      }
    }
    return reasons
  }

  private func consequences(
    of start: Set<GroundAtom>, holdsNot: (GroundAtom) -> Bool
  ) -> Set<GroundAtom> {
    var known = start
    while true {
      var next = known
      for rule in program.rules {
        for binding in matches(of: rule, in: known, holdsNot: holdsNot) {
          next.insert(ground(rule.head, binding))
        }
      }
      if next.count == known.count { return known }
      known = next
    }
  }

  /// Bindings of all variables under which the whole body holds.
  private func matches(
    of rule: Rule, in known: Set<GroundAtom>, holdsNot: (GroundAtom) -> Bool
  ) -> Set<Binding> {
    var bindings: Set<Binding> = [[:]]
    for case .positive(let atom) in rule.body {
      var extended: Set<Binding> = []
      for binding in bindings {
        for candidate in known {
          if let match = match(atom, candidate, binding) { extended.insert(match) }
        }
      }
      bindings = extended
    }
    return Set(
      bindings.compactMap { binding -> Binding? in
        guard let complete = assigning(rule.body, binding) else { return nil }
        return holds(rule.body, complete, known, holdsNot) ? complete : nil
      })
  }

  private func match(_ atom: Atom, _ candidate: GroundAtom, _ binding: Binding) -> Binding? {
    guard atom.relation == candidate.relation else { return nil }
    var binding = binding
    for (operand, value) in zip(atom.operands, candidate.row) {
      switch operand {
      case .wildcard: continue
      case .constant(let constant): if constant.bits != value { return nil }
      case .variable(let variable):
        if let bound = binding[variable], bound != value { return nil }
        binding[variable] = value
      }
    }
    return binding
  }

  /// Computes assignments until no more can be; nil if one contradicts a value.
  private func assigning(_ body: [Literal], _ binding: Binding) -> Binding? {
    var binding = binding
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for case .assign(let variable, let expression) in body {
        guard let value = evaluate(expression, binding) else { continue }
        if let bound = binding[variable] {
          if bound != value { return nil }
        } else {
          binding[variable] = value
          hasChanged = true
        }
      }
    }
    return binding
  }

  private func holds(
    _ body: [Literal], _ binding: Binding, _ known: Set<GroundAtom>, _ holdsNot: (GroundAtom) -> Bool
  ) -> Bool {
    for literal in body {
      switch literal {
      case .positive, .assign: continue
      case .compare(let comparison, let left, let right):
        guard let left = evaluate(left, binding), let right = evaluate(right, binding) else { return false }
        if !compares(comparison, left, right) { return false }
      case .negative(let atom):
        if !groundings(of: atom, binding).allSatisfy(holdsNot) { return false }
      }
    }
    return true
  }

  /// All values a wildcard of a negated atom may stand for: whatever occurs anywhere.
  private var domain: [Int64] { Array(0..<8) }

  private func groundings(of atom: Atom, _ binding: Binding) -> [GroundAtom] {
    var rows: [[Int64]] = [[]]
    for operand in atom.operands {
      switch operand {
      case .variable(let variable): rows = rows.map { $0 + [binding[variable] ?? -1] }
      case .constant(let value): rows = rows.map { $0 + [value.bits] }
      case .wildcard: rows = rows.flatMap { row in domain.map { row + [$0] } }
      }
    }
    return rows.map { GroundAtom(relation: atom.relation, row: $0) }
  }

  private func ground(_ atom: Atom, _ binding: Binding) -> GroundAtom {
    groundings(of: atom, binding)[0]
  }

  private func evaluate(_ expression: Expression, _ binding: Binding) -> Int64? {
    func both(_ left: Expression, _ right: Expression, _ combine: (Int64, Int64) -> Int64) -> Int64? {
      guard let left = evaluate(left, binding), let right = evaluate(right, binding) else { return nil }
      return combine(left, right)
    }
    switch expression {
    case .variable(let variable): return binding[variable]
    case .constant(let value): return value.bits
    case .add(let left, let right): return both(left, right, +)
    case .subtract(let left, let right): return both(left, right, -)
    case .multiply(let left, let right): return both(left, right, *)
    case .divide(let left, let right): return both(left, right, /)
    case .remainder(let left, let right): return both(left, right, %)
    case .negate(let operand): return evaluate(operand, binding).map { -$0 }
    case .addDays(let left, let right): return both(left, right, +)
    case .addMonths, .multiplyDecimals, .divideDecimals:
      preconditionFailure("no generated program counts in months or in decimals")
    }
  }

  private func compares(_ comparison: Comparison, _ left: Int64, _ right: Int64) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
