import RessortKernel
import RessortLanguage

// Results that are no proofs: what was set aside, what conflicts, what went wrong.
extension Narrator {
  package func text(of setAside: SetAside) -> String {
    let reason: Phrase
    switch setAside.reason {
    case .unless: reason = .reasonUnless
    case .setAside(by: let rule): reason = .reasonSetAside(text(of: rule))
    case .beaten(by: let rule, _): reason = .reasonBeaten(rule.map { text(of: $0) })
    case .denied(by: let rule, _): reason = .reasonDenied(text(of: rule))
    }
    return say(
      .setAsideResult(text(of: setAside.literal), by: setAside.rule.map { text(of: $0) }, reason: say(reason)))
  }

  /// A line for each side, then one for each priority that is missing.
  package func text(of conflict: Conflict) -> [String] {
    let sides = conflict.sides.map { side in
      say(.sideOf(side.literal.map { text(of: $0) }, rules: side.rules.map { text(of: $0) }.joined(separator: " ; ")))
    }
    return sides + conflict.missingPriorities.map { say(.missingPriority(text(of: $0.left), text(of: $0.right))) }
  }

  /// Why it could not be evaluated; for a contradiction, both proofs.
  package func text(of failure: EvaluationFailure) -> [Line] {
    func name(_ rule: ID<RessortLanguage.Rule>?) -> String? { rule.map { program.ruleText($0, in: language) } }
    func line(_ phrase: Phrase) -> Line { Line(depth: 0, text: say(phrase), citations: []) }
    switch failure {
    case .limit(_, let rule): return [line(.limitReached(name(rule)))]
    case .arithmetic(.inexact, let rule): return [line(.inexact(name(rule)))]
    case .arithmetic(.missingDay, let rule): return [line(.missingDay(name(rule)))]
    case .arithmetic(_, let rule): return [line(.arithmeticFault(name(rule)))]
    case .cancelled: return [line(.cancelled)]
    case .contradiction(let one, let other):
      let proofs = (lines(of: one) + lines(of: other)).map { line in
        Line(depth: line.depth + 1, text: line.text, citations: line.citations)
      }
      return [line(.contradiction)] + proofs
    }
  }
}
