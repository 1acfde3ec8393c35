import RessortKernel
package import RessortLanguage

/// One answer to a query: a value for each of its variables.
package struct QueryRow: Hashable, Sendable {
  package var bindings: [Constant]
  /// The weakest of the conditions'.
  package var status: Status
  package var certainty: Certainty
  /// Of an open row: the inputs it hangs on.
  package var dependsOn: [InputKey]
  /// Inputs presumed absent that the row relies on.
  package var presumptions: [InputKey]
}

extension Outcome {
  /// The rows for which the query's body holds, or may: each once, with its best status, in order of declaration of the values.
  package func answer(_ query: CheckedQuery) -> [QueryRow] {
    var search = QuerySearch(outcome: self, variableCount: query.variables.count)
    for alternative in query.alternatives { search.run(alternative) }
    return search.found.values.sorted { model.precedes($0.bindings, $1.bindings) }
  }
}

/// Matches the conditions of a query one after the other.
private struct QuerySearch {
  typealias State = QueryState
  let outcome: Outcome
  let variableCount: Int
  var found: [[Constant]: QueryRow] = [:]

  init(outcome: Outcome, variableCount: Int) {
    self.outcome = outcome
    self.variableCount = variableCount
  }

  mutating func run(_ conditions: [Condition]) {
    var states = [State(bindings: Array(repeating: nil, count: variableCount))]
    var waiting = orderedForBinding(conditions)
    var bound: Set<Int> = []
    while !waiting.isEmpty {
      let next = waiting.indices.min { rank(waiting[$0], bound) < rank(waiting[$1], bound) } ?? 0
      let condition = waiting.remove(at: next)
      states = states.flatMap { extend($0, with: condition) }
      bound.formUnion(condition.boundVariables)
    }
    for state in states { add(state) }
  }

  private mutating func add(_ state: State) {
    let bindings = state.bindings.compactMap { $0 }
    guard bindings.count == variableCount else { return }
    let row = QueryRow(
      bindings: bindings, status: state.status, certainty: state.certainty, dependsOn: state.dependsOn,
      presumptions: state.presumptions)
    if let known = found[bindings] {
      let isBetter =
        known.status.rank != row.status.rank
        ? row.status.rank < known.status.rank : row.certainty > known.certainty
      if !isBetter { return }
    }
    found[bindings] = row
  }

  /// Lower goes first: what only tests, then assignments, then what binds, by the number of columns left free.
  private func rank(_ condition: OrientedCondition, _ bound: Set<Int>) -> Int {
    let free = condition.variables.subtracting(bound).count
    switch condition {
    case .assign(_, let operand): return operand.variables.isSubset(of: bound) ? 1 : 10_000
    case .test(.holds), .test(.denied): return free == 0 ? 0 : 10 + free
    case .test(.member(_, _, isNegated: false)), .test(.oneOf): return free == 0 ? 0 : 100 + free
    case .test(.state(_, let state)): return free == 0 ? 0 : state == .notAsked ? 10_000 : 50
    case .test(.member), .test(.compare), .test(.notConcluded): return free == 0 ? 0 : 10_000
    }
  }

  // MARK: One condition

  private func extend(_ state: State, with condition: OrientedCondition) -> [State] {
    let program = outcome.theory.program
    switch condition {
    case .assign(let variable, let operand):
      guard let value = program.evaluate(operand, state.bindings) else { return [] }
      var state = state
      state.bindings[variable] = value
      return [state]
    case .test(.holds(let atom)): return match(atom, isDenied: false, state)
    case .test(.denied(let atom)): return match(atom, isDenied: true, state)
    case .test(.notConcluded(let atom)): return exclude(atom, state)
    case .test(.member(.variable(let variable), let category, isNegated: false)) where state.bindings[variable] == nil:
      return program.terms(in: category).map { term in
        var state = state
        state.bindings[variable] = .term(term)
        return weaken(state, by: category)
      }
    case .test(.oneOf(.variable(let variable), let choices)) where state.bindings[variable] == nil:
      return choices.compactMap { choice in
        var state = state
        state.bindings[variable] = program.evaluate(choice, state.bindings)
        return state.bindings[variable] == nil ? nil : state
      }
    case .test(.state(let atom, let wanted)): return matchState(atom, wanted, state)
    case .test(let test):
      guard program.holds(test, state.bindings) == true else { return [] }
      if case .member(_, let category, isNegated: false) = test { return [weaken(state, by: category)] }
      return [state]
    }
  }

  private func weaken(_ state: State, by category: Category) -> State {
    guard case .group(let group) = category else { return state }
    var state = state
    state.certainty = min(state.certainty, outcome.theory.program.groups[group].support.certainty)
    return state
  }

  private func match(_ atom: Atom, isDenied: Bool, _ state: State) -> [State] {
    let pattern = atom.columns.map { outcome.theory.program.evaluate($0, state.bindings) }
    return outcome.matches(of: atom.relation, isDenied: isDenied, pattern).compactMap { conclusion in
      var state = state
      for (column, value) in zip(atom.columns, conclusion.literal.row) {
        guard case .variable(let variable) = column else { continue }
        if let known = state.bindings[variable], known != value { return nil }
        state.bindings[variable] = value
      }
      state.meet(conclusion.status)
      state.certainty = min(state.certainty, conclusion.certainty)
      state.dependsOn += conclusion.dependsOn.filter { !state.dependsOn.contains($0) }
      state.presumptions += conclusion.presumptions.filter { !state.presumptions.contains($0) }
      return state
    }
  }

  private func exclude(_ atom: Atom, _ state: State) -> [State] {
    let pattern = atom.columns.map { outcome.theory.program.evaluate($0, state.bindings) }
    var state = state
    for conclusion in outcome.matches(of: atom.relation, isDenied: false, pattern) {
      switch conclusion.status {
      case .certain, .concluded: return []
      case .contested(.conflict): continue
      case .contested(.circular), .open:
        state.meet(conclusion.status)
        state.dependsOn += conclusion.dependsOn.filter { !state.dependsOn.contains($0) }
      }
    }
    if !outcome.theory.compiled.isPurelyStrict[atom.relation.position] { state.meet(.concluded) }
    return [state]
  }

  private func matchState(_ atom: Atom, _ wanted: InputState, _ state: State) -> [State] {
    let count = outcome.model.relation(atom.relation).input?.keyCount ?? 0
    let key = atom.columns.prefix(count).map { outcome.theory.program.evaluate($0, state.bindings) }
    let whole = key.compactMap { $0 }
    if whole.count == key.count { return outcome.state(of: atom.relation, whole) == wanted ? [state] : [] }
    let keys = outcome.model.states.filter { $0.key.input == atom.relation && $0.value == wanted }.map {
      outcome.model.constants(of: $0.key.key, in: atom.relation)
    }
    return keys.compactMap { key in
      var state = state
      for (column, value) in zip(atom.columns, key) {
        guard case .variable(let variable) = column else { continue }
        if let known = state.bindings[variable], known != value { return nil }
        state.bindings[variable] = value
      }
      return state
    }
  }
}

/// A match of some of the conditions.
private struct QueryState {
  var bindings: [Constant?]
  var status = Status.certain
  var certainty = Certainty.explicit
  var dependsOn: [InputKey] = []
  var presumptions: [InputKey] = []

  /// Takes the weaker of two statuses.
  mutating func meet(_ other: Status) {
    if other.rank > status.rank { status = other }
  }
}

extension Status {
  /// Greater is weaker.
  fileprivate var rank: Int {
    switch self {
    case .certain: 0
    case .concluded: 1
    case .contested: 2
    case .open: 3
    }
  }
}

extension OrientedCondition {
  fileprivate var variables: Set<Int> {
    switch self {
    case .assign(let variable, let operand): operand.variables.union([variable])
    case .test(let test): test.variables
    }
  }

  fileprivate var boundVariables: Set<Int> {
    switch self {
    case .assign(let variable, _): [variable]
    case .test(let test): test.variables
    }
  }
}
