import Glibc
import Testing

@Suite("The tutorial") struct TutorialTests {
  private static let folder = ReadmeTests.root + "/Documentation/"

  /// Follows the page as a reader does: what it says to type is typed, into a file of its own.
  ///
  /// A `ressort` block is added to the file, which must then be in order; a `ressort try` block only until the next of the former. A
  /// `console` block shows a command and what it prints; `RESSORT_RECORD=1` writes the outputs into the page, and fails.
  @Test("shows what a reader sees who types along", arguments: [("Tutorial.md", "en_GB"), ("Tutoriel.md", "fr_FR")])
  func followsThePage(page: String, locale: String) throws {
    let folder = try TemporaryFolder()
    let path = Self.folder + page
    let text = String(decoding: try CommandRun.read(path), as: UTF8.self)
    // The reader stands in the folder of the file.
    func run(_ words: [String]) throws -> (status: Int32, text: String) {
      let placed = words.map { $0 == "bus.ressort" ? folder.path + "/bus.ressort" : $0 }
      let run = try CommandRun(words: placed, language: locale + ".UTF-8")
      return (run.status, (run.output + run.error).replacing(folder.path + "/", with: ""))
    }
    var rules = ""
    var trial = ""
    var commandCount = 0
    var seen = ""
    for var part in FencedPart.parts(of: text) {
      switch part.info {
      case "ressort":
        rules += part.text + "\n"
        trial = ""
        try folder.write(rules, to: "bus.ressort")
        let check = try run(["check", "bus.ressort"])
        #expect(check.status == 0, "\(check.text)\(part.text)")
      case "ressort try": trial = part.text
      case "console":
        try folder.write(rules + trial, to: "bus.ressort")
        let command = part.text.prefix { $0 != "\n" }
        let result = try run(shellWords(of: command.dropFirst("$ ressort ".count)))
        let shown = part.text
        part.text = command + "\n" + result.text
        #expect(part.text == shown)
        commandCount += 1
      default: break
      }
      seen += part.opening + part.text + part.closing
    }
    #expect(commandCount >= 7)
    if getenv("RESSORT_RECORD") != nil { try record(seen, at: path) }
  }

  private func record(_ text: String, at path: String) throws {
    try TemporaryFolder.write(Array(text.utf8), toFile: path)
    Issue.record("recorded; run again without RESSORT_RECORD")
  }
}
