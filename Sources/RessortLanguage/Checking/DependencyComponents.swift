// Which relations depend on each other, in dependency order: Tarjan's strongly connected components, on a stack of our own.

/// Relations that depend on each other; most often a single one.
package struct DependencyComponent: Hashable, Sendable {
  /// Ascending.
  package var relations: [ID<Relation>]
  /// Whether some relation of it depends on itself, directly or not.
  package var isRecursive: Bool
  /// Whether a dependency within it goes through "not concluded", `unless`, or what sets rules aside.
  package var hasNegativeRecursion: Bool
}

extension CheckedProgram {
  /// Every relation in one component; what a component depends on comes before it. O(rules + conditions).
  package func dependencyComponents() -> [DependencyComponent] {
    var edges = [[Dependency]](repeating: [], count: relations.count)
    for rule in rules {
      let concluded = rule.heads.map(\.atom.relation)
      let attacked =
        rule.targets.flatMap { rules[$0.rule].heads.map(\.atom.relation) }
        + [rule.attacked?.relation].compactMap(\.self)
      for alternative in rule.alternatives {
        for condition in alternative {
          guard let (relation, isNegative) = condition.dependency else { continue }
          for head in concluded { edges[Int(head.index)].append(Dependency(on: relation, isNegative: isNegative)) }
          for head in attacked { edges[Int(head.index)].append(Dependency(on: relation, isNegative: true)) }
        }
      }
      for condition in rule.unless.joined() {
        guard let (relation, _) = condition.dependency else { continue }
        for head in concluded { edges[Int(head.index)].append(Dependency(on: relation, isNegative: true)) }
      }
    }
    return components(edges)
  }

  private struct Dependency {
    var on: Int
    var isNegative: Bool

    init(on relation: ID<Relation>, isNegative: Bool) {
      on = Int(relation.index)
      self.isNegative = isNegative
    }
  }

  private func components(_ edges: [[Dependency]]) -> [DependencyComponent] {
    let count = edges.count
    var order = [Int](repeating: -1, count: count)
    var lowest = [Int](repeating: 0, count: count)
    var component = [Int](repeating: -1, count: count)
    var open: [Int] = []
    var visited = 0
    var result: [DependencyComponent] = []
    for start in 0..<count where order[start] < 0 {
      var path: [(node: Int, next: Int)] = []
      func enter(_ node: Int) {
        order[node] = visited
        lowest[node] = visited
        visited += 1
        open.append(node)
        path.append((node, 0))
      }
      enter(start)
      while let (node, next) = path.last {
        if next < edges[node].count {
          path[path.count - 1].next += 1
          let target = edges[node][next].on
          if order[target] < 0 {
            enter(target)
          } else if component[target] < 0 {
            lowest[node] = Swift.min(lowest[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = Swift.min(lowest[parent], lowest[node]) }
        guard lowest[node] == order[node] else { continue }
        var members: [Int] = []
        repeat {
          members.append(open.removeLast())
          component[members[members.count - 1]] = result.count
        } while members[members.count - 1] != node
        let inner = members.flatMap { edges[$0] }.filter { component[$0.on] == result.count }
        result.append(
          DependencyComponent(
            relations: members.sorted().map { ID($0) }, isRecursive: !inner.isEmpty,
            hasNegativeRecursion: inner.contains(where: \.isNegative)))
      }
    }
    return result
  }
}

extension Condition {
  /// The relation a condition looks at; tests of an input's state look at the case, not at conclusions.
  fileprivate var dependency: (relation: ID<Relation>, isNegative: Bool)? {
    switch test {
    case .holds(let atom), .denied(let atom): (atom.relation, false)
    case .notConcluded(let atom): (atom.relation, true)
    case .compare, .oneOf, .member, .state: nil
    }
  }
}
