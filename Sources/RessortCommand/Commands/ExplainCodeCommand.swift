internal import ArgumentParser
internal import Ressort
internal import RessortCohesion
internal import RessortREPL

/// `ressort explain-code`: what a diagnostic's code means, at length; without a code, all of them.
struct ExplainCodeCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain-code", abstract: say(.aboutExplainCode))
  }

  @Argument(help: ArgumentHelp(say(.helpCode), valueName: say(.value(.code))))
  var code: String?

  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json"))
  var format = TextOrJSON.text

  func answer() throws -> ExitStatus {
    guard let code else {
      list(CodeExplanation.all)
      return .fine
    }
    guard let explanation = CodeExplanation(code: code) else {
      let near = Knowledge.nearest(to: code.uppercased(), among: CodeExplanation.all.map(\.code))
      throw InputError(.unknownCode(code, suggestions: near))
    }
    switch format {
    case .text: StandardOutput.write(Self.page(on: explanation))
    case .json: StandardOutput.write(DataTree.object([Self.schema] + explanation.members).json)
    }
    return .fine
  }

  private static let schema = DataTree.Member("schema", .text("ressort.explain-code/1"))

  private func list(_ explanations: [CodeExplanation]) {
    switch format {
    case .text:
      StandardOutput.write(explanations.map { "\($0.code)  \($0.title(in: Invocation.language))\n" }.joined())
    case .json:
      let codes = explanations.map { DataTree.object([.init("code", .text($0.code)), $0.title]) }
      StandardOutput.write(DataTree.object([Self.schema, .init("codes", .list(codes))]).json)
    }
  }

  private static func page(on explanation: CodeExplanation) -> String {
    let language = Invocation.language
    func block(_ heading: Message, _ example: String) -> String {
      "\(say(heading))\n\n"
        + example.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }
        .joined()
    }
    return """
      \(explanation.code)  \(explanation.title(in: language))

      \(TextTable.wrapped(explanation.body(in: language), indentation: 0))

      \(block(.badExample, explanation.badExample(in: language)))
      \(block(.goodExample, explanation.goodExample(in: language)))
      """
  }
}

extension CodeExplanation {
  /// In both languages, since a program may show them to anybody.
  fileprivate var title: DataTree.Member {
    .init("title", .object(Language.allCases.map { .init($0.rawValue, .text(title(in: $0))) }))
  }

  fileprivate var members: [DataTree.Member] {
    [
      .init("code", .text(code)), title,
      .init("explanation", .object(Language.allCases.map { .init($0.rawValue, .text(body(in: $0))) })),
      .init("bad", .text(badExample)), .init("good", .text(goodExample)),
    ]
  }
}
