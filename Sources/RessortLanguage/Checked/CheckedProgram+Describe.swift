// The checked program told in the rule language again, for proofs, failures of scenarios and the prompt. Either language's keywords
// and names; what is printed parses and means the same.

extension CheckedProgram {
  /// A term by the name of the language: short where the type of its place leaves no other, else qualified.
  package func termText(_ id: ID<Term>, at type: ValueType? = nil, in language: KeywordLanguage) -> String {
    let term = terms[id]
    let name = term.names.written(in: language) ?? term.name
    var rivals: [ID<Concept>] = concepts.indices.map { ID($0) }
    if case .terms(let fitting)? = type { rivals = fitting }
    let isAmbiguous = rivals.contains { concept in
      concept != term.concept
        && concepts[concept].terms.contains { allNames(terms[$0].name, terms[$0].names).contains(name) }
    }
    return isAmbiguous ? concepts[term.concept].prefix + "." + name : name.asName(in: language)
  }

  package func constantText(_ constant: Constant, at type: ValueType? = nil, in language: KeywordLanguage) -> String {
    switch constant {
    case .term(let term): termText(term, at: type, in: language)
    case .boolean(let truth):
      switch language {
      case .french: truth ? "vrai" : "faux"
      case .english: truth ? "true" : "false"
      }
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let day): day.description
    case .duration(let days): durationText(days, in: language)
    case .string(let text): quoted(text)
    }
  }

  /// `61 days`, `1 jour`.
  private func durationText(_ days: Int64, in language: KeywordLanguage) -> String {
    let isSingular =
      switch language {
      case .french: days.magnitude < 2
      case .english: days.magnitude == 1
      }
    let spellings = Keyword.dayUnit.spellings(in: language)
    return "\(days) \(spellings[isSingular ? 1 : 0])"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }

  /// A relation by the name of the language.
  package func relationText(_ id: ID<Relation>, in language: KeywordLanguage) -> String {
    (relations[id].names.written(in: language) ?? relations[id].name).asName(in: language)
  }

  /// An atom, with the names of the rule's variables: `competence(State, d) includes principal`. Leaves out `= true`.
  /// - Parameter limit: how the value compares with the one in the atom, where it need not be that one.
  package func describe(
    _ atom: Atom, limit: ComparisonOperator? = nil, variables: [RuleVariable] = [], isDenied: Bool = false,
    in language: KeywordLanguage
  ) -> String {
    let relation = relations[atom.relation]
    let types = relation.columns
    let columns = atom.columns.enumerated().map { index, operand in
      describe(operand, at: index < types.count ? types[index] : nil, variables, in: language)
    }
    let keyCount = Swift.min(relation.parameters.count, columns.count)
    var text = relationText(atom.relation, in: language) + "(" + columns[..<keyCount].joined(separator: ", ") + ")"
    if let value = relation.value, columns.count > keyCount, atom.columns[keyCount] != .constant(.boolean(true)) {
      var link = value.isMany ? Keyword.includes.spelling(in: language) : "="
      if let limit {
        let verb = value.isMany ? Keyword.includes : .is
        link = [verb, limit == .lessOrEqual ? .atMost : .atLeast].map { $0.spelling(in: language) }.joined(
          separator: " ")
      }
      text += " \(link) \(columns[keyCount])"
    }
    guard isDenied else { return text }
    switch language {
    case .french: return "il est nié que " + text
    case .english: return "it is denied that " + text
    }
  }

  /// A row of a relation: the arguments, then the value.
  package func describe(
    _ row: [Constant], of relation: ID<Relation>, isDenied: Bool = false, in language: KeywordLanguage
  ) -> String {
    let atom = Atom(relation: relation, columns: row.map { .constant($0) })
    return describe(atom, isDenied: isDenied, in: language)
  }

  package func describe(
    _ operand: Operand, at type: ValueType?, _ variables: [RuleVariable], in language: KeywordLanguage
  ) -> String {
    switch operand {
    case .variable(let number):
      let name = variables.indices.contains(number) ? variables[number].name : "v\(number)"
      if name.hasPrefix("_") { return "_" }
      return isShort(name) ? name : "?" + name
    case .constant(let constant): return constantText(constant, at: type, in: language)
    case .wildcard: return "_"
    case .arithmetic(let operation, let left, let right) where operation.movesDate:
      let day = describe(left, at: .date, variables, in: language)
      let (sign, count) = signed(right, variables, in: language)
      return "(\(day) \(sign) \(count) \(operation.unit(behind: count, in: language)))"
    case .arithmetic(.toDecimal, let number, _):
      let words = Keyword.decimalOf.spelling(in: language)
      return "\(words) \(describe(number, at: .integer, variables, in: language))"
    case .arithmetic(.toDays, let duration, _):
      return "\(Keyword.daysOf.spelling(in: language)) \(part(duration, variables, in: language))"
    case .arithmetic(.toDuration, let days, _):
      let count = describe(days, at: .integer, variables, in: language)
      return "(\(count) \(ArithmeticOperator.addDays.unit(behind: count, in: language)))"
    case .arithmetic(.addDuration, let day, .negated(let duration)):
      return "(\(describe(day, at: .date, variables, in: language)) - \(part(duration, variables, in: language)))"
    case .arithmetic(let operation, let left, let right):
      let first = part(left, variables, in: language)
      let second = part(right, variables, in: language)
      return "(\(first) \(operation.sign) \(second)\(operation.rounding(in: language)))"
    case .negated(let inner): return "-\(part(inner, variables, in: language))"
    }
  }

  /// An operand within a calculation.
  private func part(_ operand: Operand, _ variables: [RuleVariable], in language: KeywordLanguage) -> String {
    let text = describe(operand, at: .integer, variables, in: language)
    if case .constant(.duration) = operand { return "(\(text))" }
    return text
  }

  /// A number with its sign before it.
  private func signed(
    _ operand: Operand, _ variables: [RuleVariable], in language: KeywordLanguage
  ) -> (sign: String, number: String) {
    switch operand {
    case .negated(let inner): ("-", describe(inner, at: .integer, variables, in: language))
    case .constant(.integer(let number)) where number < 0 && number > .min: ("-", String(-number))
    case .constant, .variable, .wildcard, .arithmetic: ("+", describe(operand, at: .integer, variables, in: language))
    }
  }

  /// One letter, then digits.
  private func isShort(_ name: String) -> Bool {
    name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// One condition of a rule.
  package func describe(
    _ condition: Condition, variables: [RuleVariable], in language: KeywordLanguage
  ) -> String {
    func text(_ operand: Operand, like other: Operand? = nil) -> String {
      var type: ValueType?
      if case .variable(let number)? = other, variables.indices.contains(number) { type = variables[number].type }
      return describe(operand, at: type, variables, in: language)
    }
    let isFrench = language == .french
    switch condition.test {
    case .holds(let atom): return describe(atom, variables: variables, in: language)
    case .denied(let atom): return describe(atom, variables: variables, isDenied: true, in: language)
    case .notConcluded(let atom):
      return (isFrench ? "il n'est pas conclu que " : "it is not concluded that ")
        + describe(atom, variables: variables, in: language)
    case .compare(let comparison, let left, let right):
      return "\(text(left, like: right)) \(comparison.rawValue) \(text(right, like: left))"
    case .aggregate(let aggregate, let comparison, let other):
      let told = describe(aggregate, variables: variables, in: language)
      let isNamed = if case .variable = other { comparison == .equal } else { false }
      return isNamed ? "\(text(other)) = \(told)" : "\(told) \(comparison.rawValue) \(text(other))"
    case .oneOf(let tested, let list):
      let values = list.map { text($0, like: tested) }.joined(separator: ", ")
      return "\(text(tested)) \(isFrench ? "parmi" : "in") {\(values)}"
    case .member(let tested, let category, let isNegated):
      let verb = isFrench ? (isNegated ? "n'est pas" : "est") : (isNegated ? "is not" : "is")
      return "\(text(tested)) \(verb) \(describe(category, in: language))"
    case .state(let key, let state):
      let name =
        key.columns.isEmpty
        ? relationText(key.relation, in: language) : describe(key, variables: variables, in: language)
      return "\(name) \(isFrench ? "est" : "is") \(state.words(in: language))"
    }
  }

  /// `count of { x where edge(x, y) }`.
  package func describe(
    _ aggregate: Aggregate, variables: [RuleVariable], in language: KeywordLanguage
  ) -> String {
    let values = aggregate.values.map { describe($0, at: nil, variables, in: language) }.joined(separator: ", ")
    let lists = aggregate.alternatives.map { list in
      list.map { describe($0, variables: variables, in: language) }.joined(
        separator: " \(Keyword.and.spelling(in: language)) ")
    }
    let body =
      lists.count == 1
      ? lists[0]
      : lists.map { "(\($0))" }.joined(separator: " \(Keyword.or.spelling(in: language)) ")
    let words = [aggregate.function.keyword, .where].map { $0.spelling(in: language) }
    return "\(words[0]) { \(values) \(words[1]) \(body) }"
  }

  package func describe(_ category: Category, in language: KeywordLanguage) -> String {
    switch category {
    case .concepts(let ids):
      if ids.count > 1, let union = concepts.first(where: { $0.united == ids }) {
        return union.names.written(in: language) ?? union.name
      }
      return ids.map { concepts[$0].names.written(in: language) ?? concepts[$0].name }.joined(separator: " / ")
    case .branch(let term): return termText(term, in: language)
    case .group(let group): return groups[group].names.written(in: language) ?? groups[group].name
    }
  }
}

extension CheckedProgram {
  /// A rule by its name in a language, else by the one it is declared under.
  package func ruleText(_ id: ID<Rule>, in language: KeywordLanguage) -> String {
    (rules[id].names.written(in: language) ?? rules[id].name).asName(in: language)
  }
}

extension Wording {
  /// In this language only.
  package func written(in language: KeywordLanguage) -> String? {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

extension InputState {
  package func words(in language: KeywordLanguage) -> String {
    switch (self, language) {
    case (.known, .english): "known"
    case (.known, .french): "connu"
    case (.declaredUnknown, .english): "declared unknown"
    case (.declaredUnknown, .french): "déclaré inconnu"
    case (.notAsked, .english): "not asked"
    case (.notAsked, .french): "non demandé"
    case (.notApplicable, .english): "not applicable"
    case (.notApplicable, .french): "sans objet"
    }
  }
}

extension AggregateFunction {
  fileprivate var keyword: Keyword {
    switch self {
    case .count: .countOf
    case .sum: .sumOf
    case .minimum: .minimumOf
    case .maximum: .maximumOf
    }
  }
}

extension ArithmeticOperator {
  /// To how many places, where not exactly: ` rounded to 2`.
  fileprivate func rounding(in language: KeywordLanguage) -> String {
    let rounding: Rounding
    switch self {
    case .multiplyDecimals(let given), .divideDecimals(let given): rounding = given
    case .add, .subtract, .multiply, .divide, .remainder, .addDays, .addMonths, .addMonthsToLast, .addMonthsToNext,
      .daysBetween, .toDecimal, .addDuration, .toDuration, .toDays:
      return ""
    }
    let keyword: Keyword
    switch rounding.mode {
    case .exact: return ""
    case .down: keyword = .roundedDownTo
    case .up: keyword = .roundedUpTo
    case .nearest: keyword = .roundedTo
    }
    return " \(keyword.spelling(in: language)) \(rounding.places)"
  }

  /// What a date is moved by, and what becomes of a day that is missing.
  fileprivate func unit(behind count: String, in language: KeywordLanguage) -> String {
    let unit: Keyword = self == .addDays ? .dayUnit : .monthUnit
    let spellings = unit.spellings(in: language)
    let word = count == "1" && spellings.count > 1 ? spellings[1] : spellings[0]
    switch self {
    case .addMonthsToLast: return word + " " + Keyword.roundedDown.spelling(in: language)
    case .addMonthsToNext: return word + " " + Keyword.roundedUp.spelling(in: language)
    case .addDays, .addMonths, .add, .subtract, .multiply, .divide, .remainder, .daysBetween, .multiplyDecimals,
      .divideDecimals, .toDecimal, .addDuration, .toDuration, .toDays:
      return word
    }
  }
}
