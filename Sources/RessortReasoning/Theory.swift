package import RessortLanguage

/// A checked program compiled to the kernel: defeat, three-valued inputs and all. Immutable; evaluate any number of cases against it.
package struct Theory: Sendable {
  package let program: CheckedProgram
  package let options: TheoryOptions
  let compiled: CompiledTheory

  /// Cost: one pass over the rules, and over the pairs of conclusions of one relation that can conflict.
  package init(_ program: CheckedProgram, options: TheoryOptions = TheoryOptions()) throws(TheoryError) {
    self.program = program
    self.options = options
    compiled = try CompiledTheory(program, options)
  }
}

/// How a theory is read.
package struct TheoryOptions: Hashable, Sendable {
  /// What becomes of a conclusion that is contested.
  package enum Ambiguity: Hashable, Sendable {
    /// It attacks nothing: the dispute stays where it is.
    case blocking
    /// It still attacks: what it would lead to disputes further conclusions.
    case propagating
  }

  package var ambiguity: Ambiguity

  package init(ambiguity: Ambiguity = .blocking) {
    self.ambiguity = ambiguity
  }
}

/// Why a checked program cannot be run.
package enum TheoryError: Error, Hashable, Sendable {
  /// Nothing gives the rule's variable a value: it stands only where a value is needed already.
  case unboundVariable(name: String?, rule: ID<RessortLanguage.Rule>?)
  /// What the rule counts or compares hangs on what it concludes.
  case recursiveAggregate(rule: ID<RessortLanguage.Rule>)
}
