// A mistake in a rule file is the normal case, so a diagnostic is a value with a design. What a person reads is made from
// `Problem` by the tables of wordings, in French and in English; steps report problems, never sentences.

/// One thing to tell the author of a rule file.
package struct Diagnostic: Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// Another place that explains it: the first definition, the other end of the cycle.
  package struct Note: Sendable {
    package var remark: NoteRemark
    package var place: SourceRange

    package init(_ remark: NoteRemark, at place: SourceRange) {
      self.remark = remark
      self.place = place
    }
  }

  /// An edit that would mend it. Applied, it gives text that parses.
  package struct Fix: Sendable {
    package var replaced: SourceRange
    package var replacement: String
    /// The words that the replacement changes, for the reader of a long one; empty where all of it is new.
    package var changes: [Change]

    package struct Change: Sendable {
      package var replaced: SourceRange
      package var replacement: String
    }

    package init(replace replaced: SourceRange, with replacement: String, changing changes: [Change] = []) {
      self.replaced = replaced
      self.replacement = replacement
      self.changes = changes
    }
  }

  package var problem: Problem
  package var place: SourceRange
  package var notes: [Note]
  package var fixes: [Fix]
  /// A scenario in which it was seen, as text for the file that the diagnostic is about.
  package var example: String?

  package init(
    _ problem: Problem, at place: SourceRange, notes: [Note] = [], fixes: [Fix] = [], example: String? = nil
  ) {
    self.problem = problem
    self.place = place
    self.notes = notes
    self.fixes = fixes
    self.example = example
  }
}

/// What the steps report into, in order.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package mutating func report(
    _ problem: Problem, at place: SourceRange, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    all.append(Diagnostic(problem, at: place, notes: notes, fixes: fixes))
  }

  package var hasErrors: Bool {
    all.contains { $0.problem.severity == .error }
  }
}
