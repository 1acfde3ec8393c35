// Dense ids. Each is a type of its own, so that a rule cannot be passed for a relation.

/// A relation of one program; dense, in order of declaration.
package struct RelationID: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let index: Int32

  package init(_ index: Int32) {
    self.index = index
  }

  package static func < (left: RelationID, right: RelationID) -> Bool {
    left.index < right.index
  }

  /// The position of the relation in arrays that hold something for each relation.
  var position: Int { Int(index) }
}

/// What the layer above calls a rule. Opaque to the kernel, which only hands it back; several kernel rules may carry
/// the same one.
package struct RuleID: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let index: Int32

  package init(_ index: Int32) {
    self.index = index
  }

  package static func < (left: RuleID, right: RuleID) -> Bool {
    left.index < right.index
  }
}

/// A variable of one rule; dense within that rule.
package struct Variable: Hashable, Comparable, Sendable, BitwiseCopyable {
  package let index: Int16

  package init(_ index: Int16) {
    self.index = index
  }

  package static func < (left: Variable, right: Variable) -> Bool {
    left.index < right.index
  }

  /// The position of the variable in arrays that hold something for each variable of the rule.
  var position: Int { Int(index) }
}
