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

  @Option(help: ArgumentHelp(say(.helpFacts), valueName: say(.value(.dir))))
  var facts: String?

  @Option(help: ArgumentHelp(say(.helpOutput), valueName: say(.value(.dir))))
  var output: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp(say(.helpCount), valueName: say(.value(.relation))))
  var count: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp(say(.helpRows), valueName: say(.value(.relation))))
  var rows: [String] = []

  @Flag(help: ArgumentHelp(say(.helpTime)))
  var time = false

  @OptionGroup var limits: LimitOptions

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json"))
  var format = TextOrJSON.text

  func answer() throws -> ExitStatus {
    var watch = Stopwatch()
    let knowledge = try rules.knowledge()
    try checkNamed(knowledge)
    watch.lap("read")
    let tables = try facts.map { try FactFolder($0).tables(for: knowledge) } ?? []
    watch.lap("facts")
    InterruptKey.listenOnce()
    let evaluation = try Evaluation.upToLimit(
      knowledge, facts: tables, limits: limits.applied(to: Limits()), language: Invocation.language,
      isCancelled: { InterruptKey.wasPressed })
    watch.lap("evaluate")
    if let output {
      try OutputFolder(output).write(evaluation)
      watch.lap("write")
    }
    write(evaluation, watch)
    guard let interruption = evaluation.interruption else { return .fine }
    StandardError.write(.error, say(.incomplete(interruption)))
    return interruption.cause == .cancelled ? .interrupted : .limitReached
  }

  /// That the relations to count and to show are there, before any work is done.
  private func checkNamed(_ knowledge: Knowledge) throws {
    let relations = knowledge.relations
    for name in count + rows
    where !relations.contains(where: { [$0.name, $0.frenchName, $0.englishName].contains(name) }) {
      let near = Knowledge.nearest(to: name, among: relations.map(\.name))
      throw InputError(.unknownRelation(name, suggestions: near))
    }
  }

  private func write(_ evaluation: Evaluation, _ watch: Stopwatch) {
    // All outputs, when nothing else was asked for.
    let names = count.isEmpty && rows.isEmpty && output == nil ? evaluation.outputRelations : count
    let counts = names.map { (relation: $0, count: evaluation.count(of: $0) ?? 0) }
    switch format {
    case .text:
      StandardOutput.write(counts.map { "\($0.relation)\t\($0.count)\n" }.joined())
      for name in rows {
        for row in lines(of: name, evaluation) { StandardOutput.write(row.isEmpty ? "\(name)\n" : "\(name)\t\(row)\n") }
      }
      if time { StandardError.write(watch.laps.map { "\($0.name)\t\($0.seconds)\n" }.joined()) }
    case .json:
      StandardOutput.write(document(counts, evaluation, watch).json)
    }
  }

  /// A row a line, a tab between columns.
  private func lines(of relation: String, _ evaluation: Evaluation) -> [Substring] {
    let text = String(decoding: evaluation.tsv(of: relation) ?? [], as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  private func document(
    _ counts: [(relation: String, count: Int)], _ evaluation: Evaluation, _ watch: Stopwatch
  ) -> DataTree {
    let interruption = evaluation.interruption
    var members: [DataTree.Member] = [
      .init("schema", .text("ressort.run/1")),
      .init("counts", .object(counts.map { .init($0.relation, .integer($0.count)) })),
      .init("complete", .boolean(interruption == nil)),
    ]
    if !rows.isEmpty {
      let shown = rows.map { name in
        DataTree.Member(
          name,
          .list(
            lines(of: name, evaluation).map { line in
              .list(line.split(separator: "\t", omittingEmptySubsequences: false).map { .text(String($0)) })
            }))
      }
      members.append(.init("rows", .object(shown)))
    }
    if let interruption {
      members.append(
        .init(
          "interrupted",
          .object([
            .init("by", .text(interruption.cause.rawValue)),
            .init("rule", interruption.rule.map { .text($0) } ?? .null),
            .init("message", .text(interruption.message(in: Invocation.language))),
          ])))
    }
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
