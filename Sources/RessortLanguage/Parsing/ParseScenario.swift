// scenario     = "scenario" scenarioName [ string ] { given | asOf | expect }
// asOf         = "as" "of" date
// given        = "given" { answer }
// answer       = name [ "(" [ values ] ")" ] [ "=" ] ( "nothing" | "declared" "unknown" | "not" "applicable" | values )
// expect       = "expect" [ "no" | "only" | "set" "aside" ] { expectation }
// expectation  = [ denied ] ( atom { "," expression } | application limited ) { ( certainty | "silent" ) | ( "certain" | "concluded" | "contested" | "open" )
//              | "left" "to" term | "cite" locators | "because" term }

extension Parser {
  mutating func scenario(from start: Int, _ documentation: String?) -> ScenarioSyntax {
    readsUnits = false
    defer { readsUnits = true }
    let name = scenarioName()
    let title = kind() == .string ? string() : nil
    var answers: [ScenarioSyntax.Answer] = []
    var expectations: [ScenarioSyntax.Expectation] = []
    var days: [SourceRange] = []
    var day: Day?
    while !isRecovering {
      if accept(.given) {
        answers += self.answers()
      } else if accept(.asOf) {
        let start = position
        day = self.day()
        days.append(range(from: start))
      } else if accept(.expect) {
        let mode = mode()
        while atItem || atDenied { expectations.append(expectation(mode, day)) }
      } else {
        break
      }
    }
    return ScenarioSyntax(
      name: name, title: title, answers: answers, days: days, expectations: expectations,
      documentation: documentation, range: range(from: start))
  }

  /// `S-03`: words and numbers with hyphens between and no blanks.
  private mutating func scenarioName() -> String {
    let start = position
    while let item = item(), position == start || item.lower == items[position - 1].upper {
      switch item.kind {
      case .word, .qualified, .integer, .section, .date:
        advance()
        continue
      case .symbol where item.symbol == .minus && position > start:
        advance()
        continue
      case .symbol, .variable, .paragraph, .bullet, .string, .documentation, .unknown, .end:
        break
      }
      break
    }
    if position == start {
      fail(.name)
      return ""
    }
    return String(decoding: bytes[items[start].lower..<items[position - 1].upper], as: UTF8.self)
  }

  mutating func answers() -> [ScenarioSyntax.Answer] {
    let readsUnits = readsUnits
    self.readsUnits = false
    defer { self.readsUnits = readsUnits }
    var answers: [ScenarioSyntax.Answer] = []
    while atItem { answers.append(answer()) }
    return answers
  }

  /// At a name, and not at an `as of`.
  private var atItem: Bool { atName && !at(.asOf) }

  private mutating func answer() -> ScenarioSyntax.Answer {
    let start = position
    let input = takeName()
    let arguments =
      at(.leftParenthesis) ? list(.leftParenthesis, .rightParenthesis) { $0.expression() } : []
    _ = accept(.equal)
    let reply = reply()
    return ScenarioSyntax.Answer(input: input, arguments: arguments, reply: reply, range: range(from: start))
  }

  private mutating func reply() -> ScenarioSyntax.Reply {
    if acceptPlain(.nothing) { return .nothing }
    if accept(.declaredUnknown) { return .declaredUnknown }
    if accept(.notApplicable) { return .notApplicable }
    return .values(expressions())
  }

  private mutating func mode() -> ScenarioSyntax.Mode {
    if acceptPlain(.no) { return .unexpected }
    if acceptPlain(.only) { return .only }
    if accept(.setAside) { return .setAside }
    return .expected
  }

  private var atDenied: Bool { at(.itIsDeniedThat) || at(.denied) }

  private mutating func expectation(_ mode: ScenarioSyntax.Mode, _ day: Day?) -> ScenarioSyntax.Expectation {
    let start = position
    let isDenied = acceptDenied()
    let head = HeadSyntax(isDenied: isDenied, atom: atom(isTested: true))
    var expectation = ScenarioSyntax.Expectation(
      mode: mode, head: head, furtherValues: [], certainty: nil, status: nil, source: nil, locators: [], because: nil,
      actor: nil, day: day, range: head.atom.range)
    while head.atom.limit == nil, accept(.comma) { expectation.furtherValues.append(expression()) }
    while qualifier(of: &expectation) {}
    expectation.range = range(from: start)
    return expectation
  }

  /// Reads one of what may follow an expected result; `false` when none follows.
  private mutating func qualifier(of expectation: inout ScenarioSyntax.Expectation) -> Bool {
    let start = position
    if accept(.cite) {
      let isFirst = expectation.locators.isEmpty
      (expectation.source, expectation.locators) = locators()
      once(isFirst, from: start)
      return true
    }
    if accept(.because) {
      let rule = term()
      once(expectation.because == nil, from: start)
      expectation.because = rule
      return true
    }
    // `silent on` begins a statement, and so does `left to` where a colon follows the actor.
    if at(.silentOn) { return false }
    if let length = length(of: .leftToActor), !at(.colon, length + 1) {
      take(.leftToActor, length: length)
      let actor = term()
      once(expectation.actor == nil, from: start)
      expectation.actor = actor
      return true
    }
    let certainties: [(Keyword, ExpectedCertainty)] = [
      (.explicit, .explicit), (.derived, .derived), (.hedged, .hedged), (.silent, .silent),
    ]
    for (keyword, certainty) in certainties where acceptPlain(keyword) {
      once(expectation.certainty == nil, from: start)
      expectation.certainty = certainty
      return true
    }
    let statuses: [(Keyword, ExpectedStatus)] = [
      (.certain, .certain), (.concluded, .concluded), (.contested, .contested), (.openStatus, .open),
    ]
    for (keyword, status) in statuses where acceptPlain(keyword) {
      once(expectation.status == nil, from: start)
      expectation.status = status
      return true
    }
    return false
  }
}
