// Where many rows of a round go the same way. A join whose first step loads a value that nothing reads before it becomes the last column of the head
//
//   pointsTo(v, h) if pointsTo(w, h), assign(v, w)     with pointsTo as delta
//
// takes the same further steps for all rows that differ in that value alone. It takes them once for each such group, and makes the rows of the group
// where it emits: fewer matches, and rows of one prefix one after another.

extension JoinCode {
  /// The register whose values make groups, or -1.
  func groupedRegister(in section: Section) -> Int32 {
    let (first, emit) = (steps[section.range.lowerBound], steps[section.range.upperBound - 1])
    guard case .scan = first.operation, case .any = first.access, !first.isCut,
      let last = emit.sources.range.last, sources[last].register >= 0,
      loads[first.loads.range].contains(where: { $0.register == sources[last].register })
    else { return -1 }
    let register = sources[last].register
    var searches = 0
    for position in section.range.dropFirst() {
      let step = steps[position]
      switch step.operation {
      case .cut: return -1
      case .scan, .probe: searches += 1
      case .exists, .absent, .compare, .arithmetic, .copy, .emit: break
      }
      for source in step.sources.range where source != last && sources[source].register == register { return -1 }
    }
    return searches > 0 ? register : -1
  }

  /// The columns that rows of one group share, of the first step of a join.
  func groupColumns(of join: Join) -> [Int] {
    loads[steps[join.steps.range.lowerBound].loads.range].filter { $0.register != join.groupedRegister }
      .map { Int($0.column) }
  }
}
