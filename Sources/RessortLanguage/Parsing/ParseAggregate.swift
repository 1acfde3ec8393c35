// aggregate    = ( "count" | "sum" | "min" | "max" ) "of" "{" values "where" body "}"

extension Parser {
  /// At `count of {`: what follows the words tells them from names.
  func aggregateFunction(_ distance: Int = 0) -> (function: AggregateFunction, keyword: Keyword, length: Int)? {
    let words: [(AggregateFunction, Keyword)] = [
      (.count, .countOf), (.sum, .sumOf), (.minimum, .minimumOf), (.maximum, .maximumOf),
    ]
    for (function, keyword) in words {
      if let length = length(of: keyword, distance), at(.leftBrace, distance + length) {
        return (function, keyword, length)
      }
    }
    return nil
  }

  mutating func aggregate(_ found: (function: AggregateFunction, keyword: Keyword, length: Int)) -> AggregateSyntax {
    let start = position
    take(found.keyword, length: found.length)
    let opening = position
    advance()
    let values = expressions()
    expect(.where)
    let body = isRecovering ? nil : nested { $0.body() }
    close(.rightBrace, openedAt: opening)
    return AggregateSyntax(
      function: found.function, values: values, body: body ?? .missing(missingRange), range: range(from: start))
  }

  /// An aggregate, and what it is compared with.
  mutating func aggregateComparison(
    _ found: (function: AggregateFunction, keyword: Keyword, length: Int)
  ) -> ConditionSyntax {
    let start = position
    let aggregate = aggregate(found)
    if isRecovering { return .missing(range(from: start)) }
    guard let mark = acceptComparison() else {
      fail(.comparison)
      return .missing(range(from: start))
    }
    let other = expression()
    return .aggregate(aggregate, mark, other, range(from: start))
  }
}
