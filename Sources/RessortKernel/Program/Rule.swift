// Rules as the kernel takes them: no names, no types, no sugar. `path(x, z) if path(x, y), edge(y, z)` becomes a head
// atom over variables 0 and 2 and two positive literals.

/// What stands at one place of an atom. A wildcard matches anything, binds nothing, and stands in bodies only.
package enum Operand: Hashable, Sendable {
  case variable(Variable)
  case constant(Value)
  case wildcard
}

/// A relation applied to as many operands as it has columns.
package struct Atom: Hashable, Sendable {
  package var relation: RelationID
  package var operands: [Operand]

  package init(relation: RelationID, operands: [Operand]) {
    self.relation = relation
    self.operands = operands
  }
}

/// One condition of a rule body.
package enum Literal: Hashable, Sendable {
  case positive(Atom)
  /// Holds where no row matches the atom: `not p(x, _)` says that no `y` at all gives `p(x, y)`. Its variables are bound
  /// by other literals.
  case negative(Atom)
  case compare(Comparison, Expression, Expression)
  /// Gives the variable the value of the expression; where something else has bound it, compares the two.
  case assign(Variable, Expression)
}

/// The head holds for each binding of the variables that makes the whole body hold.
package struct Rule: Hashable, Sendable {
  package var id: RuleID
  package var head: Atom
  package var body: [Literal]
  /// Variables are 0 ..< variableCount.
  package var variableCount: Int

  package init(id: RuleID, head: Atom, body: [Literal], variableCount: Int) {
    self.id = id
    self.head = head
    self.body = body
    self.variableCount = variableCount
  }
}
