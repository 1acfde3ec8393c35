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

  /// All lines, two spaces of indentation a level, citations in brackets where the line has some.
  public var text: String {
    lines.map { line in
      let cited = line.citations.isEmpty ? "" : " [" + line.citations.map(\.locator).joined(separator: " ; ") + "]"
      return String(repeating: "  ", count: line.depth) + line.text + cited
    }.joined(separator: "\n")
  }
}
