// From the reasoning layer's results to the public ones: ids become names.

internal import RessortKernel
internal import RessortLanguage
internal import RessortReasoning

extension Session {
  func conclusion(from found: RessortReasoning.Conclusion, presumptions: [InputKey]) -> Conclusion {
    let program = knowledge.program
    let relation = program.relations[found.literal.relation]
    let row = found.literal.row.map { program.value(of: $0) }
    let hasValue = relation.value != nil && row.count > relation.parameters.count
    return Conclusion(
      relation: relation.name, arguments: Array(hasValue ? row.dropLast() : row[...]), value: hasValue ? row.last : nil,
      isDenied: found.literal.isDenied, status: Status(found.status), certainty: Certainty(found.certainty),
      because: found.because.map { program.rules[$0] }.filter(\.isNamed).map(\.name),
      citations: citations(found.citations),
      presumptions: presumptions.map(text(of:)), dependsOn: found.dependsOn.map(text(of:)),
      hangsOnDeclaredUnknown: !found.dependsOn.isEmpty && found.dependsOn.allSatisfy(\.isDeclaredUnknown),
      whatever: found.whatever.map(text(of:)), discretion: found.discretion.map(discretion(from:)))
  }

  func discretion(from found: RessortReasoning.Discretion) -> Discretion {
    let program = knowledge.program
    let relation = program.relations[found.matter.relation]
    let row = found.matter.row.map { program.value(of: $0) }
    let hasValue = relation.value != nil
    return Discretion(
      actor: program.value(of: found.actor), relation: relation.name,
      arguments: Array(hasValue ? row.dropLast() : row[...]),
      value: hasValue ? row.last : nil, citations: citations(found.citations))
  }

  func row(from found: QueryRow) -> Answer.Row {
    Answer.Row(
      values: found.bindings.map { knowledge.program.value(of: $0) }, status: Status(found.status),
      certainty: Certainty(found.certainty), presumptions: found.presumptions.map(text(of:)),
      dependsOn: found.dependsOn.map(text(of:)),
      declaredUnknown: found.dependsOn.filter(\.isDeclaredUnknown).map(text(of:)),
      whatever: found.whatever.map(text(of:)), discretion: found.discretion.map(discretion(from:)))
  }

  func setAside(from found: RessortReasoning.SetAside) -> SetAside {
    let program = knowledge.program
    let relation = program.relations[found.literal.relation]
    let row = found.literal.row.map { program.value(of: $0) }
    let hasValue = relation.value != nil && row.count > relation.parameters.count
    let because: [ID<RessortLanguage.Rule>] =
      switch found.reason {
      case .unless: found.rule.map { [$0] } ?? []
      case .setAside(let rule), .denied(let rule, _): [rule]
      case .beaten(let rule, _): rule.map { [$0] } ?? []
      }
    return SetAside(
      relation: relation.name, arguments: Array(hasValue ? row.dropLast() : row[...]), value: hasValue ? row.last : nil,
      isDenied: found.literal.isDenied, rule: found.rule.map { program.rules[$0].name } ?? "",
      because: because.map { program.rules[$0].name }, certainty: Certainty(found.certainty),
      citations: citations(found.citations), discretion: found.discretion.map(discretion(from:)))
  }

  func citations(_ found: [RessortReasoning.Citation]) -> [Citation] {
    found.map { Citation(source: knowledge.program.sources[$0.source].name, locator: $0.locator) }
  }

  func assumption(from answer: RessortLanguage.Answer) -> Assumption {
    let program = knowledge.program
    let reply: Assumption.Reply =
      switch answer.reply {
      case .values(let values): .values(values.map { program.value(of: $0) })
      case .rows(let rows): .rows(rows.map { $0.map { program.value(of: $0) } })
      case .declaredUnknown: .declaredUnknown
      case .notApplicable: .notApplicable
      }
    return Assumption(
      input: program.relations[answer.input].name, key: answer.key.map { program.value(of: $0) }, reply: reply)
  }

  func answer(from assumption: Assumption) throws(RessortError) -> RessortLanguage.Answer {
    let program = knowledge.program
    let id = try program.input(named: assumption.input)
    let input = program.relations[id]
    let columns = input.columns
    func constants(_ row: [Value], _ types: [ValueType]) throws(RessortError) -> [Constant] {
      guard row.count == types.count else {
        throw .assumption(
          french: "`\(input.name)` prend \(types.count) valeur(s), et non \(row.count)",
          english: "`\(input.name)` takes \(types.count) value(s), not \(row.count)")
      }
      var constants: [Constant] = []
      for (value, type) in zip(row, types) { constants.append(try program.constant(value, for: type)) }
      return constants
    }
    let key = try constants(assumption.key, input.value == nil ? [] : input.parameters.map(\.type))
    let reply: RessortLanguage.Answer.Reply
    switch assumption.reply {
    case .declaredUnknown: reply = .declaredUnknown
    case .notApplicable: reply = .notApplicable
    case .values(let values):
      guard let type = input.value?.type else {
        throw .assumption(
          french: "`\(input.name)` n'a pas de valeur : donnez ses lignes",
          english: "`\(input.name)` has no value: give its rows")
      }
      var replies: [Constant] = []
      for value in values { replies.append(try program.constant(value, for: type)) }
      reply = .values(replies)
    case .rows(let rows):
      guard input.value == nil else {
        throw .assumption(
          french: "`\(input.name)` a une valeur : donnez-la", english: "`\(input.name)` has a value: give it")
      }
      var replies: [[Constant]] = []
      for row in rows { replies.append(try constants(row, columns)) }
      reply = .rows(replies)
    }
    return RessortLanguage.Answer(input: id, key: key, reply: reply)
  }

  /// `act`, `condition(cond.recognition)`.
  func text(of key: InputKey) -> String {
    let program = knowledge.program
    let relation = program.relations[key.input]
    let missing = relation.parameters.count - key.key.count
    let arguments = key.key.map { program.value(of: $0).description } + Array(repeating: "_", count: missing)
    return arguments.isEmpty ? relation.name : "\(relation.name)(\(arguments.joined(separator: ", ")))"
  }
}

extension Status {
  init(_ status: RessortReasoning.Status) {
    switch status {
    case .certain: self = .certain
    case .concluded: self = .concluded
    case .contested: self = .contested
    case .open: self = .open
    }
  }
}

extension RessortError {
  init(_ failure: EvaluationFailure, program: CheckedProgram, language: Language) {
    func name(_ rule: ID<RessortLanguage.Rule>?) -> String? { rule.map { program.rules[$0].name } }
    switch failure {
    case .limit(_, let rule): self = .limit(rule: name(rule))
    case .arithmetic(.inexact, let rule): self = .inexact(rule: name(rule) ?? "")
    case .arithmetic(.missingDay, let rule): self = .missingDay(rule: name(rule) ?? "")
    case .arithmetic(_, let rule): self = .arithmetic(rule: name(rule) ?? "")
    case .cancelled: self = .cancelled
    case .contradiction(let first, let second):
      self = .contradiction(
        first: Explanation(first, program: program, language: language, includesDefinitions: false),
        second: Explanation(second, program: program, language: language, includesDefinitions: false))
    }
  }

  init(_ error: TheoryError, program: CheckedProgram, language: Language) {
    switch error {
    case .recursiveAggregate(let rule):
      let rule = program.rules[rule].name
      self = .assumption(
        french: "ce que la règle `\(rule)` compte dépend de ce qu'elle conclut",
        english: "what rule `\(rule)` counts hangs on what it concludes")
    case .unboundVariable(let name, let rule):
      let rule = rule.map { program.rules[$0].name } ?? ""
      self = .assumption(
        french: "la variable `\(name ?? "_")` de la règle `\(rule)` ne reçoit aucune valeur",
        english: "nothing gives the variable `\(name ?? "_")` of rule `\(rule)` a value")
    }
  }
}
