import RessortKernel
import RessortLanguage

/// Where a literal stands that has arguments and does not come out.
struct Standing {
  var supporters: [Argument]
  /// Arguments against it, those that no supporter beats.
  var unbeaten: [Argument]
  var attackers: [Argument]
  var isContested: Bool
}

/// What stands against a literal; blocks against it, all of which are of its own row, are one such side.
private struct Contrary: Hashable {
  var side: HeadUse.Side
  var row: [Value]
}

extension Outcome {
  /// Looks at a literal that is not concluded and has at least one applicable argument.
  func standing(of row: [Value], in id: ID<Relation>, isDenied: Bool) -> Standing {
    let arguments = graph.arguments(of: id, model)[row].filter { $0.applicable == .isTrue }
    let side: HeadUse.Side = isDenied ? .denied : .affirmed
    let supporters = arguments.filter { $0.side == side && $0.row == row }
    let attackers = arguments.filter { model.conflicts($0, with: row, of: id, isDenied: isDenied) }
    let conflicts = model.compiled.conflicts
    let unbeaten = attackers.filter { attacker in
      !supporters.contains { conflicts.principle($0.rule, over: attacker.rule) != nil }
    }
    let contraryIsConcluded = attackers.contains { attacker in
      attacker.side != .attacked
        && model.truth(of: attacker.row, in: id, isDenied: attacker.side == .denied) == .isTrue
    }
    // A rule that something undisputed beats has lost; the dispute is then between others.
    let hasMatch = supporters.contains { supporter in
      unbeaten.allSatisfy { conflicts.principle($0.rule, over: supporter.rule) == nil }
    }
    // A block against the conclusion that neither side beats leaves it as unsettled as a rule for the contrary would: in the literature a defeater and a
    // rule without superiority are both answered by nothing, and the text says that what stays unsettled is contested. That the other side concludes nothing
    // changes what may be concluded, not whether something lost; the missing priority would settle it.
    let isContested = !contraryIsConcluded && hasMatch && !unbeaten.isEmpty
    return Standing(supporters: supporters, unbeaten: unbeaten, attackers: attackers, isContested: isContested)
  }

  func conflict(_ standing: Standing, of row: [Value], in id: ID<Relation>, isDenied: Bool) -> Conflict {
    var sides = [side(row, id, isDenied, standing.supporters)]
    var positions: [Contrary: Int] = [:]
    var contraries: [[Argument]] = []
    for attacker in standing.unbeaten {
      let contrary = Contrary(side: attacker.side, row: attacker.row)
      if let known = positions[contrary] {
        contraries[known].append(attacker)
      } else {
        positions[contrary] = contraries.count
        contraries.append([attacker])
      }
    }
    for arguments in contraries {
      let (row, contrary) = (arguments[0].row, arguments[0].side)
      sides.append(contrary == .attacked ? blocks(arguments) : side(row, id, contrary == .denied, arguments))
    }
    var pairs: [Conflict.Pair] = []
    var knownPairs: Set<Conflict.Pair> = []
    for supporter in standing.supporters {
      for attacker in standing.unbeaten {
        guard let left = supporter.rule, let right = attacker.rule,
          model.compiled.conflicts.principle(right, over: left) == nil
        else { continue }
        let pair = Conflict.Pair(left: left, right: right)
        if knownPairs.insert(pair).inserted { pairs.append(pair) }
      }
    }
    return Conflict(sides: sides, missingPriorities: pairs)
  }

  private func blocks(_ arguments: [Argument]) -> Conflict.Side {
    let rules = Set(arguments.compactMap(\.rule)).sorted()
    return Conflict.Side(
      literal: nil, rules: rules, citations: rules.flatMap { model.rule($0).support.citations })
  }

  private func side(_ row: [Value], _ id: ID<Relation>, _ isDenied: Bool, _ arguments: [Argument]) -> Conflict.Side {
    let support = support(of: .literal(id, row, isDenied: isDenied, .argued))
    let rules = Set(arguments.compactMap(\.rule)).sorted()
    let citations = support.isEmpty ? rules.flatMap { model.rule($0).support.citations } : evidence(support).citations
    return Conflict.Side(literal: model.literal(row, of: id, isDenied: isDenied), rules: rules, citations: citations)
  }
}
