import RessortLanguage

// Who beats whom. What decides where no pair of rules is named, strictness, discretion and layers, decides between *ranks*: all rules of one rank beat all
// those of another wherever their conclusions conflict. So the rules over one key need no list of all their pairs, which grows with the square
// of their number, but only what each rank beats; pairs are listed where an exception or an `overrides` says otherwise.

extension ConflictAnalysis {
  struct Rank: Hashable, Sendable {
    var yields: Bool
    var isStrict: Bool
    var layer: ID<Layer>?
  }

  /// Who beats whom in one relation; a `nil` rule is a fact or an answer.
  struct Precedence {
    /// By number.
    var ranks: [Rank] = []
    /// The rank of each rule with a conclusion or an attack; none where there is but one, since then a list of pairs is as short.
    var rules: [(rule: ID<Rule>?, rank: Int)] = []
    /// Rules that beat every rule of a rank.
    var overRanks: [(winner: ID<Rule>?, rank: Int)] = []
    /// Once each.
    var overRules: [(winner: ID<Rule>?, loser: ID<Rule>)] = []
  }

  /// By which principle the winner beats the loser where their conclusions conflict; nil where it does not. `nil` rules are facts and answers.
  func principle(_ winner: ID<Rule>?, over loser: ID<Rule>?) -> Principle? {
    let (high, low) = (rank(of: winner), rank(of: loser))
    if high.yields == low.yields, high.isStrict == low.isStrict, let winner, let loser, isPaired[winner.position],
      isPaired[loser.position]
    {
      let pair = RulePair(winner: winner, loser: loser)
      let reverse = RulePair(winner: loser, loser: winner)
      if let index = priorities[pair] { return .priority(index) }
      if exceptions.contains(pair) { return .exception }
      if priorities[reverse] != nil || exceptions.contains(reverse) { return nil }
    }
    return principle(high, over: low)
  }

  private func rank(of rule: ID<Rule>?) -> Rank {
    guard let rule else { return Rank(yields: false, isStrict: true, layer: nil) }
    let (kind, layer) = (program.rules[rule].kind, program.rules[rule].layer)
    return Rank(yields: kind.yields, isStrict: kind.isStrict, layer: layer)
  }

  private func principle(_ winner: Rank, over loser: Rank) -> Principle? {
    if winner.yields != loser.yields { return loser.yields ? .discretion : nil }
    if winner.isStrict != loser.isStrict { return winner.isStrict ? .strictness : nil }
    guard let layer = winner.layer, program.isAbove(layer, loser.layer) else { return nil }
    return .layers(layer)
  }

  /// Whether the rules that conclude the relation, or attack in it, are of several ranks.
  func hasRanks(in relation: Int) -> Bool {
    guard let first = uses[relation].first.map({ rank(of: $0.rule) }) else { return false }
    return uses[relation].contains { rank(of: $0.rule) != first }
  }

  /// Cost: one look a rule and rank, and one a named pair; rules that a named pair sets against their rank are compared with all its rules.
  func precedence(in relation: Int) -> Precedence {
    var positions: [ID<Rule>: [Int]] = [:]
    for (position, use) in uses[relation].enumerated() { positions[use.rule, default: []].append(position) }
    var precedence = Precedence()
    var numbers: [Rank: Int] = [:]
    for rule in [nil] + positions.keys.sorted().map(Optional.some) {
      let rank = rank(of: rule)
      let number = numbers[rank] ?? precedence.ranks.count
      if number == precedence.ranks.count {
        numbers[rank] = number
        precedence.ranks.append(rank)
      }
      precedence.rules.append((rule, number))
    }
    for (winner, rank) in precedence.rules {
      let exempt = winner.map { ranksNotBeaten(by: $0, numbers) } ?? []
      for loser in precedence.ranks.indices
      where principle(precedence.ranks[rank], over: precedence.ranks[loser]) != nil && !exempt.contains(loser) {
        precedence.overRanks.append((winner, loser))
      }
      guard let winner else { continue }
      precedence.overRules += losers(of: winner, exempt, numbers, positions, in: relation).map { (winner, $0) }
    }
    if !hasRanks(in: relation) {
      precedence.overRules += precedence.overRanks.flatMap { pair in
        precedence.rules.filter { $0.rank == pair.rank }.compactMap(\.rule).map { (pair.winner, $0) }
      }
      precedence.overRanks = []
      precedence.rules = []
    }
    return precedence
  }

  /// Lower ranks of which some rule is set over this one by name.
  private func ranksNotBeaten(by rule: ID<Rule>, _ numbers: [Rank: Int]) -> Set<Int> {
    guard isPaired[rule.position] else { return [] }
    return Set(
      pairedWinners[rule.position].compactMap { winner in
        principle(rank(of: rule), over: rank(of: winner)) != nil && principle(rule, over: winner) == nil
          ? numbers[rank(of: winner)] : nil
      })
  }

  /// Those that a rule beats by name, and those that it beats of ranks which it does not beat as a whole.
  private func losers(
    of winner: ID<Rule>, _ exempt: Set<Int>, _ numbers: [Rank: Int], _ positions: [ID<Rule>: [Int]], in relation: Int
  ) -> [ID<Rule>] {
    guard isPaired[winner.position] else { return [] }
    var losers: [ID<Rule>] = []
    var known: Set<ID<Rule>> = []
    for position in positions[winner] ?? [] {
      let use = uses[relation][position]
      var rivals = pairedLosers[winner.position].flatMap { positions[$0] ?? [] }
      if !exempt.isEmpty {
        rivals += keys[relation].candidates(for: use.columns).filter { position in
          numbers[rank(of: uses[relation][position].rule)].map(exempt.contains) ?? false
        }
      }
      for rival in rivals.map({ uses[relation][$0] }) {
        guard principle(winner, over: rival.rule) != nil, canConflict(use, rival, in: relation),
          known.insert(rival.rule).inserted
        else { continue }
        losers.append(rival.rule)
      }
    }
    return losers
  }
}
