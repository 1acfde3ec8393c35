// What a rule base declares, listed.

internal import RessortLanguage
internal import RessortReasoning

extension Knowledge {
  /// The name of the input that dates the facts of a case, if there is one.
  public var dateInput: String? { program.factDate.map { program.relations[$0].name } }

  var program: CheckedProgram { theory.program }

  /// All terms, concept by concept, in order of declaration.
  public var terms: [TermEntry] {
    program.terms.map(entry(of:))
  }

  /// The term with an identifier such as `dom.homelessness`.
  public func term(_ identifier: String) -> TermEntry? {
    program.term(identifier: identifier).map { entry(of: program.terms[$0]) }
  }

  /// Relations and inputs, in order of declaration.
  public var relations: [RelationEntry] {
    program.relations.map { relation in
      RelationEntry(
        name: relation.name, frenchName: relation.names.french, englishName: relation.names.english,
        parameters: relation.parameters.map(\.name), parameterTypes: relation.parameters.map { name(of: $0.type) },
        valueType: relation.value.map { name(of: $0.type) }, isMany: relation.value?.isMany ?? false,
        output: relation.output, isInput: relation.isInput, silence: relation.silence.map(Self.word(for:)),
        frenchQuestion: relation.question.french, englishQuestion: relation.question.english,
        documentation: relation.documentation)
    }
  }

  /// A name as it is written in rules and queries: in backquotes where a keyword of the language is spelt so.
  public static func written(_ name: String, in language: Language) -> String {
    name.asName(in: KeywordLanguage(language))
  }

  /// Every statement with conditions, each row of a table by itself, in order.
  public var rules: [RuleEntry] {
    let places = SourcePlaces(files: program.files)
    return program.rules.filter(\.isNamed).map { rule in
      let place = places.place(of: rule.range)
      return RuleEntry(
        name: rule.name, frenchName: rule.names.french, englishName: rule.names.english, kind: rule.kind.rawValue,
        french: rule.wording.french, english: rule.wording.english,
        certainty: Certainty(rule.support.certainty), citations: citations(of: rule.support),
        documentation: rule.documentation, file: place.file, line: place.line)
    }
  }

  /// The texts that rules cite.
  public var sources: [SourceEntry] {
    program.sources.map {
      SourceEntry(
        name: $0.name, french: $0.wording.french, english: $0.wording.english, kind: $0.kind, date: $0.date,
        locators: $0.locators)
    }
  }

  /// The scenarios, in order.
  public var scenarios: [ScenarioEntry] {
    let places = SourcePlaces(files: program.files)
    return program.scenarios.map { scenario in
      let place = places.place(of: scenario.range)
      return ScenarioEntry(name: scenario.name, title: scenario.title, file: place.file, line: place.line)
    }
  }

  func citations(of support: Support) -> [Citation] {
    guard let source = support.source else { return [] }
    return support.locators.map { Citation(source: program.sources[source].name, locator: $0) }
  }

  private func entry(of term: Term) -> TermEntry {
    TermEntry(
      identifier: term.identifier, name: term.name, frenchName: term.names.french, englishName: term.names.english,
      french: term.wording.french, english: term.wording.english, concept: program.concepts[term.concept].name)
  }

  private func name(of type: ValueType) -> String {
    switch type {
    case .terms(let concepts): concepts.map { program.concepts[$0].name }.joined(separator: " or ")
    case .boolean: "Bool"
    case .integer: "Int"
    case .decimal: "Decimal"
    case .date: "Date"
    case .duration: "Duration"
    case .string: "String"
    }
  }

  private static func word(for silence: Silence) -> String {
    switch silence {
    case .open: "open"
    case .presumedNone: "presumed none"
    case .closed: "closed"
    }
  }
}

extension Certainty {
  init(_ certainty: RessortLanguage.Certainty) {
    switch certainty {
    case .silent: self = .silent
    case .hedged: self = .hedged
    case .derived: self = .derived
    case .explicit: self = .explicit
    }
  }
}
