package import RessortLanguage

/// Why a literal holds: a tree told from its root, kept flat, since a chain of reasons may be long. Steps that several need are there once.
package struct Proof: Sendable {
  /// The root last; what a step rests on stands before it.
  package var steps: [Step]

  package var root: Step { steps[steps.count - 1] }

  /// One literal with its ground.
  package struct Step: Sendable {
    package var literal: Literal
    package var status: Status
    package var certainty: Certainty
    package var ground: Ground
  }

  package enum Ground: Sendable {
    /// The case says so.
    case given(InputKey)
    /// Nobody answered, so it may be: only in arguments for what is open.
    case assumed(InputKey)
    /// Every fact that says so as firmly as the first.
    case facts([ID<Fact>])
    case rule(Instance)
  }

  /// A rule with the values of its variables, and everything that lets it conclude.
  package struct Instance: Sendable {
    package var rule: ID<RessortLanguage.Rule>
    /// Which of its alternative bodies holds.
    package var alternative: Int
    /// By variable; `nil` for those that the alternative leaves free.
    package var bindings: [Constant?]
    package var premises: [Premise]
    package var defence: [Defence]
    /// When the rule is in force, with the days that the case tells.
    package var validity: Validity?
    /// The day at which the rule was read; `nil` where the case gives none.
    package var day: Day?
    /// Inputs presumed absent, so that neither its own `unless` nor a block, an exception or an attacker stands in its way.
    package var presumptions: [InputKey]
  }

  package enum Premise: Sendable {
    /// A literal, by the position of its step.
    case literal(Int)
    /// The atom is not concluded: arguments with `nil` for anything.
    case absence(ID<Relation>, [Constant?], presumptions: [InputKey])
    /// What an aggregate comes to, and the literals of what it counts, by the positions of their steps; `matchCount` tells how many matches
    /// there are, if not all are listed.
    case aggregate(RessortLanguage.Aggregate, Constant, steps: [Int], matchCount: Int)
    case comparison(Constant, ComparisonOperator, Constant)
    case oneOf(Constant, [Constant])
    case membership(Constant, Category, isNegated: Bool, Membership)
    case state(InputKey, InputState)
  }

  /// What is known of the category tested.
  package struct Membership: Sendable {
    package var citations: [Citation]
    /// For a group: its certainty, and whether the text only gives examples.
    package var certainty: Certainty?
    package var isOpen: Bool
    /// The bounds of the term, and of the branches that it stands in, with the days that the case tells.
    package var periods: [Validity] = []
  }

  /// How an attacker was answered.
  package struct Defence: Sendable {
    package enum Means: Sendable {
      /// A rule of this side beats it; the certainty is that of the rule, its premises and the priority.
      case beaten(by: Instance, Principle)
      case setAside(by: Instance)
      /// Its own `unless` held; the premises of that.
      case unless([Premise])
    }

    /// `nil` for a fact or an answer.
    package var attacker: ID<RessortLanguage.Rule>?
    package var attackerBindings: [Constant?]
    /// What it would have concluded; `nil` for a block, which concludes nothing.
    package var conclusion: Literal?
    package var means: Means
    package var certainty: Certainty
    package var citations: [Citation]
  }
}
