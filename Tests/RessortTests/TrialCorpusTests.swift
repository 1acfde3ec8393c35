import Glibc
import RessortLanguage
import Testing

@testable import Ressort

/// A file of `Corpus/diagnostics/bad` says in a comment, `-- expect R0321`, which warnings trying cases gives.
@Suite("What trying cases finds")
struct TrialCorpusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: RuleFile
    var expected: [String]

    var testDescription: String { name }
  }

  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
    + "/Corpus/diagnostics/bad"

  static let cases: [Case] = fileNames.compactMap { name in
    guard let file = try? RuleFile(contentsOf: folder + "/" + name),
      let line = file.text.split(separator: "\n").first(where: { $0.hasPrefix("-- expect ") })
    else { return nil }
    let expected = line.split(separator: " ").dropFirst(2).map(String.init)
    return expected.contains(where: TrialProblem.codes.contains)
      ? Case(name: name, file: file, expected: expected) : nil
  }

  private static var fileNames: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0.hasSuffix(".ressort") }.sorted()
  }

  @Test("each file gives what it expects, and nothing else", arguments: cases)
  func findsWhatIsExpected(file: Case) throws {
    let found = try Knowledge([file.file]).review()
    #expect(found.map(\.code) == file.expected, "\(found.map(\.text))")
  }

  @Test(
    "the case of each warning is a scenario that passes in its file, unless strict rules contradict each other",
    arguments: cases)
  func examplesPass(file: Case) throws {
    for warning in try Knowledge([file.file]).review() {
      guard let example = warning.example else { continue }
      var pasted = file.file
      pasted.text += "\n" + example
      let knowledge = try Knowledge([pasted])
      #expect(knowledge.scenarios.count == 1)
      for scenario in knowledge.scenarios {
        #expect(try knowledge.run(scenario).failures.isEmpty == (warning.code != "R0324"))
      }
    }
  }

  @Test("messages are one sentence without a full stop, in both languages", arguments: cases)
  func messagesAreSentences(file: Case) throws {
    let messages = try Language.allCases.map { language in
      try Knowledge([file.file], language: language).review().map(\.message)
    }
    for message in messages.joined() {
      #expect(!message.isEmpty && !message.hasSuffix(".") && message.first?.isUppercase == false)
    }
    #expect(messages[0] != messages[1])
  }

  @Test("every code has one")
  func everyCodeHasAFile() {
    let covered = Set(Self.cases.flatMap(\.expected))
    #expect(TrialProblem.codes.filter { !covered.contains($0) } == [])
  }
}
