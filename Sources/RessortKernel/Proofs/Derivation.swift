// The unit of explanation: an instance of a rule. A proof is a tree of them, chosen by whoever tells it; `stage` says
// which choices end.

/// One reason for a row: an instance of a rule whose body is not false, or the row's being given.
package struct Derivation: Hashable, Sendable {
  /// The id of the rule; `RuleID(-1)` for a base fact.
  package var rule: RuleID
  /// Which rule of the program, in order of addition; -1 for a base fact.
  package var ruleIndex: Int
  /// By `Variable.index`; `nil` only for variables that occur in no positive atom and no assignment.
  package var bindings: [Value?]
  /// The least of the body's literals.
  package var truth: Truth

  package init(rule: RuleID, ruleIndex: Int, bindings: [Value?], truth: Truth) {
    self.rule = rule
    self.ruleIndex = ruleIndex
    self.bindings = bindings
    self.truth = truth
  }

  /// A row given to `Database.insert` (truth: true) or `insertUndefined`.
  package static func baseFact(_ truth: Truth) -> Derivation {
    Derivation(rule: RuleID(-1), ruleIndex: -1, bindings: [], truth: truth)
  }

  package var isBaseFact: Bool { ruleIndex < 0 }
}
