import RessortKernel
import RessortLanguage

extension Outcome {
  /// Proofs of two literals that facts, answers and strict rules alone prove and that cannot both hold.
  func firstContradiction() -> (Proof, Proof)? {
    for index in theory.program.relations.indices {
      let id = ID<Relation>(index)
      let relation = model.relation(id)
      guard let strict = relation.strict, let contrary = relation.contest?.strictContrary,
        model.database.count(contrary) > 0
      else { continue }
      var rows: [[Value]] = []
      model.database.forEachRow(of: contrary, matching: Array(repeating: nil, count: relation.arity)) { row, truth in
        if truth == .isTrue && model.database.truth(of: Array(row), in: strict) == .isTrue { rows.append(Array(row)) }
      }
      for row in rows {
        if let one = strictProof(of: id, row, isDenied: false), let other = strictProof(against: row, of: id) {
          return (one, other)
        }
      }
    }
    return nil
  }

  private func strictProof(against row: [Value], of id: ID<Relation>) -> Proof? {
    if let denial = strictProof(of: id, row, isDenied: true) { return denial }
    let arguments = graph.arguments(of: id, model)[row].filter {
      $0.applicable == .isTrue && model.conflicts($0, with: row, of: id, isDenied: false)
    }
    for argument in arguments {
      if let proof = strictProof(of: id, argument.row, isDenied: argument.side == .denied) { return proof }
    }
    return nil
  }

  private func strictProof(of id: ID<Relation>, _ row: [Value], isDenied: Bool) -> Proof? {
    guard model.truth(of: row, in: id, isDenied: isDenied) == .isTrue else { return nil }
    let claim = graph.claim(.literal(id, row, isDenied: isDenied, .strict))
    graph.settle(claim, in: model)
    return proof(of: claim)
  }
}
