// Members that a group would have without being listed: a branch stands for all below it.

extension CheckedProgram {
  func reportRedundantMembers(into diagnostics: inout Diagnostics) {
    for group in groups {
      let members = Set(group.members)
      for member in group.members {
        guard let branch = branches(of: member).dropFirst().first(where: members.contains) else { continue }
        diagnostics.report(
          .lint(.redundantMember(terms[member].name, of: group.name, with: terms[branch].name)), at: group.range,
          notes: [.init(.declaredHere(name: terms[member].name), at: terms[member].range)])
      }
    }
  }
}
