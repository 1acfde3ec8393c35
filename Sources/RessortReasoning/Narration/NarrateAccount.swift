import RessortLanguage

// Why a literal stands as it does: its proof, and after it what keeps it from being settled.
extension Narrator {
  /// The account as lines, what is explained first.
  /// - Parameter unfolded: as for a proof.
  package func lines(of account: Account, unfolded: Bool = false) -> [Line] {
    let conclusion = account.conclusion
    if let silence = account.silence {
      let head = line(0, .silence(text(of: conclusion.literal)), conclusion.citations)
      return [head] + lines(of: silence, depth: 1, unfolded: unfolded)
    }
    if !account.cases.isEmpty { return self.lines(ofCases: account, unfolded) }
    var lines = account.proof.map { self.lines(of: $0, unfolded: unfolded) } ?? [head(of: conclusion)]
    for argument in account.arguments { lines += self.lines(ofSide: argument, unfolded) }
    for pair in conclusion.conflict?.missingPriorities ?? [] {
      lines.append(line(1, .missingPriority(text(of: pair.left), text(of: pair.right))))
    }
    if let first = account.circle.first {
      lines.append(line(1, .circle((account.circle + [first]).map { text(of: $0) })))
    }
    for key in conclusion.dependsOn {
      lines.append(line(1, key.isDeclaredUnknown ? .hangsOnUnknown(text(of: key)) : .hangsOn(text(of: key))))
    }
    return lines
  }

  private func lines(ofCases account: Account, _ unfolded: Bool) -> [Line] {
    var lines = [head(of: account.conclusion)]
    lines += account.conclusion.whatever.map { line(1, .whatever(text(of: $0))) }
    for told in account.cases.prefix(Self.toldCases) {
      lines.append(line(1, .inCase(told.answers.map { text(of: $0) })))
      lines += self.lines(of: told.proof, unfolded: unfolded).map { reason in
        Line(depth: reason.depth + 2, text: reason.text, citations: reason.citations)
      }
    }
    let others = account.cases.count - Self.toldCases
    return others > 0 ? lines + [line(1, .otherCases(others))] : lines
  }

  /// So many cases are told; the others say the same in other combinations.
  private static let toldCases = 8

  /// What a case answers: the rows given, or that there are none.
  private func text(of answer: RessortLanguage.Answer) -> String {
    let rows: [[Constant]]
    switch answer.reply {
    case .values(let values): rows = values.map { answer.key + [$0] }
    case .rows(let given): rows = given
    case .declaredUnknown, .notApplicable: rows = []
    }
    if rows.isEmpty { return say(.nothingOf(text(of: InputKey(input: answer.input, key: answer.key)))) }
    return rows.map { text(of: Literal(relation: answer.input, row: $0)) }.joined(separator: ", ")
  }

  private func head(of conclusion: Conclusion) -> Line {
    let phrase = Phrase.concludedLine(
      text(of: conclusion.literal), status: text(of: conclusion.status), certainty: text(of: conclusion.certainty),
      reason: nil)
    return line(0, phrase, [])
  }

  private func lines(ofSide argument: Account.Argued, _ unfolded: Bool) -> [Line] {
    let rule = argument.instance.map { text(of: $0.rule) } ?? say(.fact)
    let citations = argument.instance.map { program.rules[$0.rule].support.citations } ?? []
    let conclusion = argument.literal.map { text(of: $0) }
    let phrase =
      argument.isForConclusion
      ? Phrase.argumentFor(rule, certainty: text(of: argument.certainty))
      : .argumentAgainst(rule, conclusion: conclusion, certainty: text(of: argument.certainty))
    return [line(1, phrase, citations)] + lines(of: argument, depth: 2, unfolded: unfolded)
  }

  private func line(_ depth: Int, _ phrase: Phrase, _ citations: [Citation] = []) -> Line {
    Line(depth: depth, text: say(phrase), citations: citations)
  }
}
