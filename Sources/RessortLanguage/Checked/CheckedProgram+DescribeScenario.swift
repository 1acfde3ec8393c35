// A case told as a scenario in the rule language, ready to be pasted into a file of that language:
//
//     scenario contest-everybody-pupils
//       given   pupil 1
//       expect  due(1)                       contested
//               it is denied that due(1)     contested

extension CheckedProgram {
  /// The scenario in the one layout, ending in a newline. Its name is made different from those that the program has.
  /// - Parameter language: that of the keywords and names, which is that of the file it is meant for.
  package func describe(_ scenario: Scenario, in language: KeywordLanguage) -> String {
    func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }
    var text = word(.scenario) + " " + freeName(like: scenario.name) + "\n"
    if !scenario.answers.isEmpty {
      let answers = scenario.answers.flatMap { lines(for: $0, in: language) }
      text += word(.given) + " " + answers.joined(separator: "\n") + "\n"
    }
    for expectation in scenario.expectations {
      text += word(.expect) + " " + describe(expectation, in: language) + "\n"
    }
    let file = SourceFile(id: FileID(0), path: "", text: (language == .french ? "langue fr\n" : "") + text)
    var diagnostics = Diagnostics()
    let tree = Parser.parse(file, language: language, into: &diagnostics)
    let formatted = Formatter.format(file, tree)
    guard language == .french, let end = formatted.firstIndex(of: "\n") else { return formatted }
    return String(formatted[end...].drop { $0 == "\n" })
  }

  /// What stands behind `expect`.
  package func describe(_ expectation: Expectation, in language: KeywordLanguage) -> String {
    func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }
    let isExpected = expectation.mode != .unexpected
    var parts: [String] = []
    switch expectation.subject {
    case .result(let result):
      parts = [expectation.mode.keyword.map { word($0) }, describe(result, in: language)].compactMap(\.self)
    case .note(let note): parts = [word(isExpected ? .note : .noNote), ruleText(note, in: language)]
    case .question(let question): parts = [word(isExpected ? .asked : .notAsked), describe(question, in: language)]
    case .anyQuestion: parts = [word(.nothingAsked)]
    case .anyGap: parts = [word(.nothingMissing)]
    }
    let qualifiers = [expectation.certainty?.keyword, expectation.status?.keyword].compactMap(\.self)
    parts += qualifiers.map { word($0) }
    if !expectation.locators.isEmpty {
      parts.append(word(.cite) + " " + expectation.locators.joined(separator: "; "))
    }
    guard let result = expectation.result else { return parts.joined(separator: " ") }
    if let first = result.because.first {
      let rule = rules[first]
      let table = rule.tableNames.written(in: language) ?? rule.table
      let name = (result.because.count > 1 ? table : nil) ?? ruleText(first, in: language)
      parts.append(word(.because) + " " + name)
    }
    if let actor = result.actor { parts.append(word(.leftToActor) + " " + termText(actor, in: language)) }
    if !result.whatever.isEmpty {
      parts.append(word(.whatever) + " " + result.whatever.map { describe($0, in: language) }.joined(separator: ", "))
    }
    return parts.joined(separator: " ")
  }

  private func describe(_ result: ExpectedResult, in language: KeywordLanguage) -> String {
    let type = relations[result.atom.relation].columns.last
    let values = result.onlyValues.dropFirst().map { ", " + valueText($0, at: type, in: language) }
    return describe(parenthesised(result.atom), limit: result.limit, isDenied: result.isDenied, in: language)
      + values.joined()
  }

  package func describe(_ question: ExpectedQuestion, in language: KeywordLanguage) -> String {
    let name = relationText(question.input, in: language)
    if question.key.isEmpty { return name }
    let key = zip(question.key, relations[question.input].columns).map { constant, type in
      constant.map { constantText($0, at: type, in: language) } ?? "_"
    }
    return name + "(" + key.joined(separator: ", ") + ")"
  }

  /// The language of the keywords of each file. Cost: reads the files again.
  /// - Parameter keywords: of a file, by its path, where it does not say.
  package func keywordLanguages(
    where keywords: (_ path: String) -> KeywordLanguage
  ) -> [FileID: KeywordLanguage] {
    var languages: [FileID: KeywordLanguage] = [:]
    for file in files {
      var diagnostics = Diagnostics()
      languages[file.id] = Parser.parse(file, language: keywords(file.path), into: &diagnostics).language
    }
    return languages
  }

  private func freeName(like name: String) -> String {
    let taken = Set(scenarios.map(\.name))
    var number = 2
    var free = name
    while taken.contains(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }

  /// What a `given` says; one answer, or one for each of several rows that begin differently.
  private func lines(for answer: Answer, in language: KeywordLanguage) -> [String] {
    let relation = relations[answer.input]
    let name = relationText(answer.input, in: language)
    let key = relation.value == nil ? name : name + list(answer.key, of: answer.input, in: language)
    switch answer.reply {
    case .declaredUnknown: return [key + " " + Keyword.declaredUnknown.spelling(in: language)]
    case .notApplicable: return [key + " " + Keyword.notApplicable.spelling(in: language)]
    case .values(let values):
      if values.isEmpty { return [key + " " + Keyword.nothing.spelling(in: language)] }
      return [
        key + " = " + values.map { valueText($0, at: relation.columns.last, in: language) }.joined(separator: ", ")
      ]
    case .rows(let rows):
      if rows.isEmpty { return [name + " " + Keyword.nothing.spelling(in: language)] }
      if relation.parameters.isEmpty { return [name + " = " + constantText(.boolean(true), in: language)] }
      return starts(of: rows).map { start in
        let values = rows.filter { Array($0.dropLast()) == start }.compactMap(\.last)
        return name + (start.isEmpty ? "" : list(start, of: answer.input, in: language)) + " = "
          + values.map { valueText($0, at: relation.columns.last, in: language) }.joined(separator: ", ")
      }
    }
  }

  private func parenthesised(_ atom: Atom) -> Atom {
    var atom = atom
    atom.columns = atom.columns.map { column in
      guard case .constant(.duration(let days)) = column else { return column }
      return .arithmetic(.toDuration, .constant(.integer(days)), .constant(.integer(0)))
    }
    return atom
  }

  /// Where a name may follow a value, one with a unit stands in parentheses.
  private func valueText(_ constant: Constant, at type: ValueType?, in language: KeywordLanguage) -> String {
    let text = constantText(constant, at: type, in: language)
    if case .duration = constant { return "(" + text + ")" }
    return text
  }

  private func starts(of rows: [[Constant]]) -> [[Constant]] {
    var starts: [[Constant]] = []
    for row in rows where !starts.contains(Array(row.dropLast())) { starts.append(Array(row.dropLast())) }
    return starts
  }

  private func list(_ constants: [Constant], of relation: ID<Relation>, in language: KeywordLanguage) -> String {
    let columns = relations[relation].columns
    return "(" + zip(constants, columns).map { valueText($0, at: $1, in: language) }.joined(separator: ", ") + ")"
  }
}

extension ScenarioSyntax.Mode {
  fileprivate var keyword: Keyword? {
    switch self {
    case .expected: nil
    case .unexpected: .no
    case .only: .only
    case .setAside: .setAside
    }
  }
}

extension ExpectedCertainty {
  fileprivate var keyword: Keyword {
    switch self {
    case .explicit: .explicit
    case .derived: .derived
    case .hedged: .hedged
    case .silent: .silent
    }
  }
}

extension ExpectedStatus {
  fileprivate var keyword: Keyword {
    switch self {
    case .certain: .certain
    case .concluded: .concluded
    case .contested: .contested
    case .open: .openStatus
    }
  }
}
