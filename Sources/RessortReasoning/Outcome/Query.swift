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
  /// The presumed inputs whose silence it rests on.
  package var presumptions: [InputKey]
  /// Of one that holds in every case: the inputs without an answer whose answer makes no difference.
  package var whatever: [InputKey] = []
  /// The matters left to somebody's judgement that it takes to hold.
  package var discretion: [Discretion] = []
  /// Of all that it rests on, each once; empty unless asked for.
  package var citations: [Citation] = []
}

/// What a query finds.
package struct QueryAnswer: Sendable {
  /// Each once, with its best status, in order of declaration of the values.
  package var rows: [QueryRow]
  /// Where the text is silent on what an atom of the query asks: no answer, but the place where one would have looked.
  package var silences: [Conclusion]
  /// For each silence what its key gives the query's variables; `nil` for those that it leaves open.
  package var silentBindings: [[Constant?]]
}

extension Outcome {
  /// The rows for which the query's body holds, or may.
  /// - Parameter citing: whether rows say what they cite, at the cost of a proof for each.
  package func answer(_ query: CheckedQuery, citing: Bool = false) -> QueryAnswer {
    var search = QuerySearch(
      outcome: self, variableCount: query.variables.count, registerCount: query.variableCount,
      keepsConclusions: citing || hasPresumedInputs)
    for alternative in query.alternatives { search.run(alternative) }
    let rows = search.found.sorted { model.precedes($0.key, $1.key) }.map { bindings, state in
      QueryRow(
        bindings: bindings, status: state.status, certainty: state.certainty, dependsOn: state.dependsOn,
        presumptions: presumptions(of: state), discretion: state.discretion,
        citations: citing ? citations(of: state) : [])
    }
    return QueryAnswer(
      rows: rows, silences: search.silences.map(\.conclusion),
      silentBindings: search.silences.map { Array($0.bindings.prefix(query.variables.count)) })
  }

  /// What was matched may not have been looked into.
  private func citations(of state: QueryState) -> [Citation] {
    state.conclusions.flatMap { conclusion(of: $0.literal)?.citations ?? $0.citations }.uniqued
  }

  private func presumptions(of state: QueryState) -> [InputKey] {
    var keys: Set<InputKey> = []
    for conclusion in state.conclusions { keys.formUnion(presumptions(of: conclusion)) }
    for (relation, pattern) in state.absences {
      let cells = pattern.map { $0?.value(in: model.symbols) }
      let columns = pattern.map { $0.map { Operand.constant($0) } ?? .wildcard }
      // A text that the case never mentions stands in no row.
      if zip(pattern, cells).contains(where: { $0 != nil && $1 == nil }) { continue }
      keys.formUnion(presumptions(ofAbsent: Atom(relation: relation, columns: columns), []))
    }
    return keys.sorted { model.precedes($0, $1) }
  }
}

extension Outcome {
  /// The values for which all conditions hold, or may; by variable.
  func matches(of conditions: [Condition], variableCount: Int) -> [[Constant?]] {
    var search = QuerySearch(
      outcome: self, variableCount: variableCount, registerCount: variableCount, keepsConclusions: false)
    return search.states(of: conditions, from: QueryState(bindings: Array(repeating: nil, count: variableCount)))
      .map(\.bindings)
  }
}

/// Matches the conditions of a query one after the other.
private struct QuerySearch {
  typealias State = QueryState
  let outcome: Outcome
  let variableCount: Int
  /// Variables of aggregates are not asked for.
  let registerCount: Int
  var found: [[Constant]: QueryState] = [:]
  let keepsConclusions: Bool
  var silences: [(conclusion: Conclusion, bindings: [Constant?])] = []

  init(outcome: Outcome, variableCount: Int, registerCount: Int, keepsConclusions: Bool) {
    self.outcome = outcome
    self.variableCount = variableCount
    self.registerCount = registerCount
    self.keepsConclusions = keepsConclusions
  }

  mutating func run(_ conditions: [Condition]) {
    let known = silences.count
    defer {
      let found = silences[known...].filter { isAsked($0.bindings, conditions) }
      silences.replaceSubrange(known..., with: found)
    }
    for state in states(of: conditions, from: State(bindings: Array(repeating: nil, count: registerCount))) {
      add(state)
    }
  }

  /// Whether the values pass the tests, as far as these look at nothing else.
  private func isAsked(_ bindings: [Constant?], _ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { outcome.model.holds($0.test, bindings) != false }
  }

  /// The matches of the conditions on top of one.
  mutating func states(of conditions: [Condition], from start: State) -> [State] {
    var states = [start]
    var waiting = orderedForBinding(conditions)
    var bound = Set(start.bindings.indices.filter { start.bindings[$0] != nil })
    while !waiting.isEmpty {
      let next = waiting.indices.min { rank(waiting[$0], bound) < rank(waiting[$1], bound) } ?? 0
      let condition = waiting.remove(at: next)
      var extended: [State] = []
      for state in states { extended += extend(state, with: condition) }
      states = extended
      bound.formUnion(condition.boundVariables)
    }
    return states
  }

  private mutating func add(_ state: State) {
    let bindings = state.bindings.prefix(variableCount).compactMap { $0 }
    guard bindings.count == variableCount else { return }
    if let known = found[bindings] {
      if !state.isBetter(than: known) { return }
    }
    found[bindings] = state
  }

  /// Lower goes first: what only tests, then assignments, then what binds, by the number of columns left free.
  private func rank(_ condition: OrientedCondition, _ bound: Set<Int>) -> Int {
    let free = condition.variables.subtracting(bound).count
    switch condition {
    case .assign(_, let operand): return operand.variables.isSubset(of: bound) ? 1 : 10_000
    case .test(.aggregate(let aggregate, _, _)): return bound.isSuperset(of: aggregate.outerVariables) ? 5 : 10_000
    case .test(.holds), .test(.denied): return free == 0 ? 0 : 10 + free
    case .test(.member(_, _, isNegated: false)), .test(.oneOf): return free == 0 ? 0 : 100 + free
    case .test(.state(_, let state)): return free == 0 ? 0 : state == .notAsked ? 10_000 : 50
    case .test(.member), .test(.compare), .test(.notConcluded): return free == 0 ? 0 : 10_000
    }
  }

  // MARK: One condition

  private mutating func extend(_ state: State, with condition: OrientedCondition) -> [State] {
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
      return program.terms(in: category).compactMap { term in
        var state = state
        state.bindings[variable] = .term(term)
        return present(.variable(variable), in: category, isNegated: false, state)
      }
    case .test(.oneOf(.variable(let variable), let choices)) where state.bindings[variable] == nil:
      return choices.compactMap { choice in
        var state = state
        state.bindings[variable] = program.evaluate(choice, state.bindings)
        return state.bindings[variable] == nil ? nil : state
      }
    case .test(.aggregate(let aggregate, let comparison, let operand)):
      return aggregateStates(aggregate, comparison, operand, state)
    case .test(.state(let atom, let wanted)): return matchState(atom, wanted, state)
    case .test(let test):
      if case .member(let operand, let category, let isNegated) = test {
        return present(operand, in: category, isNegated: isNegated, state).map { [$0] } ?? []
      }
      return program.holds(test, state.bindings) == true ? [state] : []
    }
  }

  /// The state where something belongs, or not; open where it is not said whether a term is there on the day. `nil` where the test fails.
  private func present(_ operand: Operand, in category: Category, isNegated: Bool, _ state: State) -> State? {
    let test = Condition.Test.member(operand, category, isNegated: isNegated)
    let holds = outcome.model.holds(test, state.bindings)
    if holds == false { return nil }
    var state = isNegated ? state : weaken(state, by: category)
    if holds == nil {
      guard case .term(let term)? = outcome.theory.program.evaluate(operand, state.bindings) else { return nil }
      state.meet(.open)
      if let key = outcome.model.question(behindPresenceOf: term), !state.dependsOn.contains(key) {
        state.dependsOn.append(key)
      }
    }
    return state
  }

  private func weaken(_ state: State, by category: Category) -> State {
    guard case .group(let group) = category else { return state }
    var state = state
    state.certainty = min(state.certainty, outcome.theory.program.groups[group].support.certainty)
    return state
  }

  private mutating func match(_ atom: Atom, isDenied: Bool, _ state: State) -> [State] {
    let pattern = atom.columns.map { outcome.theory.program.evaluate($0, state.bindings) }
    if !isDenied {
      for silence in outcome.silences(of: atom.relation, matching: pattern)
      where !silences.contains(where: { $0.conclusion == silence }) {
        silences.append((silence, bindings(of: silence, atom, state)))
      }
    }
    return outcome.matches(of: atom.relation, isDenied: isDenied, pattern).compactMap { conclusion in
      var state = state
      for (column, value) in zip(atom.columns, conclusion.literal.row) {
        guard case .variable(let variable) = column else { continue }
        if let known = state.bindings[variable], known != value { return nil }
        state.bindings[variable] = value
      }
      if keepsConclusions { state.conclusions.append(conclusion) }
      state.meet(conclusion.status)
      state.certainty = min(state.certainty, conclusion.certainty)
      state.dependsOn += conclusion.dependsOn.filter { !state.dependsOn.contains($0) }
      state.discretion += conclusion.discretion.filter { !state.discretion.contains($0) }
      return state
    }
  }

  private func bindings(of silence: Conclusion, _ atom: Atom, _ state: State) -> [Constant?] {
    var bindings = state.bindings
    for (column, value) in zip(atom.columns, silence.literal.row) {
      if case .variable(let variable) = column { bindings[variable] = value }
    }
    return bindings
  }

  private func exclude(_ atom: Atom, _ state: State) -> [State] {
    let pattern = atom.columns.map { outcome.theory.program.evaluate($0, state.bindings) }
    var state = state
    if outcome.hasPresumedInputs { state.absences.append((atom.relation, pattern)) }
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

  /// One state for each value that the aggregate may come to.
  private mutating func aggregateStates(
    _ aggregate: Aggregate, _ comparison: ComparisonOperator, _ operand: Operand, _ state: State
  ) -> [State] {
    let program = outcome.theory.program
    let distinct = aggregate.function == .sum ? aggregate.matchVariables.map { .variable($0) } : [Operand]()
    var matches: [[Constant]: State] = [:]
    var order: [[Constant]] = []
    for alternative in aggregate.alternatives {
      for match in states(of: alternative, from: State(bindings: state.bindings)) {
        let row = (distinct + aggregate.values).compactMap { program.evaluate($0, match.bindings) }
        guard row.count == distinct.count + aggregate.values.count else { continue }
        if let known = matches[row], known.status.rank <= match.status.rank { continue }
        if matches.updateValue(match, forKey: row) == nil { order.append(row) }
      }
    }
    var tally = Tally(aggregate.function.kernel)
    var result = state
    var sample = Constant.integer(0)
    var isSure = false
    for row in order {
      guard let match = matches[row], let value = row.last else { continue }
      sample = value
      switch match.status {
      case .certain, .concluded:
        guard tally.add(value.rank) else { return [] }
        isSure = true
      case .contested(.conflict): continue
      case .contested(.circular), .open:
        tally.open.append(value.rank)
        result.dependsOn += match.dependsOn.filter { !result.dependsOn.contains($0) }
      }
      result.meet(match.status)
      result.certainty = min(result.certainty, match.certainty)
      result.conclusions += match.conclusions
      result.discretion += match.discretion.filter { !result.discretion.contains($0) }
    }
    if outcome.hasPresumedInputs {
      for case .holds(let atom) in aggregate.alternatives.joined().map(\.test) {
        result.absences.append((atom.relation, atom.columns.map { program.evaluate($0, state.bindings) }))
      }
    }
    var values: [Int64] = []
    if isSure || !tally.open.isEmpty {
      switch tally.outcome() {
      case .value(let value): values = [value]
      case .oneOf(let possible): values = possible
      case .overflow, .tooMany: return []
      }
    }
    switch aggregate.function {
    case .count, .sum: if !isSure, !values.contains(0) { values.append(0) }
    case .minimum, .maximum: break
    }
    return values.compactMap { value in
      var state = result
      let constant = aggregate.function.constant(value, like: sample)
      if comparison == .equal, case .variable(let number) = operand, state.bindings[number] == nil {
        state.bindings[number] = constant
        return state
      }
      guard let other = program.evaluate(operand, state.bindings), comparison.holds(constant, other) else { return nil }
      return state
    }
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
  var discretion: [Discretion] = []
  /// What it matched and what it found absent, kept where presumptions may stand behind them.
  var conclusions: [Conclusion] = []
  var absences: [(ID<Relation>, [Constant?])] = []

  /// By status; then what needs nobody's judgement goes first, then what is firmer.
  func isBetter(than other: QueryState) -> Bool {
    if status.rank != other.status.rank { return status.rank < other.status.rank }
    if discretion.isEmpty != other.discretion.isEmpty { return discretion.isEmpty }
    return certainty > other.certainty
  }

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

extension AggregateFunction {
  /// What an aggregate comes to, as a value of the kind it compared.
  fileprivate func constant(_ number: Int64, like sample: Constant) -> Constant {
    switch (self, sample) {
    case (.minimum, .term), (.maximum, .term): .term(ID(Int(number)))
    case (.minimum, .date), (.maximum, .date): .date(Day(number: number))
    case (.minimum, .decimal), (.maximum, .decimal), (.sum, .decimal): .decimal(Decimal(millionths: number))
    case (.minimum, .duration), (.maximum, .duration), (.sum, .duration): .duration(number)
    case (.count, _), (.sum, _), (_, .boolean), (_, .integer), (_, .string): .integer(number)
    }
  }
}
