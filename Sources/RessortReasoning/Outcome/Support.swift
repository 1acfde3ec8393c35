import RessortKernel
import RessortLanguage

/// A rule that supports a claim, with its best ground.
struct SupportingGround {
  var rule: ID<Rule>
  var ground: Int
  var value: ProofValue
}

extension Outcome {
  /// The rules that support a claim, those that need nobody's judgement and the firmest first, each with its best ground.
  func support(of key: ClaimKey) -> [SupportingGround] {
    let claim = graph.claim(key)
    graph.settle(claim, in: model)
    var best: [ID<Rule>: SupportingGround] = [:]
    for number in supportingGrounds(of: claim) {
      guard case .rule(let instance) = graph.grounds[number].kind, let value = graph.grounds[number].value else {
        continue
      }
      if let known = best[instance.rule], known.value >= value { continue }
      best[instance.rule] = SupportingGround(rule: instance.rule, ground: number, value: value)
    }
    return best.values.sorted { left, right in
      if left.value.needsJudgement != right.value.needsJudgement { return right.value.needsJudgement }
      return left.value.certainty != right.value.certainty
        ? left.value.certainty > right.value.certainty : left.rule < right.rule
    }
  }

  /// The completed grounds of a claim, and of those that only repeat another, that one's.
  private func supportingGrounds(of claim: Int) -> [Int] {
    var result: [Int] = []
    for number in graph.claims[claim].grounds where graph.grounds[number].value != nil {
      if case .same = graph.grounds[number].kind {
        result += supportingGrounds(of: graph.grounds[number].premises[0])
      } else {
        result.append(number)
      }
    }
    return result
  }

  /// How firm the best proof of a claim is; nil where it has none.
  func value(of key: ClaimKey) -> ProofValue? {
    let claim = graph.claim(key)
    graph.settle(claim, in: model)
    return graph.value(of: claim)
  }

  func evidence(_ support: [SupportingGround]) -> Evidence {
    support.reduce(into: Evidence()) { $0.add(evidence(of: $1.ground)) }
  }

  func evidence(of ground: Int) -> Evidence {
    evidenceBook.evidence(of: ground, in: graph, model)
  }

  /// The evidence of the best proof, whatever kind of ground it has.
  func evidence(of key: ClaimKey) -> Evidence {
    bestGround(of: key).map { evidence(of: $0) } ?? Evidence()
  }

  func bestGround(of key: ClaimKey) -> Int? {
    let claim = graph.claim(key)
    graph.settle(claim, in: model)
    return graph.claims[claim].best
  }

  // MARK: Conclusions

  /// The best grounds of a conclusion: one for each supporting rule, or that of what was given.
  func reasons(of conclusion: Conclusion) -> [Int] {
    let literal = conclusion.literal
    guard !conclusion.isSilence else { return silentGrounds(of: conclusion) }
    guard let row = model.cells(of: literal.row) else { return [] }
    let truth = model.truth(of: row, in: literal.relation, isDenied: literal.isDenied)
    return reasons(row, literal.relation, literal.isDenied, truth).grounds
  }

  /// How a literal is supported: as it was concluded or may be, else by its arguments.
  func reasons(
    _ row: [Value], _ id: ID<Relation>, _ isDenied: Bool, _ truth: Truth
  ) -> (support: [SupportingGround], best: Int?, grounds: [Int]) {
    let modes: [ClaimKey.Mode] =
      switch truth {
      case .isTrue: [.concluded, .argued]
      case .undefined: [.possible, .argued]
      case .isFalse: [.argued]
      }
    for mode in modes {
      let key = ClaimKey.literal(id, row, isDenied: isDenied, mode)
      guard let best = bestGround(of: key) else { continue }
      let support = support(of: key)
      return (support, best, support.isEmpty ? [best] : support.map(\.ground))
    }
    return ([], nil, [])
  }
}
