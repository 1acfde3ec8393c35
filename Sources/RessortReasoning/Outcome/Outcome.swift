package import RessortKernel
package import RessortLanguage

/// One case evaluated. What can be observed never changes; a class, and not `Sendable`, since it remembers the proofs it has found.
package final class Outcome {
  package let theory: Theory

  /// Evaluates a case.
  /// - Parameters:
  ///   - answers: what the case says; keys not among them are not asked.
  ///   - rows: further rows of inputs.
  package init(
    _ theory: Theory, answers: [Answer], rows: BaseRows? = nil, limits: Limits = Limits(),
    isCancelled: (() -> Bool)? = nil
  ) throws(EvaluationFailure) {
    self.theory = theory
  }

  /// What came out of a relation, affirmed: certain, concluded, contested, open; in the declared order, then in order of declaration.
  /// - Parameter pattern: a constant for each column, or `nil` for any.
  package func conclusions(of relation: ID<Relation>, matching pattern: [Constant?]? = nil) -> [Conclusion] { [] }

  /// The same for what is denied.
  package func denials(of relation: ID<Relation>, matching pattern: [Constant?]? = nil) -> [Conclusion] { [] }

  /// Keys for which the text is silent and nothing is concluded. The row of the literal is as long as was written: without the value where
  /// the statement gives none.
  package func silences(of relation: ID<Relation>) -> [Conclusion] { [] }

  /// Every rule instance whose conditions hold and whose conclusion does not come out because it lost or was set aside.
  package func setAside(of relation: ID<Relation>) -> [SetAside] { [] }

  package func notes() -> [NoteResult] { [] }

  /// Inputs that could still settle an open conclusion of an output relation: the one that touches most of them first, then in order of
  /// declaration; those declared unknown after those nobody asked.
  package func openInputs() -> [InputKey] { [] }

  /// The best proof: firmest, then shortest; `nil` for what does not hold. For an open or contested literal, the argument for it.
  package func proof(of literal: Literal) -> Proof? { nil }

  /// Rows that are true.
  package func rowCount(of relation: ID<Relation>) -> Int { 0 }

  /// The true rows, flat.
  package func rows(of relation: ID<Relation>) -> RowSnapshot { fatalError() }

  /// What a cell of a column of this type means.
  package func constant(_ value: Value, of type: ValueType) -> Constant { fatalError() }
}
