/// The position of a subject in its list in the checked program: dense, in order of declaration. Typed by the subject, so that a
/// rule cannot be passed for a relation. Inlinable, since every layer above indexes with it all the time.
@usableFromInline
package struct ID<Subject>: Hashable, Comparable, Sendable {
  @usableFromInline package let index: Int32

  @inlinable
  package init(_ index: Int) {
    self.index = Int32(index)
  }

  @inlinable
  package static func < (left: ID, right: ID) -> Bool {
    left.index < right.index
  }
}

extension Array {
  /// The subject with this id.
  @inlinable
  package subscript(id: ID<Element>) -> Element {
    _read { yield self[Int(id.index)] }
    _modify { yield &self[Int(id.index)] }
  }
}
