package import RessortLanguage

extension ScenarioFailure {
  /// One sentence: what was expected, and what came out.
  package func message(in language: KeywordLanguage, _ program: CheckedProgram) -> String {
    let narrator = Narrator(program, in: language)
    let words = ScenarioWords(language)
    guard let expectation else {
      guard case .evaluation(let failure) = kind else { return words.notEvaluated }
      return words.notEvaluated + narrator.text(of: failure).map(\.text).joined(separator: " ")
    }
    let expected = expectation.told(in: language, program)
    func list(_ conclusions: [Conclusion], _ detail: (Conclusion) -> String) -> String {
      if conclusions.isEmpty { return words.nothing }
      let told = conclusions.prefix(8).map { conclusion -> String in
        let literal = conclusion.literal
        let text = program.describe(
          literal.row, of: literal.relation, isDenied: literal.isDenied, in: language)
        let detail = detail(conclusion)
        return detail.isEmpty ? text : "\(text) (\(detail))"
      }
      return told.joined(separator: ", ") + (conclusions.count > 8 ? ", …" : "")
    }
    func standing(_ conclusion: Conclusion) -> String {
      narrator.text(of: conclusion.status) + ", " + narrator.text(of: conclusion.certainty)
    }
    func reasons(_ conclusion: Conclusion) -> String {
      conclusion.because.map { program.ruleText($0, in: language) }.joined(separator: ", ")
    }
    func judgements(_ conclusion: Conclusion) -> String {
      conclusion.discretion.map { narrator.judgement(of: $0) }.joined(separator: ", ")
    }
    switch kind {
    case .missing(let found): return words.missing(expected, list(found, standing))
    case .wrongStatus(let found): return words.missing(expected, list(found, standing))
    case .unexpected(let found): return words.unexpected(expected, list(found, reasons))
    case .otherValues(let missing, let additional):
      let values = missing.map { program.constantText($0, in: language) }.joined(separator: ", ")
      return words.otherValues(expected, values.isEmpty ? words.nothing : values, list(additional, standing))
    case .wrongCertainty(let found):
      return words.wrongCertainty(expected, list(found) { narrator.text(of: $0.certainty) })
    case .wrongCitation(let found):
      let locators = expectation.locators.joined(separator: "; ")
      return words.wrongCitation(
        expected, locators, list(found) { $0.citations.map(\.locator).joined(separator: "; ") })
    case .wrongReason(let found):
      let rules = expectation.result?.because.map { program.ruleText($0, in: language) }.joined(separator: ", ") ?? ""
      return words.wrongReason(expected, rules, list(found, reasons))
    case .notLeftTo(let found):
      let actor = expectation.result?.actor.map { narrator.text(of: .term($0)) } ?? ""
      return words.notLeftTo(expected, actor, list(found, judgements))
    case .wrongCases(let found): return words.missing(expected, list(found, standing))
    case .missingNote(let found): return words.missing(expected, found.list(in: language, program))
    case .unexpectedNote: return words.unexpected(expected)
    case .missingQuestion(let found): return words.missing(expected, found.list(in: language, program))
    case .unexpectedQuestions(let found): return words.unexpected(expected, found.list(in: language, program))
    case .notSetAside(let found): return words.notSetAside(expected, list(found, standing))
    case .evaluation(let failure):
      return words.notEvaluated + narrator.text(of: failure).map(\.text).joined(separator: " ")
    }
  }
}

extension ScenarioFailure {
  /// What was expected beside what was found, then what led to it; a line each, those that belong to another further in.
  package func report(in language: KeywordLanguage, _ program: CheckedProgram) -> [Narrator.Line] {
    let words = ScenarioWords(language)
    func line(_ depth: Int, _ text: String) -> Narrator.Line { Narrator.Line(depth: depth, text: text, citations: []) }
    guard let expectation else { return [line(0, message(in: language, program))] }
    let narrator = Narrator(program, in: language)
    var lines = [line(0, words.unmet), line(1, words.expected(Self.told(expectation, in: language, program)))]
    lines += found(narrator).enumerated().map {
      line(1, $0.offset == 0 ? words.found($0.element) : words.alsoFound($0.element))
    }
    for account in reasons.accounts {
      lines += narrator.lines(of: account).map {
        Narrator.Line(depth: $0.depth + 2, text: $0.text, citations: $0.citations)
      }
    }
    lines += reasons.setAsides.map {
      Narrator.Line(depth: 2, text: narrator.text(of: $0), citations: $0.citations)
    }
    lines += reasons.nearMisses.map { miss in
      let rule = program.rules[miss.rule]
      let condition = program.describe(miss.condition, variables: rule.variables, in: language)
      return line(
        2,
        words.nearMiss(
          rule.isNamed ? program.ruleText(miss.rule, in: language) : program.describe(rule), condition))
    }
    return lines
  }

  /// As it is written, behind the day that it is for.
  private static func told(
    _ expectation: Expectation, in language: KeywordLanguage, _ program: CheckedProgram
  ) -> String {
    let day = expectation.day.map { Keyword.asOf.spelling(in: language) + " \($0): " } ?? ""
    return day + program.describe(expectation, in: language)
  }

  /// What came out, in the rule language, with how it stands, its rules and its places.
  private func found(_ narrator: Narrator) -> [String] {
    let program = narrator.program
    let language = narrator.language
    let words = ScenarioWords(language)
    switch kind {
    case .missing(let found), .unexpected(let found), .wrongCertainty(let found), .wrongStatus(let found),
      .wrongCitation(let found), .wrongReason(let found), .wrongCases(let found), .notLeftTo(let found),
      .notSetAside(let found):
      if found.isEmpty { return [words.nothing] }
      let told = found.prefix(Self.toldCount).map { conclusion in
        let literal = conclusion.literal
        let rules = conclusion.because.map { program.ruleText($0, in: language) }.joined(separator: ", ")
        let details =
          [narrator.text(of: conclusion.status), narrator.text(of: conclusion.certainty)]
          + (rules.isEmpty ? [] : [Keyword.because.spelling(in: language) + " " + rules])
          + conclusion.discretion.map { narrator.judgement(of: $0) }
          + (conclusion.whatever.isEmpty
            ? [] : [Keyword.whatever.spelling(in: language) + " " + conclusion.whatever.list(in: language, program)])
        return program.describe(literal.row, of: literal.relation, isDenied: literal.isDenied, in: language)
          + " (" + details.joined(separator: ", ") + ")"
      }
      return told + (found.count > Self.toldCount ? ["…"] : [])
    case .otherValues(let missing, let additional):
      let values = missing.map { program.constantText($0, in: language) }.joined(separator: ", ")
      let others = additional.compactMap(\.literal.row.last).map { program.constantText($0, in: language) }
      return [
        words.otherValues(
          values.isEmpty ? words.nothing : values, others.isEmpty ? words.nothing : others.joined(separator: ", "))
      ]
    case .missingNote(let found): return [found.list(in: language, program)]
    case .unexpectedNote: return []
    case .missingQuestion(let found), .unexpectedQuestions(let found): return [found.list(in: language, program)]
    case .evaluation: return []
    }
  }

  private static let toldCount = 8
}

extension Expectation {
  /// What is expected, or not, without how it must come out.
  fileprivate func told(in language: KeywordLanguage, _ program: CheckedProgram) -> String {
    if let result {
      return program.describe(result.atom, limit: result.limit, isDenied: result.isDenied, in: language)
    }
    let bare = Expectation(mode: isNegative ? .expected : mode, subject, range: range)
    return program.describe(bare, in: language)
  }

  private var isNegative: Bool { mode == .unexpected && subject != .anyQuestion && subject != .anyGap }
}

extension [InputKey] {
  /// In the rule language.
  fileprivate func list(in language: KeywordLanguage, _ program: CheckedProgram) -> String {
    let told = map { key in
      program.describe(ExpectedQuestion(input: key.input, key: key.key.map { $0 }), in: language)
    }
    return told.isEmpty ? ScenarioWords(language).nothing : told.joined(separator: ", ")
  }
}

extension [NoteResult] {
  /// Their names, with how each came out.
  fileprivate func list(in language: KeywordLanguage, _ program: CheckedProgram) -> String {
    let narrator = Narrator(program, in: language)
    let told = map { note in
      let locators = note.citations.map(\.locator).joined(separator: "; ")
      let details = [narrator.text(of: note.status), narrator.text(of: note.certainty), locators]
      return program.ruleText(note.rule, in: language) + " (" + details.filter { !$0.isEmpty }.joined(separator: ", ")
        + ")"
    }
    return told.isEmpty ? ScenarioWords(language).nothing : told.joined(separator: ", ")
  }
}

/// The sentences of scenario failures.
private struct ScenarioWords {
  private let isFrench: Bool

  init(_ language: KeywordLanguage) {
    isFrench = language == .french
  }

  var unmet: String { isFrench ? "cette attente est déçue" : "this expectation is not met" }

  func expected(_ text: String) -> String { (isFrench ? "attendu : " : "expected  ") + text }
  func found(_ text: String) -> String { (isFrench ? "trouvé :  " : "found     ") + text }
  func alsoFound(_ text: String) -> String { "          " + text }

  func otherValues(_ missing: String, _ additional: String) -> String {
    isFrench ? "manque : \(missing) ; en trop : \(additional)" : "missing: \(missing); too many: \(additional)"
  }

  func nearMiss(_ rule: String, _ condition: String) -> String {
    isFrench
      ? "`\(rule)` le conclurait, mais ceci ne vaut pas : \(condition)"
      : "`\(rule)` would conclude it, but this does not hold: \(condition)"
  }

  var nothing: String { isFrench ? "rien" : "nothing" }
  var notEvaluated: String { isFrench ? "le cas n'a pas pu être évalué : " : "the case could not be evaluated: " }

  func missing(_ expected: String, _ found: String) -> String {
    isFrench ? "attendu `\(expected)`, trouvé : \(found)" : "expected `\(expected)`, found: \(found)"
  }

  func unexpected(_ expected: String, _ found: String) -> String {
    isFrench
      ? "`\(expected)` ne devait pas sortir, mais : \(found)" : "`\(expected)` was not to come out, but: \(found)"
  }

  func unexpected(_ expected: String) -> String {
    isFrench ? "`\(expected)` ne devait pas sortir" : "`\(expected)` was not to come out"
  }

  func otherValues(_ expected: String, _ missing: String, _ additional: String) -> String {
    isFrench
      ? "`\(expected)` : les valeurs diffèrent ; manque : \(missing) ; en trop : \(additional)"
      : "`\(expected)`: the values differ; missing: \(missing); too many: \(additional)"
  }

  func wrongCertainty(_ expected: String, _ found: String) -> String {
    isFrench
      ? "`\(expected)` n'a pas la certitude attendue : \(found)" : "`\(expected)` has another certainty: \(found)"
  }

  func wrongCitation(_ expected: String, _ locators: String, _ found: String) -> String {
    isFrench
      ? "`\(expected)` ne cite pas \(locators), mais : \(found)"
      : "`\(expected)` does not cite \(locators), but: \(found)"
  }

  func wrongReason(_ expected: String, _ rules: String, _ found: String) -> String {
    isFrench
      ? "`\(expected)` ne repose pas sur \(rules), mais : \(found)"
      : "`\(expected)` does not rest on \(rules), but: \(found)"
  }

  func notLeftTo(_ expected: String, _ actor: String, _ found: String) -> String {
    isFrench
      ? "`\(expected)` n'est pas laissé à l'appréciation \(FrenchWords.of(actor)), mais : \(found)"
      : "`\(expected)` is not left to the judgement of \(actor), but: \(found)"
  }

  func notSetAside(_ expected: String, _ found: String) -> String {
    isFrench
      ? "`\(expected)` n'est ni écarté ni nié ; trouvé : \(found)"
      : "`\(expected)` is neither set aside nor denied; found: \(found)"
  }
}
