// Scenarios as written: what is given, and what must and must not come out.

package struct ScenarioSyntax: Sendable {
  package enum Reply: Sendable {
    case values([ExpressionSyntax])
    case nothing
    case declaredUnknown
    case notApplicable
  }

  package struct Answer: Sendable {
    package var input: NameSyntax
    package var arguments: [ExpressionSyntax]
    package var reply: Reply
    package var range: SourceRange

    package init(input: NameSyntax, arguments: [ExpressionSyntax], reply: Reply, range: SourceRange) {
      self.input = input
      self.arguments = arguments
      self.reply = reply
      self.range = range
    }
  }

  package enum Mode: String, Hashable, Sendable {
    case expected, unexpected, only, setAside
  }

  /// What is expected, or not.
  package enum Subject: Sendable {
    /// A result. After `only`, the second are the values beyond the one in the atom.
    case result(HeadSyntax, [ExpressionSyntax])
    case note(NameSyntax)
    /// An input, with a key or without.
    case question(AtomSyntax)
    /// Whatever could be asked.
    case anyQuestion
    /// Whatever a case declares unknown and a result hangs on.
    case anyGap
  }

  package struct Expectation: Sendable {
    package var mode: Mode
    package var subject: Subject
    package var certainty: ExpectedCertainty?
    package var status: ExpectedStatus?
    package var source: NameSyntax?
    package var locators: [LocatorSyntax]
    package var because: NameSyntax?
    /// Questions whose answer must make no difference.
    package var whatever: [AtomSyntax]
    /// Whose judgement it must be left to.
    package var actor: NameSyntax?
    /// The day of the `as of` above it.
    package var day: Day?
    package var range: SourceRange

    package init(
      mode: Mode, subject: Subject, certainty: ExpectedCertainty? = nil, status: ExpectedStatus? = nil,
      source: NameSyntax? = nil, locators: [LocatorSyntax] = [], because: NameSyntax? = nil,
      whatever: [AtomSyntax] = [], actor: NameSyntax? = nil, day: Day?, range: SourceRange
    ) {
      self.mode = mode
      self.subject = subject
      self.certainty = certainty
      self.status = status
      self.source = source
      self.locators = locators
      self.because = because
      self.whatever = whatever
      self.actor = actor
      self.day = day
      self.range = range
    }
  }

  package var name: String
  package var title: String?
  package var answers: [Answer]
  /// Where the days of its `as of` stand.
  package var days: [SourceRange]
  package var expectations: [Expectation]
  package var documentation: String?
  package var range: SourceRange

  package init(
    name: String, title: String?, answers: [Answer], days: [SourceRange], expectations: [Expectation],
    documentation: String?, range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.answers = answers
    self.days = days
    self.expectations = expectations
    self.documentation = documentation
    self.range = range
  }
}

package enum ExpectedCertainty: String, Hashable, Sendable, CaseIterable {
  case explicit, derived, hedged, silent
}

package enum ExpectedStatus: String, Hashable, Sendable, CaseIterable {
  case certain, concluded, contested, open
}
