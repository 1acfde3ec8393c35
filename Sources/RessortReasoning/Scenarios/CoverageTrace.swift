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

  /// Relations that a case can change, and those that are the same in every case and need to be looked at only once.
  package enum Part: Hashable, Sendable {
    case ofCases, fixed
  }

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
  /// What this case brought to work, in one part of the relations. Cost: a proof for every conclusion of every relation there.
  package func coverageTrace(of part: CoverageTrace.Part) -> CoverageTrace {
    var trace = CoverageTrace()
    trace.applied = exercisedRules()
    let ofCases = Influence(theory.program).relationsOfCases(of: theory.program)
    for (index, declaration) in theory.program.relations.enumerated() {
      let relation = ID<Relation>(index)
      guard ofCases.contains(relation) == (part == .ofCases) else { continue }
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

extension Status {
  fileprivate var stands: Bool { self == .certain || self == .concluded }
}
