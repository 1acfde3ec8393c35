/// A checked program, ready to run. Immutable: any number of databases share one.
package struct Plan: Sendable {
  package let program: Program

  package init(_ program: Program) throws(PlanError) {
    self.program = program
  }
}
