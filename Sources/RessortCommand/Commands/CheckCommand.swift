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

  func answer() throws -> ExitStatus {
    let (diagnostics, fileCount) = try diagnostics()
    let errorCount = diagnostics.count { $0.severity == .error }
    let summary = Message.checked(
      files: fileCount, errors: errorCount, warnings: diagnostics.count - errorCount)
    switch format {
    case .text:
      StandardError.write(diagnostics)
      StandardOutput.write(say(summary) + "\n")
    case .plain:
      StandardError.write(diagnostics.map(Self.line(for:)).joined())
    case .json:
      let document = DataTree.object([
        .init("schema", .text("ressort.check/1")),
        .init("errors", .integer(errorCount)), .init("warnings", .integer(diagnostics.count - errorCount)),
        .init("diagnostics", .list(diagnostics.map(\.data))),
      ])
      StandardOutput.write(document.json)
    }
    return errorCount == 0 && (diagnostics.isEmpty || !strict) ? .fine : .negative
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
}
