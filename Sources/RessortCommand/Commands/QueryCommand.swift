internal import ArgumentParser
internal import Ressort
internal import RessortCohesion
internal import RessortREPL

/// `ressort query`: the rows of a query, each with its status.
struct QueryCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "query", abstract: say(.aboutQuery))
  }

  enum Format: String, FormatArgument {
    case text, tsv, csv, json, markdown
  }

  @Argument(help: ArgumentHelp(say(.helpQuery), valueName: say(.value(.query))))
  var query: String

  @OptionGroup var rules: RuleFiles
  @OptionGroup var assumptions: Assumptions
  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|tsv|csv|json|markdown"))
  var format = Format.text

  func answer() throws -> ExitStatus {
    var session = try assumptions.session(on: rules.knowledge())
    let answer = try session.ask(query)
    let findings = try session.findings()
    StandardError.write(findings)
    switch format {
    case .text: StandardOutput.write(TerminalPage.broken(session.text(of: answer, in: Invocation.language)) + "\n")
    case .tsv: StandardOutput.write(DelimitedText.tsv(answer))
    case .csv: StandardOutput.write(DelimitedText.csv(answer))
    case .markdown: StandardOutput.write(DelimitedText.markdown(answer, labels: session))
    case .json: StandardOutput.write(document(answer, findings, session: session).json)
    }
    // Where the text is silent, the place that says so is an answer.
    let saysWhereSilent = answer.silences.contains { $0.status == .concluded }
    return answer.holds || saysWhereSilent ? .fine : .negative
  }

  private func document(_ answer: Answer, _ findings: [Finding], session: Session) -> DataTree {
    let rows = answer.rows.map { row in
      DataTree.object([
        .init("values", .list(row.values.map(\.data))),
        .init("labels", .list(row.values.map { .text(session.label(of: $0, in: Invocation.language)) })),
        .init("status", .text(row.status.rawValue)),
        .init("certainty", .text(row.certainty.rawValue)),
        .init("not_asked", .list(row.notAsked.map { .text($0) })),
        .init("declared_unknown", .list(row.declaredUnknown.map { .text($0) })),
        .init("presumed_none", .list(row.presumptions.map { .text($0) })),
        .init("whatever", .list(row.whatever.map { .text($0) })),
        .init("left_to", .list(row.discretion.map { data(of: $0, session: session) })),
      ])
    }
    let silences = answer.silences.map { silence in
      DataTree.object([
        .init("text", .text(session.text(of: silence, in: Invocation.language))),
        .init("citations", .list(silence.citations.map(\.data))),
      ])
    }
    return .object(
      [
        .init("schema", .text("ressort.query/1")),
        .init("query", .text(query)),
        .init("holds", .boolean(answer.holds)),
        .init("columns", .list(answer.columns.map { .text($0) })),
        .init("rows", .list(rows)),
        .init("silences", .list(silences)),
      ] + Finding.members(of: findings))
  }
}

extension Finding {
  /// Nothing where nothing was found.
  static func members(of findings: [Finding]) -> [DataTree.Member] {
    findings.isEmpty ? [] : [.init("findings", .list(findings.map(\.data)))]
  }

  var data: DataTree {
    .object([.init("code", .text(code)), .init("message", .text(message(in: Invocation.language)))])
  }
}

extension QueryCommand {
  private func data(of discretion: Discretion, session: Session) -> DataTree {
    .object([
      .init("actor", discretion.actor.data),
      .init("matter", .text(discretion.matter)),
      .init("text", .text(session.knowledge.text(of: discretion, in: Invocation.language))),
      .init("citations", .list(discretion.citations.map(\.data))),
    ])
  }
}

extension Value {
  /// As JSON: identifiers, decimals, dates, durations and texts are texts.
  var data: DataTree {
    switch self {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(Int(value))
    case .duration: .text(description)
    case .term(let text), .decimal(let text), .date(let text), .string(let text): .text(text)
    }
  }
}
