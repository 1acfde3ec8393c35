// From a program to what an evaluation runs: facts set apart, relations in components, joins for every rule, indexes
// for every join. All of it is decided here, once; a plan knows nothing of rows.

/// A checked program, ready to run. Immutable: any number of databases share one, from any thread.
package struct Plan: Sendable {
  package let program: Program

  /// Relations that depend on one another, and the joins that derive them.
  struct Component: Sendable {
    var relations: [RelationID] = []
    /// Relations of earlier components that its rules read.
    var inputs: [RelationID] = []
    /// Joins without an atom of the component: they run once.
    var exits: [Join] = []
    /// Joins led by the last round of one of the component's relations.
    var deltas: [Join] = []
    /// Whether one of its relations is negated within it.
    var negatesInside = false
    /// Whether its relations keep extremes.
    var keepsExtremes = false
    /// Of a component that is one relation, the head of it.
    var aggregate: Aggregate?
  }

  /// In dependency order.
  let components: [Component]
  let code: JoinCode
  let indexes: IndexCatalog
  /// By relation: rules of the program that give it a row without any condition.
  let facts: [ProgramFacts]
  /// By relation: its other rules, by index, in order.
  let rules: [[Int32]]

  package init(_ program: Program) throws(PlanError) {
    for ruleIndex in program.rules.indices {
      try checkForm(of: program.rules[ruleIndex], at: ruleIndex, in: program)
    }
    var facts = program.relations.map { ProgramFacts(arity: $0.arity) }
    var rules = [[Int32]](repeating: [], count: program.relations.count)
    for (ruleIndex, rule) in program.rules.enumerated() {
      let head = rule.head.relation.position
      if let row = rule.factRow {
        facts[head].add(row, ruleIndex: ruleIndex)
      } else {
        rules[head].append(Int32(ruleIndex))
      }
    }
    var code = JoinCode()
    var indexes = IndexCatalog(relationCount: program.relations.count)
    components = try Self.components(of: program, rules: rules, into: &code, &indexes)
    for relation in facts.indices { facts[relation].close() }
    self.program = program
    self.code = code
    self.indexes = indexes
    self.facts = facts
    self.rules = rules
  }

  private static func components(
    of program: Program, rules: [[Int32]], into code: inout JoinCode, _ indexes: inout IndexCatalog
  ) throws(PlanError) -> [Component] {
    var needs = [[Int32]](repeating: [], count: rules.count)
    for relation in rules.indices {
      for rule in rules[relation] { program.rules[Int(rule)].appendBodyRelations(to: &needs[relation]) }
    }
    var aggregates = [Aggregate?](repeating: nil, count: rules.count)
    for aggregate in program.aggregates {
      guard aggregate.isSound(in: program), rules[aggregate.head.position].isEmpty,
        aggregates[aggregate.head.position] == nil
      else { throw .unsuitableAggregate(rule: aggregate.id) }
      aggregates[aggregate.head.position] = aggregate
      needs[aggregate.head.position].append(aggregate.source.index)
    }
    let members = componentsInDependencyOrder(needs)
    var componentOf = [Int](repeating: 0, count: rules.count)
    for (component, relations) in members.enumerated() {
      for relation in relations { componentOf[relation] = component }
    }
    var components: [Component] = []
    components.reserveCapacity(members.count)
    for (number, relations) in members.enumerated() {
      var component = Component()
      for relation in relations {
        component.relations.append(RelationID(Int32(relation)))
        if let aggregate = aggregates[relation] {
          guard relations.count == 1, aggregate.source != aggregate.head else {
            throw .unsuitableAggregate(rule: aggregate.id)
          }
          component.aggregate = aggregate
        }
        for need in needs[relation] where componentOf[Int(need)] != number {
          component.inputs.append(RelationID(need))
        }
        for rule in rules[relation] {
          let planner = RulePlanner(program.rules[Int(rule)], at: Int(rule)) { componentOf[$0.position] == number }
          try planner.plan(into: &component, &code, &indexes)
        }
      }
      if let extreme = relations.first(where: { program.relations[$0].keeping != nil }) {
        guard !component.negatesInside, component.aggregate == nil,
          relations.allSatisfy({ program.relations[$0].keeping != nil })
        else { throw .unsuitableExtreme(RelationID(Int32(extreme))) }
        component.keepsExtremes = true
      }
      components.append(component)
    }
    return components
  }
}

/// Rows that rules with an empty body give a relation.
struct ProgramFacts: Sendable {
  private(set) var rows: RowStore
  /// By row: the rules that give it.
  private(set) var ruleIndexes: [[Int32]] = []

  init(arity: Int) {
    rows = RowStore(arity: arity)
  }

  /// Says that no more will be added.
  mutating func close() {
    rows.prepareNumbers()
  }

  mutating func add(_ row: [Value], ruleIndex: Int) {
    if rows.insert(row) {
      ruleIndexes.append([Int32(ruleIndex)])
    } else if let known = rows.find(row) {
      ruleIndexes[known].append(Int32(ruleIndex))
    }
  }
}

extension Rule {
  /// The row it gives if it has no condition.
  fileprivate var factRow: [Value]? {
    guard body.isEmpty else { return nil }
    var row: [Value] = []
    row.reserveCapacity(head.operands.count)
    for operand in head.operands {
      guard case .constant(let value) = operand else { return nil }
      row.append(value)
    }
    return row
  }

  fileprivate func appendBodyRelations(to relations: inout [Int32]) {
    for literal in body {
      switch literal {
      case .positive(let atom), .negative(let atom): relations.append(atom.relation.index)
      case .compare, .assign: break
      }
    }
  }
}

extension Aggregate {
  /// Whether its relations exist and have the columns it needs.
  fileprivate func isSound(in program: Program) -> Bool {
    let relations = program.relations
    guard relations.indices.contains(head.position), relations.indices.contains(source.position), groupCount >= 0 else {
      return false
    }
    return relations[head.position].arity == groupCount + 1 && relations[source.position].arity > groupCount
  }
}
