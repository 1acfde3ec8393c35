import RessortLanguage

/// What must hold for any text: it is read to the byte, every diagnostic stands in it, can be told and has fixes that stand in it; what has no mistakes of
/// syntax has a layout that is read the same way and stays as it is.
package enum InputTrial {
  /// What does not hold, in words; mostly nothing.
  package static func faults(of text: String) -> [String] {
    var faults: [String] = []
    let file = SourceFile(id: FileID(0), path: "input.ressort", text: text)
    var found = Diagnostics()
    let tree = Parser.parse(file, into: &found)
    if tree.rejoined(file) != Array(text.utf8) { faults.append("the tokens do not give the text back") }
    if !found.hasErrors { faults += faultsOfLayout(file, tree) }

    var diagnostics = Diagnostics()
    let program = CheckedProgram.load([(file.path, text)], resolve: { _, _ in nil }, into: &diagnostics)
    if program == nil, !diagnostics.hasErrors { faults.append("there is no program, and no error") }
    let all = diagnostics.all + (program?.lint() ?? [])
    let end = UInt32(text.utf8.count)
    for diagnostic in all {
      let places = [diagnostic.place] + diagnostic.notes.map(\.place) + diagnostic.fixes.map(\.replaced)
      if !places.allSatisfy({ $0.file == file.id && $0.lower <= $0.upper && $0.upper <= end }) {
        faults.append("\(diagnostic.problem.code) stands outside of the text")
      }
    }
    for language in KeywordLanguage.allCases {
      let renderer = DiagnosticRenderer(files: [file], language: language)
      for diagnostic in all.prefix(20) where renderer.text(for: diagnostic).isEmpty {
        faults.append("\(diagnostic.problem.code) says nothing")
      }
    }
    return faults
  }

  private static func faultsOfLayout(_ file: SourceFile, _ tree: SyntaxTree) -> [String] {
    let once = Formatter.format(file, tree)
    let formatted = SourceFile(id: file.id, path: file.path, text: once)
    var diagnostics = Diagnostics()
    let again = Parser.parse(formatted, into: &diagnostics)
    if diagnostics.hasErrors { return ["what is formatted has mistakes"] }
    return Formatter.format(formatted, again) == once ? [] : ["what is formatted is formatted otherwise"]
  }
}

extension SyntaxTree {
  /// The tokens with what stands before them.
  fileprivate func rejoined(_ file: SourceFile) -> [UInt8] {
    let bytes = Array(file.text.utf8)
    return tokens.flatMap { bytes[Int($0.triviaLower)..<Int($0.range.upper)] }
  }
}
