package import RessortKernel
package import RessortLanguage

/// One case evaluated. What can be observed never changes; a class, and not `Sendable`, since it remembers the proofs it has found.
package final class Outcome {
  package let theory: Theory
  /// Where the evaluation stopped before its end; what came out until then is sound, and incomplete.
  package let interruption: Interruption?
  /// The rules that it was evaluated without, since what they calculate has no value; and what cannot be told therefore.
  package internal(set) var failedRules: [FailedRule] = []
  package internal(set) var unreliable: Set<ID<Relation>> = []
  let model: CaseModel
  var graph = ProofGraph()
  var tracer = OpennessTracer()
  var affirmed: [ID<Relation>: [Conclusion]] = [:]
  var denied: [ID<Relation>: [Conclusion]] = [:]
  var silent: [ID<Relation>: [Conclusion]] = [:]
  var evidenceBook = EvidenceBook()
  /// By ground: what it and all it rests on presume.
  var presumed: [Int: Set<InputKey>] = [:]
  lazy var openReading = OpenReading(of: self)
  /// Whether some presumed input has no answer.
  lazy var hasPresumedInputs = theory.program.relations.contains { $0.silence == .presumedNone }
  /// By the inputs answered: nil where a case cannot be evaluated.
  var triedCases: [[InputKey]: [TriedCase]?] = [:]
  let answers: [Answer]
  let rows: BaseRows?
  let limits: Limits
  let isCancelled: (() -> Bool)?

  /// Where an evaluation stopped.
  package struct Interruption: Hashable, Sendable {
    /// `nil` when the caller cancelled it.
    package var limit: Limit?
    /// The rule that was running; `nil` while conclusions were weighed against each other.
    package var rule: ID<RessortLanguage.Rule>?
    /// Whether anything had been derived or tried.
    package var hasBegun: Bool
  }

  /// Evaluates a case.
  /// - Parameters:
  ///   - answers: what the case says; keys not among them are not asked.
  ///   - rows: further rows of inputs.
  /// - Throws: what prevents a complete answer; `upToLimit` keeps the part that came out before a limit.
  package convenience init(
    _ theory: Theory, answers: [Answer], rows: BaseRows? = nil, limits: Limits = Limits(),
    isCancelled: (() -> Bool)? = nil
  ) throws(EvaluationFailure) {
    try self.init(upToLimit: theory, answers, rows, limits, isCancelled)
    guard let interruption else { return }
    throw interruption.limit.map { .limit($0, rule: interruption.rule) } ?? .cancelled
  }

  /// The same, but an evaluation that reaches a limit or is cancelled gives what came out until then, with `interruption`.
  package static func upToLimit(
    _ theory: Theory, answers: [Answer], rows: BaseRows? = nil, limits: Limits = Limits(),
    isCancelled: (() -> Bool)? = nil
  ) throws(EvaluationFailure) -> Outcome {
    try Outcome(upToLimit: theory, answers, rows, limits, isCancelled)
  }

  private init(
    upToLimit theory: Theory, _ answers: [Answer], _ rows: BaseRows?, _ limits: Limits, _ isCancelled: (() -> Bool)?
  ) throws(EvaluationFailure) {
    self.theory = theory
    self.answers = answers
    self.rows = rows
    self.limits = limits
    self.isCancelled = isCancelled
    var loader = CaseLoader(theory, answers, rows)
    loader.load(answers, rows)
    var interruption: Interruption?
    do throws(EvaluationError) {
      try loader.evaluate(limits, isCancelled)
    } catch {
      switch error {
      case .limit(let limit, let rule):
        interruption = Interruption(limit: limit, rule: theory.rule(of: rule), hasBegun: rule != nil)
      case .arithmetic(let fault, let rule): throw .arithmetic(fault, rule: theory.rule(of: rule))
      case .cancelled: interruption = Interruption(limit: nil, rule: nil, hasBegun: true)
      }
    }
    self.interruption = interruption
    model = CaseModel(
      theory: theory, database: loader.database, symbols: loader.symbols, states: loader.states,
      dates: loader.dates)
    if interruption == nil, let (one, other) = firstContradiction() {
      throw .contradiction(one, other)
    }
  }

  /// The case before its evaluation.
  func loader() -> CaseLoader {
    var loader = CaseLoader(theory, answers, rows)
    loader.load(answers, rows)
    return loader
  }

  /// What day it is.
  package var dates: CaseDates { model.dates }

  // MARK: Rows

  /// Rows that are true.
  package func rowCount(of relation: ID<Relation>) -> Int {
    model.database.count(model.relation(relation).concluded)
  }

  /// The true rows, flat; `constant` says what a cell means.
  package func rows(of relation: ID<Relation>) -> RowSnapshot {
    model.database.rows(of: model.relation(relation).concluded)
  }

  /// What a cell of a column of this type means.
  package func constant(_ value: Value, of type: ValueType) -> Constant {
    Constant(value, of: type, model.symbols)
  }

  /// What the case says of a question.
  package func state(of input: ID<Relation>, _ key: [Constant]) -> InputState {
    model.cells(of: key).flatMap { model.states[CaseKey(input: input, key: $0)] } ?? .notAsked
  }
}

extension Theory {
  func rule(of id: RuleID?) -> ID<Rule>? {
    guard let id, compiled.roles.indices.contains(Int(id.index)) else { return nil }
    return compiled.roles[Int(id.index)].rule
  }
}

extension CaseLoader {
  /// Evaluates, and once more where a range holds rows that are undefined: they are then given to the range as facts.
  mutating func evaluate(_ limits: Limits, _ isCancelled: (() -> Bool)?) throws(EvaluationError) {
    var start = database
    var isSettled = false
    while !isSettled {
      database = start
      try database.evaluate(limits: limits, isCancelled: isCancelled)
      isSettled = true
      for range in theory.compiled.ranges where database.undefinedCount(range) > 0 {
        isSettled = false
        let arity = theory.compiled.plan.program.relations[Int(range.index)].arity
        database.forEachRow(of: range, matching: Array(repeating: nil, count: arity)) { row, truth in
          if truth == .undefined { start.insert(Array(row), into: range) }
        }
      }
    }
  }
}
