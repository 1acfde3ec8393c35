// Scenarios of a checked program.

/// One answer of a case to one question: an input and a key.
package struct Answer: Hashable, Sendable {
  package enum Reply: Hashable, Sendable {
    /// For an input with a value, the values of the key; for one without, its rows are given one by one in `rows`.
    case values([Constant])
    /// For an input without a value: all its rows.
    case rows([[Constant]])
    case declaredUnknown
    case notApplicable
  }

  package var input: ID<Relation>
  /// The arguments, for an input with a value; empty for one without.
  package var key: [Constant]
  package var reply: Reply

  package init(input: ID<Relation>, key: [Constant], reply: Reply) {
    self.input = input
    self.key = key
    self.reply = reply
  }
}

extension Answer {
  /// All that it names.
  package var constants: [Constant] {
    switch reply {
    case .values(let values): key + values
    case .rows(let rows): rows.flatMap(\.self)
    case .declaredUnknown, .notApplicable: key
    }
  }
}

/// What must, or must not, come out.
package struct Expectation: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case result(ExpectedResult)
    case note(ID<Rule>)
    case question(ExpectedQuestion)
    /// Whatever could be asked.
    case anyQuestion
    /// Whatever a case declares unknown and a result hangs on.
    case anyGap
  }

  package var mode: ScenarioSyntax.Mode
  package var subject: Subject
  package var certainty: ExpectedCertainty?
  package var status: ExpectedStatus?
  package var locators: [String]
  /// The date of the facts; `nil` for what the case itself says.
  package var day: Day?
  package var range: SourceRange

  package init(
    mode: ScenarioSyntax.Mode, _ subject: Subject, certainty: ExpectedCertainty? = nil,
    status: ExpectedStatus? = nil, locators: [String] = [], day: Day? = nil, range: SourceRange
  ) {
    self.mode = mode
    self.subject = subject
    self.certainty = certainty
    self.status = status
    self.locators = locators
    self.day = day
    self.range = range
  }

  /// `nil` for notes and questions.
  package var result: ExpectedResult? {
    if case .result(let result) = subject { result } else { nil }
  }
}

/// A literal that must, or must not, come out.
package struct ExpectedResult: Hashable, Sendable {
  package var isDenied: Bool
  /// Constants and wildcards.
  package var atom: Atom
  /// How the value compares with that of the atom; `nil` where it is that one.
  package var limit: ComparisonOperator?
  /// After `only`: the last column's values, the one in the atom among them.
  package var onlyValues: [Constant]
  /// Rules any of which may be the reason: one, or the rows of a table.
  package var because: [ID<Rule>]
  /// Questions whose answer must make no difference.
  package var whatever: [ExpectedQuestion]
  /// Whose judgement it must be left to.
  package var actor: ID<Term>?

  package init(
    isDenied: Bool, atom: Atom, limit: ComparisonOperator? = nil, onlyValues: [Constant] = [],
    because: [ID<Rule>] = [], whatever: [ExpectedQuestion] = [], actor: ID<Term>? = nil
  ) {
    self.isDenied = isDenied
    self.atom = atom
    self.limit = limit
    self.onlyValues = onlyValues
    self.because = because
    self.whatever = whatever
    self.actor = actor
  }
}

/// An input, and for one with a value the arguments: a constant for each, or `nil` for any.
package struct ExpectedQuestion: Hashable, Sendable {
  package var input: ID<Relation>
  package var key: [Constant?]

  package init(input: ID<Relation>, key: [Constant?]) {
    self.input = input
    self.key = key
  }
}

package struct Scenario: Sendable {
  package var name: String
  package var title: String?
  package var answers: [Answer]
  package var expectations: [Expectation]
  package var documentation: String?
  package var range: SourceRange

  package init(
    name: String, title: String?, answers: [Answer], expectations: [Expectation], documentation: String?,
    range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.answers = answers
    self.expectations = expectations
    self.documentation = documentation
    self.range = range
  }
}
