// A relation that holds one value for each group of another's rows:
//
//   degree(x, n)   for each x of edge(x, y), how many rows there are

/// What is made of a group of rows.
package enum AggregateFunction: UInt8, Hashable, Sendable, BitwiseCopyable {
  case count, sum, least, greatest
}

/// The head relation holds for each group of source rows, those that share their first columns, the group and the value. A group without
/// rows has none: that its count is zero says a rule with a negation.
///
/// Where some rows of a group are undefined the value is, too: every value that the group may come to is an undefined row, and
/// only one that it comes to in every case is true.
package struct Aggregate: Hashable, Sendable {
  package var id: RuleID
  /// Columns: the group's, then the value. No rule concludes it, nor does it hang on itself.
  package var head: RelationID
  /// Columns: the group's, then at least one; the last is what is summed or compared.
  package var source: RelationID
  package var groupCount: Int
  package var function: AggregateFunction

  package init(
    id: RuleID, head: RelationID, source: RelationID, groupCount: Int, function: AggregateFunction
  ) {
    self.id = id
    self.head = head
    self.source = source
    self.groupCount = groupCount
    self.function = function
  }
}
