// scenario     = "scenario" scenarioName [ string ] { given | asOf | expect }
// asOf         = "as" "of" date
// given        = "given" { answer }
// answer       = name [ "(" [ values ] ")" ] [ "=" ] ( "nothing" | "declared" "unknown" | "not" "applicable" | values )
// expect       = "expect" ( [ "no" | "only" | "set" "aside" ] expectation { expectation } | [ "no" ] "note" expectedNote { expectedNote }
//              | [ "not" ] "asked" question { question } | "nothing" ( "asked" | "missing" ) )
// expectation  = [ denied ] ( atom { "," expression } | application limited ) { ( certainty | "silent" ) | ( "certain" | "concluded" | "contested" | "open" )
//              | "left" "to" term | "cite" locators | "because" term | "whatever" question { "," question } }
// expectedNote = name { ( certainty | "silent" ) | ( "certain" | "concluded" | "contested" | "open" ) | "cite" locators }
// question     = name | application

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
        expectations += self.expectations(day)
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

  /// What stands behind one `expect`.
  private mutating func expectations(_ day: Day?) -> [ScenarioSyntax.Expectation] {
    let start = position
    for (keyword, subject) in [(Keyword.nothingAsked, ScenarioSyntax.Subject.anyQuestion), (.nothingMissing, .anyGap)]
    where accept(keyword) {
      return [ScenarioSyntax.Expectation(mode: .unexpected, subject: subject, day: day, range: range(from: start))]
    }
    if accept(.noNote) { return items { $0.expectedNote(.unexpected, day) } }
    if accept(.note) { return items { $0.expectedNote(.expected, day) } }
    if acceptPlain(.notAsked) { return items { $0.expectedQuestion(.unexpected, day) } }
    if acceptPlain(.asked) { return items { $0.expectedQuestion(.expected, day) } }
    let mode = mode()
    return items { $0.expectation(mode, day) }
  }

  /// One at least.
  private mutating func items(
    _ item: (inout Parser) -> ScenarioSyntax.Expectation
  ) -> [ScenarioSyntax.Expectation] {
    var items = [item(&self)]
    while atItem || atDenied { items.append(item(&self)) }
    return items
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
    var furtherValues: [ExpressionSyntax] = []
    while head.atom.limit == nil, accept(.comma) { furtherValues.append(expression()) }
    var expectation = ScenarioSyntax.Expectation(
      mode: mode, subject: .result(head, furtherValues), day: day, range: head.atom.range)
    while reason(of: &expectation) || qualifier(of: &expectation) {}
    expectation.range = range(from: start)
    return expectation
  }

  private mutating func expectedNote(_ mode: ScenarioSyntax.Mode, _ day: Day?) -> ScenarioSyntax.Expectation {
    let start = position
    var expectation = ScenarioSyntax.Expectation(mode: mode, subject: .note(name()), day: day, range: missingRange)
    while qualifier(of: &expectation) {}
    expectation.range = range(from: start)
    return expectation
  }

  private mutating func expectedQuestion(_ mode: ScenarioSyntax.Mode, _ day: Day?) -> ScenarioSyntax.Expectation {
    let question = question()
    return ScenarioSyntax.Expectation(mode: mode, subject: .question(question), day: day, range: question.range)
  }

  private mutating func question() -> AtomSyntax {
    let start = position
    let input = name()
    let arguments = at(.leftParenthesis) ? list(.leftParenthesis, .rightParenthesis) { $0.argument() } : nil
    return AtomSyntax(relation: input, arguments: arguments, link: nil, value: nil, range: range(from: start))
  }

  /// Reads what an expected result rests on, whom it is left to, or what it does not hang on; `false` when none follows.
  private mutating func reason(of expectation: inout ScenarioSyntax.Expectation) -> Bool {
    let start = position
    if accept(.because) {
      let rule = term()
      once(expectation.because == nil, from: start)
      expectation.because = rule
      return true
    }
    // `left to` begins a statement where a colon follows the actor.
    if let length = length(of: .leftToActor), !at(.colon, length + 1) {
      take(.leftToActor, length: length)
      let actor = term()
      once(expectation.actor == nil, from: start)
      expectation.actor = actor
      return true
    }
    guard acceptPlain(.whatever) else { return false }
    var questions = [question()]
    while accept(.comma) { questions.append(question()) }
    once(expectation.whatever.isEmpty, from: start)
    expectation.whatever = questions
    return true
  }

  /// Reads one of what may follow an expected result or note; `false` when none follows.
  private mutating func qualifier(of expectation: inout ScenarioSyntax.Expectation) -> Bool {
    let start = position
    if accept(.cite) {
      let isFirst = expectation.locators.isEmpty
      (expectation.source, expectation.locators) = locators()
      once(isFirst, from: start)
      return true
    }
    // `silent on` begins a statement.
    if at(.silentOn) { return false }
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
