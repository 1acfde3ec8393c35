import RessortLanguage

// From conditions back to the answers that make them hold: each condition on a conclusion is traced to a fact, or to the conditions of a rule that
// concludes it, until only inputs are left; then the variables get values. What stands in the way of a rule (negations, exceptions, aggregates) is
// not looked at: a case found here is a candidate, and its evaluation says what it is worth.

/// Looks for candidate cases, depth first, in the order of the program, up to a number of steps.
struct CaseSearch {
  private let program: CheckedProgram
  private var affirming: [[HeadPlace]]
  private var denying: [[HeadPlace]]
  private var facts: [[ID<Fact>]]
  /// Steps that may still be taken.
  private(set) var steps = 0

  private struct HeadPlace {
    var rule: ID<Rule>
    var head: Int
  }

  /// A chain of rules longer than this is not followed, nor are more facts than this tried for one condition.
  private static let depthLimit = 8
  private static let factLimit = 64

  init(_ program: CheckedProgram) {
    self.program = program
    affirming = Array(repeating: [], count: program.relations.count)
    denying = affirming
    facts = Array(repeating: [], count: program.relations.count)
    for (index, rule) in program.rules.enumerated() where rule.kind != .silent {
      for (number, head) in rule.heads.enumerated() {
        let place = HeadPlace(rule: ID(index), head: number)
        if head.isDenied {
          denying[head.atom.relation.position].append(place)
        } else {
          affirming[head.atom.relation.position].append(place)
        }
      }
    }
    for (index, fact) in program.facts.enumerated() where facts[fact.relation.position].count < Self.factLimit {
      facts[fact.relation.position].append(ID(index))
    }
  }

  /// Gives each candidate to `accept` until that says yes or the steps are used up.
  mutating func search(_ attempt: Attempt, steps: Int, _ accept: (Attempt) -> Bool) -> Bool {
    self.steps = steps
    return solve(attempt, accept)
  }

  // MARK: Tracing conditions

  private mutating func solve(_ attempt: Attempt, _ accept: (Attempt) -> Bool) -> Bool {
    guard step(), isPossible(attempt) else { return false }
    var attempt = attempt
    guard let goal = attempt.nextGoal() else { return assignValues(in: attempt, accept) }
    switch goal.test {
    case .holds(let atom):
      return program.relations[atom.relation].isInput
        ? give(atom, in: attempt, accept) : conclude(atom, isDenied: false, goal.depth, in: attempt, accept)
    case .denied(let atom): return conclude(atom, isDenied: true, goal.depth, in: attempt, accept)
    case .state(let key, let state): return give(key, state, in: attempt, accept)
    case .notConcluded, .compare, .aggregate, .oneOf, .member: return solve(attempt, accept)
    }
  }

  private mutating func step() -> Bool {
    steps -= 1
    return steps >= 0
  }

  private func isPossible(_ attempt: Attempt) -> Bool {
    let constants = attempt.constants
    return attempt.tests.allSatisfy { program.holds($0, constants) ?? true }
  }

  /// A row of an input: one that the case gives already, or a new one.
  private mutating func give(_ atom: Atom, in attempt: Attempt, _ accept: (Attempt) -> Bool) -> Bool {
    for row in attempt.rows where row.input == atom.relation {
      var next = attempt
      if next.unify(row.columns, atom.columns), solve(next, accept) { return true }
    }
    var next = attempt
    let types = program.relations[atom.relation].columns
    let columns = zip(atom.columns, types).map { operand, type -> Operand in
      guard case .wildcard = operand else { return operand }
      return next.newVariable(type)
    }
    next.give(Attempt.GivenRow(input: atom.relation, columns: columns))
    return solve(next, accept)
  }

  private mutating func give(
    _ key: Atom, _ state: InputState, in attempt: Attempt, _ accept: (Attempt) -> Bool
  ) -> Bool {
    var next = attempt
    switch state {
    case .notAsked: break
    case .declaredUnknown, .notApplicable:
      next.give(Attempt.GivenState(input: key.relation, key: key.columns, state: state))
    case .known:
      let types = program.relations[key.relation].columns
      let columns = key.columns + types.dropFirst(key.columns.count).map { next.newVariable($0) }
      next.give(Attempt.GivenRow(input: key.relation, columns: columns))
    }
    return solve(next, accept)
  }

  /// Every fact and every rule that may give the atom.
  private mutating func conclude(
    _ atom: Atom, isDenied: Bool, _ depth: Int, in attempt: Attempt, _ accept: (Attempt) -> Bool
  ) -> Bool {
    let relation = atom.relation.position
    for fact in isDenied ? [] : facts[relation] {
      var next = attempt
      let row = program.facts[fact].row.map { Operand.constant($0) }
      if next.unify(atom.columns, row), solve(next, accept) { return true }
    }
    guard depth < Self.depthLimit else { return false }
    for place in (isDenied ? denying : affirming)[relation] {
      let rule = program.rules[place.rule]
      for conditions in rule.alternatives {
        var next = attempt
        let offset = next.add(rule.variables)
        let columns = rule.heads[place.head].atom.columns.map { $0.shifted(by: offset) }
        guard next.unify(columns, atom.columns), next.require(conditions, offset: offset, depth: depth + 1) else {
          continue
        }
        if solve(next, accept) { return true }
      }
    }
    return false
  }

  // MARK: Values

  /// Gives the variables that are still open every value that the tests let them have.
  private mutating func assignValues(in attempt: Attempt, _ accept: (Attempt) -> Bool) -> Bool {
    guard let variable = attempt.open.first else { return accept(attempt) }
    for value in candidates(for: variable, in: attempt) {
      guard step() else { return false }
      var next = attempt
      next.set(variable, value)
      if isPossible(next), assignValues(in: next, accept) { return true }
    }
    return false
  }

  private func candidates(for variable: Int, in attempt: Attempt) -> [Constant] {
    let types = attempt.types(of: variable)
    guard let type = types.first else { return [] }
    switch type {
    case .terms(let concepts):
      return program.terms(in: .concepts(concepts)).map { .term($0) }.filter { term in
        types.allSatisfy { has($0, term) }
      }
    case .boolean: return [.boolean(true), .boolean(false)]
    case .integer: return numbers(in: attempt, else: [1, 2]).map { .integer($0) }
    case .decimal:
      return numbers(in: attempt, else: [Decimal.one.millionths]).map { .decimal(Decimal(millionths: $0)) }
    case .date: return numbers(in: attempt, else: [Self.someDay.number]).map { .date(Day(number: $0)) }
    case .duration: return numbers(in: attempt, else: [1, 30]).map { .duration($0) }
    case .string: return texts(in: attempt).map { .string($0) }
    }
  }

  private static let someDay = Day(number: 14_610)

  private func has(_ type: ValueType, _ constant: Constant) -> Bool {
    guard case .terms(let concepts) = type, case .term(let term) = constant else { return true }
    return concepts.contains(program.terms[term].concept)
  }

  /// Those that the tests compare with, and their neighbours.
  private func numbers(in attempt: Attempt, else common: [Int64]) -> [Int64] {
    var numbers = common
    for constant in attempt.tests.flatMap(\.comparedConstants) {
      switch constant {
      case .integer(let number): numbers += near(number)
      case .decimal(let number): numbers += near(number.millionths)
      case .date(let day): numbers += near(day.number)
      case .duration(let days): numbers += near(days)
      case .term, .boolean, .string: break
      }
    }
    var seen: Set<Int64> = []
    return numbers.filter { seen.insert($0).inserted }
  }

  private func near(_ number: Int64) -> [Int64] {
    [number] + (number < .max ? [number + 1] : []) + (number > .min ? [number - 1] : [])
  }

  private func texts(in attempt: Attempt) -> [String] {
    let mentioned = attempt.tests.flatMap(\.comparedConstants).compactMap { constant -> String? in
      if case .string(let text) = constant { text } else { nil }
    }
    return ["a", "b"] + mentioned
  }
}

extension Condition.Test {
  /// Constants that a test compares with.
  fileprivate var comparedConstants: [Constant] {
    let operands: [Operand] =
      switch self {
      case .compare(_, let left, let right): [left, right]
      case .oneOf(_, let list): list
      case .holds, .denied, .notConcluded, .aggregate, .member, .state: []
      }
    return operands.flatMap(\.mentionedConstants)
  }
}

extension Operand {
  fileprivate var mentionedConstants: [Constant] {
    switch self {
    case .constant(let constant): [constant]
    case .variable, .wildcard: []
    case .negated(let operand): operand.mentionedConstants
    case .arithmetic(_, let left, let right): left.mentionedConstants + right.mentionedConstants
    }
  }
}
