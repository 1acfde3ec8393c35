import Testing

@Suite("The README's examples")
struct ReadmeTests {
  /// The commands of the README and the output it shows for each.
  static let examples: [(command: String, output: String)] = {
    guard let bytes = try? CommandRun.read(root + "/README.md") else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.components(between: "```console\n$ ", and: "\n```").map { block in
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) + "\n" : "")
    }
  }()

  static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  @Test("print what the README shows", arguments: examples.indices)
  func example(_ index: Int) throws {
    let example = Self.examples[index]
    let words = Self.words(of: example.command).map { $0.hasPrefix("Playground/") ? Self.root + "/" + $0 : $0 }
    try #require(words.first == "ressort")
    let run = try CommandRun(words: Array(words.dropFirst()), language: "en_GB.UTF-8")
    #expect(run.output == example.output)
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test("there are some")
  func exist() {
    #expect(Self.examples.count >= 3)
  }

  /// Words as a shell splits them, single quotes being the only ones the examples use.
  private static func words(of command: String) -> [String] {
    command.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { position, part in
      position.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }
}

extension String {
  /// Every stretch between two markers, in order.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start), let closing = rest[opening.upperBound...].firstRange(of: end) {
      found.append(String(rest[opening.upperBound..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return found
  }
}
