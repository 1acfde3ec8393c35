/// Facts of one plan and, after `evaluate`, the well-founded model.
package struct Database {
  package let plan: Plan
  /// Whether the last evaluation reached its end; false before the first.
  package private(set) var isComplete = false

  package init(_ plan: Plan) {
    self.plan = plan
  }

  package mutating func insert(_ row: [Value], into relation: RelationID) {}
  package mutating func insertUndefined(_ row: [Value], into relation: RelationID) {}
  package mutating func evaluate(
    limits: Limits = Limits(), isCancelled: (() -> Bool)? = nil
  ) throws(EvaluationError) {}
  package func truth(of row: [Value], in relation: RelationID) -> Truth { .isFalse }
  package func count(_ relation: RelationID) -> Int { 0 }
  package func undefinedCount(_ relation: RelationID) -> Int { 0 }
  package func forEachRow(
    of relation: RelationID, matching pattern: [Value?], _ body: (ArraySlice<Value>, Truth) -> Void
  ) {}
  package func rows(of relation: RelationID) -> RowSnapshot { RowSnapshot(arity: 0, count: 0, values: []) }
  package func derivations(of row: [Value], in relation: RelationID) -> [Derivation] { [] }
  package func stage(of row: [Value], in relation: RelationID) -> Int? { nil }
}

/// True rows of a relation, flat: row r, column c at r × arity + c.
package struct RowSnapshot: Sendable {
  package var arity: Int
  package var count: Int
  package var values: [Value]
}
