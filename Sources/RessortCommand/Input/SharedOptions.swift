internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

struct LanguageOption: ParsableArguments {
  /// Read by ``Invocation``; declared here so that it is checked and helped.
  @Option(help: ArgumentHelp(say(.helpLanguage), valueName: "fr|en"))
  var lang: Language?
}

/// How a document is printed where only people and programs read it.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The rule base that a command works on.
struct RuleFiles: ParsableArguments {
  @Argument(help: ArgumentHelp(say(.helpFiles), valueName: "file"))
  var files: [String] = []

  /// Reads the files; without any, the compiled-in rule base.
  /// - Parameter includingScenarios: Whether those of the compiled-in rule base are wanted; a file's own always come.
  func knowledge(includingScenarios: Bool = false) throws -> Knowledge {
    let language = Invocation.language
    if files.isEmpty { return try CohesionKnowledge.load(includingScenarios: includingScenarios, language: language) }
    let knowledge = try Knowledge(contentsOf: files, language: language)
    StandardError.write(knowledge.warnings)
    return knowledge
  }
}

/// What is assumed before a question is asked.
struct Assumptions: ParsableArguments {
  @Option(name: .customLong("given"), help: ArgumentHelp(say(.helpGiven), valueName: "answers"))
  var answers: [String] = []

  @Option(help: ArgumentHelp(say(.helpSituation), valueName: "file|-"))
  var situation: String?

  func session(on knowledge: Knowledge) throws -> Session {
    var session = Session(knowledge, language: Invocation.language)
    if let situation {
      let situation = try Situation(SituationFile.read(situation), knowledge: knowledge)
      for assumption in situation.assumptions(on: situation.date) { try session.assume(assumption) }
    }
    for answer in answers { try session.assume(answer) }
    return session
  }
}
