// bound        = date | "unstated" [ "after" date ]

extension Parser {
  var atValidity: Bool { atPlain(.since) || atPlain(.until) }

  /// Takes one bound, and adds it to what is known already.
  mutating func validity(into known: inout ValiditySyntax?) {
    let start = position
    let isStart = acceptPlain(.since)
    if !isStart { _ = acceptPlain(.until) }
    let bound = bound()
    var validity = known?.validity ?? Validity()
    if isStart {
      once(validity.since == nil, from: start)
      validity.since = validity.since ?? bound
    } else {
      once(validity.until == nil, from: start)
      validity.until = validity.until ?? bound
    }
    known = ValiditySyntax(validity, range: known?.range ?? range(from: start))
  }

  mutating func bound() -> Validity.Bound? {
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
