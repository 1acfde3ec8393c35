/// A proof, told line by line.
public struct Explanation: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// 0 for what is explained, 1 for its reasons, and so on.
    public var depth: Int
    public var text: String
    public var citations: [Citation]

    public init(depth: Int, text: String, citations: [Citation]) {
      self.depth = depth
      self.text = text
      self.citations = citations
    }
  }

  public var lines: [Line]

  public init(lines: [Line]) {
    self.lines = lines
  }

  /// All lines, two spaces of indentation a level, citations in brackets where the line has some. Beyond twelve levels the level stands in front as a
  /// number instead, so that a long chain of reasons stays as long as its lines.
  public var text: String {
    lines.map { line in
      let cited = line.citations.isEmpty ? "" : " [" + line.citations.map(\.locator).joined(separator: " ; ") + "]"
      let level = line.depth > Self.indentedLevels ? "(\(line.depth)) " : ""
      return String(repeating: "  ", count: min(line.depth, Self.indentedLevels)) + level + line.text + cited
    }.joined(separator: "\n")
  }

  private static let indentedLevels = 12
}
