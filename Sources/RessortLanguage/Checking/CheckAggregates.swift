// What an aggregate looks at is finished before it is worked out, so it may not hang on what is concluded with it:
//
//     define size(n)  if n = count of { x where part(x) }
//     define part(n)  if size(n)                            -- how many parts are there?

extension Checker {
  mutating func checkAggregates() {
    guard errorCount == 0, program.rules.contains(where: \.hasAggregate) else { return }
    let graph = RuleDependencies(program)
    let component = strongComponents(of: graph.edges)
    for (index, rule) in program.rules.enumerated() where rule.hasAggregate {
      let own = graph.number(of: .rule(index))
      for condition in Array(rule.alternatives.joined()) + Array(rule.unless.joined()) {
        guard case .aggregate = condition.test else { continue }
        let circular = condition.relations.first {
          component[graph.number(of: .premise($0))] == component[own]
        }
        guard let circular else { continue }
        let way = graph.way(from: graph.number(of: .premise(circular)), to: own) ?? []
        report(
          .recursiveAggregate(rule: name(of: index)), at: condition.range, notes: notes(along: way.map(graph.node)))
      }
    }
  }

  /// One for each rule on the way, with what leads from it to the next.
  func notes(along way: [RuleDependencies.Node]) -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    var last: Int?
    for (position, node) in way.enumerated() {
      guard case .rule(let rule) = node, position > 0 else { continue }
      let place = program.rules[rule].heads.first?.range ?? program.rules[rule].range
      switch (way[position - 1], last) {
      case (.premise(let relation), let user?):
        let relationName = program.relations[relation].name
        let by = program.rules[rule].isNamed ? program.rules[rule].name : nil
        notes.append(.init(.needs(rule: name(of: user), relation: relationName, by: by), at: place))
      case (.premise(let relation), nil):
        notes.append(.init(.concludes(rule: name(of: rule), relation: program.relations[relation].name), at: place))
      case (.dispute, let user?):
        notes.append(.init(.standsAgainst(rule: name(of: user), by: name(of: rule)), at: place))
      case (.rule(let target), _):
        notes.append(.init(.setsAside(rule: name(of: target), by: name(of: rule)), at: place))
      case (.dispute, nil): break
      }
      last = rule
    }
    return notes
  }
}

extension Rule {
  fileprivate var hasAggregate: Bool {
    alternatives.joined().contains(where: \.isAggregate) || unless.joined().contains(where: \.isAggregate)
  }
}

extension Condition {
  fileprivate var isAggregate: Bool {
    if case .aggregate = test { true } else { false }
  }
}
