// What is wrong with a program that cannot be planned. The language layer reports these mistakes earlier and in the
// author's words; here they protect the kernel from programs built by hand.

/// Why a program cannot be planned. `ruleIndex` counts the rules in order of addition.
package enum PlanError: Error, Hashable, Sendable {
  /// Nothing binds the variable: it stands in no positive atom and no assignment that can be computed.
  case unboundVariable(Variable, rule: RuleID, ruleIndex: Int)
  case arityMismatch(RelationID, expected: Int, found: Int, rule: RuleID, ruleIndex: Int)
  case wildcardInHead(rule: RuleID, ruleIndex: Int)
  case unknownRelation(RelationID, rule: RuleID, ruleIndex: Int)
  /// The index is negative or not below the rule's `variableCount`.
  case unknownVariable(Variable, rule: RuleID, ruleIndex: Int)
  /// A relation that keeps extremes hangs on itself through a negation or through one that does not.
  case unsuitableExtreme(RelationID)
  /// It hangs on itself, some rule concludes its head, or its columns do not fit its source.
  case unsuitableAggregate(rule: RuleID)
}
