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

  package struct Expectation: Sendable {
    package var mode: Mode
    package var head: HeadSyntax
    /// After `only`: the values beyond the one in the atom.
    package var furtherValues: [ExpressionSyntax]
    package var certainty: ExpectedCertainty?
    package var status: ExpectedStatus?
    package var source: NameSyntax?
    package var locators: [LocatorSyntax]
    package var because: NameSyntax?
    /// Whose judgement it must be left to.
    package var actor: NameSyntax?
    /// The day of the `as of` above it.
    package var day: Day?
    package var range: SourceRange

    package init(
      mode: Mode, head: HeadSyntax, furtherValues: [ExpressionSyntax], certainty: ExpectedCertainty?,
      status: ExpectedStatus?, source: NameSyntax?, locators: [LocatorSyntax], because: NameSyntax?,
      actor: NameSyntax?, day: Day?, range: SourceRange
    ) {
      self.mode = mode
      self.head = head
      self.furtherValues = furtherValues
      self.certainty = certainty
      self.status = status
      self.source = source
      self.locators = locators
      self.because = because
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
