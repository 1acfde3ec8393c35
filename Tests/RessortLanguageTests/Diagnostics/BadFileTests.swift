import RessortLanguage
import Testing

/// A file of `Corpus/diagnostics/bad` says in a comment, `-- expect R0108`, which codes it is reported for.
@Suite("Files with mistakes") struct BadFileTests {
  struct BadFile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: [String]

    var testDescription: String { name }
  }

  static let folder = CorpusFiles.corpus + "/diagnostics/bad"

  /// Those that have mistakes of syntax.
  static let files: [BadFile] = CorpusFiles.rules(in: folder).compactMap { name in
    let text = CorpusFiles.text(of: folder + "/" + name)
    let line = text.split(separator: "\n").first { $0.hasPrefix("-- expect ") }
    let expected = line.map { $0.split(separator: " ").dropFirst(2).map(String.init) } ?? []
    let isSyntax = !expected.isEmpty && expected.allSatisfy { $0.hasPrefix("R01") }
    return isSyntax ? BadFile(name: name, text: text, expected: expected) : nil
  }

  @Test("each is reported for what it expects, and for nothing else", arguments: files)
  func reportsWhatItExpects(file: BadFile) {
    let parsed = Parsed(file.text, path: file.name)
    #expect(Set(parsed.codes) == Set(file.expected))
    let isSingle = file.expected.count == 1
    #expect(!isSingle || parsed.codes.count == 1, "one mistake, one diagnostic")
  }

  @Test("each of their fixes gives a text without that mistake", arguments: files)
  func fixesMend(file: BadFile) {
    let parsed = Parsed(file.text, path: file.name)
    for diagnostic in parsed.diagnostics.prefix(3) {
      for fix in diagnostic.fixes {
        let mended = Parsed(parsed.applying(fix), path: file.name)
        #expect(mended.codes.count < parsed.codes.count, "\(fix.replacement)")
      }
    }
  }

  @Test("every code has one")
  func everyCodeHasAFile() {
    let covered = Set(BadFileTests.files.flatMap(\.expected))
    #expect(SyntaxProblem.codes.filter { !covered.contains($0) } == [])
  }

  @Test("messages are one sentence without a full stop, in both languages", arguments: files)
  func messagesAreSentences(file: BadFile) {
    for diagnostic in Parsed(file.text, path: file.name).diagnostics.prefix(3) {
      for language in KeywordLanguage.allCases {
        let message = diagnostic.problem.message(in: language)
        #expect(!message.isEmpty && !message.hasSuffix(".") && message.first?.isUppercase == false)
      }
      #expect(diagnostic.problem.message(in: .french) != diagnostic.problem.message(in: .english))
    }
  }
}
