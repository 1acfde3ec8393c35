// Conditions whose relations are known and whose arguments stand in their columns; what the arguments mean is not yet known.

/// An atom of a known relation, one expression for each column.
struct PlacedAtom {
  var relation: ID<Relation>
  var columns: [ExpressionSyntax]
  var range: SourceRange
}

struct PlacedHead {
  var isDenied: Bool
  var atom: PlacedAtom
}

struct PlacedAggregate {
  var function: AggregateFunction
  var values: [ExpressionSyntax]
  var body: PlacedCondition
  /// Numbers of the variables that are its own.
  var locals: [String: Int]
  var range: SourceRange
}

indirect enum PlacedCondition {
  case holds(PlacedAtom)
  case denied(PlacedAtom, SourceRange)
  case notConcluded(PlacedAtom, SourceRange)
  case compare(ComparisonOperator, ExpressionSyntax, ExpressionSyntax, SourceRange)
  case aggregate(PlacedAggregate, ComparisonOperator, ExpressionSyntax, SourceRange)
  case oneOf(ExpressionSyntax, [ExpressionSyntax], SourceRange)
  case member(ExpressionSyntax, NameSyntax, isNegated: Bool, SourceRange)
  /// The columns are the key of an input.
  case state(PlacedAtom, InputState, SourceRange)
  case all([PlacedCondition])
  case any([PlacedCondition])
  /// Reported, or missing in the source.
  case missing
}
