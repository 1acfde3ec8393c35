import RessortKernel
import RessortLanguage

extension Outcome {
  /// The rules of a shortest circle that an undefined literal runs in, or else hangs on, in the order in which each needs the next. Ends: each
  /// undefined row is looked at once.
  func circle(through literal: Literal) -> [ID<Rule>] {
    guard let row = model.cells(of: literal.row) else { return [] }
    let relation = model.relation(literal.relation)
    guard let kernel = literal.isDenied ? relation.denied : relation.concluded else { return [] }
    var search = CircleSearch(model: model)
    return search.circle(from: OpennessTracer.Node(relation: kernel, row: row))
  }
}

/// Looks for a circle among undefined rows, nearest first.
private struct CircleSearch {
  typealias Node = OpennessTracer.Node
  /// A step from a row to one that it needs, by a rule of the language where it is one.
  struct Step {
    var rule: ID<Rule>?
    var node: Node
  }

  let model: CaseModel
  private var known: [Node: [Step]] = [:]

  init(model: CaseModel) { self.model = model }

  mutating func circle(from root: Node) -> [ID<Rule>] {
    // Breadth first from the root; the first row found that leads back to itself is the nearest circle.
    var seen: Set<Node> = [root]
    var waiting = [root]
    var next = 0
    while next < waiting.count {
      if let circle = path(from: waiting[next]) { return circle }
      for step in steps(from: waiting[next]) where seen.insert(step.node).inserted { waiting.append(step.node) }
      next += 1
    }
    return []
  }

  /// The rules on a shortest way from a row back to itself.
  private mutating func path(from start: Node) -> [ID<Rule>]? {
    var origins: [Node: (node: Node, rule: ID<Rule>?)] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count {
      let node = waiting[next]
      for step in steps(from: node) where origins[step.node] == nil {
        origins[step.node] = (node, step.rule)
        if step.node == start { return rules(backTo: start, origins) }
        waiting.append(step.node)
      }
      next += 1
    }
    return nil
  }

  private func rules(backTo start: Node, _ origins: [Node: (node: Node, rule: ID<Rule>?)]) -> [ID<Rule>] {
    var rules: [ID<Rule>] = []
    var node = start
    repeat {
      guard let origin = origins[node] else { break }
      if let rule = origin.rule, rules.last != rule { rules.append(rule) }
      node = origin.node
    } while node != start
    if rules.count > 1 && rules.first == rules.last { rules.removeLast() }
    return rules.reversed()
  }

  private mutating func steps(from node: Node) -> [Step] {
    if let steps = known[node] { return steps }
    var steps: [Step] = []
    for derivation in model.database.derivations(of: node.row, in: node.relation) where !derivation.isBaseFact {
      guard derivation.truth == .undefined else { continue }
      let rule = model.role(of: derivation).rule
      steps += OpennessTracer.undefinedRows(under: derivation, model).map { Step(rule: rule, node: $0) }
    }
    known[node] = steps
    return steps
  }
}
