/// Defeasible logic over propositions, written to be obviously right and to share nothing with the engine: ambiguity blocking, team defeat,
/// strict rules above defaults, blocks that set rules aside. Its conclusions are the alternating fixpoint of one operator on sets of literals.
struct PropositionalOracle {
  /// 1 … n for atoms, negative for their denials.
  typealias Literal = Int

  enum Kind { case strict, normal, defeater }

  struct Rule {
    var name: String
    var kind: Kind
    var body: [Literal]
    /// What it concludes; for a defeater, the denial of what it attacks.
    var head: Literal
  }

  /// A block against a rule.
  struct Block {
    var name: String
    var body: [Literal]
    var target: Int
  }

  var facts: Set<Literal> = []
  /// Facts that may or may not be.
  var openFacts: Set<Literal> = []
  var rules: [Rule] = []
  var blocks: [Block] = []
  /// Pairs of positions in `rules`.
  var priorities: Set<[Int]> = []

  /// What strict rules alone prove, with open facts or without.
  func definite(_ base: Set<Literal>) -> Set<Literal> {
    var proved = base
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for rule in rules where rule.kind == .strict && Set(rule.body).isSubset(of: proved) {
        if proved.insert(rule.head).inserted { hasChanged = true }
      }
    }
    return proved
  }

  var isContradictory: Bool {
    let proved = definite(facts.union(openFacts))
    return proved.contains { proved.contains(-$0) }
  }

  /// The literals that surely hold, and those that may. A defence that only holds if what it defends does is neither here nor there: defenders are
  /// read off the same bound, one round earlier.
  func conclusions() -> (sure: Set<Literal>, possible: Set<Literal>) {
    var sure: Set<Literal> = []
    var possible = Set(rules.flatMap { [$0.head, -$0.head] + $0.body }).union(facts).union(openFacts)
    while true {
      let nextPossible = provable(facts.union(openFacts), against: sure, defendedFrom: possible, isUpper: true)
      let nextSure = provable(facts, against: nextPossible, defendedFrom: sure, isUpper: false)
      if nextSure == sure && nextPossible == possible { return (sure, possible) }
      (sure, possible) = (nextSure, nextPossible)
    }
  }

  /// What can be proved when attackers, and what sets rules aside, are read off `other`, and what answers them off `own`.
  private func provable(
    _ base: Set<Literal>, against other: Set<Literal>, defendedFrom own: Set<Literal>, isUpper: Bool
  ) -> Set<Literal> {
    let strict = definite(base)
    // For the lower bound everything that may be strict stands against; for the upper bound only what surely is.
    let contraryStrict = definite(isUpper ? facts : facts.union(openFacts))
    let contraryFacts = isUpper ? facts : facts.union(openFacts)
    var proved = strict
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for rule in rules where rule.kind != .defeater && !proved.contains(rule.head) {
        guard isApplicable(rule, proved, killersFrom: other), !contraryStrict.contains(-rule.head) else { continue }
        let isDefended = rules.indices.filter { rules[$0].head == -rule.head }.allSatisfy { attacker in
          if !isApplicable(rules[attacker], other, killersFrom: own) { return true }
          return rules.indices.contains { defender in
            rules[defender].head == rule.head && rules[defender].kind != .defeater
              && isApplicable(rules[defender], own, killersFrom: other) && beats(defender, attacker)
          }
        }
        let isAttackedByFact = contraryFacts.contains(-rule.head)
        if isDefended && !isAttackedByFact {
          proved.insert(rule.head)
          hasChanged = true
        }
      }
    }
    return proved
  }

  private func isApplicable(_ rule: Rule, _ known: Set<Literal>, killersFrom other: Set<Literal>) -> Bool {
    Set(rule.body).isSubset(of: known)
      && !blocks.contains { rules[$0.target].name == rule.name && Set($0.body).isSubset(of: other) }
  }

  private func beats(_ winner: Int, _ loser: Int) -> Bool {
    let (isStrict, otherIsStrict) = (rules[winner].kind == .strict, rules[loser].kind == .strict)
    if isStrict != otherIsStrict { return isStrict }
    return priorities.contains([winner, loser])
  }
}
