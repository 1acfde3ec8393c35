internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// `ressort mutate`: changes the rules one at a time, and lists the changes that no scenario notices.
struct MutateCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "mutate", abstract: say(.aboutMutate))
  }

  @OptionGroup var rules: RuleFiles
  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(say(.helpMutateFilter), valueName: say(.value(.name))))
  var filter: String?

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json"))
  var format = TextOrJSON.text

  func answer() throws -> ExitStatus {
    let knowledge = try rules.knowledge(includingScenarios: true)
    InterruptKey.listenOnce()
    var survivors: [SurvivingMutation] = []
    func report(_ tried: Int, _ total: Int, _ survivor: SurvivingMutation?) -> Bool {
      if let survivor {
        survivors.append(survivor)
        if format == .text {
          StandardOutput.write("\(survivor.file):\(survivor.line): \(survivor.statement): \(survivor.change)\n")
          StandardOutput.flush()
        }
      }
      return !InterruptKey.wasPressed
    }
    let tried = knowledge.mutate(
      language: Invocation.language, where: { statement in filter.map { statement.contains($0) } ?? true },
      report: report)
    if let filter, tried == 0 { throw InputError(.noStatementNamed(filter)) }
    switch format {
    case .text: StandardOutput.write(say(.mutated(tried, survivors: survivors.count)) + "\n")
    case .json: StandardOutput.write(Self.document(tried, survivors).json)
    }
    if InterruptKey.wasPressed { return .interrupted }
    return survivors.isEmpty ? .fine : .negative
  }

  private static func document(_ tried: Int, _ survivors: [SurvivingMutation]) -> DataTree {
    .object([
      .init("schema", .text("ressort.mutate/1")),
      .init("tried", .integer(tried)),
      .init(
        "survivors",
        .list(
          survivors.map { survivor in
            .object([
              .init("statement", .text(survivor.identifier)), .init("change", .text(survivor.change)),
              .init("file", .text(survivor.file)), .init("line", .integer(survivor.line)),
            ])
          })),
    ])
  }
}
