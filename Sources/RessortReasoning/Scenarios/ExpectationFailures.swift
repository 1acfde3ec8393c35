import RessortKernel
package import RessortLanguage

// Expectations held against an outcome, as an answer would show it: what hangs on missing answers is settled by cases first, as far as that can
// change the verdict, since each case is an evaluation.

extension Outcome {
  /// What is wrong with an expectation; nil when it is met.
  func failure(of expectation: Expectation) -> ScenarioFailure.Kind? {
    switch expectation.subject {
    case .result(let result): failure(of: result, expectation)
    case .note(let note): failure(ofNote: note, expectation)
    case .question(let question): failure(ofQuestions: { question.matches($0) }, expectation.mode)
    case .anyQuestion: failure(ofQuestions: { _ in true }, expectation.mode)
    case .anyGap: failureOfGaps()
    }
  }

  // MARK: Results

  private func failure(of result: ExpectedResult, _ expectation: Expectation) -> ScenarioFailure.Kind? {
    let wanted = WantedResult(
      expectation: expectation, result: result, pattern: result.pattern(theory.program))
    switch expectation.mode {
    case .expected:
      // Cases settle what is open, and take nothing from what stands.
      if expectation.status != .open, result.whatever.isEmpty, missing(wanted, unsettled(wanted)) == nil { return nil }
      return missing(wanted, results(wanted))
    case .unexpected:
      let found = results(wanted).filter {
        expectation.accepts($0.status, else: [.certain, .concluded, .open]) && expectation.accepts($0.certainty)
          && expectation.accepts($0.citations) && result.accepts($0.because) && result.accepts(whatever: $0.whatever)
          && result.accepts($0.discretion)
      }
      return found.isEmpty ? nil : .unexpected(found)
    case .only: return otherValues(wanted)
    case .setAside: return notSetAside(wanted)
    }
  }

  /// An expected result with what its columns must be: a constant, or `nil` for anything.
  private struct WantedResult {
    var expectation: Expectation
    var result: ExpectedResult
    var pattern: [Constant?]

    /// The same with any value.
    var withAnyValue: WantedResult {
      var any = self
      any.result.limit = nil
      any.pattern = pattern.dropLast() + [nil]
      return any
    }
  }

  private func unsettled(_ wanted: WantedResult) -> [Conclusion] {
    let relation = wanted.result.atom.relation
    if wanted.result.isDenied {
      return denials(of: relation, matching: wanted.pattern).filter { wanted.result.accepts($0.literal) }
    }
    var results = conclusions(of: relation, matching: wanted.pattern)
    if wanted.expectation.certainty == .silent {
      results += silences(of: relation).filter { $0.literal.matches(wanted.pattern) }
    }
    return results.filter { wanted.result.accepts($0.literal) }
  }

  private func results(_ wanted: WantedResult) -> [Conclusion] {
    unsettled(wanted).compactMap { settledByCases($0, limit: Self.usualCaseLimit) }
  }

  private func missing(_ wanted: WantedResult, _ found: [Conclusion]) -> ScenarioFailure.Kind? {
    let expectation = wanted.expectation
    let standing = found.filter { expectation.accepts($0.status, else: [.certain, .concluded]) }
    if standing.isEmpty { return found.isEmpty ? .missing(found: neighbours(wanted)) : .wrongStatus(found: found) }
    let firm = standing.filter { expectation.accepts($0.certainty) }
    if firm.isEmpty { return .wrongCertainty(found: standing) }
    let cited = firm.filter { expectation.accepts($0.citations) }
    if cited.isEmpty { return .wrongCitation(found: firm) }
    let reasoned = cited.filter { wanted.result.accepts($0.because) }
    if reasoned.isEmpty { return .wrongReason(found: cited) }
    let judged = reasoned.filter { wanted.result.accepts($0.discretion) }
    if judged.isEmpty { return .notLeftTo(found: reasoned) }
    return judged.contains { wanted.result.accepts(whatever: $0.whatever) } ? nil : .wrongCases(found: judged)
  }

  /// What the relation has for the same key instead.
  private func neighbours(_ wanted: WantedResult) -> [Conclusion] {
    let relation = theory.program.relations[wanted.result.atom.relation]
    return relation.value == nil ? [] : results(wanted.withAnyValue)
  }

  private func otherValues(_ wanted: WantedResult) -> ScenarioFailure.Kind? {
    let expectation = wanted.expectation
    let all = results(wanted.withAnyValue).filter {
      expectation.accepts($0.status, else: [.certain, .concluded, .open])
    }
    var values = wanted.result.onlyValues
    if let value = wanted.pattern.last ?? nil, !values.contains(value) { values.insert(value, at: 0) }
    let standing = all.filter { expectation.accepts($0.status, else: [.certain, .concluded]) }
    let missing = values.filter { value in !standing.contains { $0.literal.row.last == value } }
    let additional = all.filter { conclusion in !values.contains { $0 == conclusion.literal.row.last } }
    return missing.isEmpty && additional.isEmpty ? nil : .otherValues(missing: missing, additional: additional)
  }

  private func notSetAside(_ wanted: WantedResult) -> ScenarioFailure.Kind? {
    let (expectation, result) = (wanted.expectation, wanted.result)
    let relation = result.atom.relation
    let isSetAside = setAside(of: relation).contains {
      $0.literal.isDenied == result.isDenied && $0.literal.matches(wanted.pattern) && result.accepts($0.literal)
        && expectation.accepts($0.certainty) && expectation.accepts($0.citations)
        && result.accepts([$0.rule, $0.reason.rule].compactMap { $0 })
    }
    let isDenied =
      !result.isDenied
      && denials(of: relation, matching: wanted.pattern).contains {
        ($0.status == .certain || $0.status == .concluded) && expectation.accepts($0.certainty)
          && expectation.accepts($0.citations) && result.accepts($0.because)
      }
    return isSetAside || isDenied ? nil : .notSetAside(found: results(wanted))
  }

  // MARK: Notes and questions

  private func failure(ofNote note: ID<Rule>, _ expectation: Expectation) -> ScenarioFailure.Kind? {
    let all = notes()
    let isFound = all.contains {
      $0.rule == note && expectation.accepts($0.status, else: [.certain, .concluded])
        && expectation.accepts($0.certainty) && expectation.accepts($0.citations)
    }
    switch (expectation.mode, isFound) {
    case (.unexpected, true): return .unexpectedNote
    case (.unexpected, false), (_, true): return nil
    case (_, false): return .missingNote(found: all)
    }
  }

  private func failure(
    ofQuestions isMeant: (InputKey) -> Bool, _ mode: ScenarioSyntax.Mode
  ) -> ScenarioFailure.Kind? {
    let asked = openInputs(caseLimit: Self.usualCaseLimit).filter { !$0.isDeclaredUnknown }
    let meant = asked.filter(isMeant)
    return mode == .unexpected
      ? meant.isEmpty ? nil : .unexpectedQuestions(meant) : meant.isEmpty ? .missingQuestion(found: asked) : nil
  }
}

extension Outcome {
  /// What results hang on though the case declares it unknown.
  private func failureOfGaps() -> ScenarioFailure.Kind? {
    let gaps = openInputs(caseLimit: Self.usualCaseLimit).filter(\.isDeclaredUnknown)
    return gaps.isEmpty ? nil : .unexpectedQuestions(gaps)
  }
}

extension Expectation {
  func accepts(_ status: Status, else accepted: [Status]) -> Bool {
    switch self.status {
    case nil: accepted.contains(status)
    case .certain: status == .certain
    case .concluded: status == .concluded
    case .contested: status == .contested(.conflict) || status == .contested(.circular)
    case .open: status == .open
    }
  }

  func accepts(_ certainty: Certainty) -> Bool {
    switch self.certainty {
    case nil: true
    case .explicit: certainty == .explicit
    case .derived: certainty == .derived
    case .hedged: certainty == .hedged
    case .silent: certainty == .silent
    }
  }

  func accepts(_ citations: [Citation]) -> Bool {
    locators.allSatisfy { locator in citations.contains { $0.locator == locator } }
  }
}

extension ExpectedResult {
  /// A constant for each column, or `nil` for any; of a value that is only compared, any.
  func pattern(_ program: CheckedProgram) -> [Constant?] {
    var pattern = atom.columns.map { program.evaluate($0, []) }
    if limit != nil { pattern[pattern.count - 1] = nil }
    return pattern
  }

  /// Whether the value compares with the atom's as it must.
  func accepts(_ literal: Literal) -> Bool {
    guard let limit, let value = literal.row.last, case .constant(let other)? = atom.columns.last else { return true }
    return limit.holds(value, other)
  }

  func accepts(_ discretion: [Discretion]) -> Bool {
    actor.map { actor in discretion.contains { $0.actor == .term(actor) } } ?? true
  }

  func accepts(_ rules: [ID<Rule>]) -> Bool {
    because.isEmpty || rules.contains { because.contains($0) }
  }

  func accepts(whatever inputs: [InputKey]) -> Bool {
    whatever.allSatisfy { question in inputs.contains { question.matches($0) } }
  }
}

extension ExpectedQuestion {
  func matches(_ asked: InputKey) -> Bool {
    asked.input == input && zip(key, asked.key).allSatisfy { $0 == nil || $0 == $1 }
  }
}

extension SetAside.Reason {
  /// The rule that set the other aside; nil for its own `unless`, and for facts and answers.
  package var rule: ID<RessortLanguage.Rule>? {
    switch self {
    case .unless: nil
    case .setAside(by: let rule), .denied(by: let rule, _): rule
    case .beaten(by: let rule, _): rule
    }
  }
}
