import RessortKernel
import RessortLanguage

/// The kernel's program for a theory, and the way back from its rows and rules to the language's.
struct CompiledTheory: Sendable {
  var symbols = SymbolTable()

  init(_ program: CheckedProgram, _ options: TheoryOptions) throws(TheoryError) {}
}
