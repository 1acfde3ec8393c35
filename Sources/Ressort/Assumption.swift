/// What a case says of one input.
public struct Assumption: Hashable, Sendable {
  public enum Reply: Hashable, Sendable {
    /// The values of one key of an input that has a value; several for a many-valued one.
    case values([Value])
    /// All the rows of an input that has none: `[]` says "none".
    case rows([[Value]])
    case declaredUnknown
    case notApplicable
  }

  /// The input's name: `condition`.
  public var input: String
  /// The arguments, for an input with a value; empty for one without.
  public var key: [Value]
  public var reply: Reply

  public init(input: String, key: [Value] = [], reply: Reply) {
    self.input = input
    self.key = key
    self.reply = reply
  }

  /// The answer to a one-place input: all the terms for which it holds.
  public static func list(_ input: String, _ values: [Value]) -> Assumption {
    Assumption(input: input, reply: .rows(values.map { [$0] }))
  }
}

/// Something a session would like to know.
public struct Question: Hashable, Sendable {
  /// The input's name.
  public var input: String
  /// The arguments, for an input with a value.
  public var key: [Value]
  public var french: String?
  public var english: String?
  public var isDeclaredUnknown: Bool
  /// The keys of the lists of results in which something hangs on it.
  public var settles: [String]

  public init(
    input: String, key: [Value], french: String?, english: String?, isDeclaredUnknown: Bool, settles: [String]
  ) {
    self.input = input
    self.key = key
    self.french = french
    self.english = english
    self.isDeclaredUnknown = isDeclaredUnknown
    self.settles = settles
  }
}
