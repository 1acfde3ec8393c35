// What joins read and write: every relation as far as it is known, the bounds of the running round, and which of the
// two fixpoints is being computed.

/// The state of an evaluation.
struct Space {
  /// By relation. Of the running component: the bound that is being computed.
  var relations: [Relation]
  /// By relation, for the running component while it alternates: the bound that negations look at.
  var otherBounds: [Relation?]
  /// By relation of the running component: the last round's rows.
  var deltas: [Range<Int>]
  /// Lower: positive atoms must be true, negated ones impossible. Upper: possible, and not true.
  var isUpper = false

  init(relations: [Relation]) {
    self.relations = relations
    otherBounds = Array(repeating: nil, count: relations.count)
    deltas = Array(repeating: 0..<0, count: relations.count)
  }

  /// The rows that a positive atom of that extent sees.
  func visibleRows(of relation: Int, _ extent: Extent) -> Range<Int> {
    switch extent {
    case .settled: 0..<(isUpper ? relations[relation].count : relations[relation].trueCount)
    case .upToDelta: 0..<deltas[relation].upperBound
    case .beforeDelta: 0..<deltas[relation].lowerBound
    case .delta: deltas[relation]
    case .otherBound: 0..<(otherBounds[relation]?.count ?? 0)
    }
  }

  /// The rows any of which makes a negated atom of that extent fail.
  func denyingRows(of relation: Int, _ extent: Extent) -> Range<Int> {
    switch extent {
    case .settled: 0..<(isUpper ? relations[relation].trueCount : relations[relation].count)
    case .upToDelta, .beforeDelta, .delta, .otherBound: visibleRows(of: relation, extent)
    }
  }

  /// Brings what a join looks rows up by up to date.
  mutating func prepareIndexes(of join: Join, _ code: JoinCode) {
    for position in join.steps.range {
      let step = code.steps[position]
      let relation = Int(step.relation)
      switch step.access {
      case .any: continue
      case .wholeRow:
        switch step.extent {
        // Not all rows that there are will count: their numbers tell which do.
        case .upToDelta, .beforeDelta, .delta: relations[relation].prepareNumbers()
        case .settled: if !isAllSeen(of: relation, by: step) { relations[relation].prepareNumbers() }
        case .otherBound: otherBounds[relation]?.prepareNumbers()
        }
      case .index(let index):
        switch step.extent {
        case .upToDelta, .beforeDelta, .delta: relations[relation].prepareIndex(Int(index), settled: false)
        case .settled:
          if step.operation.isFilter, isAllSeen(of: relation, by: step), relations[relation].findsPrefixes(Int(index)) {
            continue
          }
          relations[relation].prepareIndex(Int(index), settled: true)
        case .otherBound: otherBounds[relation]?.prepareIndex(Int(index), settled: false)
        }
      }
    }
  }

  private func isAllSeen(of relation: Int, by step: Step) -> Bool {
    let extent =
      if case .absent = step.operation { denyingRows(of: relation, step.extent) } else {
        visibleRows(of: relation, step.extent)
      }
    return extent == 0..<relations[relation].count
  }

  /// Gives the head of a rule that hands a relation's rows on as they are those rows, if it has none: nothing is copied.
  /// - Returns: how many they are; nil if the rule has to be run.
  mutating func share(by join: Join) -> Int? {
    guard join.copiedRelation >= 0 else { return nil }
    let (source, head) = (Int(join.copiedRelation), Int(join.relation))
    guard relations[head].count == 0, !relations[head].keepsExtremes, relations[source].undefinedCount == 0 else {
      return nil
    }
    relations[head].share(relations[source])
    return relations[head].count
  }

  /// Whether some positive atom of the join sees no row at all, so that running it yields nothing.
  func isIdle(_ join: Join, _ code: JoinCode) -> Bool {
    for index in join.steps.range {
      let step = code.steps[index]
      switch step.operation {
      case .scan, .probe, .exists:
        if visibleRows(of: Int(step.relation), step.extent).isEmpty { return true }
      case .absent, .compare, .arithmetic, .copy, .cut, .emit: continue
      }
    }
    return false
  }
}
