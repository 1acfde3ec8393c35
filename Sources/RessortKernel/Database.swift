// The kernel's front door: facts in, the well-founded model out.
//
//   var database = Database(try Plan(program))
//   database.insert([ada, bob], into: parent)
//   try database.evaluate()
//   database.truth(of: [ada, bob], in: ancestor)

/// Facts of one plan and, after `evaluate`, the well-founded model. A value: a copy is independent, shares what it can,
/// and is the way to ask "what if". All questions are answered from the last evaluation; before the first, everything
/// is false. Not `Sendable`, since questions build indexes on the way.
package struct Database {
  package let plan: Plan
  /// By relation: the plan's facts, then inserted rows.
  private var base: [RowStore]
  /// By relation: inserted rows that are among the plan's facts.
  private var repeated: [RowStore]
  private var undefinedBase: [RowStore]
  private var model: Model?

  package init(_ plan: Plan) {
    self.plan = plan
    base = plan.facts.map(\.rows)
    repeated = plan.facts.map { RowStore(arity: $0.rows.arity) }
    undefinedBase = repeated
  }

  // MARK: Facts

  /// Adds a base fact. It shows after the next `evaluate`.
  package mutating func insert(_ row: [Value], into relation: RelationID) {
    checkArity(row.count, relation)
    if !base[relation.position].insert(row) { noteRepeated(row, relation) }
  }

  /// Adds base facts, flat: as many rows as `rows` has multiples of the arity, which is not zero.
  package mutating func insert(rows: [Value], into relation: RelationID) {
    let arity = base[relation.position].arity
    precondition(arity > 0 && rows.count % arity == 0, "rows have as many values as the relation has columns")
    if plan.facts[relation.position].rows.count > 0 {
      for offset in stride(from: 0, to: rows.count, by: arity) {
        insert(Array(rows[offset..<(offset + arity)]), into: relation)
      }
      return
    }
    base[relation.position].insert(flat: rows)
  }

  /// Adds base facts. Where they are the first of their relation nothing is copied.
  package mutating func insert(_ table: FactTable, into relation: RelationID) {
    checkArity(table.arity, relation)
    if base[relation.position].count == 0 {
      base[relation.position] = table.rows
    } else {
      for row in 0..<table.count { insert(table[row], into: relation) }
    }
  }

  /// Adds a base fact whose truth is undefined: an input that nobody has answered. Where the same row is also inserted
  /// as true, it is true.
  package mutating func insertUndefined(_ row: [Value], into relation: RelationID) {
    checkArity(row.count, relation)
    _ = undefinedBase[relation.position].insert(row)
  }

  private mutating func noteRepeated(_ row: [Value], _ relation: RelationID) {
    if plan.facts[relation.position].rows.find(row) != nil { _ = repeated[relation.position].insert(row) }
  }

  private func checkArity(_ count: Int, _ relation: RelationID) {
    precondition(count == base[relation.position].arity, "a row has as many values as the relation has columns")
  }

  // MARK: Evaluation

  /// Computes the well-founded model of the plan's rules over the facts, from scratch.
  /// - Parameter isCancelled: asked once in a few thousand rows.
  /// - Throws: `.limit`, `.arithmetic` or `.cancelled`. The completed components are then readable, and of the
  ///   interrupted one the rows that are surely true; `isComplete` is false.
  package mutating func evaluate(
    limits: Limits = Limits(), isCancelled: (() -> Bool)? = nil
  ) throws(EvaluationError) {
    model = nil
    var evaluator = Evaluator(
      plan, base: base, undefinedBase: undefinedBase, monitor: Monitor(limits: limits, isCancelled: isCancelled))
    do throws(EvaluationError) {
      try evaluator.run()
      model = Model(evaluator, isComplete: true)
    } catch {
      model = Model(evaluator, isComplete: false)
      throw error
    }
  }

  /// Whether the last evaluation reached its end; false before the first.
  package var isComplete: Bool { model?.isComplete ?? false }

  /// Whether the last evaluation got past this relation: if not, rows that seem false may not be.
  package func isComplete(_ relation: RelationID) -> Bool {
    model?.isEvaluated(relation) ?? false
  }

  // MARK: Questions

  /// Expected O(arity).
  package func truth(of row: [Value], in relation: RelationID) -> Truth {
    checkArity(row.count, relation)
    return model?.truth(of: row, in: relation) ?? .isFalse
  }

  /// True rows.
  package func count(_ relation: RelationID) -> Int {
    model?.trueCount(of: relation) ?? 0
  }

  package func undefinedCount(_ relation: RelationID) -> Int {
    model?.undefinedCount(of: relation) ?? 0
  }

  /// Calls `body` with each row, true or undefined, that has the pattern's values where there are some: first the true
  /// rows, then the undefined ones, each in order of derivation. The first question that binds these columns of a large
  /// relation builds an index; after that the cost follows the matches.
  package func forEachRow(
    of relation: RelationID, matching pattern: [Value?], _ body: (ArraySlice<Value>, Truth) -> Void
  ) {
    guard let model else { return }
    let rows = model.rows(of: relation, matching: pattern)
    for row in rows { body(model.row(row, of: relation)[...], model.truth(ofRow: row, in: relation)) }
  }

  /// The true rows. O(1).
  package func rows(of relation: RelationID) -> RowSnapshot {
    let arity = base[relation.position].arity
    guard let model else { return RowSnapshot(count: 0, store: RowStore(arity: arity)) }
    return RowSnapshot(count: model.trueCount(of: relation), store: model.store(of: relation))
  }

  // MARK: Proofs

  /// Every reason for the row: that it was given, then each rule instance whose head it is and whose body is not false,
  /// in order of the rules. Empty for a row that is false. The least truth a reason can have is undefined, and the
  /// greatest among the reasons is the truth of the row. The cost follows the number of matches.
  package func derivations(of row: [Value], in relation: RelationID) -> [Derivation] {
    guard let model, truth(of: row, in: relation) != .isFalse else { return [] }
    var derivations: [Derivation] = []
    if isGiven(row, relation, model) {
      derivations.append(.baseFact(.isTrue))
    } else if undefinedBase[relation.position].find(row) != nil {
      derivations.append(.baseFact(.undefined))
    }
    derivations += model.derivations(of: row, in: relation, plan)
    if plan.program.relations[relation.position].keeping != nil, truth(of: row, in: relation) == .undefined {
      // They may hold without doubt, but another row may be better.
      for index in derivations.indices { derivations[index].truth = .undefined }
    }
    return derivations
  }

  /// When a true row was found: at least one of its true derivations uses only positive body rows of a smaller stage,
  /// or none, so that following those always ends. Nil for a row that is not true.
  package func stage(of row: [Value], in relation: RelationID) -> Int? {
    checkArity(row.count, relation)
    return model?.stage(of: row, in: relation)
  }

  /// Whether the row was inserted, be it among the plan's facts too.
  private func isGiven(_ row: [Value], _ relation: RelationID, _ model: Model) -> Bool {
    let number =
      plan.program.relations[relation.position].keeping == nil
      ? model.number(of: row, in: relation) : base[relation.position].find(row)
    // Base rows are the first ones of their relation, unless only the best were left.
    guard let known = number, known < base[relation.position].count else { return false }
    return known >= plan.facts[relation.position].rows.count || repeated[relation.position].find(row) != nil
  }
}

/// True rows of a relation, in order of derivation.
package struct RowSnapshot: Sendable {
  package let count: Int
  fileprivate let store: RowStore

  package subscript(row: Int) -> [Value] { store.row(row) }

  package func value(_ row: Int, _ column: Int) -> Value { Value(store.value(row, column)) }
}
