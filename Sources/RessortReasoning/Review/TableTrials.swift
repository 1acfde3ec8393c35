package import RessortLanguage

// Rows of a `hit unique` table that apply together, and values that no row is for: told only with a case that shows it, as disputes are.

/// A table with a case that it does not decide as it says.
package struct TableFlaw: Sendable {
  package var question: TableQuestion
  package var answers: [Answer]
  /// What comes out, or does not, in that case.
  package var expectations: [Expectation]
}

/// Looks for flaws of the tables of one theory.
package struct TableTrials {
  private let theory: Theory
  private var search: CaseSearch
  private var trials: Trials

  private static let stepLimit = 400
  private static let candidateLimit = 4
  private static let questionLimit = 300

  package init(_ theory: Theory) {
    self.theory = theory
    search = CaseSearch(theory.program)
    trials = Trials(theory)
  }

  /// Of each table the first gap, and of each row the first other one that it overlaps with.
  package mutating func flaws(_ questions: [TableQuestion]) -> [TableFlaw] {
    var flaws: [TableFlaw] = []
    for question in questions.prefix(Self.questionLimit) {
      let isTold = flaws.contains { flaw in
        guard flaw.question.table == question.table, flaw.question.place == question.place else { return false }
        return true
      }
      if !isTold, let flaw = flaw(question) { flaws.append(flaw) }
    }
    return flaws
  }

  private mutating func flaw(_ question: TableQuestion) -> TableFlaw? {
    let query = question.query
    for conditions in query.alternatives {
      var attempt = Attempt()
      // Locals of aggregates have no type of their own, and are not looked at.
      _ = attempt.add(query.variables)
      guard attempt.require(conditions, offset: 0, depth: 0) else { continue }
      var found: (answers: [Answer], outcome: Outcome)?
      var candidates = 0
      _ = search.search(attempt, steps: Self.stepLimit) { candidate in
        candidates += 1
        found = candidate.answers(in: theory.program).flatMap { trials.proven(query, $0) }
        return found != nil || candidates >= Self.candidateLimit
      }
      if let found {
        return TableFlaw(
          question: question, answers: found.answers, expectations: expectations(question, found.outcome))
      }
    }
    return nil
  }

  // MARK: What to expect

  private func expectations(_ question: TableQuestion, _ outcome: Outcome) -> [Expectation] {
    let program = theory.program
    let rows = program.rules.indices.filter { program.rules[$0].table == question.table }.map { ID<Rule>($0) }
    switch question.kind {
    case .overlap(let one, let other):
      let names = [one, other].map { question.table + "." + $0 }
      return rows.filter { names.contains(program.rules[$0].name) }.flatMap { row in
        results(of: row, outcome).prefix(1).map { conclusion in
          expectation(
            conclusion.literal.relation, conclusion.literal.row.map { .constant($0) }, .expected,
            status: conclusion.status == .contested(.conflict) ? .contested : nil, question)
        }
      }
    case .gap:
      var seen: Set<ID<Relation>> = []
      return rows.flatMap { program.rules[$0].heads }.filter { !$0.isDenied }.compactMap { head in
        let relation = head.atom.relation
        guard seen.insert(relation).inserted, outcome.conclusions(of: relation).isEmpty else { return nil }
        let columns = program.relations[relation].columns.map { _ in Operand.wildcard }
        return expectation(relation, columns, .unexpected, status: nil, question)
      }
    }
  }

  private func results(of row: ID<Rule>, _ outcome: Outcome) -> [Conclusion] {
    theory.program.rules[row].heads.filter { !$0.isDenied }.flatMap { outcome.conclusions(of: $0.atom.relation) }
      .filter { $0.because.contains(row) }
  }

  private func expectation(
    _ relation: ID<Relation>, _ columns: [Operand], _ mode: ScenarioSyntax.Mode, status: ExpectedStatus?,
    _ question: TableQuestion
  ) -> Expectation {
    Expectation(
      mode: mode, .result(ExpectedResult(isDenied: false, atom: Atom(relation: relation, columns: columns))),
      status: status, range: question.place)
  }
}

extension TableFlaw {
  /// Whether a dispute is between rows that it tells of: one mistake, one warning.
  package func covers(_ dispute: Dispute, in program: CheckedProgram) -> Bool {
    guard case .overlap = question.kind else { return false }
    let rows = [program.rules[dispute.first], program.rules[dispute.second]]
    return rows.allSatisfy { $0.table == question.table } && rows.contains { $0.range == question.place }
  }

  /// The warning, with the case as a scenario for the table's file.
  /// - Parameter languages: of the keywords of each file.
  package func diagnostic(
    in program: CheckedProgram, languages: [FileID: KeywordLanguage]
  ) -> RessortLanguage.Diagnostic {
    let language = languages[question.place.file] ?? .english
    let problem: TrialProblem
    let name: String
    switch question.kind {
    case .overlap(let one, let other):
      problem = .overlappingRows(table: question.table, one, other)
      name = (language == .french ? "chevauchement-" : "overlap-") + question.table + "-" + other
    case .gap(let row):
      problem = .missingRow(table: question.table, row)
      name = (language == .french ? "lacune-" : "gap-") + question.table
    }
    let scenario = Scenario(
      name: name, title: nil, answers: answers, expectations: expectations, documentation: nil, range: question.place)
    return Diagnostic(
      .trial(problem), at: question.place, notes: question.otherPlace.map { [.init(.otherRow, at: $0)] } ?? [],
      example: program.describe(scenario, in: language))
  }
}
