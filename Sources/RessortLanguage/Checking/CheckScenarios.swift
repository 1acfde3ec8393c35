// Scenarios, and what the prompt takes of them: answers and expectations in terms of the program.

extension Checker {
  mutating func checkScenarios(_ scenarios: [ScenarioSyntax]) {
    var places = [[String: SourceRange]](repeating: [:], count: names.count)
    for scenario in scenarios {
      let name = NameSyntax(scenario.name, scenario.range)
      if let first = places[module(of: name)].updateValue(scenario.range, forKey: scenario.name) {
        reportDuplicate(.scenario, name, first: first)
      }
      var sheet = AnswerSheet()
      for place in scenario.days { requireDate(of: .facts, at: place) }
      var places: [(constants: [Constant], place: SourceRange)] = []
      for syntax in scenario.answers {
        guard let answer = answer(syntax) else { continue }
        places.append((answer.constants, syntax.range))
        add(answer, to: &sheet, at: syntax.range)
      }
      let expectations = scenario.expectations.compactMap { expectation($0) }
      checkDays(of: sheet.answers, places, expectations)
      program.scenarios.append(
        Scenario(
          name: scenario.name, title: scenario.title, answers: sheet.answers, expectations: expectations,
          documentation: scenario.documentation, range: scenario.range))
    }
  }

  /// Warns where a case names what is not there on its days, and where that is expected to come out.
  private mutating func checkDays(
    of answers: [Answer], _ places: [(constants: [Constant], place: SourceRange)], _ expectations: [Expectation]
  ) {
    guard !datedTerms.isEmpty, let input = program.factDate else { return }
    var own: Day?
    for case .values(let values) in answers.filter({ $0.input == input }).map(\.reply) {
      if case .date(let day)? = values.first { own = day }
    }
    let days = Set(expectations.compactMap { $0.day ?? own } + (expectations.isEmpty ? [own] : []).compactMap(\.self))
    for (constants, place) in places { checkPresence(of: constants, on: days.sorted(), at: place) }
    for expectation in expectations where expectation.mode == .expected || expectation.mode == .only {
      guard let result = expectation.result, !result.isDenied, let day = expectation.day ?? own else { continue }
      checkPresence(of: result.atom.columns.compactMap(\.constant), on: [day], at: expectation.range)
    }
  }

  private struct Question: Hashable {
    var input: ID<Relation>
    var key: [Constant]
  }

  /// The answers of one scenario, one for each key.
  private struct AnswerSheet {
    var answers: [Answer] = []
    var numbers: [Question: Int] = [:]
    /// What each answer lists already.
    var listed: [Set<[Constant]>] = []
  }

  /// Joins what several lines say about one key.
  private mutating func add(_ answer: Answer, to sheet: inout AnswerSheet, at place: SourceRange) {
    guard let number = sheet.numbers[Question(input: answer.input, key: answer.key)] else {
      sheet.numbers[Question(input: answer.input, key: answer.key)] = sheet.answers.count
      sheet.answers.append(answer)
      sheet.listed.append([])
      if case .rows(let rows) = answer.reply {
        sheet.answers[sheet.answers.count - 1].reply = .rows([])
        join(rows, to: &sheet, sheet.answers.count - 1)
      }
      return
    }
    switch (sheet.answers[number].reply, answer.reply) {
    case (.rows, .rows(let rows)): join(rows, to: &sheet, number)
    case (let first, let second) where first == second: break
    case (.values(let first), .values(let second)) where program.relations[answer.input].value?.isMany == true:
      sheet.answers[number].reply = .values(first + second.filter { !first.contains($0) })
    case (_, _): report(.severalAnswers(relation: program.relations[answer.input].name), at: place)
    }
  }

  private func join(_ rows: [[Constant]], to sheet: inout AnswerSheet, _ number: Int) {
    guard case .rows(var joined) = sheet.answers[number].reply else { return }
    sheet.answers[number].reply = .rows([])
    for row in rows where sheet.listed[number].insert(row).inserted { joined.append(row) }
    sheet.answers[number].reply = .rows(joined)
  }

  mutating func answer(_ syntax: ScenarioSyntax.Answer) -> Answer? {
    guard let input = relation(named: syntax.input) else { return nil }
    let relation = program.relations[input]
    guard relation.isInput else {
      report(.answerToConclusion(relation: relation.name), at: syntax.input.range, notes: [declaration(of: input)])
      return nil
    }
    if let value = relation.value { return valuedAnswer(syntax, input, value) }
    switch syntax.reply {
    case .declaredUnknown: return Answer(input: input, key: [], reply: .declaredUnknown)
    case .notApplicable: return Answer(input: input, key: [], reply: .notApplicable)
    case .nothing: return Answer(input: input, key: [], reply: .rows([]))
    case .values(let values): return rows(syntax, values, input).map { Answer(input: input, key: [], reply: .rows($0)) }
    }
  }

  private mutating func valuedAnswer(
    _ syntax: ScenarioSyntax.Answer, _ input: ID<Relation>, _ value: Relation.Value
  ) -> Answer? {
    guard let key = constants(syntax.arguments, of: input, syntax, count: program.relations[input].parameters.count)
    else { return nil }
    switch syntax.reply {
    case .declaredUnknown: return Answer(input: input, key: key, reply: .declaredUnknown)
    case .notApplicable: return Answer(input: input, key: key, reply: .notApplicable)
    case .nothing: return Answer(input: input, key: key, reply: .values([]))
    case .values(let expressions):
      let values = expressions.compactMap { constant($0, expected: value.type) }
      guard values.count == expressions.count else { return nil }
      if !value.isMany, Set(values).count > 1 {
        report(.severalAnswers(relation: program.relations[input].name), at: syntax.range)
        return nil
      }
      return Answer(input: input, key: key, reply: .values(values))
    }
  }

  /// Rows of an input without a value: what stands in parentheses, then each value given. Without parameters, `yes` is the one row.
  private mutating func rows(
    _ syntax: ScenarioSyntax.Answer, _ values: [ExpressionSyntax], _ input: ID<Relation>
  ) -> [[Constant]]? {
    let count = program.relations[input].parameters.count
    if count == 0 {
      if values.isEmpty { return [[]] }
      guard syntax.arguments.isEmpty else {
        reportAnswerCount(syntax, input, found: syntax.arguments.count)
        return nil
      }
      return truth(values, input, at: syntax.range).map { $0 ? [[]] : [] }
    }
    if values.isEmpty { return constants(syntax.arguments, of: input, syntax, count: count).map { [$0] } }
    guard syntax.arguments.count == count - 1 else {
      reportAnswerCount(syntax, input, found: syntax.arguments.count + 1)
      return nil
    }
    guard let start = constants(syntax.arguments, of: input, syntax, count: count - 1) else { return nil }
    var rows: [[Constant]] = []
    for value in values {
      guard let last = constant(value, expected: columnType(input, count - 1)) else { return nil }
      rows.append(start + [last])
    }
    return rows
  }

  /// What `yes` and `no` say of an input without parameters.
  private mutating func truth(_ values: [ExpressionSyntax], _ input: ID<Relation>, at place: SourceRange) -> Bool? {
    let truths = values.compactMap { constant($0, expected: .boolean) }
    guard truths.count == values.count, case .boolean(let truth)? = truths.first else { return nil }
    if Set(truths).count > 1 {
      report(.severalAnswers(relation: program.relations[input].name), at: place)
      return nil
    }
    return truth
  }

  private mutating func constants(
    _ expressions: [ExpressionSyntax], of input: ID<Relation>, _ syntax: ScenarioSyntax.Answer, count: Int
  ) -> [Constant]? {
    guard expressions.count == count else {
      reportAnswerCount(syntax, input, found: expressions.count)
      return nil
    }
    var constants: [Constant] = []
    for (column, expression) in expressions.enumerated() {
      guard let constant = constant(expression, expected: columnType(input, column)) else { return nil }
      constants.append(constant)
    }
    return constants
  }

  private mutating func reportAnswerCount(_ syntax: ScenarioSyntax.Answer, _ input: ID<Relation>, found: Int) {
    let relation = program.relations[input]
    report(
      .wrongArgumentCount(name: relation.name, expected: relation.parameters.count, found: found), at: syntax.range,
      notes: [declaration(of: input)])
  }

  private mutating func expectation(_ syntax: ScenarioSyntax.Expectation) -> Expectation? {
    _ = citation(syntax.source, syntax.locators)
    let subject: Expectation.Subject?
    switch syntax.subject {
    case .result(let head, let furtherValues): subject = result(head, furtherValues, syntax).map { .result($0) }
    case .note(let name): subject = note(named: name).map { .note($0) }
    case .question(let atom): subject = question(atom).map { .question($0) }
    case .anyQuestion: subject = .anyQuestion
    case .anyGap: subject = .anyGap
    }
    guard let subject else { return nil }
    return Expectation(
      mode: syntax.mode, subject, certainty: syntax.certainty, status: syntax.status,
      locators: syntax.locators.map(\.text), day: syntax.day, range: syntax.range)
  }

  private mutating func result(
    _ head: HeadSyntax, _ furtherValues: [ExpressionSyntax], _ syntax: ScenarioSyntax.Expectation
  ) -> ExpectedResult? {
    let because = syntax.because.map { rules(named: $0) } ?? []
    let whatever = syntax.whatever.compactMap { question($0) }
    let actor = syntax.actor.flatMap { term($0, expected: nil) }
    guard let placed = place(head.atom, as: .pattern) else { return nil }
    let nothing = ResolutionContext(scope: Scope(), types: [])
    guard let atom = atom(placed, nothing) else { return nil }
    if head.atom.limit != nil {
      let type = columnType(placed.relation, placed.columns.count - 1)
      guard isOrdered(type) else {
        report(.unordered(type: spelt(type)), at: head.atom.range)
        return nil
      }
    }
    var onlyValues: [Constant] = []
    if syntax.mode == .only {
      guard case .constant(let first)? = atom.columns.last, head.atom.limit == nil else {
        report(.onlyWithoutValue, at: syntax.range)
        return nil
      }
      onlyValues = [first]
      for value in furtherValues {
        guard let constant = constant(value, expected: columnType(placed.relation, placed.columns.count - 1)) else {
          return nil
        }
        onlyValues.append(constant)
      }
    }
    return ExpectedResult(
      isDenied: head.isDenied, atom: atom, limit: head.atom.limit, onlyValues: onlyValues, because: because,
      whatever: whatever, actor: actor)
  }

  private mutating func note(named name: NameSyntax) -> ID<Rule>? {
    guard !name.isMissing else { return nil }
    let found = meanings(of: name, in: .rules).flatMap(\.meaning)
    if let note = found.first(where: { program.rules[$0].kind == .note }) {
      nameMeanings?.record(.rule(note), as: name)
      return note
    }
    let notes = Set(program.rules.filter { $0.kind == .note }.flatMap(\.allNames))
    reportUnknown(.note, name, candidates: visibleNames(in: .rules, from: name).filter { notes.contains($0) })
    return nil
  }

  private mutating func question(_ atom: AtomSyntax) -> ExpectedQuestion? {
    guard let placed = placeKey(atom),
      let key = self.atom(placed, ResolutionContext(scope: Scope(), types: []))
    else { return nil }
    return ExpectedQuestion(
      input: key.relation,
      key: key.columns.map { if case .constant(let constant) = $0 { constant } else { nil } })
  }
}
