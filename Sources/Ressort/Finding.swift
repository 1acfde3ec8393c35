internal import RessortKernel
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
  /// What is odd about what is assumed, terms that are not there on the day of the facts, in order of mention; then each rule whose calculation has
  /// no value, with the values that it calculates with: what hangs on it is refused, the rest is answered.
  public mutating func findings() throws(RessortError) -> [Finding] {
    let outcome = try evaluated()
    return anachronisms(in: outcome) + outcome.failedRules.map(finding(on:))
  }

  private func finding(on failed: FailedRule) -> Finding {
    let program = knowledge.program
    func sentence(_ language: Language) -> String {
      let narrator = Narrator(program, in: KeywordLanguage(language))
      let told = narrator.text(of: .arithmetic(failed.fault, rule: failed.rule)).map(\.text).joined(separator: " ")
      let variables = program.rules[failed.rule].variables
      let values = zip(variables, failed.bindings).compactMap { variable, value in
        value.map { variable.name + " = " + program.constantText($0, in: KeywordLanguage(language)) }
      }
      return told + (values.isEmpty ? "" : " (" + values.joined(separator: ", ") + ")")
    }
    return Finding(code: failed.fault.code, french: sentence(.french), english: sentence(.english))
  }

  private func anachronisms(in outcome: Outcome) -> [Finding] {
    outcome.anachronisms.map { found in
      let problem = CheckProblem.anachronism(
        term: knowledge.program.terms[found.term].name, period: found.period, day: found.day)
      return Finding(
        code: problem.code, french: problem.message(in: .french), english: problem.message(in: .english))
    }
  }
}

extension ArithmeticFault {
  /// That under which `check` tells the same of constants.
  fileprivate var code: String {
    switch self {
    case .overflow, .divisionByZero: CheckProblem.Code.overflow.rawValue
    case .missingDay: CheckProblem.Code.missingDay.rawValue
    case .inexact: SyntaxProblem.unsuitableDecimal("").code
    }
  }
}
