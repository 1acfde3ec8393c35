package import RessortLanguage

/// Everything that answers why a literal stands as it does: the best proof, and what keeps it from being settled.
package struct Account: Sendable {
  package var conclusion: Conclusion
  /// The proof; of what is open or circular, the argument for it. Nil where both sides are told instead, and for a silence.
  package var proof: Proof?
  /// Of one contested by conflict: the arguments of each side, its own first.
  package var arguments: [Argued]
  /// Of one contested in a circle: the rules that lead back to it, in order.
  package var circle: [ID<RessortLanguage.Rule>]
  /// Of one that holds whatever the missing answers are: what is concluded in each case, and why.
  package var cases: [Case]
  /// Of one that the text is silent on: the rule that says so, with its reasons.
  package var silence: Argued?

  /// One combination of answers to what is missing.
  package struct Case: Sendable {
    package var answers: [RessortLanguage.Answer]
    package var proof: Proof
  }

  /// One rule's argument, with the steps that its premises refer to.
  package struct Argued: Sendable {
    package var steps: Proof
    /// What it is an argument for; nil for a block, which concludes nothing.
    package var literal: Literal?
    package var isForConclusion: Bool
    /// Nil for a fact or an answer of the case.
    package var instance: Proof.Instance?
    package var certainty: Certainty
  }
}

extension Outcome {
  /// Why a conclusion of this outcome stands where it does.
  package func account(of conclusion: Conclusion) -> Account {
    var account = Account(conclusion: conclusion, proof: nil, arguments: [], circle: [], cases: [], silence: nil)
    if conclusion.isSilence {
      account.silence = silentGrounds(of: conclusion).first.flatMap { argued($0, for: conclusion.literal, true) }
      return account
    }
    if !conclusion.whatever.isEmpty, let tried = triedCases[conclusion.whatever] ?? nil {
      account.cases = tried.compactMap { tried in
        tried.outcome.proof(of: conclusion.literal).map { Account.Case(answers: tried.answers, proof: $0) }
      }
      return account
    }
    switch conclusion.status {
    case .contested(.conflict): account.arguments = sides(of: conclusion)
    case .contested(.circular):
      account.proof = proof(of: conclusion.literal)
      account.circle = circle(through: conclusion.literal)
    case .certain, .concluded, .open: account.proof = proof(of: conclusion.literal)
    }
    return account
  }

  private func sides(of conclusion: Conclusion) -> [Account.Argued] {
    let literal = conclusion.literal
    guard let row = model.cells(of: literal.row) else { return [] }
    let standing = standing(of: row, in: literal.relation, isDenied: literal.isDenied)
    return standing.supporters.flatMap { argued($0, of: literal.relation, isForConclusion: true) }
      + standing.unbeaten.flatMap { argued($0, of: literal.relation, isForConclusion: false) }
  }

  /// The best of the instances that make up an argument, told.
  private func argued(_ argument: Argument, of id: ID<Relation>, isForConclusion: Bool) -> [Account.Argued] {
    let literal =
      argument.side == .attacked ? nil : model.literal(argument.row, of: id, isDenied: argument.side == .denied)
    guard let rule = argument.rule else {
      return [
        Account.Argued(
          steps: Proof(steps: []), literal: literal, isForConclusion: isForConclusion, instance: nil,
          certainty: .explicit)
      ]
    }
    guard let contest = model.relation(id).contest else { return [] }
    let reading: Reading = model.isPropagating ? .supported : .concluded
    let instances = model.instances(of: [rule.cell] + argument.row, in: contest.argument(argument.side, reading))
    let ground = graph.bestGround(of: instances, in: model)
    return ground.flatMap { argued($0, for: literal, isForConclusion) }.map { [$0] } ?? []
  }

  private func argued(_ ground: Int, for literal: Literal?, _ isForConclusion: Bool) -> Account.Argued? {
    guard case .rule(let instance) = graph.grounds[ground].kind, let value = graph.grounds[ground].value else {
      return nil
    }
    let (steps, places) = steps(under: graph.literalClaims(underGround: ground))
    return Account.Argued(
      steps: Proof(steps: steps), literal: literal, isForConclusion: isForConclusion,
      instance: tell(ground, instance, places), certainty: value.certainty)
  }
}
