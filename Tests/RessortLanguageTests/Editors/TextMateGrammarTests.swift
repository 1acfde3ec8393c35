import Foundation
import RessortLanguage
import Testing

@Suite("Colours in an editor") struct TextMateGrammarTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Editors/vscode/syntaxes")

  @Test("the grammar that editors read is the one that the table of keywords gives")
  func grammarFollowsKeywords() throws {
    let file = Self.folder.appending(path: "ressort.tmLanguage.json")
    if ProcessInfo.processInfo.environment["RESSORT_RECORD"] != nil {
      try TextMateGrammar.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RESSORT_RECORD")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == TextMateGrammar.text)
  }

  @Test(
    "the files of the extension are JSON",
    arguments: [
      "ressort.tmLanguage.json", "markdown-ressort.tmLanguage.json", "../package.json",
      "../language-configuration.json",
    ])
  func filesAreJSON(name: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: name))
    #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
  }
}
