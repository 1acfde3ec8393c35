package import RessortLanguage

// Rules that were to exclude each other, one for the members of a group, one for those of another, and do not: the groups overlap. Only asked of
// rules that were found to stand against each other, so that groups which are meant to overlap are never told of.

/// Two groups or branches that two rules ask of the same thing, and the terms that belong to both.
package struct SharedMembers: Sendable {
  package var categories: [RessortLanguage.Category]
  package var terms: [ID<Term>]
}

extension DisputeFinder {
  /// What the two rules ask of what stands in one place of the key, or of what one question is answered with.
  func sharedMembers(
    of left: HeadUse, _ one: [Condition], and right: HeadUse, _ other: [Condition]
  ) -> SharedMembers? {
    for (first, second) in samePlaces(left, one, right, other) {
      for category in one.categories(of: first) {
        for rival in other.categories(of: second) where category != rival {
          let terms = Set(program.terms(in: rival))
          let shared = program.terms(in: category).filter(terms.contains)
          if !shared.isEmpty { return SharedMembers(categories: [category, rival], terms: shared) }
        }
      }
    }
    return nil
  }

  /// Variables of the one and of the other that stand for the same wherever the two conclusions meet.
  private func samePlaces(
    _ left: HeadUse, _ one: [Condition], _ right: HeadUse, _ other: [Condition]
  ) -> [(Int, Int)] {
    var places = zip(left.columns, right.columns).compactMap(Self.variables)
    if left.side == right.side, case .variable? = left.columns.last, case .variable? = right.columns.last {
      places.removeLast()
    }
    for condition in one {
      for rival in other {
        // `lives() = p` in both: one question, one answer.
        guard case .holds(let atom) = condition.test, case .holds(let same) = rival.test,
          atom.relation == same.relation,
          atom.columns.dropLast() == same.columns.dropLast(), atom.columns.dropLast().allSatisfy(\.isGround),
          let first = atom.columns.last, let second = same.columns.last, let pair = Self.variables((first, second)),
          program.relations[atom.relation].value?.isMany == false
        else { continue }
        places.append(pair)
      }
    }
    return places
  }

  private static func variables(_ operands: (Operand, Operand)) -> (Int, Int)? {
    guard case .variable(let one) = operands.0, case .variable(let other) = operands.1 else { return nil }
    return (one, other)
  }
}

extension [Condition] {
  /// The groups and branches that they ask of a variable.
  fileprivate func categories(of variable: Int) -> [RessortLanguage.Category] {
    compactMap { condition in
      guard case .member(.variable(variable), let category, isNegated: false) = condition.test else { return nil }
      if case .concepts = category { return nil }
      return category
    }
  }
}

extension Operand {
  fileprivate var isGround: Bool {
    if case .constant = self { true } else { false }
  }
}
