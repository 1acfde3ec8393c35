package import RessortLanguage

/// A ground atom, affirmed or denied.
package struct Literal: Hashable, Sendable {
  package var relation: ID<Relation>
  /// The arguments, then the value.
  package var row: [Constant]
  package var isDenied: Bool

  package init(relation: ID<Relation>, row: [Constant], isDenied: Bool = false) {
    self.relation = relation
    self.row = row
    self.isDenied = isDenied
  }
}

/// Where a conclusion stands.
package enum Status: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// Rules contradict each other and no priority decides.
    case conflict
    /// It would hold only if it did not.
    case circular
  }

  /// From facts, inputs, `define`, `always` and groups alone.
  case certain
  /// By defaults that nothing beat.
  case concluded
  case contested(Cause)
  /// Hangs on inputs that nobody answered.
  case open
}

/// A question to whoever describes the case: an input and a key of it. The key is empty for an input without a value, whose answer is
/// the whole list.
package struct InputKey: Hashable, Sendable {
  package var input: ID<Relation>
  package var key: [Constant]
  package var isDeclaredUnknown: Bool

  package init(input: ID<Relation>, key: [Constant], isDeclaredUnknown: Bool = false) {
    self.input = input
    self.key = key
    self.isDeclaredUnknown = isDeclaredUnknown
  }
}

/// One place of one source.
package struct Citation: Hashable, Sendable {
  package var source: ID<CitedSource>
  package var locator: String

  package init(source: ID<CitedSource>, locator: String) {
    self.source = source
    self.locator = locator
  }
}

/// A literal that came out, or may.
package struct Conclusion: Hashable, Sendable {
  package var literal: Literal
  package var status: Status
  package var certainty: Certainty
  /// The rules that support it, firmest first; for a contested literal those of its own side. Empty when it is a fact or was given.
  package var because: [ID<RessortLanguage.Rule>]
  /// Of the best proof of each supporting rule: its own, then its premises', groups' and defenders', each once.
  package var citations: [Citation]
  /// Of an open conclusion: the inputs it hangs on.
  package var dependsOn: [InputKey]
  /// Of one that holds in every case: the inputs without an answer whose answer makes no difference.
  package var whatever: [InputKey] = []
  /// Of one contested by conflict.
  package var conflict: Conflict?
  /// The matters left to somebody's judgement that its best proof takes to hold.
  package var discretion: [Discretion] = []
}

extension Conclusion {
  /// Whether it says that the text does not say: no answer, but the place where one would have looked.
  package var isSilence: Bool { certainty == .silent }

  /// Whether it came out: neither contested nor open, nor a silence.
  package var holds: Bool { !isSilence && (status == .certain || status == .concluded) }
}

/// A matter that a text leaves to somebody's judgement, and that is taken to hold meanwhile.
package struct Discretion: Hashable, Sendable {
  package var actor: Constant
  package var matter: Literal
  /// Where the text leaves it to the actor.
  package var citations: [Citation]

  package init(actor: Constant, matter: Literal, citations: [Citation]) {
    self.actor = actor
    self.matter = matter
    self.citations = citations
  }
}

/// What stands against what, and which priority is missing.
package struct Conflict: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    /// Nil for blocks against the conclusion, which conclude nothing.
    package var literal: Literal?
    package var rules: [ID<RessortLanguage.Rule>]
    package var citations: [Citation]
  }

  /// The side of the conclusion first.
  package var sides: [Side]
  /// Pairs between which an `overrides` would settle it: a rule of the conclusion's side, one of another.
  package var missingPriorities: [Pair]

  package struct Pair: Hashable, Sendable {
    package var left: ID<RessortLanguage.Rule>
    package var right: ID<RessortLanguage.Rule>
  }
}

/// A rule instance that would have concluded the literal and did not get to.
package struct SetAside: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The rule's own `unless` held.
    case unless
    /// A block or an exception set the instance aside.
    case setAside(by: ID<RessortLanguage.Rule>)
    /// The rule beats it, or stands against it unbeaten; `nil` for a fact or an answer of the case.
    case beaten(by: ID<RessortLanguage.Rule>?, Principle?)
    /// A denial, or a `never`, stands against it.
    case denied(by: ID<RessortLanguage.Rule>, Principle?)
  }

  package var literal: Literal
  /// `nil` when a fact or an answer of the case lost.
  package var rule: ID<RessortLanguage.Rule>?
  package var reason: Reason
  /// The certainty of what set it aside.
  package var certainty: Certainty
  /// Of the rule that lost, then of what set it aside, each once.
  package var citations: [Citation]
  /// The matters left to somebody's judgement that what set it aside takes to hold.
  package var discretion: [Discretion] = []
}

/// By which principle one rule beats another.
package enum Principle: Hashable, Sendable {
  /// An `overrides`, by its position in the program's list.
  case priority(Int)
  case exception
  /// The layer of the rule that beats, which is above the other's.
  case layers(ID<Layer>)
  /// What decides a matter over what is left to judgement.
  case discretion
  /// `always`, `define`, `never`, facts and answers over everything else.
  case strictness
}

/// A cited remark that belongs with the results.
package struct NoteResult: Hashable, Sendable {
  package var rule: ID<RessortLanguage.Rule>
  package var status: Status
  package var certainty: Certainty
  package var citations: [Citation]
  /// The matters left to somebody's judgement that it takes to hold.
  package var discretion: [Discretion] = []
}
