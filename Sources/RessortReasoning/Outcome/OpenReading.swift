import RessortKernel
import RessortLanguage

// What a conclusion takes for granted shows in a second evaluation: the same case, with every presumed input that nobody answered left open. What
// is undefined there, and not here, hangs on a presumption; the inputs are found by the same tracing as those of open conclusions. So an
// exception, a block or an attacker that only lacks an answer is found wherever it stands, and one that would be beaten anyway is not named.

/// The case with its presumptions left open. Cost: one evaluation with a row for every possible answer.
struct OpenReading {
  let model: CaseModel
  private var tracer = OpennessTracer()

  /// Nil where nothing is presumed, and where the evaluation would not end within the limits.
  init?(of outcome: Outcome) {
    var loader = outcome.loader()
    guard loader.openPresumedInputs(outcome.answers) else { return nil }
    do throws(EvaluationError) {
      try loader.evaluate(outcome.limits, outcome.isCancelled)
    } catch {
      return nil
    }
    model = CaseModel(
      theory: outcome.theory, database: loader.database, symbols: loader.symbols, states: loader.states,
      dates: loader.dates)
  }

  /// The presumed inputs that what matches hangs on.
  mutating func presumptions(behind pattern: [Value?], in relation: RelationID) -> [InputKey] {
    var rows: [[Value]] = []
    model.database.forEachRow(of: relation, matching: pattern) { row, truth in
      if truth == .undefined { rows.append(Array(row)) }
    }
    return rows.flatMap { tracer.openness(of: $0, in: relation, model).inputs }.filter { isPresumed($0) }
  }

  private func isPresumed(_ key: InputKey) -> Bool {
    model.program.relations[key.input].silence == .presumedNone && !key.isDeclaredUnknown
  }
}

extension CaseLoader {
  /// Leaves open every presumed input without an answer; whether there is any.
  mutating func openPresumedInputs(_ answers: [Answer]) -> Bool {
    let samples = Samples(theory.program, answers, interning: &symbols)
    let absent = theory.program.absentTerms(on: dates)
    var isAnyOpen = false
    for (index, relation) in theory.program.relations.enumerated() where relation.silence == .presumedNone {
      let input = ID<Relation>(index)
      let compiled = theory.compiled.relations[index]
      theory.forEachPossibleRow(of: input, samples: samples, absent: absent) { row in
        let key = Array(row.prefix(compiled.input?.keyCount ?? 0))
        guard states[CaseKey(input: input, key: key)] == nil else { return }
        isAnyOpen = true
        database.insertUndefined(row, into: compiled.base)
        for case let state? in [compiled.input?.known, compiled.input?.asked] {
          database.insertUndefined(key, into: state)
        }
      }
    }
    return isAnyOpen
  }
}
