internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// `ressort check`: whether rule files are in order.
struct CheckCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: say(.aboutCheck))
  }

  enum Format: String, FormatArgument {
    case text, plain, json
  }

  @Argument(help: ArgumentHelp(say(.helpFiles), valueName: say(.value(.file))))
  var files: [String] = []

  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(say(.helpCheckFormat), valueName: "text|plain|json"))
  var format = Format.text

  @Flag(help: ArgumentHelp(say(.helpStrict)))
  var strict = false

  @Option(name: .customLong("copied-from"), help: ArgumentHelp(say(.helpCopiedFrom), valueName: say(.value(.file))))
  var original: String?

  @Option(help: ArgumentHelp(say(.helpWords), valueName: say(.value(.count))))
  var words = 6

  func validate() throws {
    if words < 1 { throw ValidationError(say(.noWords)) }
  }

  func answer() throws -> ExitStatus {
    let copied = try copiedRuns()
    let (diagnostics, fileCount) = try diagnostics()
    let errorCount = diagnostics.count { $0.severity == .error }
    let summary = Message.checked(
      files: fileCount, errors: errorCount, warnings: diagnostics.count - errorCount)
    switch format {
    case .text:
      StandardError.write(diagnostics)
      StandardError.write((copied ?? []).map(line(for:)).joined())
      StandardOutput.write(say(summary) + "\n")
      if let copied { StandardOutput.write(say(.copied(runs: copied.count, words: words)) + "\n") }
    case .plain:
      StandardError.write(diagnostics.map(Self.line(for:)).joined())
      StandardError.write((copied ?? []).map(line(for:)).joined())
    case .json:
      let document = DataTree.object(
        [
          .init("schema", .text("ressort.check/1")),
          .init("errors", .integer(errorCount)), .init("warnings", .integer(diagnostics.count - errorCount)),
          .init("diagnostics", .list(diagnostics.map(\.data))),
        ] + (copied.map { [.init("copied", .list($0.map(\.data)))] } ?? []))
      StandardOutput.write(document.json)
    }
    return errorCount == 0 && (diagnostics.isEmpty || !strict) && copied?.isEmpty != false ? .fine : .negative
  }

  /// What the files share with the text they must not be copied from; `nil` where none is given.
  private func copiedRuns() throws -> [CopiedRuns.Run]? {
    guard let original else { return nil }
    let finder = CopiedRuns(of: words, from: try RuleFile(contentsOf: original).text)
    let read = try files.isEmpty ? CohesionKnowledge.files : files.map { try RuleFile(contentsOf: $0) }
    return read.flatMap { finder.runs(in: $0) }
  }

  private func diagnostics() throws -> ([Diagnostic], fileCount: Int) {
    let language = Invocation.language
    guard files.isEmpty else { return (try Knowledge.check(files, language: language).diagnostics, files.count) }
    return (
      try CohesionKnowledge.load(includingScenarios: true, language: language).review(), CohesionKnowledge.files.count
    )
  }

  /// One line, as compilers print them: `file:line:column: error: message [code]`.
  private static func line(for diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let severity = diagnostic.severity.rawValue
    return "\(place.file):\(place.line):\(place.column): \(severity): \(diagnostic.message) [\(diagnostic.code)]\n"
  }

  private func line(for run: CopiedRuns.Run) -> String {
    let told = Message.copiedRun(
      words: run.wordCount, from: original ?? "", line: run.originalLine, text: run.text)
    return "\(run.place.file):\(run.place.line):\(run.place.column): \(say(told))\n"
  }
}
