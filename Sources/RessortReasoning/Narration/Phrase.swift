/// Everything the narration says itself, by what it says. The sentences stand in `Phrase+English` and `Phrase+French`; what comes from the rule
/// base is passed in.
enum Phrase {
  case certain, concluded, contested, circular, open
  case said, inferred, hedged, notSaid
  case yes, no, anything, fact
  /// A literal with how it stands, and the wording of the rule or, for want of one, its name.
  case concludedLine(String, status: String, certainty: String, reason: String?)
  case named(rule: String)
  case denied(String)
  case givenLine(String)
  case assumedLine(String, isDeclaredUnknown: Bool)
  case factLine(String, certainty: String, period: String?)
  case seeAbove(String)
  case absence(String)
  case presumed(String)
  case oneOf(String, String)
  case aggregate(String, String, matchCount: Int)
  /// Of a list that is told in part.
  case more(Int)
  case membership(String, String, isNegated: Bool, isOpen: Bool, period: String?)
  case state(String, String)
  /// What is in force in a period, on a day if there is one.
  case inForce(period: String, day: String?)
  case perhapsInForce(period: String, day: String?)
  case since(String)
  case until(String)
  case sinceUnstated(after: String?)
  case untilUnstated(after: String?)
  case beaten(attacker: String, conclusion: String?, winner: String, principle: String)
  case setAside(attacker: String, conclusion: String?, killer: String)
  case carvedOut(attacker: String, conclusion: String?)
  case priority, exception, layers, discretion, strictness
  /// Whose judgement a matter is left to, and what is done until then.
  case leftTo(String)
  case meanwhile
  case setAsideResult(String, by: String?, reason: String)
  case reasonUnless
  case reasonSetAside(String)
  case reasonBeaten(String?)
  case reasonDenied(String)
  case sideOf(String?, rules: String)
  case argumentFor(String, certainty: String)
  /// What the argument would conclude instead; nil for a block, which concludes nothing.
  case argumentAgainst(String, conclusion: String?, certainty: String)
  case circle([String])
  case hangsOn(String)
  case hangsOnUnknown(String)
  case silence(String)
  case whatever(String)
  case inCase([String])
  case otherCases(Int)
  case nothingOf(String)
  case missingPriority(String, String)
  case limitReached(String?)
  case arithmeticFault(String?)
  case missingDay(String?)
  case inexact(String?)
  case cancelled, contradiction
}
