internal import RessortLanguage
internal import RessortReasoning

/// One caller's working state: a rule base, what is assumed, and the conclusions that follow.
///
/// Conclusions are worked out when first asked for, and again after a change. Not `Sendable`: give each task its own; the
/// ``Knowledge`` is shared.
public struct Session {
  public private(set) var knowledge: Knowledge
  /// In order of first mention; one for each key of an input.
  public private(set) var assumptions: [Assumption] = []
  /// In which diagnostics and explanations are worded.
  public var language: Language
  public var limits: Limits
  /// How many combinations of missing answers to try for each open conclusion, to find what holds whatever they are; 0 for none. Each costs an
  /// evaluation, once for each set of inputs that conclusions hang on.
  public var caseLimit = Outcome.usualCaseLimit
  /// Asked now and then during an evaluation; `true` ends it with ``RessortError/cancelled``.
  public var isCancelled: (() -> Bool)?
  private var outcome: Outcome?

  public init(_ knowledge: Knowledge, language: Language = .english, limits: Limits = .ofAQuestion) {
    self.knowledge = knowledge
    self.language = language
    self.limits = limits
  }

  // MARK: What is assumed

  /// Adds statements to the rule base of this session: all of them, or none when one is at fault.
  /// - Parameter keywords: the language of their keywords; `nil` for the session's.
  public mutating func add(_ statements: String, keywords: Language? = nil) throws(RessortError) {
    var added = RuleFile(
      path: "<\(knowledge.roots.count + 1)>", text: statements, language: keywords ?? language)
    added.isTyped = true
    let known = knowledge.files
    let extended = try Knowledge(roots: knowledge.roots + [added], language: language) { path, from in
      let resolved = RulePath.resolve(path, from: from)
      return known.first { $0.path == resolved }.map { ($0.path, $0.text) } ?? RulePath.readImport(path, from: from)
    }
    knowledge = extended
    outcome = nil
  }

  /// Assumes what is written as after `given` in a scenario: `domain homelessness, sport`, `condition(recognition) = declared unknown`.
  public mutating func assume(_ answers: String) throws(RessortError) {
    let program = knowledge.program
    let file = SourceFile(id: FileID(program.files.count), path: "<given>", text: answers)
    var (syntax, diagnostics) = inEitherLanguage { Parser.parseAnswers(file, language: $0, into: &$1) }
    let reader = program.reading(file)
    let checked = (syntax ?? []).compactMap { reader.checkAnswer($0, into: &diagnostics) }
    try throwErrors(diagnostics, in: file)
    for answer in checked { record(assumption(from: answer)) }
  }

  /// Assumes an answer, in place of what was said of the same key.
  public mutating func assume(_ assumption: Assumption) throws(RessortError) {
    _ = try answer(from: assumption)
    record(assumption)
  }

  /// Forgets every answer to an input.
  public mutating func retract(_ input: String) throws(RessortError) {
    let name = knowledge.program.relations[try knowledge.program.input(named: input)].name
    assumptions.removeAll { $0.input == name }
    outcome = nil
  }

  /// Forgets every answer; statements that were added stay.
  public mutating func reset() {
    assumptions = []
    outcome = nil
  }

  // MARK: What follows

  /// Answers a query: a body with variables, such as `competence(a, homelessness) includes d`.
  public mutating func ask(_ query: String) throws(RessortError) -> Answer {
    guard let checked = try checkedQuery(query) else { return Answer(columns: [], rows: []) }
    let outcome = try evaluated(for: checked.relations)
    let answer = outcome.settledByCases(outcome.answer(checked), of: checked, limit: caseLimit)
    return Answer(
      columns: checked.variables.map(\.name), rows: answer.rows.map { self.row(from: $0) },
      silences: answer.silences.map { conclusion(from: $0, presumptions: []) })
  }

  /// Why an atom such as `stance(f, m) includes partner` stands where it does; the first that holds, else the first that may, where it has
  /// variables or wildcards. The best proof of what is concluded; both arguments and the missing priority where it is contested, or the circle that
  /// it runs in; the questions that it hangs on where it is open; where the text is silent, the place that says so.
  /// - Returns: `nil` when the atom is neither concluded nor contested nor open, and the text not silent on it.
  public mutating func why(_ atom: String, includesDefinitions: Bool = false) throws(RessortError) -> Explanation? {
    let program = knowledge.program
    guard let (relation, pattern, isDenied) = try pattern(atom) else { return nil }
    let outcome = try evaluated(for: [relation])
    let matches =
      isDenied
      ? outcome.denials(of: relation, matching: pattern)
      : outcome.conclusions(of: relation, matching: pattern) + outcome.silences(of: relation, matching: pattern)
    let limit = caseLimit
    let found = matches.lazy.compactMap { outcome.settledByCases($0, limit: limit) }
    guard let first = matches.first(where: \.holds) ?? found.first(where: \.holds) ?? found.first else { return nil }
    return Explanation(
      outcome.account(of: first), program: program, language: language, includesDefinitions: includesDefinitions)
  }

  /// The days as of which an atom that is not concluded would be, the case being otherwise the same: of those on which some statement begins or
  /// ends, and the day before all of them; ascending, as `2009-06-01`. Empty where no statement has bounds.
  ///
  /// Cost: an evaluation for each of these days, of which the nearest sixteen are tried.
  public mutating func days(concluding atom: String) throws(RessortError) -> [String] {
    guard let (relation, pattern, isDenied) = try pattern(atom) else { return [] }
    return try evaluated(for: [relation]).otherDays(of: relation, matching: pattern, isDenied: isDenied).map(
      \.description)
  }

  /// An atom as it is asked about: constants, and `nil` for anything.
  private func pattern(
    _ atom: String
  ) throws(RessortError) -> (relation: ID<Relation>, columns: [Constant?], isDenied: Bool)? {
    let program = knowledge.program
    let file = SourceFile(id: FileID(program.files.count), path: "<why>", text: atom)
    var (head, diagnostics) = inEitherLanguage { Parser.parseAtom(file, language: $0, into: &$1) }
    let ground =
      diagnostics.hasErrors ? nil : head.flatMap { program.reading(file).checkGround($0, into: &diagnostics) }
    try throwErrors(diagnostics, in: file)
    return ground.map { ground in
      let columns = ground.atom.columns.map { operand -> Constant? in
        if case .constant(let constant) = operand { constant } else { nil }
      }
      return (ground.atom.relation, columns, ground.isDenied)
    }
  }

  /// The results: each output relation with its key, in order of declaration. Silences stand among them, with certainty ``Certainty/silent``.
  /// - Parameter namesPresumptions: finds ``Conclusion/presumptions``, at the cost of one more evaluation; else they are left empty.
  public mutating func results(
    namesPresumptions: Bool = true
  ) throws(RessortError) -> [(key: String, conclusions: [Conclusion])] {
    let outcome = try evaluated(for: outputs)
    let program = knowledge.program
    var results: [(key: String, conclusions: [Conclusion])] = []
    for index in program.relations.indices {
      guard let key = program.relations[index].output else { continue }
      let relation = ID<Relation>(index)
      let found = outcome.conclusions(of: relation) + outcome.silences(of: relation)
      results.append((key, settled(found, in: outcome, namesPresumptions: namesPresumptions)))
    }
    return results
  }

  /// What is denied of the output relations, in order of declaration.
  /// - Parameter namesPresumptions: as in ``results(namesPresumptions:)``.
  public mutating func denials(namesPresumptions: Bool = true) throws(RessortError) -> [Conclusion] {
    let outcome = try evaluated(for: outputs)
    let relations = knowledge.program.relations
    return relations.indices.filter { relations[$0].output != nil }.flatMap { index in
      settled(outcome.denials(of: ID(index)), in: outcome, namesPresumptions: namesPresumptions)
    }
  }

  /// All that is concluded, contested or open of one relation, in its declared order.
  public mutating func conclusions(of relation: String) throws(RessortError) -> [Conclusion] {
    let program = knowledge.program
    guard let id = program.relation(named: relation) else {
      throw .assumption(french: "il n'y a pas de relation `\(relation)`", english: "there is no relation `\(relation)`")
    }
    let outcome = try evaluated(for: [id])
    return settled(outcome.conclusions(of: id) + outcome.denials(of: id), in: outcome, namesPresumptions: true)
  }

  /// What rules would have concluded and did not, over all relations, in order of declaration.
  public mutating func setAside() throws(RessortError) -> [SetAside] {
    let program = knowledge.program
    let outcome = try evaluated(for: program.relations.indices.map { ID<Relation>($0) })
    return program.relations.indices.flatMap { index in
      outcome.setAside(of: ID(index)).map { setAside(from: $0) }
    }
  }

  /// The notes that apply.
  public mutating func remarks() throws(RessortError) -> [Remark] {
    let program = knowledge.program
    let outcome = try evaluated(for: program.rules.filter { $0.kind == .note }.flatMap(\.premiseRelations))
    return outcome.notes().map { note in
      let rule = program.rules[note.rule]
      return Remark(
        rule: rule.name, french: rule.wording.french, english: rule.wording.english,
        certainty: Certainty(note.certainty), citations: citations(note.citations),
        discretion: note.discretion.map { discretion(from: $0) })
    }
  }

  /// The inputs that could still settle an open result, most telling first. One whose answer makes no difference is not among them, as far as
  /// ``caseLimit`` cases tell.
  public mutating func questions() throws(RessortError) -> [Question] {
    let outcome = try evaluated(for: outputs)
    let program = knowledge.program
    var open: [(key: String, inputs: Set<InputKey>)] = []
    for index in program.relations.indices {
      guard let key = program.relations[index].output else { continue }
      let inputs = outcome.conclusions(of: ID(index)).filter { $0.status == .open }
        .compactMap { outcome.settledByCases($0, limit: caseLimit) }.flatMap(\.dependsOn)
      if !inputs.isEmpty { open.append((key, Set(inputs))) }
    }
    return outcome.openInputs(caseLimit: caseLimit).map { asked in
      let input = program.relations[asked.input]
      return Question(
        input: input.name, key: asked.key.map { program.value(of: $0) }, french: input.question.french,
        english: input.question.english, isDeclaredUnknown: asked.isDeclaredUnknown,
        settles: open.filter { $0.inputs.contains(asked) }.map(\.key))
    }
  }

  // MARK: Wordings

  /// A conclusion in words: by the relation's wording, else in the rule language.
  public func text(of conclusion: Conclusion, in language: Language) -> String {
    let program = knowledge.program
    guard let relation = program.relation(named: conclusion.relation) else { return conclusion.relation }
    let row = conclusion.row.enumerated().compactMap { column, value in
      try? program.constant(value, for: program.relations[relation].columns[column])
    }
    let literal = Literal(relation: relation, row: row, isDenied: conclusion.isDenied)
    return Narrator(program, in: KeywordLanguage(language)).text(of: literal)
  }

  /// A value in words: a term's label, `61 days`.
  public func text(of value: Value, in language: Language) -> String {
    if case .duration(let days) = value {
      return knowledge.program.constantText(.duration(days), in: KeywordLanguage(language))
    }
    guard case .term(let identifier) = value else { return value.description }
    return knowledge.term(identifier)?.label(in: language) ?? identifier
  }

  // MARK: Working

  func checkedQuery(_ query: String) throws(RessortError) -> CheckedQuery? {
    let program = knowledge.program
    let file = SourceFile(id: FileID(program.files.count), path: "<query>", text: query)
    var (body, diagnostics) = inEitherLanguage { Parser.parseQuery(file, language: $0, into: &$1) }
    let checked =
      diagnostics.hasErrors ? nil : body.flatMap { program.reading(file).checkQuery($0, into: &diagnostics) }
    try throwErrors(diagnostics, in: file)
    return checked
  }

  /// Conclusions as the cases settle them.
  private func settled(
    _ found: [RessortReasoning.Conclusion], in outcome: Outcome, namesPresumptions: Bool
  ) -> [Conclusion] {
    found.compactMap { outcome.settledByCases($0, limit: caseLimit) }.map {
      conclusion(from: $0, presumptions: namesPresumptions ? outcome.presumptions(of: $0) : [])
    }
  }

  mutating func evaluated() throws(RessortError) -> Outcome {
    if let outcome { return outcome }
    var answers: [RessortLanguage.Answer] = []
    for assumption in assumptions { answers.append(try answer(from: assumption)) }
    do {
      let outcome = try Outcome.leavingOutFailures(
        knowledge.theory, answers: answers, limits: limits.kernel, isCancelled: isCancelled)
      self.outcome = outcome
      return outcome
    } catch {
      throw RessortError(error, program: knowledge.program, language: language)
    }
  }

  /// The case evaluated, if what is asked can be told: some of its relations may hang on a rule whose calculation has no value.
  mutating func evaluated(for relations: some Sequence<ID<Relation>>) throws(RessortError) -> Outcome {
    let outcome = try evaluated()
    guard let failed = outcome.failedRules.first, relations.contains(where: outcome.unreliable.contains) else {
      return outcome
    }
    throw RessortError(
      .arithmetic(failed.fault, rule: failed.rule), program: knowledge.program, language: language)
  }

  private var outputs: [ID<Relation>] {
    let relations = knowledge.program.relations
    return relations.indices.filter { relations[$0].output != nil }.map { ID($0) }
  }

  private mutating func record(_ assumption: Assumption) {
    if let index = assumptions.firstIndex(where: { $0.input == assumption.input && $0.key == assumption.key }) {
      assumptions[index] = assumption
    } else {
      assumptions.append(assumption)
    }
    outcome = nil
  }

  /// Reads a text with the keywords of the session's language, else with those of the other one; what is told of a mistake is told in the
  /// session's.
  private func inEitherLanguage<Syntax>(
    _ parse: (KeywordLanguage, inout Diagnostics) -> Syntax?
  ) -> (syntax: Syntax?, diagnostics: Diagnostics) {
    let first = KeywordLanguage(language)
    for keywords in [first] + KeywordLanguage.allCases.filter({ $0 != first }) {
      var diagnostics = Diagnostics()
      let syntax = parse(keywords, &diagnostics)
      if !diagnostics.hasErrors { return (syntax, diagnostics) }
    }
    var diagnostics = Diagnostics()
    return (parse(first, &diagnostics), diagnostics)
  }

  private func throwErrors(_ diagnostics: Diagnostics, in file: SourceFile) throws(RessortError) {
    guard diagnostics.hasErrors else { return }
    let writer = DiagnosticWriter(files: knowledge.program.files + [file], language: language)
    throw .invalid(writer.write(diagnostics.all.filter { $0.problem.severity == .error }))
  }
}
