package import RessortLanguage

/// What the cases of scenarios brought to work, in the language's own units.
package struct CoverageTrace: Hashable, Sendable {
  /// Rules whose conditions held.
  package var applied: Set<ID<RessortLanguage.Rule>> = []
  /// Rules that got their way: they support what stands, set something aside, beat it or deny it, or say what the text does not.
  package var prevailed: Set<ID<RessortLanguage.Rule>> = []
  /// What came out of output relations: the last column's constants.
  package var values: Set<OutputValue> = []
  /// Places that some result cites.
  package var citations: Set<Citation> = []

  package init() {}

  package mutating func formUnion(_ other: CoverageTrace) {
    applied.formUnion(other.applied)
    prevailed.formUnion(other.prevailed)
    values.formUnion(other.values)
    citations.formUnion(other.citations)
  }
}

/// A constant in the last column of an output relation.
package struct OutputValue: Hashable, Sendable {
  package var relation: ID<Relation>
  package var value: Constant

  package init(relation: ID<Relation>, value: Constant) {
    self.relation = relation
    self.value = value
  }
}

extension Outcome {
  /// What this case brought to work. Cost: a proof for every conclusion of every relation that rules conclude.
  package func coverageTrace() -> CoverageTrace {
    var trace = CoverageTrace()
    trace.applied = exercisedRules()
    for (index, declaration) in theory.program.relations.enumerated() {
      let relation = ID<Relation>(index)
      if let facts = factsAlone(of: relation) {
        trace.add(facts, to: relation, isOutput: declaration.output != nil)
        continue
      }
      let affirmed = conclusions(of: relation)
      for conclusion in affirmed + denials(of: relation) + silences(of: relation) where conclusion.status.stands {
        trace.prevailed.formUnion(conclusion.because)
        trace.citations.formUnion(conclusion.citations)
      }
      if declaration.output != nil {
        for conclusion in affirmed where conclusion.status.stands {
          guard let value = conclusion.literal.row.last else { continue }
          trace.values.insert(OutputValue(relation: relation, value: value))
        }
      }
      for loser in setAside(of: relation) {
        if let winner = loser.reason.rule { trace.prevailed.insert(winner) }
        trace.citations.formUnion(loser.citations)
      }
    }
    for note in notes() where note.status.stands {
      trace.applied.insert(note.rule)
      trace.prevailed.insert(note.rule)
      trace.citations.formUnion(note.citations)
    }
    return trace
  }
}

extension Outcome {
  /// The facts of a relation that holds nothing else and always the same; they need no proof. Nil for any other relation.
  private func factsAlone(of relation: ID<Relation>) -> [Fact]? {
    let compiled = theory.compiled
    let program = theory.program
    guard !program.relations[relation].isInput, compiled.conflicts.uses[relation.position].isEmpty,
      compiled.relations[relation.position].silentRules.isEmpty
    else { return nil }
    let facts = compiled.conflicts.facts[relation.position].map { program.facts[$0] }
    return facts.allSatisfy { $0.validity == nil } ? facts : nil
  }
}

extension CoverageTrace {
  fileprivate mutating func add(_ facts: [Fact], to relation: ID<Relation>, isOutput: Bool) {
    for fact in facts {
      if let source = fact.support.source {
        citations.formUnion(fact.support.locators.map { Citation(source: source, locator: $0) })
      }
      if isOutput, let value = fact.row.last { values.insert(OutputValue(relation: relation, value: value)) }
    }
  }
}

extension Status {
  fileprivate var stands: Bool { self == .certain || self == .concluded }
}
