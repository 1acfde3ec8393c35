internal import RessortLanguage
internal import RessortReasoning

/// What whoever asks should know of a case beside the answers. Its code is told at length by ``CodeExplanation``.
public struct Finding: Hashable, Sendable {
  public var code: String
  public var french: String
  public var english: String

  public init(code: String, french: String, english: String) {
    self.code = code
    self.french = french
    self.english = english
  }

  /// One sentence, lower case, without a full stop.
  public func message(in language: Language) -> String {
    language == .french ? french : english
  }
}

extension Session {
  /// What is odd about what is assumed: terms that are not there on the day of the facts. In order of mention.
  public mutating func findings() throws(RessortError) -> [Finding] {
    let outcome = try evaluated()
    return outcome.anachronisms.map { found in
      let problem = CheckProblem.anachronism(
        term: knowledge.program.terms[found.term].name, period: found.period, day: found.day)
      return Finding(
        code: problem.code, french: problem.message(in: .french), english: problem.message(in: .english))
    }
  }
}
