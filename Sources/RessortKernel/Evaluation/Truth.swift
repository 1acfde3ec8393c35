// The third value carries everything that is left open: inputs nobody has answered, conflicts nothing settles, cycles
// through negation.

/// The value of an atom in the well-founded model. Ordered: false, undefined, true.
package enum Truth: UInt8, Hashable, Comparable, Sendable, BitwiseCopyable {
  case isFalse, undefined, isTrue

  package static func < (left: Truth, right: Truth) -> Bool {
    left.rawValue < right.rawValue
  }
}
