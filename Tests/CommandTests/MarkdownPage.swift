/// A fenced block of a page of Markdown with what stands around it; the parts of a page, joined, are the page.
struct FencedPart {
  /// The prose before the block, and the line that opens it.
  var opening: String
  /// What stands behind the opening fence: `ressort`, `console`.
  var info: String
  var text: String
  /// The line that closes the block; empty for the prose after the last one.
  var closing: String

  static func parts(of page: String) -> [FencedPart] {
    var parts: [FencedPart] = []
    var current = FencedPart(opening: "", info: "", text: "", closing: "")
    var isInside = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map({ $0 + "\n" }) {
      if line.hasPrefix("```"), isInside {
        current.closing = String(line)
        parts.append(current)
        current = FencedPart(opening: "", info: "", text: "", closing: "")
        isInside = false
      } else if line.hasPrefix("```") {
        current.opening += line
        current.info = String(line.dropFirst(3).dropLast())
        isInside = true
      } else if isInside {
        current.text += line
      } else {
        current.opening += line
      }
    }
    // The last line has no end of its own.
    current.opening.removeLast()
    return parts + [current]
  }
}

/// Words as a shell splits them, single quotes being the only ones that our pages use.
func shellWords(of command: some StringProtocol) -> [String] {
  String(command).split(separator: Character("'"), omittingEmptySubsequences: false).enumerated().flatMap {
    position, part in
    position.isMultiple(of: 2) ? part.split(separator: Character(" ")).map(String.init) : [String(part)]
  }
}
