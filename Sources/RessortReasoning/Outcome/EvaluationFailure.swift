package import RessortKernel
package import RessortLanguage

/// Why a case could not be evaluated.
package enum EvaluationFailure: Error, Sendable {
  /// A limit was reached while `rule` was running; `Outcome.upToLimit` gives the sound part.
  case limit(Limit, rule: ID<RessortLanguage.Rule>?)
  case arithmetic(ArithmeticFault, rule: ID<RessortLanguage.Rule>?)
  case cancelled
  /// Facts, answers and `always` rules alone prove two literals that cannot both hold.
  case contradiction(Proof, Proof)
}
