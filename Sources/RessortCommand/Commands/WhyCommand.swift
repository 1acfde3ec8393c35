internal import ArgumentParser
internal import Ressort
internal import RessortCohesion
internal import RessortREPL

/// `ressort why`: the proof of something, or what stands against it.
struct WhyCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "why", abstract: say(.aboutWhy))
  }

  @Argument(help: ArgumentHelp(say(.helpAtom), valueName: say(.value(.atom))))
  var atom: String

  @OptionGroup var rules: RuleFiles
  @OptionGroup var assumptions: Assumptions
  @OptionGroup var language: LanguageOption

  @Flag(help: ArgumentHelp(say(.helpDefinitions)))
  var definitions = false

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json"))
  var format = TextOrJSON.text

  func answer() throws -> ExitStatus {
    var session = try assumptions.session(on: rules.knowledge())
    let explanation = try session.why(atom, includesDefinitions: definitions)
    let findings = try session.findings()
    StandardError.write(findings)
    let against = explanation == nil ? try session.setAside(against: atom) : []
    let days = explanation == nil ? try session.days(concluding: atom) : []
    switch format {
    case .text: StandardOutput.write(TerminalPage.broken(try text(explanation, against, &session)) + "\n")
    case .json: StandardOutput.write(document(explanation, against, days, findings, session).json)
    }
    return explanation == nil ? .negative : .fine
  }

  private func text(_ explanation: Explanation?, _ against: [SetAside], _ session: inout Session) throws -> String {
    let language = Invocation.language
    if let explanation { return explanation.text }
    return ([try session.denial(of: atom)] + against.map { "• " + session.text(of: $0, in: language) }).joined(
      separator: "\n")
  }

  private func document(
    _ explanation: Explanation?, _ against: [SetAside], _ days: [String], _ findings: [Finding],
    _ session: Session
  ) -> DataTree {
    let asides = against.map { aside in
      DataTree.object(
        [
          .init("text", .text(session.text(of: aside, in: Invocation.language))), .init("rule", .text(aside.rule)),
          .init("because", .list(aside.because.map { .text($0) })),
          .init("citations", .list(aside.citations.map(\.data))),
        ] + (aside.discretion.isEmpty ? [] : [.init("left_to", .list(aside.discretion.map { $0.actor.data }))]))
    }
    return .object(
      [
        .init("schema", .text("ressort.why/1")), .init("atom", .text(atom)),
        .init("explained", .boolean(explanation != nil)), .init("lines", .list((explanation?.lines ?? []).map(\.data))),
        .init("set_aside", .list(asides)), .init("concluded_as_of", .list(days.map { .text($0) })),
      ] + Finding.members(of: findings))
  }
}

extension Explanation.Line {
  var data: DataTree {
    .object([
      .init("depth", .integer(depth)), .init("text", .text(text)), .init("citations", .list(citations.map(\.data))),
    ])
  }
}

extension Citation {
  var data: DataTree {
    .object([.init("source", .text(source)), .init("locator", .text(locator))])
  }
}
