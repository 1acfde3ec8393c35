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
    let isContested =
      !contraryIsConcluded && hasMatch && !unbeaten.isEmpty && !unbeaten.contains { $0.side == .attacked }
    return Standing(supporters: supporters, unbeaten: unbeaten, attackers: attackers, isContested: isContested)
  }

  func conflict(_ standing: Standing, of row: [Value], in id: ID<Relation>, isDenied: Bool) -> Conflict {
    var sides = [side(row, id, isDenied, standing.supporters)]
    var seen: Set<Literal> = []
    for attacker in standing.unbeaten {
      let literal = model.literal(attacker.row, of: id, isDenied: attacker.side == .denied)
      guard seen.insert(literal).inserted else { continue }
      let rules = standing.unbeaten.filter { $0.row == attacker.row && $0.side == attacker.side }
      sides.append(side(attacker.row, id, attacker.side == .denied, rules))
    }
    var pairs: [Conflict.Pair] = []
    for supporter in standing.supporters {
      for attacker in standing.unbeaten {
        guard let left = supporter.rule, let right = attacker.rule,
          model.compiled.conflicts.principle(right, over: left) == nil
        else { continue }
        let pair = Conflict.Pair(left: left, right: right)
        if !pairs.contains(pair) { pairs.append(pair) }
      }
    }
    return Conflict(sides: sides, missingPriorities: pairs)
  }

  private func side(_ row: [Value], _ id: ID<Relation>, _ isDenied: Bool, _ arguments: [Argument]) -> Conflict.Side {
    let support = support(of: .literal(id, row, isDenied: isDenied, .argued))
    let rules = Set(arguments.compactMap(\.rule)).sorted()
    let citations = support.isEmpty ? rules.flatMap { model.rule($0).support.citations } : evidence(support).citations
    return Conflict.Side(literal: model.literal(row, of: id, isDenied: isDenied), rules: rules, citations: citations)
  }
}
