// Terms, atoms and bodies as written.

/// Only calculations are indirect: the others are many, and need no memory of their own.
package enum ExpressionSyntax: Sendable {
  /// A term of a concept, short or qualified; or a name that turns out to be nothing.
  case name(NameSyntax)
  /// `f`, `d2`, `?place`: the text is without the question mark.
  case variable(NameSyntax)
  case wildcard(SourceRange)
  case integer(Int64, SourceRange)
  case date(Day, SourceRange)
  case string(String, SourceRange)
  case boolean(Bool, SourceRange)
  indirect case binary(ArithmeticOperator, ExpressionSyntax, ExpressionSyntax, SourceRange)
  indirect case negated(ExpressionSyntax, SourceRange)
  /// Stands where the source had an error, so that later steps go on and stay silent about it.
  case missing(SourceRange)

  package var range: SourceRange {
    switch self {
    case .name(let name), .variable(let name): name.range
    case .wildcard(let range), .integer(_, let range), .date(_, let range), .string(_, let range),
      .boolean(_, let range), .binary(_, _, _, let range), .negated(_, let range), .missing(let range):
      range
    }
  }
}

package enum ArithmeticOperator: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
}

package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// What it is with its sides changed: `<` becomes `>`.
  package var flipped: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// `x: 3` or `3`.
package struct ArgumentSyntax: Sendable {
  package var label: NameSyntax?
  package var value: ExpressionSyntax

  package init(label: NameSyntax?, value: ExpressionSyntax) {
    self.label = label
    self.value = value
  }
}

/// `competence(a, m) includes shared`.
package struct AtomSyntax: Sendable {
  package enum Link: Hashable, Sendable {
    case equals, includes
  }

  package var relation: NameSyntax
  /// `nil` when no parentheses were written.
  package var arguments: [ArgumentSyntax]?
  package var link: (Link, SourceRange)?
  package var value: ExpressionSyntax?
  package var range: SourceRange

  package init(
    relation: NameSyntax, arguments: [ArgumentSyntax]?, link: (Link, SourceRange)?, value: ExpressionSyntax?,
    range: SourceRange
  ) {
    self.relation = relation
    self.arguments = arguments
    self.link = link
    self.value = value
    self.range = range
  }
}

/// A conclusion: an atom, or its denial.
package struct HeadSyntax: Sendable {
  package var isDenied: Bool
  package var atom: AtomSyntax

  package init(isDenied: Bool, atom: AtomSyntax) {
    self.isDenied = isDenied
    self.atom = atom
  }
}

/// What is made of everything for which something holds.
package enum AggregateFunction: String, Hashable, Sendable, CaseIterable {
  case count, sum, minimum, maximum
}

/// `count of { x where edge(x, y) }`.
package struct AggregateSyntax: Sendable {
  package var function: AggregateFunction
  package var values: [ExpressionSyntax]
  package var body: ConditionSyntax
  package var range: SourceRange

  package init(function: AggregateFunction, values: [ExpressionSyntax], body: ConditionSyntax, range: SourceRange) {
    self.function = function
    self.values = values
    self.body = body
    self.range = range
  }
}

package indirect enum ConditionSyntax: Sendable {
  case atom(AtomSyntax)
  case denied(AtomSyntax, SourceRange)
  case notConcluded(AtomSyntax, SourceRange)
  case compare(ComparisonOperator, ExpressionSyntax, ExpressionSyntax, SourceRange)
  /// The aggregate stands left of the sign, wherever it was written.
  case aggregate(AggregateSyntax, ComparisonOperator, ExpressionSyntax, SourceRange)
  case oneOf(ExpressionSyntax, [ExpressionSyntax], SourceRange)
  /// `x is Name` (`isNegated`: `x is not Name`).
  case member(ExpressionSyntax, NameSyntax, isNegated: Bool, SourceRange)
  case state(AtomSyntax, InputState, SourceRange)
  case all([ConditionSyntax], SourceRange)
  case any([ConditionSyntax], SourceRange)
  case missing(SourceRange)
}

/// What a case can say of an input, as a condition tests it.
package enum InputState: String, Hashable, Sendable, CaseIterable {
  case known
  case declaredUnknown
  case notAsked
  case notApplicable
}
