internal import RessortLanguage
internal import RessortReasoning

/// What a query found, with where it is said: for pictures and tables of the whole answer.
package struct AnswerTable: Sendable {
  /// A variable of the query.
  package struct Column: Sendable {
    package var name: String
    /// Of its type, where it has a wording.
    package var french: String?
    package var english: String?

    package func label(in language: Language) -> String {
      (language == .french ? french ?? english : english ?? french) ?? name
    }
  }

  /// A way of filling the variables, or a silence of the text, which may leave some of them open.
  package struct Row: Sendable {
    package var values: [Value?]
    package var status: Status
    package var certainty: Certainty
    /// Of all that the row rests on; of a silence, the place where one would have looked.
    package var citations: [Citation]
  }

  package var columns: [Column]
  /// Silences last.
  package var rows: [Row]
}

extension Session {
  /// Answers a query as ``ask(_:)`` does, with the citations of each row. Cost: a proof for each row.
  package mutating func table(_ query: String) throws(RessortError) -> AnswerTable {
    guard let checked = try checkedQuery(query) else { return AnswerTable(columns: [], rows: []) }
    let outcome = try evaluated(for: checked.relations)
    let answer = outcome.settledByCases(
      outcome.answer(checked, citing: true), of: checked, limit: caseLimit)
    let program = knowledge.program
    let found = answer.rows.map { row in
      AnswerTable.Row(
        values: row.bindings.map { program.value(of: $0) }, status: Status(row.status),
        certainty: Certainty(row.certainty), citations: citations(row.citations))
    }
    let silences = zip(answer.silences, answer.silentBindings).map { silence, bindings in
      AnswerTable.Row(
        values: bindings.map { $0.map { program.value(of: $0) } }, status: Status(silence.status),
        certainty: .silent, citations: citations(silence.citations))
    }
    return AnswerTable(columns: checked.variables.map(column(of:)), rows: found + silences)
  }

  private func column(of variable: RuleVariable) -> AnswerTable.Column {
    let wording = wording(of: variable.type)
    return AnswerTable.Column(name: variable.name, french: wording?.french, english: wording?.english)
  }

  private func wording(of type: ValueType) -> Wording? {
    guard case .terms(let types) = type else { return nil }
    let concepts = knowledge.program.concepts
    if types.count == 1 { return concepts[types[0]].wording }
    return concepts.first { $0.united == types }?.wording
  }
}
