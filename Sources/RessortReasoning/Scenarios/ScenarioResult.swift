package import RessortLanguage

/// How a scenario went.
package struct ScenarioResult: Sendable {
  package var scenario: Scenario
  /// Empty when all expectations were met.
  package var failures: [ScenarioFailure]
  /// What the case brought to work, where it was asked for.
  package var trace: CoverageTrace?

  package var isPassed: Bool { failures.isEmpty }
}

/// One expectation that was not met, or a case that could not be evaluated.
package struct ScenarioFailure: Sendable {
  package enum Kind: Sendable {
    /// Nothing that matches came out; what the relation has instead.
    case missing(found: [Conclusion])
    /// It should not have come out.
    case unexpected([Conclusion])
    /// The values listed are not exactly those that came out.
    case otherValues(missing: [Constant], additional: [Conclusion])
    /// Something matches, but nothing with this certainty, status, citation or reason, or left to this actor.
    case wrongCertainty(found: [Conclusion])
    case wrongStatus(found: [Conclusion])
    case wrongCitation(found: [Conclusion])
    case wrongReason(found: [Conclusion])
    case notLeftTo(found: [Conclusion])
    /// It holds, but not whatever the answer to these questions is.
    case wrongCases(found: [Conclusion])
    /// Nothing that matches was set aside or denied.
    case notSetAside(found: [Conclusion])
    /// The notes of the case; the one expected may be among them, with another certainty, status or citation.
    case missingNote(found: [NoteResult])
    case unexpectedNote
    /// The questions that are asked instead.
    case missingQuestion(found: [InputKey])
    case unexpectedQuestions([InputKey])
    case evaluation(EvaluationFailure)
  }

  package var kind: Kind
  /// `nil` when the evaluation failed.
  package var expectation: Expectation?
  package var reasons = FailureReasons()
  package var place: SourceRange
}
