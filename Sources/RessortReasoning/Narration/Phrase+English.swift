extension Phrase {
  var english: String {
    switch self {
    case .certain: "established"
    case .concluded: "concluded"
    case .contested: "contested"
    case .circular: "contested, in a circle"
    case .open: "open"
    case .said: "said"
    case .inferred: "inferred"
    case .hedged: "hedged"
    case .notSaid: "not said"
    case .yes: "yes"
    case .no: "no"
    case .anything: "anything"
    case .fact: "a fact"
    case .concludedLine(let literal, let status, let certainty, let reason):
      "\(literal): \(status), \(certainty)" + (reason.map { ", because \($0)" } ?? "")
    case .named(let rule): "rule `\(rule)` says so"
    case .denied(let literal): "denied: \(literal)"
    case .givenLine(let literal): "\(literal): told by the case"
    case .assumedLine(let literal, let isDeclaredUnknown):
      isDeclaredUnknown ? "\(literal): declared unknown" : "\(literal): not asked yet"
    case .factLine(let literal, let certainty, let period):
      "\(literal): fact, \(certainty)" + (period.map { ", \($0)" } ?? "")
    case .seeAbove(let literal): "\(literal): see above"
    case .absence(let literal): "not concluded: \(literal)"
    case .presumed(let question): "presumed absent, since nobody spoke of it: \(question)"
    case .aggregate(let text, let value, let count): "\(text): \(value)" + (count == 0 ? ", for want of any" : "")
    case .more(let count): "and \(count) more"
    case .oneOf(let value, let list): "\(value) is one of \(list)"
    case .membership(let term, let group, let isNegated, let isOpen, let period):
      (isNegated ? "\(term) is not among \(group)" : "\(term) is among \(group)")
        + (isOpen ? " (the list only gives examples)" : "") + (period.map { "; it is there \($0)" } ?? "")
    case .state(let question, let state): "\(question): \(state)"
    case .inForce(let period, let day): "in force \(period)" + (day.map { "; the law as of \($0)" } ?? "")
    case .perhapsInForce(let period, nil): "in force \(period); of which day the law is, is not said"
    case .perhapsInForce(let period, let day?): "in force \(period); whether on \(day), the text does not say"
    case .since(let day): "since \(day)"
    case .until(let day): "until \(day)"
    case .sinceUnstated(let day): "since an unstated day" + (day.map { " after \($0)" } ?? "")
    case .untilUnstated(let day): "until an unstated day" + (day.map { " after \($0)" } ?? "")
    case .beaten(let attacker, let conclusion, let winner, let principle):
      "against it\(conclusion.map { " (\($0))" } ?? ""), \(attacker); it yields to: \(winner) (\(principle))"
    case .setAside(let attacker, let conclusion, let killer):
      "against it\(conclusion.map { " (\($0))" } ?? ""), \(attacker); set aside: \(killer)"
    case .carvedOut(let attacker, let conclusion):
      "against it\(conclusion.map { " (\($0))" } ?? ""), \(attacker); but its own carve-out applies"
    case .priority: "priority stated"
    case .exception: "exception"
    case .layers: "higher rank"
    case .discretion: "judgement decides only what nothing else does"
    case .leftTo(let actor): "left to the judgement of \(actor)"
    case .meanwhile: ", taken to hold meanwhile"
    case .strictness: "rule without exception"
    case .setAsideResult(let literal, let rule, let reason):
      "\(literal): set aside" + (rule.map { " (\($0))" } ?? "") + "; \(reason)"
    case .reasonUnless: "its own carve-out applies"
    case .reasonSetAside(let rule): "set aside by: \(rule)"
    case .reasonBeaten(let rule): rule.map { "it yields to: \($0)" } ?? "it yields to what is given"
    case .reasonDenied(let rule): "denied by: \(rule)"
    case .sideOf(let literal, let rules): "\(literal ?? "a block, which concludes nothing"): \(rules)"
    case .argumentFor(let rule, let certainty): "for it, \(certainty): \(rule)"
    case .argumentAgainst(let rule, let conclusion, let certainty):
      "against it (\(conclusion ?? "a block, which concludes nothing")), \(certainty): \(rule)"
    case .circle(let rules): "in a circle, each hanging on the next: \(rules.joined(separator: "; "))"
    case .hangsOn(let question): "hangs on what nobody was asked: \(question)"
    case .hangsOnUnknown(let question): "hangs on what is declared unknown: \(question)"
    case .whatever(let question): "whatever the answer to: \(question)"
    case .inCase(let answers): "in case \(answers.joined(separator: "; "))"
    case .otherCases(let count): count == 1 ? "and so in another case" : "and so in \(count) other cases"
    case .nothingOf(let question): "nothing is said to: \(question)"
    case .silence(let literal): "the text does not say: \(literal)"
    case .missingPriority(let left, let right): "no priority says which prevails: \(left), or \(right)"
    case .limitReached(let rule): "a limit was reached" + (rule.map { " in rule `\($0)`" } ?? "")
    case .arithmeticFault(let rule): "a number has no value" + (rule.map { " in rule `\($0)`" } ?? "")
    case .inexact(let rule): "a decimal has more than six places" + (rule.map { " in rule `\($0)`" } ?? "")
    case .missingDay(let rule): "a month has no such day" + (rule.map { " in rule `\($0)`" } ?? "")
    case .cancelled: "the evaluation was cancelled"
    case .contradiction: "facts and rules without exception contradict each other:"
    }
  }
}
