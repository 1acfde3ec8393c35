import RessortLanguage
import RessortReasoning
import Testing

@Suite("Statements that hold on some days only") struct TimeTests {
  static let dates = """
    input day() -> Date  presumed none  dates the facts
    input law() -> Date  presumed none  dates the law

    """

  /// What comes out of statements where a case says this.
  func results(of statements: String, given answers: String, _ ambiguity: TheoryOptions.Ambiguity = .blocking) throws
    -> [String]
  {
    try Case(Self.dates + statements + "\nscenario s  given \(answers)", ambiguity: ambiguity).results
  }

  @Test(
    "the first day counts, and the last one does not",
    arguments: [
      ("2009-12-31", "nothing"), ("2010-01-01", "certain explicit"), ("2014-12-31", "certain explicit"),
      ("2015-01-01", "nothing"),
    ])
  func bounds(day: String, result: String) throws {
    let statements = "relation p()\nrelation q()\nfact p()  since 2010-01-01 until 2015-01-01\ndefine q()  if p()"
    let found = try Case(Self.dates + statements + "\nscenario s  given day \(day)")
    #expect(found.result("p") == result)
    #expect(found.result("q") == result)
  }

  @Test(
    "facts are held against the date of the facts, rules against that of the law, which is the same unless a case says otherwise"
  )
  func twoDates() throws {
    let statements = """
      relation p()
      relation q()
      fact p()  since 2010-01-01
      default r  since 2010-01-01
        q()
      """
    #expect(try results(of: statements, given: "day 2010-06-01") == ["p certain explicit", "q concluded explicit"])
    #expect(try results(of: statements, given: "day 2010-06-01  law 2009-06-01") == ["p certain explicit"])
    #expect(try results(of: statements, given: "day 2009-06-01  law 2010-06-01") == ["q concluded explicit"])
  }

  static let changeover = """
    input changeover() -> Date  presumed none
    concept Regime id reg { old, new }
    relation regime() -> Regime output
    default old_one  until unstated after 2009-02-05 told by changeover
      regime() = old
    default new_one  since unstated after 2009-02-05 told by changeover
      regime() = new
    """

  @Test(
    "an answer settles a bound that the text leaves unstated, and without one it is what to ask",
    arguments: [
      ("day 2009-02-05", ["regime() = old concluded explicit"], []),
      ("day 2009-06-01", ["regime() = old open explicit", "regime() = new open explicit"], ["changeover"]),
      ("day 2009-06-01  changeover 2009-06-02", ["regime() = old concluded explicit"], []),
      ("day 2009-06-01  changeover 2009-06-01", ["regime() = new concluded explicit"], []),
      (
        "day 2009-06-01  changeover declared unknown", ["regime() = old open hedged", "regime() = new open hedged"],
        ["changeover unknown"]
      ),
      ("changeover 2009-06-01", ["regime() = old open explicit", "regime() = new open explicit"], ["day"]),
    ])
  func toldBound(answers: String, results: [String], asked: [String]) throws {
    let found = try Case(Self.dates + Self.changeover + "\nscenario s  given \(answers)")
    #expect(found.results == results)
    #expect(found.text(found.outcome.openInputs()) == asked)
  }

  @Test("a row of a table may say which input tells its bound")
  func toldCell() throws {
    let statements = """
      input changeover() -> Date  presumed none
      concept Regime id reg { old, new }
      relation regime() -> Regime output
      table services default
        | row    | -> regime() = | since                                            | until                                            |
        | former | old           |                                                  | unstated after 2009-02-05 told by changeover     |
        | latter | new           | unstated after 2009-02-05 told by changeover     |                                                  |

      """
    let open = try Case(Self.dates + statements + "scenario s  given day 2009-06-01")
    #expect(open.text(open.outcome.openInputs()) == ["changeover"])
    let told = try Case(Self.dates + statements + "scenario s  given day 2009-06-01  changeover 2009-06-01")
    #expect(told.results == ["regime() = new concluded explicit"])
  }

  @Test("a proof tells the day that the case gives for the bound")
  func toldBoundInProof() throws {
    let found = try Case(Self.dates + Self.changeover + "\nscenario s  given day 2010-01-01 changeover 2009-06-01")
    let account = found.outcome.account(of: try found.conclusion("regime() = new"))
    let lines = Narrator(found.program, in: .english).lines(of: account).map(\.text)
    #expect(lines.contains("in force since 2009-06-01; the law as of 2010-01-01"))
  }

  static let benefits = """
    concept Benefit id ben { rmi until 2009-06-01  rsa since 2009-06-01  old until 2010-01-01 { api alf until unstated after 2009-02-05 }  housing }
    group Listed of Benefit { rmi, rsa, old }
    relation listed(b: Benefit) -> Bool  output
    relation there(b: Benefit)  output
    relation below(b: Benefit)  output
    input asked(b: Benefit)  presumed none
    define listed(b) = true   if asked(b) and b is Listed
    define listed(b) = false  if asked(b) and b is not Listed
    define there(b)  if b is Benefit
    define below(b)  if b is old

    """

  @Test("a term belongs to groups, branches and concepts within its bounds and those of its branch only")
  func termBounds() throws {
    let early = try Case(Self.dates + Self.benefits + "scenario s  given day 2009-02-01  asked rmi, rsa, housing")
    #expect(
      early.results == [
        "listed(rmi) certain explicit", "listed(rsa) = false certain explicit",
        "listed(housing) = false certain explicit", "there(rmi) certain explicit", "there(old) certain explicit",
        "there(api) certain explicit", "there(alf) certain explicit", "there(housing) certain explicit",
        "below(old) certain explicit", "below(api) certain explicit", "below(alf) certain explicit",
      ])
    let late = try Case(Self.dates + Self.benefits + "scenario s  given day 2010-01-01  asked rmi, rsa")
    #expect(
      late.results == [
        "listed(rmi) = false certain explicit", "listed(rsa) certain explicit", "there(rsa) certain explicit",
        "there(housing) certain explicit",
      ])
  }

  @Test("where the day is not said, or the text does not state the bound, membership is open")
  func openTermBounds() throws {
    let undated = try Case(Self.dates + Self.benefits + "scenario s  given asked rsa")
    #expect(undated.text(try undated.conclusion("listed(rsa)").dependsOn) == ["day"])
    let unstated = try Case(Self.dates + Self.benefits + "scenario s  given day 2009-03-01")
    #expect(unstated.result("below(alf)").hasPrefix("open"))
    #expect(unstated.result("below(api)") == "certain explicit")
  }

  @Test("a proof tells the bounds of the term with the membership, in both languages")
  func termBoundsInProof() throws {
    let found = try Case(Self.dates + Self.benefits + "scenario s  given day 2009-07-01  asked rsa")
    let account = found.outcome.account(of: try found.conclusion("listed(rsa)"))
    func lines(_ language: KeywordLanguage) -> [String] {
      Narrator(found.program, in: language).lines(of: account).map(\.text)
    }
    #expect(lines(.english).contains("rsa is among Listed; it is there since 2009-06-01"))
    #expect(lines(.french).contains("rsa est parmi : Listed ; existe depuis le 2009-06-01"))
  }

  @Test("what names a term on a day on which there is none is told")
  func anachronism() throws {
    let found = try Case(Self.dates + Self.benefits + "scenario s  given day 2009-02-01  asked rmi, rsa")
    #expect(found.outcome.anachronisms.map { found.program.terms[$0.term].name } == ["rsa"])
    let later = try Case(Self.dates + Self.benefits + "scenario s  given day 2012-02-01  asked api, rsa")
    #expect(later.outcome.anachronisms.map { found.program.terms[$0.term].name } == ["api"])
  }

  @Test("without a day what has bounds is open, and the day is what it hangs on")
  func noDay() throws {
    let statements = "relation p() output\ndefault r  since 2010-01-01\n  p()"
    for (answers, needed) in [("law nothing", ["day"]), ("day declared unknown", ["day unknown"])] {
      let found = try Case(Self.dates + statements + "\nscenario s  given \(answers)")
      #expect(found.result("p").hasPrefix("open"))
      #expect(found.text(try found.conclusion("p").dependsOn) == needed)
      #expect(found.text(found.outcome.openInputs()) == needed)
    }
    let unknownLaw = try Case(Self.dates + statements + "\nscenario s  given day 2011-01-01  law declared unknown")
    #expect(unknownLaw.text(try unknownLaw.conclusion("p").dependsOn) == ["law unknown"])
  }

  @Test(
    "beyond the day after which a bound is unstated, the statement is open, and no answer settles it",
    arguments: [
      ("until unstated after 2009-02-05", "2009-02-05", "concluded explicit"),
      ("until unstated after 2009-02-05", "2009-02-06", "open explicit"),
      ("since unstated after 2009-02-05", "2009-02-05", "nothing"),
      ("since unstated after 2009-02-05", "2009-02-06", "open explicit"),
      ("since unstated after 2009-02-05 until 2010-01-01", "2010-01-01", "nothing"),
      ("since unstated", "1900-01-01", "open explicit"),
      ("since 2009-01-01 until unstated", "2008-12-31", "nothing"),
      ("since 2009-01-01 until unstated", "2009-01-01", "concluded explicit"),
      ("since 2009-01-01 until unstated", "2009-01-02", "open explicit"),
    ])
  func unstated(period: String, day: String, result: String) throws {
    let found = try Case(
      Self.dates + "relation p() output\ndefault r  \(period)\n  p()\nscenario s  given day \(day)")
    #expect(found.result("p") == result)
    #expect(found.outcome.openInputs() == [])
  }

  @Test("outside its bounds a rule attacks nothing and sets nothing aside", arguments: [false, true])
  func outOfForce(isPropagating: Bool) throws {
    let statements = """
      relation p()
      relation q()
      default a  p()
      default b(x)
        q()  if x = 1
      exception out to a  since 2010-01-01
        denied p()
      block k against b(1)  until 2010-01-01
      """
    let ambiguity: TheoryOptions.Ambiguity = isPropagating ? .propagating : .blocking
    #expect(try results(of: statements, given: "day 2009-06-01", ambiguity) == ["p concluded explicit"])
    #expect(
      try results(of: statements, given: "day 2010-06-01", ambiguity) == [
        "denied p concluded explicit", "q concluded explicit",
      ])
  }

  @Test("strict rules and facts whose days differ never contradict each other")
  func disjoint() throws {
    let statements = """
      relation rate() -> Int
      relation fee() -> Int
      fact rate() = 10  until 2010-01-01
      fact rate() = 12  since 2010-01-01
      always before  until 2010-01-01
        fee() = 1
      always from_then_on  since 2010-01-01
        fee() = 2
      """
    #expect(
      try results(of: statements, given: "day 2009-12-31") == [
        "rate() = 10 certain explicit", "fee() = 1 certain explicit",
      ])
    #expect(
      try results(of: statements, given: "day 2010-01-01") == [
        "rate() = 12 certain explicit", "fee() = 2 certain explicit",
      ])
  }

  @Test("a rule without bounds takes those of the source it cites")
  func sources() throws {
    let statements = """
      source act  since 2010-01-01  locators { 1 }
      relation p()
      default r  cite act 1
        p()
      """
    #expect(try results(of: statements, given: "day 2009-12-31") == [])
    #expect(try results(of: statements, given: "day 2010-01-01") == ["p concluded explicit"])
  }

  @Test("rows of a table have bounds of their own, and the table's where they have none")
  func tables() throws {
    let statements = """
      relation rate(n: Int)
      table rates  fact  since 2010-01-01
        | -> rate | since      | until      |
        | 1       |            |            |
        | 2       | 2005-01-01 | 2011-01-01 |
        | 3       |            | unstated   |
      """
    #expect(try results(of: statements, given: "day 2009-01-01") == ["rate(2) certain explicit"])
    #expect(
      try results(of: statements, given: "day 2010-01-01") == [
        "rate(1) certain explicit", "rate(2) certain explicit", "rate(3) certain explicit",
      ])
    #expect(
      try results(of: statements, given: "day 2011-01-01") == ["rate(1) certain explicit", "rate(3) open explicit"])
  }

  @Test("a proof says when each rule and fact is in force, in both languages")
  func proofs() throws {
    let text =
      Self.dates + """
        relation rate() -> Int  fr "taux {value}"  en "rate {value}"
        relation p()  fr "dû"  en "due"
        fact rate() = 10  since 2010-01-01 until 2015-01-01
        default r  since 2009-01-01  fr "la règle le veut"  en "the rule says so"
          p()  if rate() = 10
        default s  since unstated after 2009-02-05
          denied p()  if rate() = 12
        scenario s  given day 2012-01-01
        """
    let told = try Case(text)
    let proof = try #require(told.outcome.proof(of: try told.conclusion("p").literal))
    #expect(
      Narrator(told.program, in: .english).lines(of: proof).map(\.text) == [
        "due: concluded, said, because the rule says so", "in force since 2009-01-01; the law as of 2012-01-01",
        "rate 10: fact, said, since 2010-01-01 until 2015-01-01",
      ])
    #expect(
      Narrator(told.program, in: .french).lines(of: proof).map(\.text) == [
        "dû : conclu, dit, car la règle le veut", "en vigueur depuis le 2009-01-01 ; droit pris au 2012-01-01",
        "taux 10 : fait, dit, depuis le 2010-01-01 jusqu'au 2015-01-01 exclu",
      ])
  }

  @Test("the argument for what is open says which bound the text leaves unstated")
  func openProof() throws {
    let told = try Case(
      Self.dates + """
        relation p()
        default r  since unstated after 2009-02-05
          p()
        scenario s  given day 2009-06-01
        """)
    let account = told.outcome.account(of: try told.conclusion("p"))
    #expect(
      Narrator(told.program, in: .english).lines(of: account).map(\.text).contains(
        "in force since an unstated day after 2009-02-05; whether on 2009-06-01, the text does not say"))
  }

  @Test("the days as of which something would be concluded are found where some statement begins or ends")
  func otherDays() throws {
    let told = try Case(
      Self.dates + """
        relation p()
        default r  since 2010-01-01 until 2012-01-01
          p()
        default s  since 2014-01-01
          p()
        scenario s  given day 2013-01-01  law 2013-01-01
        """)
    let days = told.outcome.otherDays(of: try told.relation("p"), matching: [], isDenied: false)
    #expect(days.map(\.description) == ["2010-01-01", "2014-01-01"])
  }

  @Test("a scenario is held against each of its days")
  func scenarios() throws {
    let program = try Case.program(
      Self.dates + """
        relation p()
        relation q()
        input told()  presumed none
        default r  since 2010-01-01
          p()  if told()
        define q()  if day() = d and d < 2010-01-01
        scenario s
          given told yes  day 2011-01-01
          expect p()
          as of 2009-12-31
          expect no  p()
          expect q()
          as of 2010-01-01
          expect p()  q()
        """)
    let result = ScenarioRunner.run(program.scenarios[0], try Theory(program), tracesCoverage: true)
    #expect(result.failures.count == 1)
    #expect(result.failures.first?.expectation == program.scenarios[0].expectations.last)
    #expect(result.trace?.applied.count == 2)
  }
}
