import RessortLanguage

/// What a kernel rule is for: the way back from the kernel's opaque ids.
enum Role: Hashable, Sendable {
  case fact(ID<Fact>)
  /// The body of a language rule, into its `premises` relation.
  case premises(ID<Rule>, alternative: Int)
  case unless(ID<Rule>, alternative: Int)
  case applicable(ID<Rule>)
  /// The killer sets instances of its target aside.
  case aside(killer: ID<Rule>)
  /// A head, from the body itself or, where `alternative` is nil, from the rule's `applicable` relation.
  case conclusion(ID<Rule>, head: Int, alternative: Int?)
  case silence(ID<Rule>)
  /// One match of an aggregate's conditions, and what they come to.
  case counted(ID<Rule>, alternative: Int)
  case aggregate(ID<Rule>)
  /// Settlement within one relation.
  case settlement(ID<Relation>)
  /// Static tables: memberships, lists of constants, who beats whom.
  case table

  var rule: ID<Rule>? {
    switch self {
    case .premises(let rule, _), .unless(let rule, _), .applicable(let rule), .aside(let rule),
      .conclusion(let rule, _, _), .silence(let rule), .counted(let rule, _), .aggregate(let rule):
      rule
    case .fact, .settlement, .table: nil
    }
  }
}
