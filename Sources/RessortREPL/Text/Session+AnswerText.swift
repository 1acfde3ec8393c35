package import Ressort

extension Session {
  /// An answer for a person: a sentence for a yes-or-no question, else a table of labels; then what is not known and matters, and
  /// where the text is silent.
  ///
  /// Status, certainty and what a row depends on have a column only where some row is not plain: contested or open, or less than said.
  package func text(of answer: Answer, in language: Language) -> String {
    let silences = answer.silences.map { silence in
      TextTable.wrapped(
        Sentence.silence(text(of: silence, in: language) + Self.text(of: silence.citations)).text(in: language))
    }
    guard !answer.rows.isEmpty else {
      // "No" would say that the text does.
      guard silences.isEmpty else { return silences.joined(separator: "\n") }
      return (answer.columns.isEmpty ? Sentence.no : .answerCount(0)).text(in: language)
    }
    let head =
      answer.columns.isEmpty
      ? sentence(for: answer.rows[0], in: language)
      : table(of: answer, in: language) + "\n\n" + Sentence.answerCount(answer.rows.count).text(in: language)
    return ([head] + discretion(of: answer, in: language) + unknowns(of: answer, in: language) + silences).joined(
      separator: "\n")
  }

  /// A value for a person: the label of a term, yes or no.
  package func label(of value: Value, in language: Language) -> String {
    if case .boolean(let flag) = value { return Sentence.truth(flag).text(in: language) }
    return text(of: value, in: language)
  }

  private func table(of answer: Answer, in language: Language) -> String {
    let showsStatus = answer.rows.contains { !$0.status.isPlain }
    let showsCertainty = answer.rows.contains { $0.certainty != .explicit }
    let showsDependence = answer.rows.contains { !$0.dependsOn.isEmpty }
    let showsDiscretion = answer.rows.contains { !$0.discretion.isEmpty }
    var header = answer.columns
    if showsStatus { header.append(Sentence.statusColumn.text(in: language)) }
    if showsCertainty { header.append(Sentence.certaintyColumn.text(in: language)) }
    if showsDiscretion { header.append(Sentence.leftToColumn.text(in: language)) }
    if showsDependence { header.append(Sentence.dependsOnColumn.text(in: language)) }
    var table = TextTable(header: header)
    for row in answer.rows {
      var cells = row.values.map { label(of: $0, in: language) }
      if showsStatus { cells.append(row.status.isPlain ? "" : Sentence.status(row.status).text(in: language)) }
      if showsCertainty { cells.append(Sentence.certainty(row.certainty).text(in: language)) }
      if showsDiscretion { cells.append(actors(of: row, in: language)) }
      if showsDependence { cells.append(shortList(row.dependsOn, in: language)) }
      table.append(cells)
    }
    return table.text
  }

  /// Whose judgement a row needs, each once.
  private func actors(of row: Answer.Row, in language: Language) -> String {
    var actors: [String] = []
    for matter in row.discretion where !actors.contains(label(of: matter.actor, in: language)) {
      actors.append(label(of: matter.actor, in: language))
    }
    return actors.joined(separator: ", ")
  }

  /// What rows leave to whose judgement: a line each.
  private func discretion(of answer: Answer, in language: Language) -> [String] {
    var lines: [String] = []
    for matter in answer.rows.flatMap(\.discretion) {
      let line = TextTable.wrapped(
        Sentence.leftTo(
          knowledge.judgement(of: matter, in: language), matter: knowledge.text(of: matter, in: language)
        ).text(in: language) + Self.text(of: matter.citations))
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// As many names as fit in a column.
  private func shortList(_ inputs: [String], in language: Language) -> String {
    let names = inputs.prefix(2).map { name(ofQuestion: $0, in: language) }
    return (names + (inputs.count > 2 ? ["… (\(inputs.count))"] : [])).joined(separator: ", ")
  }

  /// The inputs that rows hang on, by what the case says of them, and those that rows take as absent: a line each.
  private func unknowns(of answer: Answer, in language: Language) -> [String] {
    func line(_ inputs: (Answer.Row) -> [String], _ sentence: ([String]) -> Sentence) -> String? {
      var names: [String] = []
      for input in answer.rows.flatMap(inputs) {
        let name = name(ofQuestion: input, in: language)
        if !names.contains(name) { names.append(name) }
      }
      return names.isEmpty ? nil : TextTable.wrapped(sentence(names).text(in: language))
    }
    return [
      line(\.notAsked, Sentence.listNotAsked), line(\.declaredUnknown, Sentence.listDeclaredUnknown),
      line(\.presumptions, Sentence.listPresumed), line(\.whatever, Sentence.listWhatever),
    ].compactMap(\.self)
  }

  private func sentence(for row: Answer.Row, in language: Language) -> String {
    switch row.status {
    case .certain, .concluded:
      let yes = Sentence.yes.text(in: language)
      guard row.certainty != .explicit else { return yes }
      return "\(yes.dropLast()) (\(Sentence.certainty(row.certainty).text(in: language)))."
    case .contested: return Sentence.contested.text(in: language)
    case .open: return Sentence.open.text(in: language)
    }
  }
}

extension Status {
  /// Whether it is what a reader expects of an answer that is shown.
  package var isPlain: Bool {
    self == .certain || self == .concluded
  }
}
