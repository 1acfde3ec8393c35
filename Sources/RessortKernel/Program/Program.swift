// A program is what the layer above builds, once: relations and rules in order. `Plan(program)` checks it and makes
// it ready to run. A fact is a rule with an empty body and a constant head, or a row given to the `Database`.

/// Relations and rules, in the order in which they were added.
package struct Program: Sendable {
  /// What the program says of a relation.
  package struct Declaration: Hashable, Sendable {
    package var name: String
    package var arity: Int
  }

  /// By `RelationID.index`.
  package private(set) var relations: [Declaration] = []
  package private(set) var rules: [Rule] = []
  package private(set) var aggregates: [Aggregate] = []

  package init() {}

  /// Declares a relation. Names are for people: two relations may share one. An arity of zero makes a proposition.
  package mutating func addRelation(name: String, arity: Int) -> RelationID {
    precondition(arity >= 0, "an arity is not negative")
    relations.append(Declaration(name: name, arity: arity))
    return RelationID(Int32(relations.count - 1))
  }

  /// Adds a rule; what is wrong with it is reported by `Plan.init`.
  package mutating func add(_ rule: Rule) {
    rules.append(rule)
  }

  /// Adds an aggregate; what is wrong with it is reported by `Plan.init`.
  package mutating func add(_ aggregate: Aggregate) {
    aggregates.append(aggregate)
  }
}
