// Which relations depend on each other, in dependency order.

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
        for (relation, isNegative) in alternative.flatMap(\.dependencies) {
          for head in concluded { edges[Int(head.index)].append(Dependency(on: relation, isNegative: isNegative)) }
          for head in attacked { edges[Int(head.index)].append(Dependency(on: relation, isNegative: true)) }
        }
      }
      for (relation, _) in rule.unless.joined().flatMap(\.dependencies) {
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
    let component = strongComponents(of: edges.map { $0.map(\.on) })
    var result = [DependencyComponent](
      repeating: DependencyComponent(relations: [], isRecursive: false, hasNegativeRecursion: false),
      count: (component.max() ?? -1) + 1)
    for (node, number) in component.enumerated() {
      result[number].relations.append(ID(node))
      for edge in edges[node] where component[edge.on] == number {
        result[number].isRecursive = true
        if edge.isNegative { result[number].hasNegativeRecursion = true }
      }
    }
    return result
  }
}

extension Condition {
  /// The relations a condition looks at; tests of an input's state look at the case, not at conclusions.
  fileprivate var dependencies: [(relation: ID<Relation>, isNegative: Bool)] {
    switch test {
    case .holds(let atom), .denied(let atom): [(atom.relation, false)]
    case .notConcluded(let atom): [(atom.relation, true)]
    case .aggregate(let aggregate, _, _):
      aggregate.alternatives.joined().flatMap(\.dependencies).map { ($0.relation, true) }
    case .compare, .oneOf, .member, .state: []
    }
  }
}
