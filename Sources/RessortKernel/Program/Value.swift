// The one kind of cell the kernel knows. What the bits mean (a symbol, an integer, a day, a truth value) is known
// to the layer above; here they are compared as signed numbers, and arithmetic reads them as such.

/// 64 bits whose meaning the layer above knows.
@usableFromInline
package struct Value: Hashable, Comparable, Sendable, BitwiseCopyable {
  @usableFromInline package var bits: Int64

  @inlinable
  package init(_ bits: Int64) {
    self.bits = bits
  }

  @inlinable
  package static func < (left: Value, right: Value) -> Bool {
    left.bits < right.bits
  }
}
