// atom         = name | application [ ( "=" | "includes" ) expression ]
// limited      = ( "includes" | "is" ) limit expression
// limit        = "at" ( "least" | "most" )
// application  = name "(" [ argument { "," argument } ] ")"
// argument     = [ name ":" ] expression
// values       = expression { "," expression }
// expression   = measure { ( "+" | "-" ) measure }
// measure      = product [ unit | rounding ]
// rounding     = "rounded" [ "down" | "up" ] "to" places
// unit         = "days" | "day" | "weeks" | "week" | ( "months" | "month" | "years" | "year" ) [ "rounded" ( "down" | "up" ) ]
// product      = factor { ( "*" | "/" | "%" ) factor }
// factor       = variable | "_" | term | integer | decimal | date | string | "true" | "false" | "yes" | "no" | "-" factor
//              | ( "decimal" | "days" ) "of" factor | "(" expression ")"
// term         = name | qualified

extension Parser {
  /// - Parameter isTested: whether its value may be said to be at least, or at most, another.
  mutating func atom(isTested: Bool = false) -> AtomSyntax {
    let start = position
    let relation = name()
    let arguments = at(.leftParenthesis) ? list(.leftParenthesis, .rightParenthesis) { $0.argument() } : nil
    return link(of: relation, arguments: arguments, isTested: isTested, from: start)
  }

  /// `[ ( "=" | "includes" ) expression ]` behind a relation, or `limited`.
  mutating func link(
    of relation: NameSyntax, arguments: [ArgumentSyntax]?, isTested: Bool = false, from start: Int
  ) -> AtomSyntax {
    var link: (AtomSyntax.Link, SourceRange)?
    var limit: ComparisonOperator?
    var value: ExpressionSyntax?
    let linkStart = position
    if accept(.equal) {
      link = (.equals, range(from: linkStart))
    } else if isTested, arguments != nil, let found = limitAhead(1), at(.is) {
      take(.is, length: 1)
      link = (.equals, range(from: linkStart))
      take(found.keyword, length: found.length)
      limit = found.comparison
    } else if accept(.includes) {
      link = (.includes, range(from: linkStart))
      if let found = limitAhead(0) {
        if !isTested { fail(.expression) }
        take(found.keyword, length: found.length)
        limit = found.comparison
      }
    }
    if link != nil {
      if arguments == nil, !isRecovering {
        let end = SourceRange(file: fileID, lower: Int(relation.range.upper), upper: Int(relation.range.upper))
        report(
          .valueWithoutParentheses(relation: relation.text), at: relation.range,
          fixes: [Diagnostic.Fix(replace: end, with: "()")])
      }
      value = expression()
    }
    return AtomSyntax(
      relation: relation, arguments: arguments, link: link, limit: limit, value: value, range: range(from: start))
  }

  /// `at least` or `at most`, some places ahead.
  func limitAhead(_ distance: Int) -> (keyword: Keyword, length: Int, comparison: ComparisonOperator)? {
    let words: [(Keyword, ComparisonOperator)] = [(.atLeast, .greaterOrEqual), (.atMost, .lessOrEqual)]
    for (keyword, comparison) in words {
      if let length = length(of: keyword, distance) { return (keyword, length, comparison) }
    }
    return nil
  }

  mutating func argument() -> ArgumentSyntax {
    guard kind() == .word, at(.colon, 1) else { return ArgumentSyntax(label: nil, value: expression()) }
    let label = name()
    advance()
    return ArgumentSyntax(label: label, value: expression())
  }

  /// One or more expressions with commas between.
  mutating func expressions() -> [ExpressionSyntax] {
    var expressions = [expression()]
    while accept(.comma) { expressions.append(expression()) }
    return expressions
  }

  mutating func expression() -> ExpressionSyntax {
    chain(of: [.add, .subtract]) { $0.measure() }
  }

  private mutating func measure() -> ExpressionSyntax {
    let start = position
    let count = product()
    if let rounding = rounding() { return .rounded(count, rounding, range(from: start)) }
    guard readsUnits, let unit = unit() else { return count }
    var missing = MissingDay.refused
    if unit == .month || unit == .year {
      if acceptPlain(.roundedDown) { missing = .lastOfMonth } else if acceptPlain(.roundedUp) { missing = .firstOfNext }
    }
    return .measured(count, unit, missing, range(from: start))
  }

  private mutating func rounding() -> Rounding? {
    let words: [(Keyword, Rounding.Mode)] = [
      (.roundedTo, .nearest), (.roundedDownTo, .down), (.roundedUpTo, .up),
    ]
    for (keyword, mode) in words where acceptPlain(keyword) {
      guard kind() == .integer, let places = Int(currentText), (0...6).contains(places) else {
        fail(.text("0"), .text("6"))
        return nil
      }
      advance()
      return Rounding(mode: mode, places: places)
    }
    return nil
  }

  private mutating func unit() -> CalendarUnit? {
    guard let (keyword, unit) = unitAhead(0) else { return nil }
    return accept(keyword) ? unit : nil
  }

  /// The unit that stands some places ahead, and is no relation.
  func unitAhead(_ distance: Int) -> (Keyword, CalendarUnit)? {
    if kind(distance) != .word || at(.leftParenthesis, distance + 1) || at(.overrides, distance + 1) { return nil }
    let units: [(Keyword, CalendarUnit)] = [
      (.dayUnit, .day), (.weekUnit, .week), (.monthUnit, .month), (.yearUnit, .year),
    ]
    return units.first { at($0.0, distance) }
  }

  private mutating func product() -> ExpressionSyntax {
    chain(of: [.multiply, .divide, .remainder]) { $0.factor() }
  }

  /// Operands from left to right. The tree leans to the left, so its depth grows with each operator and is limited too.
  private mutating func chain(
    of operators: [ArithmeticOperator], _ operand: (inout Parser) -> ExpressionSyntax
  ) -> ExpressionSyntax {
    let start = position
    var result = operand(&self)
    var length = 0
    while let mark = arithmeticOperator(0), operators.contains(mark) {
      length += 1
      if depth + length > Parser.depthLimit {
        fail(.tooDeep(limit: Parser.depthLimit), at: range(of: items[position]))
        return .missing(range(from: start))
      }
      advance()
      let right = operand(&self)
      result = .binary(mark, result, right, range(from: start))
    }
    return result
  }

  private mutating func factor() -> ExpressionSyntax {
    let start = position
    switch kind() {
    case .variable:
      return .variable(takeName())
    case .integer:
      return integer(isNegative: false, from: start)
    case .date:
      let text = currentText
      advance()
      return Day(text).map { .date($0, range(from: start)) } ?? .missing(range(from: start))
    case .string:
      let text = string() ?? ""
      return .string(text, range(from: start))
    case .qualified:
      return .name(takeName())
    case .word:
      return wordFactor()
    case .symbol:
      return symbolFactor()
    case .section where isDecimal:
      return decimal(isNegative: false, from: start)
    case .section, .paragraph, .bullet, .documentation, .unknown, .end:
      return missingExpression()
    }
  }

  private mutating func symbolFactor() -> ExpressionSyntax {
    let start = position
    if accept(.underscore) { return .wildcard(range(from: start)) }
    if at(.leftParenthesis) {
      advance()
      let readsUnits = readsUnits
      self.readsUnits = true
      defer { self.readsUnits = readsUnits }
      guard let inner = nested({ $0.expression() }) else { return .missing(missingRange) }
      close(.rightParenthesis, openedAt: start)
      return inner
    }
    if accept(.minus) {
      if kind() == .integer { return integer(isNegative: true, from: start) }
      if kind() == .section, isDecimal { return decimal(isNegative: true, from: start) }
      guard let operand = nested({ $0.factor() }) else { return .missing(missingRange) }
      return .negated(operand, range(from: start))
    }
    return missingExpression()
  }

  private mutating func wordFactor() -> ExpressionSyntax {
    let start = position
    if !at(.leftParenthesis, 1) {
      let words: [(Keyword, Bool)] = [(.true, true), (.yes, true), (.false, false), (.noValue, false)]
      for (keyword, value) in words where at(keyword) {
        take(keyword, length: 1)
        return .boolean(value, range(from: start))
      }
    }
    if at(.decimalOf) {
      _ = accept(.decimalOf)
      guard let operand = nested({ $0.factor() }) else { return .missing(missingRange) }
      return .toDecimal(operand, range(from: start))
    }
    if at(.daysOf) {
      _ = accept(.daysOf)
      guard let operand = nested({ $0.factor() }) else { return .missing(missingRange) }
      return .toDays(operand, range(from: start))
    }
    if isReserved() || isNamePriority {
      if isReserved(), statementKeyword(in: language) != nil, !items[position].startsLine { return .name(name()) }
      return missingExpression()
    }
    if at(.leftParenthesis, 1) {
      let relation = takeName()
      _ = nested { $0.list(.leftParenthesis, .rightParenthesis) { $0.expression() } }
      if !isRecovering { report(.relationInExpression(relation: relation.text), at: range(from: start)) }
      return .missing(range(from: start))
    }
    let isVariable = atVariable
    let name = takeName()
    return isVariable ? .variable(name) : .name(name)
  }

  private mutating func integer(isNegative: Bool, from start: Int) -> ExpressionSyntax {
    let digits = currentText
    advance()
    let place = range(from: start)
    guard let value = Int64((isNegative ? "-" : "") + digits) else {
      report(.integerTooLarge(isNegative ? "-" + digits : digits), at: place)
      return .missing(place)
    }
    return .integer(value, place)
  }

  /// At digits with one dot among them; with more it is a section.
  private var isDecimal: Bool { currentText.utf8.count { $0 == UInt8(ascii: ".") } == 1 }

  private mutating func decimal(isNegative: Bool, from start: Int) -> ExpressionSyntax {
    let digits = (isNegative ? "-" : "") + currentText
    advance()
    let place = range(from: start)
    guard let value = Decimal(digits) else {
      report(.unsuitableDecimal(digits), at: place)
      return .missing(place)
    }
    return .decimal(value, place)
  }

  private mutating func missingExpression() -> ExpressionSyntax {
    let range = missingRange
    fail(.expression)
    return .missing(range)
  }

  /// At one letter, digits allowed after it.
  var atVariable: Bool {
    guard let item = item(), item.kind == .word, !isReserved() else { return false }
    let letters = bytes[item.lower..<item.upper].prefix { !$0.isDigit }
    guard bytes[item.lower + letters.count..<item.upper].allSatisfy(\.isDigit) else { return false }
    return letters.count == 1 || letters.count <= 8 && String(decoding: letters, as: UTF8.self).count == 1
  }

  func arithmeticOperator(_ distance: Int) -> ArithmeticOperator? {
    switch item(distance)?.symbol {
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .slash: .divide
    case .percent: .remainder
    default: nil
    }
  }
}
