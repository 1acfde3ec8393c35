import RessortKernel
import RessortLanguage

// An aggregate becomes two relations: what is counted, and what it comes to.
//
//   source(group, counted) if conditions      group: the variables from outside; counted: what tells one match from another
//   result(group, value)                      by the kernel, for each group that has a row
//
// A rule looks its value up in the result, or, where nothing matches, goes on with 0. What the conditions leave open of the group they get
// from a range of the rule's other conditions.

/// An aggregate where it stands: the same text in another body may range over other groups.
struct AggregateKey: Hashable {
  var rule: ID<Rule>
  var aggregate: Aggregate
  var conditions: [Condition]
}

struct CompiledAggregate: Sendable {
  /// Variables of the rule.
  var group: [Int]
  /// Columns: the group, then what is counted; last what is summed or compared.
  var source: RelationID
  /// Columns: the group, then the value.
  var result: RelationID
}

/// Instances that a rule enumerates where its own conditions do not: their relation and the variables in its columns.
typealias Domain = (relation: RelationID, variables: [Int])

extension TheoryCompiler {
  /// The bodies that together hold where the aggregate compares so.
  mutating func extend(
    _ body: KernelBody, with aggregate: Aggregate, _ comparison: ComparisonOperator, _ operand: Operand,
    among conditions: [Condition], _ reading: Reading, _ domain: Domain?
  ) -> [KernelBody] {
    if reading == .strict, !restsOnStrict(aggregate) { return [] }
    let compiled = compile(aggregate, among: conditions, domain, variableCount: ruleVariableCount)
    let group = operands(ofVariables: compiled.group)
    var given: Int?
    if comparison == .equal, case .variable(let number) = operand { given = number }
    var some = body
    let value = given.map { Variable(Int16($0)) } ?? some.newVariable()
    some.require(compiled.result, group + [.variable(value)])
    if given == nil { some.literals.append(.compare(comparison.kernel, .variable(value), expression(operand))) }
    switch aggregate.function {
    case .minimum, .maximum: return [some]
    case .count, .sum: break
    }
    var none = body
    let width = sourceWidth(of: aggregate) - group.count
    none.exclude(compiled.source, group + Array(repeating: .wildcard, count: width))
    let zero = Expression.constant(Value(0))
    if given == nil {
      none.literals.append(.compare(comparison.kernel, zero, expression(operand)))
    } else {
      none.literals.append(.assign(value, zero))
    }
    return [some, none]
  }

  private mutating func compile(
    _ aggregate: Aggregate, among conditions: [Condition], _ domain: Domain?, variableCount: Int
  ) -> CompiledAggregate {
    let key = AggregateKey(rule: currentRule, aggregate: aggregate, conditions: conditions)
    if let known = aggregates[key] { return known }
    let group = aggregate.outerVariables
    let source = kernel.addRelation(name: "counted", arity: sourceWidth(of: aggregate))
    let result = kernel.addRelation(name: "count", arity: group.count + 1)
    let compiled = CompiledAggregate(group: group, source: source, result: result)
    aggregates[key] = compiled
    var range: RelationID?
    for (number, alternative) in aggregate.alternatives.enumerated() {
      let bindsGroup = variablesBound(by: alternative).isSuperset(of: group)
      for var body in bodies(of: alternative, variableCount: variableCount, reading: .concluded) {
        if !bindsGroup {
          let known = range ?? addRange(of: group, in: key, domain, variableCount: variableCount)
          range = known
          body.require(known, operands(ofVariables: group))
        }
        let columns = operands(group.map { .variable($0) } + counted(by: aggregate), in: &body)
        add(
          KernelAtom(relation: source, operands: columns), if: body, .counted(currentRule, alternative: number))
      }
    }
    if roles.last != .aggregate(currentRule) { roles.append(.aggregate(currentRule)) }
    kernel.add(
      KernelAggregate(
        id: RuleID(Int32(roles.count - 1)), head: result, source: source, groupCount: group.count,
        function: aggregate.function.kernel))
    return compiled
  }

  private func sourceWidth(of aggregate: Aggregate) -> Int {
    aggregate.outerVariables.count + counted(by: aggregate).count
  }

  /// What tells one match from another.
  private func counted(by aggregate: Aggregate) -> [Operand] {
    switch aggregate.function {
    case .count, .minimum, .maximum: aggregate.values
    case .sum: aggregate.matchVariables.map { .variable($0) } + aggregate.values
    }
  }

  /// The groups that the other conditions give, undefined ones included.
  private mutating func addRange(
    of group: [Int], in key: AggregateKey, _ domain: Domain?, variableCount: Int
  ) -> RelationID {
    let range = kernel.addRelation(name: "groups", arity: group.count)
    let head = KernelAtom(relation: range, operands: operands(ofVariables: group))
    if let domain {
      var body = KernelBody(variableCount: variableCount)
      body.require(domain.relation, operands(ofVariables: domain.variables))
      add(head, if: body, .table)
    } else {
      for body in bodies(of: key.others, variableCount: variableCount, reading: .concluded) {
        add(head, if: body, .table)
      }
    }
    ranges.append(range)
    return range
  }

  private func restsOnStrict(_ aggregate: Aggregate) -> Bool {
    aggregate.alternatives.joined().allSatisfy { restsOnStrict($0) }
  }
}

extension Aggregate {
  /// Of a sum, the variables by which one match is told from another: those that every list of conditions gives a value.
  var matchVariables: [Int] {
    alternatives.reduce(into: Set(locals)) { $0.formIntersection(variablesBound(by: $1)) }.sorted()
  }
}

extension AggregateKey {
  /// The conditions beside the aggregate that give its group values: all others but what hangs on its own result.
  var others: [Condition] {
    var chosen = conditions.filter { !$0.isAggregate }
    var bound = variablesBound(by: chosen)
    let group = Set(aggregate.outerVariables)
    var isChanged = true
    while isChanged, !group.isSubset(of: bound) {
      isChanged = false
      for condition in conditions where !chosen.contains(condition) {
        guard case .aggregate(let other, .equal, .variable(let number)) = condition.test, other != aggregate,
          bound.isSuperset(of: other.outerVariables)
        else { continue }
        chosen.append(condition)
        bound.insert(number)
        isChanged = true
      }
    }
    return chosen.filter { $0.variables.isSubset(of: bound) }
  }
}

extension Condition {
  var isAggregate: Bool {
    if case .aggregate = test { true } else { false }
  }
}

extension AggregateFunction {
  var kernel: RessortKernel.AggregateFunction {
    switch self {
    case .count: .count
    case .sum: .sum
    case .minimum: .least
    case .maximum: .greatest
    }
  }
}
