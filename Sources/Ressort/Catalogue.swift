// What a rule base declares, as values: for completion, listings and the policy façade.

/// A term of a concept.
public struct TermEntry: Hashable, Sendable {
  /// `dom.homelessness`.
  public var identifier: String
  /// `homelessness`, and the names per language where there are some.
  public var name: String
  public var frenchName: String?
  public var englishName: String?
  /// The label.
  public var french: String?
  public var english: String?
  /// The concept's name: `Domain`.
  public var concept: String

  /// The label in a language, else in the other, else the identifier.
  public func label(in language: Language) -> String {
    switch language {
    case .french: french ?? english ?? identifier
    case .english: english ?? french ?? identifier
    }
  }
}

/// A relation or an input.
public struct RelationEntry: Hashable, Sendable {
  public var name: String
  public var frenchName: String?
  public var englishName: String?
  public var parameters: [String]
  /// The types of the parameters, as declared: `Domain`, `Int`; a union by the names of its concepts joined by ` or `.
  public var parameterTypes: [String]
  public var valueType: String?
  public var isMany: Bool
  /// The key of its list in the results.
  public var output: String?
  public var isInput: Bool
  /// How silence reads, for an input: `open`, `presumed none`, `closed`.
  public var silence: String?
  public var frenchQuestion: String?
  public var englishQuestion: String?
  public var documentation: String?
}

/// A named statement with conditions.
public struct RuleEntry: Hashable, Sendable {
  public var name: String
  public var frenchName: String?
  public var englishName: String?
  /// `define`, `always`, `default`, `exception`, `block`, `never`, `silent`, `note`.
  public var kind: String
  public var french: String?
  public var english: String?
  public var certainty: Certainty
  public var citations: [Citation]
  public var documentation: String?
  public var file: String
  public var line: Int
}

/// A text that rules cite.
public struct SourceEntry: Hashable, Sendable {
  public var name: String
  public var french: String?
  public var english: String?
  public var kind: String?
  public var date: String?
  public var locators: [String]
}

/// A scenario of a rule base.
public struct ScenarioEntry: Hashable, Sendable {
  public var name: String
  public var title: String?
  public var file: String
  public var line: Int
}
