internal import ArgumentParser
internal import Glibc
internal import Ressort
internal import RessortCohesion

/// `ressort run`: evaluates a program on tables of facts.
struct RunCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "run", abstract: say(.aboutRun))
  }

  @OptionGroup var rules: RuleFiles
  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(say(.helpFacts), valueName: "dir"))
  var facts: String?

  @Option(help: ArgumentHelp(say(.helpOutput), valueName: "dir"))
  var output: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp(say(.helpCount), valueName: "relation"))
  var count: [String] = []

  @Flag(help: ArgumentHelp(say(.helpTime)))
  var time = false

  @Option(name: .customLong("limit-rows"), help: ArgumentHelp(say(.helpLimitRows), valueName: "rows"))
  var limitRows: Int?

  @Option(name: .customLong("limit-seconds"), help: ArgumentHelp(say(.helpLimitSeconds), valueName: "seconds"))
  var limitSeconds: Double?

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json"))
  var format = TextOrJSON.text

  func validate() throws {
    if let limitRows, limitRows < 0 { throw ValidationError(say(.negativeLimit("--limit-rows"))) }
    if let limitSeconds, !(limitSeconds >= 0 && limitSeconds < 1e9) {
      throw ValidationError(say(.negativeLimit("--limit-seconds")))
    }
  }

  func answer() throws -> ExitStatus {
    var watch = Stopwatch()
    let knowledge = try rules.knowledge()
    watch.lap("read")
    let tables = try facts.map { try FactFolder($0).tables(for: knowledge) } ?? []
    watch.lap("facts")
    let limits = Limits(derivedRows: limitRows, duration: limitSeconds.map { .seconds($0) })
    let evaluation = try Evaluation(knowledge, facts: tables, limits: limits, language: Invocation.language)
    watch.lap("evaluate")
    let counts = try counts(of: evaluation)
    if let output {
      try OutputFolder(output).write(evaluation)
      watch.lap("write")
    }
    switch format {
    case .text:
      StandardOutput.write(counts.map { "\($0.relation)\t\($0.count)\n" }.joined())
      if time { StandardError.write(watch.laps.map { "\($0.name)\t\($0.seconds)\n" }.joined()) }
    case .json:
      StandardOutput.write(document(counts, watch).json)
    }
    return .fine
  }

  /// Of the relations asked for; of all outputs, when nothing else was asked for.
  private func counts(of evaluation: Evaluation) throws -> [(relation: String, count: Int)] {
    let names = count.isEmpty && output == nil ? evaluation.outputRelations : count
    return try names.map { name in
      guard let count = evaluation.count(of: name) else {
        let near = Knowledge.nearest(to: name, among: evaluation.outputRelations + evaluation.inputRelations)
        throw InputError(.unknownRelation(name, suggestions: near))
      }
      return (name, count)
    }
  }

  private func document(_ counts: [(relation: String, count: Int)], _ watch: Stopwatch) -> DataTree {
    var members: [DataTree.Member] = [
      .init("schema", .text("ressort.run/1")),
      .init("counts", .object(counts.map { .init($0.relation, .integer($0.count)) })),
    ]
    if time { members.append(.init("seconds", .object(watch.laps.map { .init($0.name, .number($0.seconds)) }))) }
    return .object(members)
  }
}

/// Wall-clock seconds of each stretch of a run.
private struct Stopwatch {
  private(set) var laps: [(name: String, seconds: Double)] = []
  private var last = ContinuousClock.now

  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    let microseconds = ((now - last) / .microseconds(1)).rounded()
    laps.append((name, microseconds / 1e6))
    last = now
  }
}
