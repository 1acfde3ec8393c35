// Members that a group would have without being listed: a branch stands for all below it.

extension CheckedProgram {
  func reportRedundantMembers(into diagnostics: inout Diagnostics) {
    for group in groups {
      let members = Set(group.members)
      for (position, member) in group.members.enumerated() {
        guard let branch = branches(of: member).dropFirst().first(where: members.contains) else { continue }
        let place = group.memberRanges[position]
        diagnostics.report(
          .lint(.redundantMember(terms[member].name, of: group.name, with: terms[branch].name)), at: place,
          notes: [.init(.declaredHere(name: terms[member].name), at: terms[member].range)],
          fixes: [.init(replace: rangeOfMember(at: position, in: group.memberRanges), with: "")])
      }
    }
  }

  /// From a member to the next one, so that its comma goes with it; the last one goes with the comma before it. Its branch is another.
  private func rangeOfMember(at position: Int, in members: [SourceRange]) -> SourceRange {
    var range = members[position]
    if position + 1 < members.count {
      range.upper = members[position + 1].lower
    } else {
      range.lower = members[position - 1].upper
    }
    return range
  }
}
