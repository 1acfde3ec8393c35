import Testing

@Suite("The README's examples")
struct ReadmeTests {
  /// The commands of the README and the output it shows for each.
  static let examples: [(command: String, output: String)] = {
    guard let bytes = try? CommandRun.read(root + "/README.md") else { return [] }
    return FencedPart.parts(of: String(decoding: bytes, as: UTF8.self)).filter { $0.info == "console" }.map { part in
      let command = part.text.prefix { $0 != "\n" }
      return (String(command.dropFirst("$ ".count)), String(part.text.dropFirst(command.count + 1)))
    }
  }()

  static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  @Test("print what the README shows", arguments: examples.indices)
  func example(_ index: Int) throws {
    let example = Self.examples[index]
    let words = shellWords(of: example.command).map { $0.hasPrefix("Playground/") ? Self.root + "/" + $0 : $0 }
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
}
