import RessortKernel
import RessortLanguage

/// Candidate cases evaluated, each once, up to a number that depends on the size of the program alone: the same program gets the same answer
/// on every machine.
struct Trials {
  private let theory: Theory
  private var results: [[Answer]: Result] = [:]
  private var remaining: Int

  private enum Result {
    case outcome(Outcome)
    /// The rules that prove two literals which cannot both hold.
    case contradiction(ID<Rule>, ID<Rule>)
    case failure
  }

  init(_ theory: Theory) {
    self.theory = theory
    let size = theory.program.rules.count + theory.program.facts.count
    remaining = max(8, min(200, 100_000 / max(1, size)))
  }

  /// The case evaluated; nil where it cannot be, or where the effort is spent.
  mutating func outcome(of answers: [Answer]) -> Outcome? {
    if case .outcome(let outcome)? = result(of: answers) { outcome } else { nil }
  }

  private mutating func result(of answers: [Answer]) -> Result? {
    if let known = results[answers] { return known }
    guard remaining > 0 else { return nil }
    remaining -= 1
    let result: Result
    do throws(EvaluationFailure) {
      result = .outcome(try Outcome(theory, answers: answers))
    } catch {
      if case .contradiction(let one, let other) = error, let first = one.lastRule, let second = other.lastRule {
        result = .contradiction(first, second)
      } else {
        result = .failure
      }
    }
    results[answers] = result
    return result
  }

  /// So often what a case leaves open is answered with "no".
  private static let rounds = 4

  /// The case, with as many further answers as it takes to leave nothing open, if it has the two rules against each other.
  mutating func dispute(
    _ first: ID<Rule>, _ literal: Literal, _ second: ID<Rule>, _ rival: Literal, _ answers: [Answer]
  ) -> Dispute? {
    var answers = answers
    for _ in 0..<Self.rounds {
      guard let outcome = outcome(of: answers) else { return nil }
      if outcome.opposes(first, literal, second, rival), outcome.opposes(second, rival, first, literal) {
        return Dispute(first: first, second: second, literals: [literal, rival], answers: answers)
      }
      let open = [literal, rival].compactMap { outcome.conclusion(of: $0) }.filter { $0.status == .open }
      guard addRefusals(open.flatMap(\.dependsOn), to: &answers) else { return nil }
    }
    return nil
  }

  /// The case, with as many further answers as it takes to leave nothing open, if strict rules contradict each other in it; and which.
  mutating func contradiction(_ literals: [Literal], _ answers: [Answer]) -> Dispute? {
    var answers = answers
    for _ in 0..<Self.rounds {
      switch result(of: answers) {
      case .contradiction(let first, let second)?:
        return Dispute(first: min(first, second), second: max(first, second), literals: [], answers: answers)
      case .outcome(let outcome)?:
        let open = literals.compactMap { outcome.conclusion(of: $0) }.filter { $0.status == .open }
        guard addRefusals(open.flatMap(\.dependsOn), to: &answers) else { return nil }
      case .failure?, nil: return nil
      }
    }
    return nil
  }

  /// The case, with as many further answers as it takes, in which the query has an answer.
  mutating func proven(_ query: CheckedQuery, _ answers: [Answer]) -> (answers: [Answer], outcome: Outcome)? {
    var answers = answers
    for _ in 0..<Self.rounds {
      guard let outcome = outcome(of: answers) else { return nil }
      let rows = outcome.answer(query).rows
      if rows.contains(where: { $0.status == .certain || $0.status == .concluded }) { return (answers, outcome) }
      guard addRefusals(rows.flatMap(\.dependsOn), to: &answers) else { return nil }
    }
    return nil
  }

  /// - Returns: whether there was something to answer.
  private func addRefusals(_ asked: [InputKey], to answers: inout [Answer]) -> Bool {
    let count = answers.count
    for key in asked where !key.isDeclaredUnknown {
      if answers.contains(where: { $0.input == key.input && $0.key == key.key }) { continue }
      answers.append(Answer(input: key.input, key: key.key, reply: refusal(of: key.input)))
    }
    return answers.count > count
  }

  /// The answer that says the least.
  private func refusal(of input: ID<Relation>) -> Answer.Reply {
    guard let value = theory.program.relations[input].value else { return .rows([]) }
    return .values(value.type == .boolean && !value.isMany ? [.boolean(false)] : [])
  }
}

extension Proof {
  /// The rule that concludes what it proves.
  fileprivate var lastRule: ID<Rule>? {
    if case .rule(let instance) = root.ground { instance.rule } else { nil }
  }
}

extension Outcome {
  /// Whether the literal is contested, with one rule for it and the other against it by its own literal.
  fileprivate func opposes(_ rule: ID<Rule>, _ literal: Literal, _ other: ID<Rule>, _ rival: Literal) -> Bool {
    guard let row = model.cells(of: literal.row), let against = model.cells(of: rival.row),
      model.relation(literal.relation).contest != nil,
      model.truth(of: row, in: literal.relation, isDenied: literal.isDenied) == .isFalse
    else { return false }
    let standing = standing(of: row, in: literal.relation, isDenied: literal.isDenied)
    let side: HeadUse.Side = rival.isDenied ? .denied : .affirmed
    return standing.isContested && standing.supporters.contains { $0.rule == rule }
      && standing.unbeaten.contains { $0.rule == other && $0.row == against && $0.side == side }
  }
}
