// Where one match is as good as any other. Behind the last step that reads what a scan or probe has loaded, two matches
// of one lane cannot be told apart:
//
//   unbeaten(x) if possible(x), attacks(a, x), not beaten(x, a)
//     scan possible · probe attacks · absent beaten · cut to the lanes of possible · emit x
//
// There a cut keeps the first match of each lane that the scan or probe began with, and ends the search for more.

extension JoinCode {
  /// Places the cuts of a join whose steps are the last ones of the code.
  mutating func placeCuts(in section: Section) -> Section {
    let lastRead = lastReads(in: section)
    var cuts: [Int: Int32] = [:]
    var depth: Int32 = 0
    for position in section.range where steps[position].operation.isSearch {
      if let end = end(of: position, in: section, lastRead) {
        // Of those at one place the first reaches furthest back.
        if cuts[end] == nil { cuts[end] = depth }
        for step in position..<end { steps[step].isCut = true }
      }
      depth += 1
    }
    if cuts.isEmpty { return section }
    var placed: [Step] = []
    for position in section.range {
      if let depth = cuts[position] { placed.append(Step(operation: .cut(depth: depth))) }
      placed.append(steps[position])
    }
    steps.replaceSubrange(section.range, with: placed)
    return Section(lower: section.lower, upper: section.lower + Int32(placed.count))
  }

  /// By register: the last step that reads it.
  private func lastReads(in section: Section) -> [Int32: Int] {
    var last: [Int32: Int] = [:]
    for position in section.range {
      for source in steps[position].sources.range where sources[source].register >= 0 {
        last[sources[source].register] = position
      }
    }
    return last
  }

  /// The step from which on nothing is read that the steps from `first` on have written; nil if there is none, or if one of
  /// them can fail: whether it does must not hang on which match comes first.
  private func end(of first: Int, in section: Section, _ lastRead: [Int32: Int]) -> Int? {
    var end = first + 1
    var position = first
    while position < end {
      let step = steps[position]
      switch step.operation {
      case .arithmetic, .emit: return nil
      case .scan, .probe, .exists, .absent, .compare, .copy, .cut: break
      }
      var written = loads[step.loads.range].map(\.register)
      if step.target >= 0 { written.append(step.target) }
      for register in written { end = max(end, (lastRead[register] ?? first) + 1) }
      position += 1
    }
    return end < section.range.upperBound ? end : nil
  }
}

extension Operation {
  /// Whether it makes a new batch.
  fileprivate var isSearch: Bool {
    switch self {
    case .scan, .probe: true
    case .exists, .absent, .compare, .arithmetic, .copy, .cut, .emit: false
    }
  }
}
