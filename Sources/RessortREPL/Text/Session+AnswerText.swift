package import Ressort

extension Session {
  /// An answer for a person: a sentence for a yes-or-no question, else a table of labels.
  ///
  /// Status and certainty have a column only where some row is not plain: contested or open, or less than said.
  package func text(of answer: Answer, in language: Language) -> String {
    guard !answer.columns.isEmpty else { return sentence(for: answer.rows.first, in: language) }
    guard !answer.rows.isEmpty else { return Sentence.answerCount(0).text(in: language) }
    let showsStatus = answer.rows.contains { !$0.status.isPlain }
    let showsCertainty = answer.rows.contains { $0.certainty != .explicit }
    var header = answer.columns
    if showsStatus { header.append(Sentence.statusColumn.text(in: language)) }
    if showsCertainty { header.append(Sentence.certaintyColumn.text(in: language)) }
    var table = TextTable(header: header)
    for row in answer.rows {
      var cells = row.values.map { label(of: $0, in: language) }
      if showsStatus { cells.append(row.status.isPlain ? "" : Sentence.status(row.status).text(in: language)) }
      if showsCertainty { cells.append(Sentence.certainty(row.certainty).text(in: language)) }
      table.append(cells)
    }
    return table.text + "\n\n" + Sentence.answerCount(answer.rows.count).text(in: language)
  }

  /// A value for a person: the label of a term, yes or no.
  package func label(of value: Value, in language: Language) -> String {
    if case .boolean(let flag) = value { return Sentence.truth(flag).text(in: language) }
    return text(of: value, in: language)
  }

  private func sentence(for row: Answer.Row?, in language: Language) -> String {
    guard let row else { return Sentence.no.text(in: language) }
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
