package import RessortLanguage

/// Tells proofs and literals in French or in English, with the wordings of the rule base. What it says itself comes from one reviewed table per
/// language.
package struct Narrator: Sendable {
  package let program: CheckedProgram
  package let language: KeywordLanguage

  package init(_ program: CheckedProgram, in language: KeywordLanguage) {
    self.program = program
    self.language = language
  }

  /// One line of a proof told.
  package struct Line: Hashable, Sendable {
    /// How far it stands in; 0 for the conclusion.
    package var depth: Int
    package var text: String
    package var citations: [Citation]
  }

  func say(_ phrase: Phrase) -> String {
    switch language {
    case .french: phrase.french
    case .english: phrase.english
    }
  }

  // MARK: Words

  /// Established, concluded, contested, open.
  package func text(of status: Status) -> String {
    switch status {
    case .certain: say(.certain)
    case .concluded: say(.concluded)
    case .contested(.conflict): say(.contested)
    case .contested(.circular): say(.circular)
    case .open: say(.open)
    }
  }

  /// Said, inferred, hedged, not said.
  package func text(of certainty: Certainty) -> String {
    switch certainty {
    case .explicit: say(.said)
    case .derived: say(.inferred)
    case .hedged: say(.hedged)
    case .silent: say(.notSaid)
    }
  }

  package func text(of constant: Constant) -> String {
    switch constant {
    case .term(let term): program.terms[term].wording.text(in: language) ?? program.termText(term, in: language)
    case .boolean(let flag): say(flag ? .yes : .no)
    case .integer, .decimal, .date, .duration: program.constantText(constant, in: language)
    case .string(let text): text
    }
  }

  package func text(of citation: Citation) -> String {
    program.sources.count > 1 ? "\(program.sources[citation.source].name) \(citation.locator)" : citation.locator
  }

  /// The rule's wording; else its name.
  package func text(of rule: ID<RessortLanguage.Rule>) -> String {
    program.rules[rule].wording.text(in: language) ?? say(.named(rule: program.ruleText(rule, in: language)))
  }

  /// The same of an instance; of a `left to`, whose judgement it is.
  func text(of instance: Proof.Instance) -> String {
    let rule = program.rules[instance.rule]
    guard let actor = rule.actor.flatMap({ program.evaluate($0, instance.bindings) }) else {
      return text(of: instance.rule)
    }
    let judgement = say(.leftTo(text(of: actor))) + say(.meanwhile)
    return rule.wording.text(in: language).map { "\($0) (\(judgement))" } ?? judgement
  }

  /// "left to the judgement of the prefect".
  package func judgement(of discretion: Discretion) -> String {
    say(.leftTo(text(of: discretion.actor)))
  }

  // MARK: Atoms

  /// "principal competence of the State over homelessness".
  package func text(of literal: Literal) -> String {
    let text = text(of: literal.relation, literal.row.map { $0 })
    return literal.isDenied ? say(.denied(text)) : text
  }

  /// The question's wording for this key; else the relation's. Of an input without a value the whole list is meant: `domain(_)`.
  package func text(of question: InputKey) -> String {
    let relation = program.relations[question.input]
    if let template = relation.question.text(in: language) ?? relation.wording.text(in: language) {
      return fill(template, relation, question.key.map { text(of: $0) })
    }
    let missing = relation.parameters.count - question.key.count
    return text(of: question.input, question.key.map { $0 } + Array(repeating: nil, count: missing))
  }

  /// An atom whose missing columns may be anything.
  func text(of id: ID<Relation>, _ row: [Constant?]) -> String {
    let relation = program.relations[id]
    let words = row.map { $0.map { text(of: $0) } ?? say(.anything) }
    if let template = relation.wording.text(in: language) { return fill(template, relation, words) }
    let columns = row.map { $0.map { Operand.constant($0) } ?? .wildcard }
    return program.describe(Atom(relation: id, columns: columns), in: language)
  }

  /// Puts words into the holes of a wording; a hole that has no word yet stays as an ellipsis.
  private func fill(_ template: String, _ relation: Relation, _ words: [String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += word(for: String(rest[rest.index(after: open)..<close]), relation, words)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func word(for hole: String, _ relation: Relation, _ words: [String]) -> String {
    var column = relation.parameters.firstIndex { $0.name == hole || $0.names.text(in: language) == hole }
    if column == nil, hole == "value" { column = relation.parameters.count }
    guard let column, words.indices.contains(column) else { return "…" }
    return words[column]
  }
}
