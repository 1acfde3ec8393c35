internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

struct LanguageOption: ParsableArguments {
  /// Read by ``Invocation``; declared here so that it is checked and helped.
  @Option(help: ArgumentHelp(say(.helpLanguage), valueName: "fr|en"))
  var lang: Language?
}

/// How a document is printed where only people and programs read it.
enum TextOrJSON: String, FormatArgument {
  case text, json
}

/// The rule base that a command works on.
struct RuleFiles: ParsableArguments {
  @Argument(help: ArgumentHelp(say(.helpFiles), valueName: say(.value(.file))))
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

/// How far an evaluation may go.
struct LimitOptions: ParsableArguments {
  @Option(name: .customLong("limit-rows"), help: ArgumentHelp(say(.helpLimitRows), valueName: say(.value(.rows))))
  var rows: Int?

  @Option(
    name: .customLong("limit-seconds"), help: ArgumentHelp(say(.helpLimitSeconds), valueName: say(.value(.seconds))))
  var seconds: Double?

  func validate() throws {
    if let rows, rows < 0 { throw ValidationError(say(.negativeLimit("--limit-rows"))) }
    if let seconds, !(seconds >= 0 && seconds < 1e9) {
      throw ValidationError(say(.negativeLimit("--limit-seconds")))
    }
  }

  /// What was asked for in place of what holds where nobody says otherwise.
  func applied(to limits: Limits) -> Limits {
    Limits(derivedRows: rows ?? limits.derivedRows, duration: seconds.map { .seconds($0) } ?? limits.duration)
  }
}

/// The date to answer for.
struct DateOption: ParsableArguments {
  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.helpAsOf), valueName: say(.value(.date))))
  var date: String?

  /// The situation at the date, whatever date it states itself.
  func applied(to situation: DataTree) -> DataTree {
    guard let date, case .object(let members) = situation else { return situation }
    return .object(members.filter { $0.key != "date" && $0.key != "dates" } + [.init("date", .text(date))])
  }
}

/// What is assumed before a question is asked.
struct Assumptions: ParsableArguments {
  @Option(name: .customLong("given"), help: ArgumentHelp(say(.helpGiven), valueName: say(.value(.answers))))
  var answers: [String] = []

  @Option(help: ArgumentHelp(say(.helpSituation), valueName: say(.value(.file)) + "|-"))
  var situation: String?

  @OptionGroup var date: DateOption
  @OptionGroup var limits: LimitOptions

  /// A session of one question, which Ctrl-C ends.
  func session(on knowledge: Knowledge) throws -> Session {
    var session = Session(knowledge, language: Invocation.language, limits: limits.applied(to: .ofAQuestion))
    let data = date.applied(to: try situation.map { try SituationFile.read($0) } ?? .object([]))
    let situation = try Situation(data, knowledge: knowledge)
    guard situation.dates.isEmpty else { throw InputError(.severalDates, kind: .situation) }
    for var assumption in situation.assumptions(on: situation.date) {
      if assumption.input == "date" { assumption.input = knowledge.dateInput ?? assumption.input }
      try session.assume(assumption)
    }
    for answer in answers { try session.assume(answer) }
    InterruptKey.listenOnce()
    session.isCancelled = { InterruptKey.wasPressed }
    return session
  }
}
