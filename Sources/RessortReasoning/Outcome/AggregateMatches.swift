import RessortKernel
import RessortLanguage

/// One match of an aggregate's conditions.
struct AggregateMatch {
  /// Which of the lists of conditions.
  var alternative: Int
  /// Of the rule's variables.
  var bindings: [Value?]
}

extension CaseModel {
  /// Of more matches than that a proof only tells how many there are.
  static let toldMatches = 1_000

  /// The sure matches behind an aggregate of an instance, in the order in which they were found; and how many there are.
  func matches(
    of aggregate: Aggregate, in rule: ID<Rule>, _ conditions: [Condition], _ bindings: [Value?]
  ) -> (told: [AggregateMatch], count: Int) {
    let key = AggregateKey(rule: rule, aggregate: aggregate, conditions: conditions)
    guard let known = compiled.aggregates[key] else { return ([], 0) }
    let width = compiled.plan.program.relations[Int(known.source.index)].arity
    let group = known.group.map { bindings[$0] }
    var rows: [[Value]] = []
    var count = 0
    let pattern = group + Array(repeating: nil, count: width - group.count)
    database.forEachRow(of: known.source, matching: pattern) { row, truth in
      guard truth == .isTrue else { return }
      count += 1
      if count <= CaseModel.toldMatches { rows.append(Array(row)) }
    }
    let matches = rows.compactMap { row -> AggregateMatch? in
      guard let derivation = database.derivations(of: row, in: known.source).first(where: { $0.truth == .isTrue }),
        case .counted(_, let alternative) = role(of: derivation)
      else { return nil }
      return AggregateMatch(
        alternative: alternative, bindings: Array(derivation.bindings.prefix(self.rule(rule).variables.count)))
    }
    return (matches, count)
  }

  /// What the aggregate of an instance comes to.
  func value(
    of aggregate: Aggregate, _ comparison: ComparisonOperator, _ operand: Operand, in rule: ID<Rule>,
    _ conditions: [Condition], _ bindings: [Value?]
  ) -> Value {
    let key = AggregateKey(rule: rule, aggregate: aggregate, conditions: conditions)
    guard let known = compiled.aggregates[key] else { return Value(0) }
    var found = Value(0)
    let other = cell(operand, bindings)
    database.forEachRow(of: known.result, matching: known.group.map { bindings[$0] } + [nil]) { row, _ in
      guard let value = row.last, let other else { return }
      if comparison.holds(value.bits, other.bits) { found = value }
    }
    return found
  }
}
