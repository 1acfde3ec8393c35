// A rule file as text, and places in it. Offsets count UTF-8 bytes, so a range never depends on how characters combine;
// lines and columns are worked out only when somebody reads them.

/// Which file of a program: its position in the list of files.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: Int32

  package init(_ index: Int) {
    self.index = Int32(index)
  }

  package static func < (left: FileID, right: FileID) -> Bool {
    left.index < right.index
  }
}

/// One rule file: the path it is known by and its text.
package struct SourceFile: Sendable {
  package var id: FileID
  /// As it was given: relative to the rule base or to the working directory.
  package var path: String
  package var text: String

  package init(id: FileID, path: String, text: String) {
    self.id = id
    self.path = path
    self.text = text
  }
}

/// Where a piece of source stands: a half-open range of UTF-8 offsets in one file.
package struct SourceRange: Hashable, Sendable {
  package var file: FileID
  package var lower: UInt32
  package var upper: UInt32

  package init(file: FileID, lower: Int, upper: Int) {
    self.file = file
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  /// The smallest range that holds both; they are of one file.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(
      file: file, lower: Int(Swift.min(lower, other.lower)), upper: Int(Swift.max(upper, other.upper)))
  }
}
