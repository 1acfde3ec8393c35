// body         = condition { ( "and" | "," ) condition } | condition "or" condition { "or" condition }
// condition    = [ denied | "it" "is" "not" "concluded" "that" | "not" ] ( atom | application limited ) | "(" body ")"
//              | ( name | application ) "is" state
//              | expression compare ( expression | aggregate ) | aggregate compare expression
//              | expression "in" "{" [ values ] "}" | expression "is" [ "not" ] name
// state        = "known" | "declared" "unknown" | "not" "asked" | "not" "applicable"
// compare      = "=" | "!=" | "<" | "<=" | ">" | ">=" | "is" limit

extension Parser {
  mutating func body() -> ConditionSyntax {
    let start = position
    // Runs of conditions joined by "and", with "or" between the runs.
    var runs: [(conditions: [ConditionSyntax], range: SourceRange)] = []
    var hasAnd = false
    repeat {
      let runStart = position
      var conditions = [condition()]
      while accept(.and) || accept(.comma) {
        hasAnd = true
        conditions.append(condition())
      }
      runs.append((conditions, range(from: runStart)))
    } while accept(.or)
    let whole = range(from: start)
    if hasAnd, runs.count > 1, !isRecovering { reportMixed(runs.map { ($0.conditions.count, $0.range) }, in: whole) }
    let alternatives = runs.map { $0.conditions.count == 1 ? $0.conditions[0] : .all($0.conditions, $0.range) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives, whole)
  }

  /// The fix keeps what logicians read: "and" binds first.
  private mutating func reportMixed(_ runs: [(count: Int, range: SourceRange)], in whole: SourceRange) {
    var text: [UInt8] = []
    var offset = Int(whole.lower)
    for run in runs where run.count > 1 {
      text += bytes[offset..<Int(run.range.lower)] + [UInt8(ascii: "(")]
      text += bytes[Int(run.range.lower)..<Int(run.range.upper)] + [UInt8(ascii: ")")]
      offset = Int(run.range.upper)
    }
    text += bytes[offset..<Int(whole.upper)]
    let fix = Diagnostic.Fix(replace: whole, with: String(decoding: text, as: UTF8.self))
    report(.mixedConnectives, at: whole, fixes: [fix])
  }

  mutating func condition() -> ConditionSyntax {
    let start = position
    if acceptDenied() {
      let atom = negatedAtom()
      return .denied(atom, range(from: start))
    }
    if accept(.itIsNotConcludedThat) || acceptNot() {
      let atom = negatedAtom()
      return .notConcluded(atom, range(from: start))
    }
    if let found = aggregateFunction() { return aggregateComparison(found) }
    if at(.leftParenthesis), !parenthesisOpensExpression { return parenthesised() }
    if kind() == .word, at(.leftParenthesis, 1) { return atomCondition() }
    if atEnd || kind() == .word && !isNoOperand && (isReserved() && !isMisusedKeyword || isNamePriority) {
      let range = missingRange
      fail(.condition)
      return .missing(range)
    }
    return comparison(from: start)
  }

  /// `non p(x)` in an English file is meant as a negation; `non` alone may be a name. In a French one it is the value too:
  /// `non = d`.
  private mutating func acceptNot() -> Bool {
    if isNoOperand { return false }
    return accept(.not) || kind(1) == .word && !isReserved(1) && acceptOtherLanguage(.not)
  }

  /// A statement's keyword in the middle of a line, followed by what follows a name.
  private var isMisusedKeyword: Bool {
    statementKeyword(in: language) != nil && items[position].startsLine == false
  }

  /// The atom of a negation; its own mistakes are told as an atom's.
  private mutating func negatedAtom() -> AtomSyntax {
    if kind() == .word { return atom(isTested: true) }
    let range = missingRange
    fail(.name)
    return AtomSyntax(relation: NameSyntax("", range), arguments: nil, link: nil, value: nil, range: range)
  }

  private mutating func parenthesised() -> ConditionSyntax {
    let opening = position
    advance()
    guard let inner = nested({ $0.body() }) else { return .missing(missingRange) }
    close(.rightParenthesis, openedAt: opening)
    return inner
  }

  /// A parenthesis opens a body unless something follows its end that only an expression can stand before.
  private var parenthesisOpensExpression: Bool {
    let end = items[position].matching
    guard end > position, end < limit else { return false }
    return atOperator(end - position + 1)
  }

  private var isNoOperand: Bool { at(.noValue) && atOperator(1) }

  /// At what can stand behind an expression in a condition, and behind no condition.
  private func atOperator(_ distance: Int) -> Bool {
    comparisonOperator(distance) != nil || arithmeticOperator(distance) != nil
      || unitAhead(distance) != nil || at(.roundedTo, distance) || at(.roundedDownTo, distance)
      || at(.roundedUpTo, distance) || at(.is, distance) || at(.isNot, distance) || at(.oneOf, distance)
  }

  /// `NAME(…)` and what may follow it.
  private mutating func atomCondition() -> ConditionSyntax {
    let start = position
    let atom = atom(isTested: true)
    if atom.link == nil, at(.is), let state = stateAhead(1) {
      take(.is, length: 1)
      take(state.keyword, length: state.length)
      return .state(atom, state.state, range(from: start))
    }
    if let mark = markAfterRelation {
      let relation = atom.relation.text
      fail(.comparedRelation(relation: relation, mark: mark), at: range(of: items[position]))
      return .missing(range(from: start))
    }
    return .atom(atom)
  }

  /// What can follow a value, but no relation.
  private var markAfterRelation: String? {
    if comparisonOperator(0) != nil || arithmeticOperator(0) != nil { return currentText }
    for keyword in [Keyword.isNot, .is, .oneOf] where at(keyword) { return keyword.spelling(in: language) }
    return nil
  }

  private mutating func comparison(from start: Int) -> ConditionSyntax {
    let left = expression()
    if isRecovering { return .missing(range(from: start)) }
    if let mark = acceptComparison() {
      if let found = aggregateFunction() {
        return .aggregate(aggregate(found), mark.flipped, left, range(from: start))
      }
      let right = expression()
      return .compare(mark, left, right, range(from: start))
    }
    if at(.oneOf) {
      take(.oneOf, length: 1)
      let values = list(.leftBrace, .rightBrace) { $0.expression() }
      return .oneOf(left, values, range(from: start))
    }
    if at(.is), let state = stateAhead(1), let relation = bareRelation(left, from: start) {
      take(.is, length: 1)
      take(state.keyword, length: state.length)
      return .state(bareAtom(relation), state.state, range(from: start))
    }
    if accept(.isNot) {
      return .member(left, name(), isNegated: true, range(from: start))
    }
    if accept(.is) {
      return .member(left, name(), isNegated: false, range(from: start))
    }
    return bareCondition(left, from: start)
  }

  /// A name alone is an atom without arguments; anything else had to be compared with something.
  private mutating func bareCondition(_ left: ExpressionSyntax, from start: Int) -> ConditionSyntax {
    if let relation = bareRelation(left, from: start) {
      if at(.includes) { return .atom(link(of: relation, arguments: nil, from: start)) }
      return .atom(bareAtom(relation))
    }
    if case .missing = left { return .missing(range(from: start)) }
    fail(.comparison)
    return .missing(range(from: start))
  }

  /// The word that was read as an expression and turns out to be a relation without arguments, of one letter too.
  private func bareRelation(_ left: ExpressionSyntax, from start: Int) -> NameSyntax? {
    guard position == start + 1, kind(-1) == .word else { return nil }
    switch left {
    case .name(let name), .variable(let name): return name
    case .wildcard, .integer, .date, .decimal, .string, .boolean, .binary, .negated, .measured, .rounded,
      .toDecimal, .toDays, .missing:
      return nil
    }
  }

  private func bareAtom(_ name: NameSyntax) -> AtomSyntax {
    AtomSyntax(relation: name, arguments: nil, link: nil, value: nil, range: name.range)
  }

  /// A sign, or `is at least`.
  mutating func acceptComparison() -> ComparisonOperator? {
    if let mark = comparisonOperator(0) {
      advance()
      rejectDoubledEqualSign()
      return mark
    }
    guard at(.is), let found = limitAhead(1) else { return nil }
    take(.is, length: 1)
    take(found.keyword, length: found.length)
    return found.comparison
  }

  private mutating func rejectDoubledEqualSign() {
    guard at(.equal), items[position].lower == items[position - 1].upper, items[position - 1].symbol == .equal else {
      return
    }
    let place = SourceRange(file: fileID, lower: items[position - 1].lower, upper: items[position].upper)
    report(.doubledEqualSign, at: place, fixes: [Diagnostic.Fix(replace: place, with: "=")])
    advance()
  }

  private func stateAhead(_ distance: Int) -> (keyword: Keyword, state: InputState, length: Int)? {
    let words: [(Keyword, InputState)] = [
      (.known, .known), (.declaredUnknown, .declaredUnknown), (.notAsked, .notAsked),
      (.notApplicable, .notApplicable),
    ]
    for (keyword, state) in words {
      if let length = length(of: keyword, distance) { return (keyword, state, length) }
    }
    return nil
  }

  func comparisonOperator(_ distance: Int) -> ComparisonOperator? {
    switch item(distance)?.symbol {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
