// Which rules hang on which when only relations are told apart, not what stands in their columns.
//
// A relation has two nodes. As a premise it leads to the rules that conclude it; as a field of dispute, which the rules that conclude
// there lead to, it leads to those that may stand against them.

struct RuleDependencies {
  enum Node {
    case premise(ID<Relation>)
    case dispute(ID<Relation>)
    case rule(Int)
  }

  private let relationCount: Int
  private let ruleCount: Int
  private(set) var edges: [[Int]]
  private var asides: [(from: Int, to: Int)] = []

  /// O(program).
  init(_ program: CheckedProgram) {
    relationCount = program.relations.count
    ruleCount = program.rules.count
    edges = Array(repeating: [], count: 2 * relationCount + ruleCount)
    for (index, rule) in program.rules.enumerated() {
      let own = number(of: .rule(index))
      for relation in rule.premiseRelations { edges[own].append(number(of: .premise(relation))) }
      for head in rule.supported {
        edges[number(of: .premise(head.atom.relation))].append(own)
        edges[number(of: .dispute(head.atom.relation))].append(own)
        edges[own].append(number(of: .dispute(head.atom.relation)))
      }
      for target in rule.targets { asides.append((number(of: .rule(Int(target.rule.index))), own)) }
    }
    for aside in asides { edges[aside.from].append(aside.to) }
  }

  func number(of node: Node) -> Int {
    switch node {
    case .premise(let relation): Int(relation.index)
    case .dispute(let relation): relationCount + Int(relation.index)
    case .rule(let index): 2 * relationCount + index
    }
  }

  func node(_ number: Int) -> Node {
    if number < relationCount { return .premise(ID(number)) }
    if number < 2 * relationCount { return .dispute(ID(number - relationCount)) }
    return .rule(number - 2 * relationCount)
  }

  /// By rule, whether it may lie on a circle. O(program).
  func rulesOnCircles() -> [Bool] {
    let component = strongComponents(of: edges)
    // Rules that only dispute one relation share a component too, but hang on nothing of each other's.
    var isCircle = [Bool](repeating: false, count: edges.count)
    for relation in 0..<relationCount {
      for rule in edges[relation] where component[rule] == component[relation] { isCircle[component[rule]] = true }
    }
    for aside in asides where component[aside.from] == component[aside.to] { isCircle[component[aside.to]] = true }
    return (0..<ruleCount).map { isCircle[component[number(of: .rule($0))]] }
  }

  /// The nodes of a shortest way, both ends included; `nil` when there is none. O(program).
  func way(from start: Int, to end: Int) -> [Int]? {
    var parents = [Int](repeating: -1, count: edges.count)
    parents[start] = start
    var queue = [start]
    var head = 0
    while head < queue.count, parents[end] < 0 {
      let current = queue[head]
      head += 1
      for next in edges[current] where parents[next] < 0 {
        parents[next] = current
        queue.append(next)
      }
    }
    guard parents[end] >= 0 else { return nil }
    var way = [end]
    while way[way.count - 1] != start { way.append(parents[way[way.count - 1]]) }
    return way.reversed()
  }
}

extension Rule {
  /// What its conditions look up among conclusions, in aggregates and `unless` too.
  package var premiseRelations: [ID<Relation>] {
    alternatives.joined().flatMap(\.relations) + unless.joined().flatMap(\.relations)
  }
}

extension CheckedQuery {
  /// The relations that it looks into.
  package var relations: [ID<Relation>] { alternatives.joined().flatMap(\.relations) }
}

extension Condition {
  /// What is looked up among conclusions; tests of an input's state look at the case.
  var relations: [ID<Relation>] {
    switch test {
    case .holds(let atom), .denied(let atom), .notConcluded(let atom): [atom.relation]
    case .aggregate(let aggregate, _, _): aggregate.alternatives.joined().flatMap(\.relations)
    case .compare, .oneOf, .member, .state: []
    }
  }
}
