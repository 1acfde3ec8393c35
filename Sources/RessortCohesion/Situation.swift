/// A situation as a policy officer describes it: what is said, what is declared unknown, what is not asked.
///
/// ```swift
/// var situation = Situation()
/// situation.lists["domain"] = .known(["dom.homelessness"])
/// situation.conditions["cnd.recognition"] = .known(true)
/// ```
public struct Situation: Hashable, Sendable {
  /// What is said of one question.
  public enum Reply<Value: Hashable & Sendable>: Hashable, Sendable {
    case known(Value)
    case declaredUnknown
    case notApplicable
  }

  /// By key: `domain`, `population`, `need`, `act`, `actors`, `territory`, `job`.
  public var lists: [String: Reply<[String]>] = [:]
  /// By key: `level`, `services_regime`, `establishment_class`, `closing_by`.
  public var choices: [String: Reply<String>] = [:]
  public var homeless: Reply<Bool>?
  /// By identifier of the condition.
  public var conditions: [String: Reply<Bool>] = [:]
  /// Which need goes with which domain, where the situation has several of each.
  public var facets: [Facet]?
  /// Recorded and echoed: `duration_without_home`, `age_established`.
  public var remarks: [String: String] = [:]
  /// `2009-06-01`.
  public var date: String?
  public var lawDate: String?
  /// Several dates: one advice each.
  public var dates: [String] = []

  public struct Facet: Hashable, Sendable {
    public var need: String
    public var domain: String

    public init(need: String, domain: String) {
      self.need = need
      self.domain = domain
    }
  }

  public init() {}

  static let listKeys = ["domain", "population", "need", "act", "actors", "territory", "job"]
  static let choiceKeys = ["level", "services_regime", "establishment_class", "closing_by"]
  static let remarkKeys = ["duration_without_home", "age_established"]
  static let keys =
    listKeys + choiceKeys + remarkKeys + ["homeless", "conditions", "facets", "date", "law_date", "dates"]

  /// The input of the rule base that a key fills.
  static func input(forKey key: String) -> String {
    switch key {
    case "actors": "actor"
    case "conditions": "condition"
    case "facets": "pairing"
    default: key
    }
  }
}
