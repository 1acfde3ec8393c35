import RessortLanguage
import Testing

/// A file of `Corpus/diagnostics/bad` says in a comment, `-- expect R0220`, which code it is reported for.
@Suite("Programs with mistakes") struct BadProgramTests {
  struct BadFile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: String

    var testDescription: String { name }
  }

  static let folder = CorpusFiles.corpus + "/diagnostics/bad"

  static let files: [BadFile] = CorpusFiles.rules(in: folder).compactMap { name in
    let text = CorpusFiles.text(of: folder + "/" + name)
    let line = text.split(separator: "\n").first { $0.hasPrefix("-- expect R02") }
    return line.map { BadFile(name: name, text: text, expected: String($0.dropFirst("-- expect ".count))) }
  }

  @Test("each is reported for what it expects, once, and for nothing else", arguments: files)
  func reportsWhatItExpects(file: BadFile) {
    let checked = Checked(corpus: file.text)
    #expect(checked.codes == [file.expected], "\(checked.messages)")
    #expect((checked.program == nil) == checked.diagnostics.contains { $0.problem.severity == .error })
  }

  @Test("each of their fixes gives a text that parses and is without that mistake", arguments: files)
  func fixesMend(file: BadFile) {
    let checked = Checked(corpus: file.text)
    for diagnostic in checked.diagnostics {
      for fix in diagnostic.fixes {
        let path = checked.paths[Int(fix.replaced.file.index)]
        #expect(checked.mended(by: fix, in: path).codes == [], "\(fix.replacement)")
      }
    }
  }

  @Test("every code has one", arguments: CheckProblem.Code.allCases)
  func everyCodeHasAFile(code: CheckProblem.Code) {
    #expect(BadProgramTests.files.contains { $0.expected == code.rawValue })
  }

  @Test("messages and notes are one phrase without a full stop, and differ between the languages", arguments: files)
  func messagesAreSentences(file: BadFile) {
    for diagnostic in Checked(corpus: file.text).diagnostics {
      let notes = diagnostic.notes.map { note in { note.remark.message(in: $0) } }
      for wording in [{ diagnostic.problem.message(in: $0) }] + notes {
        for language in KeywordLanguage.allCases {
          let message = wording(language)
          #expect(!message.isEmpty && !message.hasSuffix(".") && message.first?.isUppercase == false)
        }
        #expect(wording(.french) != wording(.english))
      }
    }
  }
}
