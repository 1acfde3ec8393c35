internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// `ressort recommend`: the advice on a situation.
struct RecommendCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "recommend", abstract: say(.aboutRecommend))
  }

  @Option(help: ArgumentHelp(say(.helpSituation), valueName: say(.value(.file)) + "|-"))
  var situation: String

  @OptionGroup var language: LanguageOption

  @OptionGroup var date: DateOption

  @Option(help: ArgumentHelp(say(.helpFormat), valueName: "text|json"))
  var format = TextOrJSON.text

  func answer() throws -> ExitStatus {
    let data = date.applied(to: try SituationFile.read(situation))
    let advisor = Advisor(knowledge: try CohesionKnowledge.loadForAdvice(language: Invocation.language))
    let advice = try advisor.advise(on: Situation(data, knowledge: advisor.knowledge))
    StandardError.write(advice.findings)
    switch format {
    case .text: StandardOutput.write(advice.text(in: Invocation.language, knowledge: advisor.knowledge).endingInNewline)
    case .json: StandardOutput.write(advice.data().json)
    }
    return .fine
  }
}

extension String {
  /// The text with a newline at its end, unless it has one or is empty.
  var endingInNewline: String {
    isEmpty || last == "\n" ? self : self + "\n"
  }
}
