// Warns of what hangs on its own absence: `p if not p`, blocks that set each other aside, a denial that needs what it denies. Its
// conclusions have no support but their own lack, so they come out contested; that is seldom meant. One warning for each such
// tangle, with one circle through it step by step.

extension Checker {
  mutating func checkCircularity() {
    guard errorCount == 0, let graph = AbsenceGraph(program, beating: precedences()) else { return }
    let component = strongComponents(of: graph.steps.map { $0.map(\.target) })
    var isReported = Set<Int>()
    for (node, steps) in graph.steps.enumerated() {
      for step in steps where step.isNegative && component[step.target] == component[node] {
        guard isReported.insert(component[node]).inserted else { continue }
        report(circle(from: node, by: step, graph, component), graph)
      }
    }
  }

  private struct Circle {
    var steps: [(node: Int, step: AbsenceGraph.Step)]
  }

  /// The step, and the shortest way back from where it leads.
  private func circle(
    from node: Int, by step: AbsenceGraph.Step, _ graph: AbsenceGraph, _ component: [Int]
  ) -> Circle {
    var parents: [Int: (node: Int, step: AbsenceGraph.Step)] = [:]
    var queue = [step.target]
    var head = 0
    while head < queue.count, step.target != node, parents[node] == nil {
      let current = queue[head]
      head += 1
      for next in graph.steps[current]
      where component[next.target] == component[node] && next.target != step.target && parents[next.target] == nil {
        parents[next.target] = (current, next)
        queue.append(next.target)
      }
    }
    var steps: [(node: Int, step: AbsenceGraph.Step)] = []
    var end = node
    while let (parent, step) = parents[end] {
      steps.append((parent, step))
      end = parent
    }
    return Circle(steps: [(node, step)] + steps.reversed())
  }

  private mutating func report(_ circle: Circle, _ graph: AbsenceGraph) {
    let notes = circle.steps.compactMap { note(from: AbsenceGraph.rule(of: $0.node), $0.step) }
    report(
      .circular(name: name(of: AbsenceGraph.rule(of: circle.steps[0].node))), at: circle.steps[0].step.place,
      notes: notes)
  }

  private func note(from rule: Int, _ step: AbsenceGraph.Step) -> Diagnostic.Note? {
    let other = AbsenceGraph.rule(of: step.target)
    let by = program.rules[other].isNamed ? program.rules[other].name : nil
    switch step.kind {
    case .premise(let relation):
      return .init(.needs(rule: name(of: rule), relation: program.relations[relation].name, by: by), at: step.place)
    case .absence(let relation):
      return .init(
        .needsAbsence(rule: name(of: rule), relation: program.relations[relation].name, by: by), at: step.place)
    case .aside: return .init(.setsAside(rule: name(of: rule), by: name(of: other)), at: step.place)
    case .attack: return .init(.standsAgainst(rule: name(of: rule), by: name(of: other)), at: step.place)
    case .rule: return nil
    }
  }

  /// A rule without a name is known by what it concludes.
  func name(of rule: Int) -> String {
    let rule = program.rules[rule]
    guard !rule.isNamed, let head = rule.heads.first else { return rule.name }
    return program.relations[head.atom.relation].name
  }
}
