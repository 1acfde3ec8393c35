internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// `ressort test`: runs the scenarios of rule files.
struct TestCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "test", abstract: say(.aboutTest))
  }

  enum Format: String, FormatArgument {
    case text, json, junit
  }

  @OptionGroup var rules: RuleFiles
  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(say(.helpFilter), valueName: say(.value(.name))))
  var filter: String?

  @Flag(help: ArgumentHelp(say(.helpCoverage)))
  var coverage = false

  @Flag(help: ArgumentHelp(say(.helpWatch)))
  var watch = false

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json|junit"))
  var format = Format.text

  func validate() throws {
    if watch, rules.files.isEmpty || format != .text { throw ValidationError(say(.nothingToWatch)) }
  }

  func answer() throws -> ExitStatus {
    watch ? try answerAgainAndAgain() : try answer(with: try rules.knowledge(includingScenarios: true))
  }

  /// Answers, and once more whenever one of the files changes that were read, until Ctrl-C.
  /// - Returns: the status of the last answer.
  private func answerAgainAndAgain() throws -> ExitStatus {
    InterruptKey.listen()
    var paths = rules.files
    while true {
      // Before they are read, so that no later change is missed.
      var files = FileWatch(paths)
      var status = ExitStatus.inputAtFault
      do {
        let knowledge = try rules.knowledge(includingScenarios: true)
        if knowledge.paths != paths {
          paths = knowledge.paths
          files = FileWatch(paths)
        }
        status = try answer(with: knowledge)
      } catch {
        status = FailureReport.write(error)
      }
      StandardOutput.write("\n" + say(.watching(files: paths.count)) + "\n")
      StandardOutput.flush()
      guard !StandardOutput.isClosed, !InterruptKey.wasPressed, let changed = files.nextChange() else { return status }
      StandardOutput.write("\n" + say(.changed(changed)) + "\n\n")
    }
  }

  private func answer(with knowledge: Knowledge) throws -> ExitStatus {
    let scenarios = knowledge.scenarios.filter { scenario in filter.map { scenario.name.contains($0) } ?? true }
    if let filter, scenarios.isEmpty { throw InputError(.noScenarioNamed(filter)) }
    var results: [ScenarioResult] = []
    for scenario in scenarios where !(watch && InterruptKey.wasPressed) {
      let result = try knowledge.run(scenario, tracesCoverage: coverage, language: Invocation.language)
      results.append(result)
      if format == .text { StandardOutput.write(Self.text(of: result)) }
    }
    let failedCount = results.count { !$0.passed }
    let covered = coverage ? knowledge.coverage(by: results) : nil
    switch format {
    case .text:
      let expectationCount = results.reduce(0) { $0 + $1.expectationCount }
      StandardOutput.write(
        (results.isEmpty ? "" : "\n")
          + say(.tested(scenarios: results.count, failed: failedCount, expectations: expectationCount)) + "\n"
          + (covered.map { "\n" + $0.text } ?? ""))
    case .junit: StandardOutput.write(JUnitReport.text(of: results))
    case .json:
      StandardOutput.write(Self.document(results, failedCount: failedCount, covered).json)
    }
    return failedCount == 0 ? .fine : .negative
  }

  private static func text(of result: ScenarioResult) -> String {
    let style = Style(isTerminal: StandardOutput.isTerminal)
    let verdict = result.passed ? style.paint(say(.passed), .green) : style.paint(say(.failed), .red)
    let title = result.scenario.title.map { "  " + $0 } ?? ""
    return "\(verdict)  \(result.scenario.name)\(title)\n"
      + result.failures.map { indented($0.text) + "\n" }.joined()
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n").endingInNewline
  }

  private static func document(_ results: [ScenarioResult], failedCount: Int, _ coverage: Coverage?) -> DataTree {
    let scenarios = results.map { result in
      DataTree.object([
        .init("name", .text(result.scenario.name)),
        .init("title", result.scenario.title.map { .text($0) } ?? .null),
        .init("file", .text(result.scenario.file)), .init("line", .integer(result.scenario.line)),
        .init("passed", .boolean(result.passed)), .init("expectations", .integer(result.expectationCount)),
        .init("failures", .list(result.failures.map { $0.data(withText: true) })),
      ])
    }
    return .object(
      [
        .init("schema", .text("ressort.test/1")),
        .init("passed", .integer(results.count - failedCount)), .init("failed", .integer(failedCount)),
        .init("scenarios", .list(scenarios)),
      ] + (coverage.map { [.init("coverage", $0.data)] } ?? []))
  }
}
