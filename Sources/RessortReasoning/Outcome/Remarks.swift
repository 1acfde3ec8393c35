import RessortKernel
package import RessortLanguage

extension Outcome {
  /// Keys for which the text is silent and nothing is concluded. The row of the literal is as long as was written: without the value where
  /// the statement gives none.
  package func silences(of relation: ID<Relation>) -> [Conclusion] {
    if let known = silent[relation] { return known }
    let found = findSilences(of: relation)
    silent[relation] = found
    return found
  }

  /// Those whose key matches; what value the statement shows does not matter.
  package func silences(of relation: ID<Relation>, matching pattern: [Constant?]) -> [Conclusion] {
    let key = Array(pattern.prefix(theory.program.relations[relation].parameters.count))
    return silences(of: relation).filter { $0.literal.matches(key) }
  }

  private func findSilences(of relation: ID<Relation>) -> [Conclusion] {
    var result: [Conclusion] = []
    for id in model.relation(relation).silentRules {
      guard let head = theory.program.rules[id].heads.first, let silence = model.compiledRule(id).silence else {
        continue
      }
      for (row, truth) in rows(of: silence, arity: model.compiledRule(id).instanceVariables.count) {
        let bindings = model.bindings(of: id, row)
        let cells = head.atom.columns.map { model.cell($0, bindings) }
        let key = ClaimKey.instance(id, row, truth == .isTrue ? .concluded : .possible)
        var conclusion = Conclusion(
          literal: Literal(relation: relation, row: model.constants(of: cells.compactMap { $0 }, in: relation)),
          status: .concluded, certainty: .silent, because: [id], citations: evidence(of: key).citations, dependsOn: [],
          conflict: nil)
        if truth != .isTrue {
          let openness = tracer.openness(of: row, in: silence, model)
          conclusion.dependsOn = openness.inputs
          conclusion.status = openness.isEmpty ? .contested(.circular) : .open
        }
        result.append(conclusion)
      }
    }
    return sorted(result, relation)
  }

  /// The best grounds of a silence.
  func silentGrounds(of conclusion: Conclusion) -> [Int] {
    guard let id = conclusion.because.first, let head = theory.program.rules[id].heads.first,
      let silence = model.compiledRule(id).silence
    else { return [] }
    return rows(of: silence, arity: model.compiledRule(id).instanceVariables.count).compactMap { row, truth in
      let bindings = model.bindings(of: id, row)
      let cells = head.atom.columns.compactMap { model.cell($0, bindings) }
      guard model.constants(of: cells, in: conclusion.literal.relation) == conclusion.literal.row else { return nil }
      return bestGround(of: .instance(id, row, truth == .isTrue ? .concluded : .possible))
    }
  }

  /// The remarks that belong with this case, in order of declaration.
  package func notes() -> [NoteResult] {
    var result: [NoteResult] = []
    for index in theory.program.rules.indices where theory.program.rules[index].kind == .note {
      let id = ID<Rule>(index)
      guard let applicable = model.compiledRule(id).applicable else { continue }
      var best: (note: NoteResult, value: ProofValue)?
      for (row, truth) in rows(of: applicable, arity: model.compiledRule(id).instanceVariables.count) {
        let key = ClaimKey.instance(id, row, truth == .isTrue ? .concluded : .possible)
        let value = value(of: key) ?? ProofValue(certainty: model.certainty(of: id), size: 1)
        var status = Status.concluded
        if truth != .isTrue {
          status = tracer.openness(of: row, in: applicable, model).isEmpty ? .contested(.circular) : .open
        }
        let found = evidence(of: key)
        let note = NoteResult(
          rule: id, status: status, certainty: value.certainty, citations: found.citations, discretion: found.discretion
        )
        // Rows that are true come first.
        if let known = best, known.note.status != status || known.value >= value { continue }
        best = (note, value)
      }
      if let best { result.append(best.note) }
    }
    return result
  }

  func rows(of relation: RelationID, arity: Int) -> [([Value], Truth)] {
    var rows: [([Value], Truth)] = []
    model.database.forEachRow(of: relation, matching: Array(repeating: nil, count: arity)) { row, truth in
      rows.append((Array(row), truth))
    }
    return rows
  }

  /// Inputs that could still settle an open conclusion of an output relation: the one that touches most of them first, then in order of
  /// declaration; those declared unknown after those nobody asked.
  /// - Parameter caseLimit: leaves out inputs none of whose answers changes a conclusion, as far as that many cases of one tell.
  package func openInputs(caseLimit: Int = 0) -> [InputKey] {
    var counts: [InputKey: Int] = [:]
    for (index, relation) in theory.program.relations.enumerated() where relation.output != nil {
      for open in conclusions(of: ID(index)) where open.status == .open {
        guard let conclusion = settledByCases(open, limit: caseLimit) else { continue }
        for key in conclusion.dependsOn { counts[key, default: 0] += 1 }
      }
    }
    return counts.sorted { left, right in
      if left.key.isDeclaredUnknown != right.key.isDeclaredUnknown { return right.key.isDeclaredUnknown }
      return left.value != right.value ? left.value > right.value : model.precedes(left.key, right.key)
    }.map(\.key)
  }
}
