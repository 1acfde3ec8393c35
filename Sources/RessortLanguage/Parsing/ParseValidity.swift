// end          = date | gap [ "told" "by" name ]
// gap          = "unstated" [ "after" date ]

extension Parser {
  var atValidity: Bool { atPlain(.since) || atPlain(.until) }

  /// Takes one bound, and adds it to what is known already.
  mutating func validity(into known: inout ValiditySyntax?) {
    let start = position
    let isStart = acceptPlain(.since)
    if !isStart { _ = acceptPlain(.until) }
    let (bound, teller) = end()
    var syntax = known ?? ValiditySyntax(Validity(), range: range(from: start))
    if isStart {
      once(syntax.validity.since == nil, from: start)
      if syntax.validity.since == nil {
        syntax.validity.since = bound
        syntax.sinceTeller = teller
      }
    } else {
      once(syntax.validity.until == nil, from: start)
      if syntax.validity.until == nil {
        syntax.validity.until = bound
        syntax.untilTeller = teller
      }
    }
    known = syntax
  }

  mutating func end() -> (bound: Validity.Bound?, teller: NameSyntax?) {
    let bound = bound()
    guard case .unstated? = bound, acceptPlain(.toldBy) else { return (bound, nil) }
    return (bound, name())
  }

  private mutating func bound() -> Validity.Bound? {
    if acceptPlain(.unstated) { return .unstated(after: acceptPlain(.after) ? day() : nil) }
    return day(.text(Keyword.unstated.spelling(in: language))).map { .day($0) }
  }

  /// A date; the lexer has told of one that does not exist.
  /// - Parameter other: what could stand here too.
  mutating func day(_ other: Expected? = nil) -> Day? {
    guard kind() == .date else {
      if let other { fail(.date, other) } else { fail(.date) }
      return nil
    }
    let text = currentText
    advance()
    return Day(text)
  }
}
