package import Ressort

extension Session {
  /// One line: what is concluded, how firm it is where that is not plain, and where it is written.
  func line(for conclusion: Conclusion, in language: Language) -> String {
    var remarks: [String] = []
    if !conclusion.status.isPlain { remarks.append(Sentence.status(conclusion.status).text(in: language)) }
    if conclusion.certainty != .explicit { remarks.append(Sentence.certainty(conclusion.certainty).text(in: language)) }
    remarks += judgements(conclusion.discretion, in: language)
    if conclusion.status == .open, !conclusion.dependsOn.isEmpty {
      remarks.append(
        Sentence.dependsOn(
          conclusion.dependsOn.map { name(ofQuestion: $0, in: language) }
        ).text(in: language))
    }
    if !conclusion.presumptions.isEmpty {
      remarks.append(
        Sentence.onPresumptions(
          conclusion.presumptions.map { name(ofQuestion: $0, in: language) }
        ).text(in: language))
    }
    if !conclusion.whatever.isEmpty {
      remarks.append(
        Sentence.whatever(conclusion.whatever.map { name(ofQuestion: $0, in: language) }).text(in: language))
    }
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
    return text(of: conclusion, in: language) + remark + Self.text(of: conclusion.citations)
  }

  /// One line: what some rule would have concluded, what beat it, and where that is written.
  package func text(of setAside: SetAside, in language: Language) -> String {
    let conclusion = Conclusion(
      relation: setAside.relation, arguments: setAside.arguments, value: setAside.value, isDenied: setAside.isDenied,
      status: .concluded, certainty: setAside.certainty, because: [], citations: [], presumptions: [], dependsOn: [],
      hangsOnDeclaredUnknown: false)
    var line = Sentence.wouldConclude(
      rule: knowledge.name(ofRule: setAside.rule, in: language), sentence: text(of: conclusion, in: language)
    ).text(
      in: language)
    if !setAside.because.isEmpty {
      line +=
        " ; ".inEnglish("; ", language)
        + Sentence.because(setAside.because.map { knowledge.name(ofRule: $0, in: language) }).text(in: language)
    }
    return line + remark(on: setAside.discretion, in: language) + Self.text(of: setAside.citations)
  }

  /// Whose judgement something needs, in parentheses; nothing where it needs none.
  func remark(on discretion: [Discretion], in language: Language) -> String {
    let judgements = judgements(discretion, in: language)
    return judgements.isEmpty ? "" : " (\(judgements.joined(separator: ", ")))"
  }

  private func judgements(_ discretion: [Discretion], in language: Language) -> [String] {
    discretion.map { matter in
      Sentence.leftToRemark(
        knowledge.judgement(of: matter, in: language), matter: knowledge.text(of: matter, in: language)
      ).text(in: language)
    }
  }

  /// One line: the question, and how it is written.
  func text(of question: Question, in language: Language) -> String {
    let key = question.key.map { label(of: $0, in: language) }
    let input = name(ofInput: question.input, in: language)
    let name = key.isEmpty ? input : "\(input)(\(key.joined(separator: ", ")))"
    let wording = language == .french ? question.french ?? question.english : question.english ?? question.french
    let remark = question.isDeclaredUnknown ? " (\(Sentence.questionDeclaredUnknown.text(in: language)))" : ""
    guard let wording else { return "`\(name)`\(remark)" }
    return "\(wording)\(remark) — `\(name)`"
  }

  /// One line: what is assumed of an input.
  func text(of assumption: Assumption, in language: Language) -> String {
    func list(_ values: [Value]) -> String {
      values.map { label(of: $0, in: language) }.joined(separator: ", ")
    }
    let key = assumption.key.isEmpty ? "" : "(\(list(assumption.key)))"
    let reply =
      switch assumption.reply {
      case .values(let values): list(values)
      case .rows(let rows) where rows.isEmpty: Sentence.none.text(in: language)
      case .rows(let rows): rows.map { $0.count == 1 ? list($0) : "(\(list($0)))" }.joined(separator: ", ")
      case .declaredUnknown: Sentence.declaredUnknown.text(in: language)
      case .notApplicable: Sentence.notApplicable.text(in: language)
      }
    return "\(name(ofInput: assumption.input, in: language))\(key)\(language == .french ? " : " : ": ")\(reply)"
  }

  /// A question by the names of a language: `condition(recognition)` of `condition(cond.recognition)`.
  func name(ofQuestion question: String, in language: Language) -> String {
    let input = String(question.prefix { $0 != "(" })
    let key = question.dropFirst(input.count + 1).dropLast().split(separator: ", ").map { argument in
      knowledge.term(String(argument)).map { $0.name(in: language) } ?? String(argument)
    }
    return name(ofInput: input, in: language) + (key.isEmpty ? "" : "(\(key.joined(separator: ", ")))")
  }

  private func name(ofInput input: String, in language: Language) -> String {
    knowledge.relations.first { $0.name == input }?.name(in: language) ?? input
  }

  static func text(of citations: [Citation]) -> String {
    citations.isEmpty ? "" : " [" + citations.map(\.locator).joined(separator: " ; ") + "]"
  }
}

extension String {
  fileprivate func inEnglish(_ english: String, _ language: Language) -> String {
    language == .english ? english : self
  }
}
