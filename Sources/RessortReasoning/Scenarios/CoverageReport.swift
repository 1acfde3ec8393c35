package import RessortLanguage

/// How much of a program its scenarios bring to work: for each unit what there is, and what is missing.
///
/// | unit | an item | covered when in some scenario |
/// | --- | --- | --- |
/// | rules | a rule outside tables | its conditions held |
/// | rows | a row of a table | its conditions held |
/// | won | an exception, or a block | it got its way |
/// | lost | one of these with each rule it is aimed at | the rule aimed at stood |
/// | values | a constant that a rule gives an output relation | it came out |
/// | locators | a place that a statement cites | a result cites it |
package struct CoverageReport: Sendable {
  package enum Unit: Int, CaseIterable, Sendable {
    case rules, rows, won, lost, values, locators
  }

  package enum Item: Hashable, Sendable {
    case rule(ID<RessortLanguage.Rule>)
    /// The second is what the first is aimed at.
    case pair(ID<RessortLanguage.Rule>, ID<RessortLanguage.Rule>)
    case value(OutputValue)
    case citation(Citation)
  }

  package struct Share: Sendable {
    package var unit: Unit
    package var total: Int
    /// In order of declaration.
    package var missing: [Item]

    package var covered: Int { total - missing.count }
  }

  /// One for each unit, in their order.
  package let shares: [Share]

  package init(_ program: CheckedProgram, _ trace: CoverageTrace) {
    shares = Unit.allCases.map { unit in
      let items = program.items(of: unit)
      return Share(unit: unit, total: items.count, missing: items.filter { !trace.covers($0, as: unit) })
    }
  }
}

extension CoverageTrace {
  fileprivate func covers(_ item: CoverageReport.Item, as unit: CoverageReport.Unit) -> Bool {
    switch item {
    case .rule(let rule): unit == .won ? prevailed.contains(rule) : applied.contains(rule)
    case .pair(_, let target): prevailed.contains(target)
    case .value(let value): values.contains(value)
    case .citation(let citation): citations.contains(citation)
    }
  }
}

extension CheckedProgram {
  fileprivate func items(of unit: CoverageReport.Unit) -> [CoverageReport.Item] {
    switch unit {
    case .rules: ids { $0.table == nil }.map { .rule($0) }
    case .rows: ids { $0.table != nil }.map { .rule($0) }
    case .won: ids { $0.kind == .exception || $0.kind == .block }.map { .rule($0) }
    case .lost:
      ids { !$0.targets.isEmpty }.flatMap { id in distinct(rules[id].targets.map(\.rule)).map { .pair(id, $0) } }
    case .values: distinct(givenValues).map { .value($0) }
    case .locators: distinct(citedPlaces).map { .citation($0) }
    }
  }

  private func ids(where isMeant: (Rule) -> Bool) -> [ID<Rule>] {
    rules.indices.filter { isMeant(rules[$0]) }.map { ID($0) }
  }

  /// The constants that rules and facts give output relations.
  private var givenValues: [OutputValue] {
    let fromRules = rules.filter { $0.kind != .silent }.flatMap(\.heads).compactMap { head -> OutputValue? in
      guard !head.isDenied, relations[head.atom.relation].output != nil,
        case .constant(let value)? = head.atom.columns.last
      else { return nil }
      return OutputValue(relation: head.atom.relation, value: value)
    }
    let fromFacts = facts.compactMap { fact -> OutputValue? in
      guard relations[fact.relation].output != nil, let value = fact.row.last else { return nil }
      return OutputValue(relation: fact.relation, value: value)
    }
    return fromRules + fromFacts
  }

  private var citedPlaces: [Citation] {
    (rules.map(\.support) + facts.map(\.support)).flatMap { support in
      guard let source = support.source else { return [Citation]() }
      return support.locators.map { Citation(source: source, locator: $0) }
    }
  }

  private func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
