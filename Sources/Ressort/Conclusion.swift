/// Where a statement of the rule base comes from: a source and a place in it.
public struct Citation: Hashable, Sendable {
  /// The source's name in the rule base: `morel`.
  public var source: String
  /// `1.2.2 ¶4 •2`.
  public var locator: String

  public init(source: String, locator: String) {
    self.source = source
    self.locator = locator
  }
}

/// What the engine concludes.
public enum Status: String, Hashable, Sendable {
  /// From facts and strict rules alone.
  case certain
  /// By defaults that nothing beat.
  case concluded
  /// Two sides stand against each other, or a conclusion rests on its own absence.
  case contested
  /// It depends on inputs that nobody has answered, or that are declared unknown.
  case open
}

/// How firm the source itself is; firmer is greater.
public enum Certainty: String, Hashable, Sendable, Comparable, CaseIterable {
  case silent, hedged, derived, explicit

  public static func < (left: Certainty, right: Certainty) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .silent: 0
    case .hedged: 1
    case .derived: 2
    case .explicit: 3
    }
  }
}

/// One result of a session, with its reasons.
public struct Conclusion: Hashable, Sendable {
  /// The relation's name: `competence`.
  public var relation: String
  /// The arguments, in the order of the declaration.
  public var arguments: [Value]
  /// The value, for a relation that has one.
  public var value: Value?
  /// It is denied that …
  public var isDenied: Bool
  public var status: Status
  public var certainty: Certainty
  /// The names of the rules that support it, firmest first; empty for what the case itself states.
  public var because: [String]
  /// Of the whole proof, its own rules' first.
  public var citations: [Citation]
  /// Questions whose silence was taken as "no", such as `act` or `condition(recognition)`.
  public var presumptions: [String]
  /// For `open`: the questions that could settle it.
  public var dependsOn: [String]
  /// For `open`: whether everything it depends on is declared unknown, so that it is listed all the same.
  public var hangsOnDeclaredUnknown: Bool
  /// For what is concluded in every case: the questions without an answer whose answer makes no difference.
  public var whatever: [String]
  /// The matters left to somebody's judgement that its best proof takes to hold.
  public var discretion: [Discretion]

  /// The arguments, then the value.
  public var row: [Value] {
    arguments + (value.map { [$0] } ?? [])
  }

  public init(
    relation: String, arguments: [Value], value: Value?, isDenied: Bool, status: Status, certainty: Certainty,
    because: [String], citations: [Citation], presumptions: [String], dependsOn: [String], hangsOnDeclaredUnknown: Bool,
    whatever: [String] = [], discretion: [Discretion] = []
  ) {
    self.relation = relation
    self.arguments = arguments
    self.value = value
    self.isDenied = isDenied
    self.status = status
    self.certainty = certainty
    self.because = because
    self.citations = citations
    self.presumptions = presumptions
    self.dependsOn = dependsOn
    self.hangsOnDeclaredUnknown = hangsOnDeclaredUnknown
    self.whatever = whatever
    self.discretion = discretion
  }
}

/// What a rule would have concluded and did not: it lost, was set aside, or is denied.
public struct SetAside: Hashable, Sendable {
  public var relation: String
  public var arguments: [Value]
  public var value: Value?
  /// Whether what was set aside is itself a denial.
  public var isDenied: Bool
  /// The rule that would have concluded it.
  public var rule: String
  /// What beat it, set it aside or denies it.
  public var because: [String]
  public var certainty: Certainty
  public var citations: [Citation]
  /// The matters left to somebody's judgement that what set it aside takes to hold.
  public var discretion: [Discretion]

  public init(
    relation: String, arguments: [Value], value: Value?, isDenied: Bool, rule: String, because: [String],
    certainty: Certainty, citations: [Citation], discretion: [Discretion] = []
  ) {
    self.discretion = discretion
    self.relation = relation
    self.arguments = arguments
    self.value = value
    self.isDenied = isDenied
    self.rule = rule
    self.because = because
    self.certainty = certainty
    self.citations = citations
  }
}

/// A cited remark that belongs with the results.
public struct Remark: Hashable, Sendable {
  public var rule: String
  public var french: String?
  public var english: String?
  public var certainty: Certainty
  public var citations: [Citation]
  /// The matters left to somebody's judgement that it takes to hold.
  public var discretion: [Discretion]

  public init(
    rule: String, french: String?, english: String?, certainty: Certainty, citations: [Citation],
    discretion: [Discretion] = []
  ) {
    self.discretion = discretion
    self.rule = rule
    self.french = french
    self.english = english
    self.certainty = certainty
    self.citations = citations
  }
}
