/// What went wrong, by the step that noticed it. Each step keeps its problems, their codes and their wordings in one place.
package enum Problem: Hashable, Sendable {
  case syntax(SyntaxProblem)
  case check(CheckProblem)
  case lint(LintProblem)
  case trial(TrialProblem)

  /// Never changes its meaning: `R0207`.
  package var code: String {
    switch self {
    case .syntax(let problem): problem.code
    case .check(let problem): problem.code
    case .lint(let problem): problem.code
    case .trial(let problem): problem.code
    }
  }

  package var severity: Diagnostic.Severity {
    switch self {
    case .syntax(let problem): problem.severity
    case .check(let problem): problem.severity
    case .lint, .trial: .warning
    }
  }

  /// One sentence, lower case, no full stop; the author's text in backticks, shortened.
  package func message(in language: KeywordLanguage) -> String {
    switch self {
    case .syntax(let problem): problem.message(in: language).withShortQuotations
    case .check(let problem): problem.message(in: language).withShortQuotations
    case .lint(let problem): problem.message(in: language).withShortQuotations
    case .trial(let problem): problem.message(in: language).withShortQuotations
    }
  }
}
