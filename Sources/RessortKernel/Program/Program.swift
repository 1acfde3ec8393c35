// A program is what the layer above builds, once: relations and rules in order. `Plan(program)` checks it and makes
// it ready to run. A fact is a rule with an empty body and a constant head, or a row given to the `Database`.

/// Relations and rules, in the order in which they were added.
package struct Program: Sendable {
  /// What the program says of a relation.
  package struct Declaration: Hashable, Sendable {
    package var name: String
    package var arity: Int
    /// Of the rows that share all columns but the last: which one it keeps. Nil for all.
    package var keeping: Extreme?
  }

  /// By `RelationID.index`.
  package private(set) var relations: [Declaration] = []
  package private(set) var rules: [Rule] = []
  package private(set) var aggregates: [Aggregate] = []

  package init() {}

  /// Declares a relation. Names are for people: two relations may share one. An arity of zero makes a proposition.
  ///
  /// A relation that keeps extremes holds, of the rows that share all columns but the last, the one with the least or the greatest last
  /// column. It may hang on itself, alone or with others of its kind, if whoever builds the program sees to it that each rule of
  /// the circle gives a strictly better row for a better row in its body, and that it gives one for it at all.
  package mutating func addRelation(name: String, arity: Int, keeping: Extreme? = nil) -> RelationID {
    precondition(arity >= (keeping == nil ? 0 : 1), "an arity is not negative, and an extreme is one of some column")
    relations.append(Declaration(name: name, arity: arity, keeping: keeping))
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
