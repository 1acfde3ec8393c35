// What a checked program could be without: names that nothing uses, rules that can never apply or never win, rules said twice. All
// of these are warnings, and each is sure of what it says; what only looks odd is not reported.

extension CheckedProgram {
  /// What could be said better, in the order of the files. Cost: the rules of one relation are compared with each other where they can
  /// conflict; the rest is one pass.
  package func lint() -> [Diagnostic] {
    var diagnostics = Diagnostics()
    reportUnusedNames(into: &diagnostics)
    reportImpossibleRules(into: &diagnostics)
    reportDuplicateRules(into: &diagnostics)
    reportOutrankedRules(into: &diagnostics)
    reportRedundantMembers(into: &diagnostics)
    return diagnostics.all.enumerated().sorted {
      let (left, right) = ($0.element.place, $1.element.place)
      return (left.file.index, left.lower, $0.offset) < (right.file.index, right.lower, $1.offset)
    }.map(\.element)
  }
}
