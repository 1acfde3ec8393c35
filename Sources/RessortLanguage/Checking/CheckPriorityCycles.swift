// Explicit pairs, exceptions and layers have no circle together: on one, each rule would lose to another, and all silently.
//
//     layers high > middle > low
//     default a  in low     colour() = red
//     default b  in high    colour() = green       -- b beats c, and c beats a, by the layers
//     default c  in middle  colour() = blue
//     a overrides b                                -- closes the circle
//
// A circle of nothing but exceptions with arguments is another matter: they set each other aside, which CheckCircularity warns of.

extension Checker {
  mutating func checkPriorityCycles(_ drafts: [DraftRule]) {
    let edges = precedences()
    guard edges.contains(where: { !$0.isEmpty }) else { return }
    var graph = PrecedenceGraph(program, edges, usesLayers: edges.indices.contains { runsAgainstLayers($0, edges[$0]) })
    let circles = graph.circles()
    guard let start = firstStep(&graph, circles) else { return }
    let way = graph.shortestWay(from: start.loser, to: start.winner) { circles[$0] == circles[start.winner] }
    reportCycle(steps(along: way, graph.edges, drafts))
  }

  /// By winner. A pair that only an error keeps apart from its conclusion counts as one that can conflict.
  func precedences() -> [[PrecedenceGraph.Edge]] {
    var edges = [[PrecedenceGraph.Edge]](repeating: [], count: program.rules.count)
    for priority in program.priorities {
      edges[Int(priority.winner.index)].append(
        .init(loser: Int(priority.loser.index), kind: .decided, place: priority.range))
    }
    for (index, rule) in program.rules.enumerated() where rule.kind == .exception {
      for target in rule.targets where program.canConflict(rule, program.rules[target.rule]) {
        edges[index].append(
          .init(
            loser: Int(target.rule.index), kind: target.arguments == nil ? .decided : .settingAside,
            place: target.range))
      }
    }
    return edges
  }

  /// Whether some pair sets the rule over one of a higher layer, or leads from outside a ladder onto it. Without such a pair there
  /// is no way up, and so no circle through layers.
  private func runsAgainstLayers(_ winner: Int, _ edges: [PrecedenceGraph.Edge]) -> Bool {
    edges.contains { edge in
      guard program.rules[edge.loser].isOnLadder, let upper = program.rules[edge.loser].layer else { return false }
      guard program.rules[winner].isOnLadder, let lower = program.rules[winner].layer else { return true }
      return !program.isAbove(lower, upper) && lower != upper
    }
  }

  /// A pair on a circle, an explicit one where there is one; none for circles that only exceptions with arguments close.
  private func firstStep(_ graph: inout PrecedenceGraph, _ circles: [Int]) -> (winner: Int, loser: Int)? {
    func isOnCircle(_ winner: Int, _ loser: Int) -> Bool { circles[winner] >= 0 && circles[winner] == circles[loser] }
    for (winner, list) in graph.edges.enumerated() {
      for edge in list where edge.kind == .decided && isOnCircle(winner, edge.loser) { return (winner, edge.loser) }
    }
    var seen: Set<Int> = []
    for (winner, list) in graph.edges.enumerated() {
      for edge in list where edge.kind == .settingAside && isOnCircle(winner, edge.loser) {
        if seen.insert(circles[winner]).inserted, let step = firstLayerStep(&graph, circles, circles[winner]) {
          return step
        }
      }
    }
    return nil
  }

  /// A pair on one circle that the layers settle.
  private func firstLayerStep(
    _ graph: inout PrecedenceGraph, _ circles: [Int], _ number: Int
  ) -> (winner: Int, loser: Int)? {
    graph.begin { circles[$0] == number }
    for member in circles.indices where circles[member] == number {
      var walk = PrecedenceGraph.Walk(member)
      while let other = graph.next(&walk) {
        if !graph.edges[member].contains(where: { $0.loser == other }) { return (member, other) }
      }
    }
    return nil
  }

  /// The steps of a circle, beginning with the explicit pair that is declared first.
  private func steps(
    along way: [Int], _ edges: [[PrecedenceGraph.Edge]], _ drafts: [DraftRule]
  ) -> [PrecedenceGraph.Step] {
    var steps: [PrecedenceGraph.Step] = []
    for (position, rule) in way.enumerated() {
      let loser = way[(position + 1) % way.count]
      if let edge = edges[rule].first(where: { $0.loser == loser }) {
        steps.append(.init(rule: rule, kind: edge.kind, place: edge.place))
      } else {
        steps.append(.init(rule: rule, kind: .layers, place: drafts[rule].syntax.layer?.range ?? drafts[rule].place))
      }
    }
    let first = steps.indices.filter { steps[$0].kind != .layers }.min { steps[$0].rule < steps[$1].rule } ?? 0
    return Array(steps[first...] + steps[..<first])
  }

  private mutating func reportCycle(_ steps: [PrecedenceGraph.Step]) {
    let names = steps.map { program.rules[$0.rule].name }
    let notes = steps.indices.map { index -> Diagnostic.Note in
      let next = names[(index + 1) % names.count]
      switch steps[index].kind {
      case .decided, .settingAside: return .init(.prevails(winner: names[index], loser: next), at: steps[index].place)
      case .layers: return .init(.prevailsByLayers(winner: names[index], loser: next), at: steps[index].place)
      }
    }
    report(.priorityCycle(names: names + [names[0]]), at: steps[0].place, notes: Array(notes.dropFirst()))
  }
}
