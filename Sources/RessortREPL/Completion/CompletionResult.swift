/// What Tab could put in.
package struct CompletionResult: Hashable, Sendable {
  /// Where what is replaced starts: a UTF-8 offset in the line.
  package var start: Int
  package var candidates: [String]
  /// Whether the place is for paths of files, which the caller completes.
  package var wantsPath: Bool

  package init(start: Int, candidates: [String], wantsPath: Bool = false) {
    self.start = start
    self.candidates = candidates
    self.wantsPath = wantsPath
  }
}
