// cell         = [ name | locators | certainty | end | caption | choice | values ]
// caption      = name [ string ] | string
// choice       = "any" | "other" "than" expression | limit expression | values
//
// Which of these a cell can be, its column's head says.

extension Parser {
  mutating func cell(under header: TableSyntax.Header) -> TableSyntax.Cell {
    let start = position
    if atEnd { return .empty(missingRange) }
    switch header {
    case .row:
      return .name(declaredName())
    case .cite:
      let (source, locators) = locators()
      return .locators(source: source, locators, range(from: start))
    case .certainty:
      guard let (word, range) = certainty() else {
        fail(.certainty)
        return .missing(missingRange)
      }
      return .certainty(word, range)
    case .since, .until:
      let (bound, teller) = end()
      return bound.map { .bound($0, teller, range(from: start)) } ?? .missing(missingRange)
    case .label:
      let name = atName ? declaredName() : nil
      guard let wording = kind() == .string || name == nil ? string() : nil else {
        return name.map { .label($0, nil, range(from: start)) } ?? .missing(missingRange)
      }
      return .label(name, wording, range(from: start))
    case .variable:
      return choiceCell()
    case .test:
      return truthCell() ?? choiceCell()
    case .value, .lastArgument:
      let values = expressions()
      return .expressions(values, range(from: start))
    case .missing:
      position = limit
      return .missing(range(from: start))
    }
  }

  /// `any`, `other than TERM`, `at least TERM`, or what the variable or value may be.
  private mutating func choiceCell() -> TableSyntax.Cell {
    let start = position
    if acceptPlain(.any) { return .any(range(from: start)) }
    if accept(.otherThan) {
      let exception = expression()
      return .otherThan(exception, range(from: start))
    }
    if let found = limitAhead(0) {
      take(found.keyword, length: found.length)
      let limit = expression()
      return .limit(found.comparison, limit, range(from: start))
    }
    let values = expressions()
    return .expressions(values, range(from: start))
  }

  /// `yes` or `no` alone.
  private mutating func truthCell() -> TableSyntax.Cell? {
    guard kind(1) == .end else { return nil }
    let start = position
    let words: [(Keyword, Bool)] = [(.yes, true), (.true, true), (.noValue, false), (.false, false)]
    for (keyword, value) in words where accept(keyword) { return .boolean(value, range(from: start)) }
    return nil
  }
}
