import RessortKernel
package import RessortLanguage

extension Outcome {
  /// What came out of a relation, affirmed: certain, concluded, contested, open; in the declared order, then in order of declaration.
  /// - Parameter pattern: a constant for each column, or `nil` for any.
  package func conclusions(of relation: ID<Relation>, matching pattern: [Constant?]? = nil) -> [Conclusion] {
    let all = affirmed[relation] ?? settledConclusions(of: relation, isDenied: false)
    affirmed[relation] = all
    return all.filter { $0.literal.matches(pattern) }
  }

  /// The same for what is denied.
  package func denials(of relation: ID<Relation>, matching pattern: [Constant?]? = nil) -> [Conclusion] {
    let all = denied[relation] ?? settledConclusions(of: relation, isDenied: true)
    denied[relation] = all
    return all.filter { $0.literal.matches(pattern) }
  }

  /// One literal, if it came out or may.
  package func conclusion(of literal: Literal) -> Conclusion? {
    guard let row = model.cells(of: literal.row) else { return nil }
    let id = literal.relation
    let truth = model.truth(of: row, in: id, isDenied: literal.isDenied)
    if truth != .isFalse { return conclusion(row, id, literal.isDenied, truth) }
    guard hasApplicableArgument(row, id, literal.isDenied) else { return nil }
    return contested(row, id, literal.isDenied)
  }

  private func settledConclusions(of id: ID<Relation>, isDenied: Bool) -> [Conclusion] {
    let relation = model.relation(id)
    guard let kernel = isDenied ? relation.denied : relation.concluded else { return [] }
    var rows: [([Value], Truth)] = []
    model.database.forEachRow(of: kernel, matching: Array(repeating: nil, count: relation.arity)) { row, truth in
      rows.append((Array(row), truth))
    }
    var result = rows.map { conclusion($0, id, isDenied, $1) }
    let side: HeadUse.Side = isDenied ? .denied : .affirmed
    if relation.contest != nil {
      var seen: Set<[Value]> = []
      for argument in graph.arguments(of: id, model).all
      where argument.side == side && argument.applicable == .isTrue && seen.insert(argument.row).inserted {
        guard model.truth(of: argument.row, in: id, isDenied: isDenied) == .isFalse,
          let conclusion = contested(argument.row, id, isDenied)
        else { continue }
        result.append(conclusion)
      }
    }
    return sorted(result, id)
  }

  /// The conclusions that match, without looking at those that do not.
  func matches(of id: ID<Relation>, isDenied: Bool, _ pattern: [Constant?]) -> [Conclusion] {
    let relation = model.relation(id)
    let isKnown = (isDenied ? denied : affirmed)[id] != nil
    guard relation.contest == nil, !isKnown else {
      return isDenied ? denials(of: id, matching: pattern) : conclusions(of: id, matching: pattern)
    }
    guard !isDenied else { return [] }
    var cells: [Value?] = []
    for constant in pattern {
      guard let constant else {
        cells.append(nil)
        continue
      }
      guard let cell = constant.value(in: model.symbols) else { return [] }
      cells.append(cell)
    }
    var rows: [([Value], Truth)] = []
    model.database.forEachRow(of: relation.concluded, matching: cells) { row, truth in rows.append((Array(row), truth))
    }
    if model.compiled.isPurelyStrict[id.position] && model.compiled.isAllExplicit {
      return rows.map { row, truth in
        truth == .isTrue ? established(row, id) : conclusion(row, id, false, truth)
      }
    }
    return rows.map { conclusion($0, id, false, $1) }
  }

  /// What needs no look at its proofs to know its status and certainty; without reasons and citations.
  private func established(_ row: [Value], _ id: ID<Relation>) -> Conclusion {
    Conclusion(
      literal: model.literal(row, of: id, isDenied: false), status: .certain, certainty: .explicit, because: [],
      citations: [], dependsOn: [], conflict: nil)
  }

  private func hasApplicableArgument(_ row: [Value], _ id: ID<Relation>, _ isDenied: Bool) -> Bool {
    guard model.relation(id).contest != nil else { return false }
    let side: HeadUse.Side = isDenied ? .denied : .affirmed
    return graph.arguments(of: id, model)[row].contains {
      $0.side == side && $0.row == row && $0.applicable == .isTrue
    }
  }

  // MARK: One literal

  private func conclusion(_ row: [Value], _ id: ID<Relation>, _ isDenied: Bool, _ truth: Truth) -> Conclusion {
    let (support, best, grounds) = reasons(row, id, isDenied, truth)
    let evidence = grounds.reduce(into: Evidence()) { $0.add(self.evidence(of: $1)) }
    let value = best.flatMap { graph.grounds[$0].value }
    var conclusion = Conclusion(
      literal: model.literal(row, of: id, isDenied: isDenied), status: .concluded,
      certainty: value?.certainty ?? .explicit, because: support.map(\.rule), citations: evidence.citations,
      dependsOn: [], conflict: nil, discretion: best.map { self.evidence(of: $0).discretion } ?? [])
    if truth == .isTrue {
      if isCertain(row, id, isDenied, support) { conclusion.status = .certain }
      return conclusion
    }
    let relation = model.relation(id)
    let kernel = isDenied ? relation.denied ?? relation.concluded : relation.concluded
    let openness = tracer.openness(of: row, in: kernel, model)
    conclusion.dependsOn = openness.inputs
    conclusion.status = openness.isEmpty ? .contested(.circular) : .open
    if conclusion.dependsOn.contains(where: \.isDeclaredUnknown) {
      conclusion.certainty = min(conclusion.certainty, .hedged)
    }
    return conclusion
  }

  /// Whether facts, answers, groups and strict rules alone prove it.
  func isCertain(_ row: [Value], _ id: ID<Relation>, _ isDenied: Bool, _ support: [SupportingGround]) -> Bool {
    if !isDenied && model.compiled.isPurelyStrict[id.position] { return true }
    let isGiven =
      !isDenied
      && model.database.derivations(of: row, in: model.relation(id).base).contains {
        if $0.isBaseFact || $0.truth != .isTrue { return $0.isBaseFact }
        if case .fact = model.role(of: $0) { return true }
        return false
      }
    if isGiven { return true }
    guard support.contains(where: { model.rule($0.rule).kind.isStrict }) else { return false }
    return value(of: .literal(id, row, isDenied: isDenied, .strict)) != nil
  }

  private func contested(_ row: [Value], _ id: ID<Relation>, _ isDenied: Bool) -> Conclusion? {
    let standing = standing(of: row, in: id, isDenied: isDenied)
    guard standing.isContested else { return nil }
    let conflict = conflict(standing, of: row, in: id, isDenied: isDenied)
    let key = ClaimKey.literal(id, row, isDenied: isDenied, .argued)
    let support = support(of: key)
    let rules = conflict.sides[0].rules
    let certainty = support.first?.value.certainty ?? rules.map { model.certainty(of: $0) }.max() ?? .explicit
    return Conclusion(
      literal: model.literal(row, of: id, isDenied: isDenied), status: .contested(.conflict), certainty: certainty,
      because: support.isEmpty ? rules : support.map(\.rule), citations: conflict.sides[0].citations,
      dependsOn: [], conflict: conflict, discretion: self.evidence(of: key).discretion)
  }

  // MARK: Order

  func sorted(_ conclusions: [Conclusion], _ id: ID<Relation>) -> [Conclusion] {
    var ranks: [Constant: Int] = [:]
    for order in theory.program.orders where order.relation == id {
      for term in order.terms where ranks[.term(term)] == nil { ranks[.term(term)] = ranks.count }
    }
    func rank(_ conclusion: Conclusion) -> Int {
      conclusion.literal.row.last.flatMap { ranks[$0] } ?? ranks.count
    }
    return conclusions.sorted {
      let (left, right) = (rank($0), rank($1))
      return left != right ? left < right : model.precedes($0.literal.row, $1.literal.row)
    }
  }
}

extension Literal {
  /// Whether it has the pattern's constants where there are some.
  func matches(_ pattern: [Constant?]?) -> Bool {
    guard let pattern else { return true }
    return zip(row, pattern).allSatisfy { $1 == nil || $0 == $1 }
  }
}
