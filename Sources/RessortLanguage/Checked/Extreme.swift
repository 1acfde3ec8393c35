/// Which of the values that are concluded for one key a relation keeps.
package enum Extreme: Hashable, Sendable, CaseIterable {
  case least, greatest
}
