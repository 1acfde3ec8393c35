import RessortKernel
package import RessortLanguage

// What holds whatever the missing answers are. The third value alone cannot tell: with one default for "yes" and one for "no", each is undefined
// until somebody answers, and so is what both conclude. So every combination of the answers that an open conclusion hangs on is tried as a case of
// its own. Each is an evaluation, so this is done on request, up to a number of cases, once for each set of inputs.

/// One combination of answers to some inputs, evaluated.
struct TriedCase {
  /// In the order of the inputs.
  var answers: [Answer]
  var outcome: Outcome
}

extension Outcome {
  /// How many cases are tried for one conclusion where nobody says otherwise.
  package static var usualCaseLimit: Int { 64 }

  /// An open conclusion as the cases settle it: concluded where all of them conclude it, with the least of their certainties; as they have it where
  /// all have it contested; nil where none has it. Where they differ it stays open, and hangs only on the inputs that make a difference. Any other
  /// conclusion, and one with more cases than the limit, stays as it is.
  ///
  /// Cost: at the first call for a set of inputs, an evaluation for each combination of answers; later ones only look.
  package func settledByCases(_ conclusion: Conclusion, limit: Int) -> Conclusion? {
    guard conclusion.status == .open, !conclusion.isSilence, let cases = cases(of: conclusion.dependsOn, limit: limit)
    else { return conclusion }
    let found = cases.map { $0.outcome.conclusion(of: conclusion.literal) }
    var settled = conclusion
    if found.allSatisfy({ $0?.holds ?? false }) {
      settled.status = .concluded
      settled.certainty = found.compactMap { $0?.certainty }.min() ?? conclusion.certainty
      settled.because = found.compactMap { $0?.because }.joined().uniqued
      settled.citations = found.compactMap { $0?.citations }.joined().uniqued
      settled.discretion = found.compactMap { $0?.discretion }.joined().uniqued
      settled.whatever = conclusion.dependsOn
      settled.dependsOn = []
      return settled
    }
    let standings = found.map { Standing(status: $0?.status, certainty: $0?.certainty) }
    let decisive = decisive(conclusion.dependsOn, cases, standings)
    if decisive.isEmpty, let first = found.first { return first }
    settled.dependsOn = decisive
    return settled
  }

  private struct Standing: Hashable {
    var status: Status?
    var certainty: Certainty?
  }

  /// The rows of a query as the cases settle them, in the same way.
  package func settledByCases(_ answer: QueryAnswer, of query: CheckedQuery, limit: Int) -> QueryAnswer {
    var settled = answer
    var tried: [[InputKey]: [[[Constant]: QueryRow]]] = [:]
    settled.rows = answer.rows.compactMap { row in
      guard row.status == .open, let cases = cases(of: row.dependsOn, limit: limit) else { return row }
      let answers =
        tried[row.dependsOn]
        ?? cases.map { Dictionary(uniqueKeysWithValues: $0.outcome.answer(query).rows.map { ($0.bindings, $0) }) }
      tried[row.dependsOn] = answers
      let found = answers.map { $0[row.bindings] }
      var settled = row
      if found.allSatisfy({ $0?.status == .certain || $0?.status == .concluded }) {
        settled.status = .concluded
        settled.certainty = found.compactMap { $0?.certainty }.min() ?? row.certainty
        settled.discretion = found.compactMap { $0?.discretion }.joined().uniqued
        settled.whatever = row.dependsOn
        settled.dependsOn = []
        return settled
      }
      let decisive = decisive(
        row.dependsOn, cases, found.map { Standing(status: $0?.status, certainty: $0?.certainty) })
      if decisive.isEmpty, let first = found.first { return first }
      settled.dependsOn = decisive
      return settled
    }
    return settled
  }

  /// The inputs of which two answers, all else being equal, make a difference.
  private func decisive(_ inputs: [InputKey], _ cases: [TriedCase], _ standings: [Standing]) -> [InputKey] {
    inputs.indices.filter { input in
      var known: [[Answer]: Standing] = [:]
      return zip(cases, standings).contains { tried, standing in
        var others = tried.answers
        others.remove(at: input)
        return known.updateValue(standing, forKey: others).map { $0 != standing } ?? false
      }
    }.map { inputs[$0] }
  }

  // MARK: Cases

  /// Every combination of answers to the inputs, evaluated; nil where there are more than the limit, where the answers to one have no end, or
  /// where a case cannot be evaluated.
  func cases(of inputs: [InputKey], limit: Int) -> [TriedCase]? {
    var choices: [[Answer]] = []
    var count = 1
    for input in inputs {
      guard
        let answers = theory.answers(
          to: input, atMost: limit / count, absent: theory.program.absentTerms(on: dates)), !answers.isEmpty
      else { return nil }
      count *= answers.count
      if count > limit { return nil }
      choices.append(answers)
    }
    if inputs.isEmpty { return nil }
    if let known = triedCases[inputs] { return known }
    let found = evaluate(choices)
    triedCases[inputs] = .some(found)
    return found
  }

  private func evaluate(_ choices: [[Answer]]) -> [TriedCase]? {
    var combinations: [[Answer]] = [[]]
    for answers in choices { combinations = combinations.flatMap { start in answers.map { start + [$0] } } }
    let asked = Set(choices.compactMap(\.first).map { CaseQuestion(input: $0.input, key: $0.key) })
    let others = answers.filter { !asked.contains(CaseQuestion(input: $0.input, key: $0.key)) }
    var cases: [TriedCase] = []
    for combination in combinations {
      do throws(EvaluationFailure) {
        let outcome = try Outcome(
          theory, answers: others + combination, rows: rows, limits: limits, isCancelled: isCancelled)
        cases.append(TriedCase(answers: combination, outcome: outcome))
      } catch {
        return nil
      }
    }
    return cases
  }

  private struct CaseQuestion: Hashable {
    var input: ID<Relation>
    var key: [Constant]
  }
}

extension Theory {
  /// All that an input may be answered: each value where it has one; every set of values, or of rows, where it has many or none. Nil where they are
  /// more than the limit.
  fileprivate func answers(to question: InputKey, atMost limit: Int, absent: Set<Value>) -> [Answer]? {
    let relation = program.relations[question.input]
    guard question.key.count == (relation.value == nil ? 0 : relation.parameters.count),
      let key = question.key.wholeCells(in: compiled.symbols),
      let rows = possibleRows(of: question.input, key: relation.value == nil ? nil : key, absent: absent)
    else { return nil }
    let constants = rows.map { row in
      zip(row, relation.columns).map { Constant($0, of: $1, compiled.symbols) }
    }
    func answer(_ reply: Answer.Reply) -> Answer { Answer(input: question.input, key: question.key, reply: reply) }
    let values = constants.compactMap(\.last)
    if let value = relation.value, !value.isMany {
      return values.count <= limit ? values.map { answer(.values([$0])) } : nil
    }
    guard constants.count < 16, 1 << constants.count <= limit else { return nil }
    return (0..<(1 << constants.count)).map { set in
      let members = constants.indices.filter { set & (1 << $0) != 0 }
      return answer(
        relation.value == nil ? .rows(members.map { constants[$0] }) : .values(members.map { values[$0] }))
    }
  }
}

extension [Constant] {
  /// The cells, or nil where a text was never interned.
  fileprivate func wholeCells(in symbols: SymbolTable) -> [Value]? {
    let cells = compactMap { $0.value(in: symbols) }
    return cells.count == count ? cells : nil
  }
}

extension Sequence where Element: Hashable {
  /// Each once, in order of first occurrence.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
