internal import RessortKernel
internal import RessortLanguage
internal import RessortReasoning

/// Where an evaluation stopped before its end.
public struct Interruption: Hashable, Sendable {
  public enum Cause: String, Hashable, Sendable {
    /// A limit on derived rows, on memory, on time.
    case rows, bytes, seconds
    /// The caller's check said so.
    case cancelled
  }

  public var cause: Cause
  /// The rule that was running; `nil` when none was, as while conclusions are weighed against each other.
  public var rule: String?
  /// That rule's name per language.
  private var names = Wording()
  /// Whether any rule had run.
  public var hasBegun: Bool

  public init(cause: Cause, rule: String?, hasBegun: Bool) {
    self.cause = cause
    self.rule = rule
    self.hasBegun = hasBegun
  }

  /// One sentence for a person, lower case, without a full stop.
  public func message(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  private var french: String {
    let event =
      switch cause {
      case .rows: "le nombre de lignes à déduire a atteint sa limite"
      case .bytes: "la mémoire a atteint sa limite"
      case .seconds: "le temps de calcul a atteint sa limite"
      case .cancelled: "le calcul a été interrompu"
      }
    guard hasBegun else { return event + " avant qu'une règle ne s'applique" }
    return event + ((names.french ?? rule).map { " pendant la règle `\($0)`" } ?? "")
  }

  private var english: String {
    let event =
      switch cause {
      case .rows: "the rows to derive reached their limit"
      case .bytes: "memory reached its limit"
      case .seconds: "time reached its limit"
      case .cancelled: "the evaluation was cancelled"
      }
    guard hasBegun else { return event + " before any rule ran" }
    return event + ((names.english ?? rule).map { " while rule `\($0)` was running" } ?? "")
  }

  init(_ found: Outcome.Interruption, program: CheckedProgram) {
    switch found.limit {
    case .rows: cause = .rows
    case .bytes: cause = .bytes
    case .seconds: cause = .seconds
    case nil: cause = .cancelled
    }
    rule = found.rule.map { program.rules[$0].name }
    names = found.rule.map { program.rules[$0].names } ?? Wording()
    hasBegun = found.hasBegun
  }
}
