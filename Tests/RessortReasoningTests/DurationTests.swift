import RessortLanguage
import RessortReasoning
import Testing

@Suite("Durations") struct DurationTests {
  @Test("durations are calculated with, compared, and looked up like other values")
  func calculating() throws {
    let found = try Case(
      """
      relation lasts(n: Int) -> Duration
      relation sum() -> Duration
      relation least() -> Duration
      relation due() -> Date
      relation days() -> Int
      relation long(n: Int)
      fact lasts(1) = 10 days
      fact lasts(2) = 3 weeks
      define sum() = x    if x = sum of { y where lasts(_) = y }
      define least() = x  if x = min of { y where lasts(_) = y }
      define due() = d    if lasts(1) = x and lasts(2) = y and d = 2009-01-01 + (y - x) - 2 * x
      define days() = n   if lasts(2) = x and n = days of x + 1
      define long(n)      if lasts(n) = x and x is at least 2 weeks and x = n * (10 days) + 1 day
      """)
    #expect(
      found.results == [
        "lasts(1) = 10 days certain explicit", "lasts(2) = 21 days certain explicit",
        "sum() = 31 days certain explicit",
        "least() = 10 days certain explicit", "due() = 2008-12-23 certain explicit", "days() = 22 certain explicit",
        "long(2) certain explicit",
      ])
  }

  @Test(
    "a duration is told in days, one of them in the singular",
    arguments: [
      (1, "1 day", "1 jour"), (0, "0 days", "0 jour"), (61, "61 days", "61 jours"), (-1, "-1 day", "-1 jour"),
    ])
  func told(days: Int64, english: String, french: String) {
    let program = CheckedProgram()
    #expect(program.constantText(.duration(days), in: .english) == english)
    #expect(program.constantText(.duration(days), in: .french) == french)
  }

  @Test(
    "a duration is read as ISO 8601 has it, and in words",
    arguments: [
      ("P61D", 61), ("-P3D", -3), ("P2W", 14), ("P1W3D", 10), ("61 days", 61), ("1 jour", 1), ("2 semaines", 14),
      ("P0D", 0),
      ("-2 weeks", -14),
    ])
  func read(text: String, days: Int64) {
    #expect(DurationText.days(of: text) == days)
  }

  @Test(
    "what is no whole number of days is refused",
    arguments: [
      "", "P", "61", "P1M", "P1Y", "PT5H", "P1D2W", "PD", "P1D1D", "2 months", "1.5 days", "days",
      "P9223372036854775808D",
      "P9223372036854775807W", "--P1D", "61  days",
    ])
  func refused(text: String) {
    #expect(DurationText.days(of: text) == nil)
  }

  @Test("a scenario gives and expects durations in parentheses, and is told again so that it parses")
  func scenario() throws {
    let text = """
      input delay() -> Duration  presumed none
      relation late() -> Duration
      define late() = x  if delay() = x and x > 2 weeks
      scenario s
        given delay = (15 days)
        expect late() = (15 days)
      """
    let program = try Case.program(text)
    let scenario = program.scenarios[0]
    #expect(ScenarioRunner.run(scenario, try Theory(program)).isPassed)
    let told = program.describe(scenario, in: .english)
    #expect(told.contains("given   delay() = (15 days)"))
    #expect(told.contains("late() = (15 days)"))
  }
}
