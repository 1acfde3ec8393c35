import RessortLanguage

extension Attempt {
  /// What the case says, in the order in which the inputs are declared; nil where it says two things at once of one key.
  func answers(in program: CheckedProgram) -> [Answer]? {
    var replies: [Question: Answer.Reply] = [:]
    for row in rows {
      guard let constants = constants(row.columns, in: program) else { return nil }
      let relation = program.relations[row.input]
      let keyCount = relation.value == nil ? 0 : relation.parameters.count
      let question = Question(input: row.input, key: Array(constants.prefix(keyCount)))
      guard let reply = replies[question].map({ joined($0, constants, relation) }) ?? first(constants, relation) else {
        return nil
      }
      replies[question] = reply
    }
    for state in states {
      guard let key = constants(state.key, in: program) else { return nil }
      let reply: Answer.Reply = state.state == .declaredUnknown ? .declaredUnknown : .notApplicable
      let question = Question(input: state.input, key: key)
      guard replies.updateValue(reply, forKey: question).map({ $0 == reply }) ?? true else { return nil }
    }
    return replies.map { Answer(input: $0.key.input, key: $0.key.key, reply: $0.value) }.sorted(by: program.precedes)
  }

  private struct Question: Hashable {
    var input: ID<Relation>
    var key: [Constant]
  }

  /// The constants that operands stand for; nil while one is open.
  func constants(_ operands: [Operand], in program: CheckedProgram) -> [Constant]? {
    let known = constants
    let constants = operands.compactMap { program.evaluate($0, known) }
    return constants.count == operands.count ? constants : nil
  }

  private func first(_ row: [Constant], _ relation: Relation) -> Answer.Reply? {
    relation.value == nil ? .rows([row]) : row.last.map { .values([$0]) }
  }

  /// The reply with one more row; nil where the input has one value and this is another.
  private func joined(_ reply: Answer.Reply, _ row: [Constant], _ relation: Relation) -> Answer.Reply? {
    switch reply {
    case .rows(let rows): return .rows(rows.contains(row) ? rows : rows + [row])
    case .values(let values):
      guard let value = row.last else { return nil }
      if values.contains(value) { return reply }
      return relation.value?.isMany == true ? .values(values + [value]) : nil
    case .declaredUnknown, .notApplicable: return nil
    }
  }
}

extension CheckedProgram {
  /// By declaration of the inputs, then by key.
  fileprivate func precedes(_ left: Answer, _ right: Answer) -> Bool {
    if left.input != right.input { return left.input < right.input }
    for (one, other) in zip(left.key, right.key) where one != other {
      if case .string(let text) = one, case .string(let later) = other { return text < later }
      return one.rank < other.rank
    }
    return false
  }
}
