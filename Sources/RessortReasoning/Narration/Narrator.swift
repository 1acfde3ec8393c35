package import RessortLanguage

/// Tells proofs and literals in French or in English, with the wordings of the rule base. Every sentence of ours comes from one reviewed table
/// per language.
package struct Narrator: Sendable {
  package let program: CheckedProgram
  package let language: KeywordLanguage

  package init(_ program: CheckedProgram, in language: KeywordLanguage) {
    self.program = program
    self.language = language
  }

  /// One line of a proof told.
  package struct Line: Hashable, Sendable {
    /// How far it stands in; 0 for the conclusion.
    package var depth: Int
    package var text: String
    package var citations: [Citation]
  }

  /// A proof as lines, the conclusion first.
  /// - Parameter unfolded: tells `define` steps too.
  package func lines(of proof: Proof, unfolded: Bool = false) -> [Line] { [] }

  /// "principal competence of the State over homelessness".
  package func text(of literal: Literal) -> String { "" }
  package func text(of constant: Constant) -> String { "" }
  /// Established, concluded, contested, open.
  package func text(of status: Status) -> String { "" }
  /// Said, inferred, hedged, not said.
  package func text(of certainty: Certainty) -> String { "" }
  package func text(of citation: Citation) -> String { "" }
  /// The question's wording for this key.
  package func text(of question: InputKey) -> String { "" }
  package func text(of setAside: SetAside) -> String { "" }
  package func text(of conflict: Conflict) -> [String] { [] }
  /// Why it could not be evaluated.
  package func text(of failure: EvaluationFailure) -> [Line] { [] }
}
