import Ressort
import Testing

@Suite("A session")
struct SessionTests {
  static let library = RuleFile(
    path: "library.ressort",
    text: """
      source bylaw  fr "règlement"  en "by-law"  locators { 1 ¶1; 1 ¶2; 2 ¶1 }
      citing bylaw
      concept Reader id reader {
        resident fr "habitant" en "resident"
        visitor fr "visiteur" en "visitor"
      }
      input reader(r: Reader) presumed none  fr "{r} emprunte" en "{r} borrows"  ask fr "Qui ?" en "Who?"
      input overdue() -> Bool open  fr "retard : {value}" en "overdue: {value}"  ask fr "Un retard ?" en "Anything overdue?"
      relation may_borrow(r: Reader) output borrowers  fr "{r} peut emprunter" en "{r} may borrow"
      default open_to_all cite 1 ¶1 fr "prêt à tous" en "lending to all"
        may_borrow(r) if reader(r)
      exception not_to_visitors to open_to_all cite 1 ¶2 derived fr "sur place" en "on the spot"
        it is denied that may_borrow(r) if reader(r) and r = visitor
      exception overdue_first to open_to_all cite 2 ¶1 fr "retard" en "overdue"
        it is denied that may_borrow(r) if reader(r) and overdue()
      """)

  func session(_ answers: String...) throws -> Session {
    var session = Session(try Knowledge([Self.library]))
    for answer in answers { try session.assume(answer) }
    return session
  }

  @Test("a default that nothing beats is concluded, with its rule and its citation")
  func concluded() throws {
    var session = try session("reader resident", "overdue = no")
    let conclusions = try session.conclusions(of: "may_borrow")
    try #require(conclusions.count == 1)
    #expect(conclusions[0].status == .concluded)
    #expect(conclusions[0].arguments == [.term("reader.resident")])
    #expect(conclusions[0].because == ["open_to_all"])
    #expect(conclusions[0].citations.contains(Citation(source: "bylaw", locator: "1 ¶1")))
  }

  @Test("an open input leaves the conclusion open and is the question to ask")
  func open() throws {
    var session = try session("reader resident")
    let conclusions = try session.conclusions(of: "may_borrow").filter { !$0.isDenied }
    #expect(conclusions.map(\.status) == [.open])
    #expect(conclusions.first?.dependsOn == ["overdue"])
    #expect(try session.questions().map(\.input) == ["overdue"])
    #expect(try session.questions().map(\.settles) == [["borrowers"]])
  }

  @Test("a row names what it hangs on, by what the case says of it, and what it takes as absent")
  func rowsOfAnswers() throws {
    var session = try session("reader resident", "overdue = declared unknown")
    let row = try #require(try session.ask("may_borrow(r)").rows.first)
    #expect(row.status == .open)
    #expect(row.dependsOn == ["overdue"])
    #expect(row.declaredUnknown == ["overdue"])
    #expect(row.notAsked == [])
    try session.retract("overdue")
    #expect(try session.ask("may_borrow(r)").rows.first?.notAsked == ["overdue"])
    let presuming = RuleFile(
      path: "presuming.ressort",
      text: """
        input act() presumed none
        relation calm() output
        default quiet  calm() if not act()
        """)
    var other = Session(try Knowledge([presuming]))
    #expect(try other.ask("calm()").rows.map(\.presumptions) == [["act"]])
  }

  @Test("what an exception beat is kept with both rules and both citations")
  func setAside() throws {
    var session = try session("reader visitor", "overdue = no")
    #expect(try !session.ask("may_borrow(visitor)").holds)
    let aside = try session.setAside().filter { !$0.isDenied }
    try #require(aside.count == 1)
    #expect(aside[0].rule == "open_to_all")
    #expect(aside[0].because == ["not_to_visitors"])
    #expect(aside[0].citations.map(\.locator).sorted() == ["1 ¶1", "1 ¶2"])
  }

  @Test("a later answer replaces the one before; forgetting it opens the question again")
  func replacing() throws {
    var session = try session("reader resident", "overdue = yes")
    #expect(try !session.ask("may_borrow(resident)").holds)
    try session.assume(Assumption(input: "overdue", reply: .values([.boolean(false)])))
    #expect(try session.ask("may_borrow(resident)").holds)
    try session.retract("overdue")
    #expect(try session.ask("may_borrow(r)").rows.map(\.status) == [.open])
  }

  @Test("why names the rule, the fact it rests on and the place it cites, in either language")
  func why() throws {
    var session = try session("reader resident", "overdue = no")
    let english = try #require(try session.why("may_borrow(resident)"))
    #expect(english.lines.first?.text.contains("resident may borrow") == true)
    #expect(english.text.contains("1 ¶1"))
    session.language = .french
    let french = try #require(try session.why("may_borrow(resident)"))
    #expect(french.lines.first?.text.contains("habitant peut emprunter") == true)
    #expect(try session.why("may_borrow(visitor)") == nil)
  }

  @Test("statements added at the prompt count from then on; faulty ones leave everything as it was")
  func adding() throws {
    var session = try session("reader visitor", "overdue = no")
    try session.add("block hospitality against not_to_visitors cite 1 ¶1 fr \"accueil\" en \"hospitality\"")
    #expect(try session.ask("may_borrow(visitor)").holds)
    #expect(throws: RessortError.self) { try session.add("default broken may_borow(r) if reader(r)") }
    #expect(try session.ask("may_borrow(visitor)").holds)
  }

  @Test("a misspelt input or term is told with the nearest right one")
  func misspelt() throws {
    var session = try session()
    #expect { try session.assume(Assumption(input: "readr", reply: .rows([]))) } throws: { error in
      (error as? RessortError)?.message(in: .english).contains("did you mean `reader`?") == true
    }
    #expect { try session.assume("reader visitr") } throws: { error in
      guard case .invalid(let diagnostics)? = error as? RessortError else { return false }
      return diagnostics.count == 1 && diagnostics[0].place.line == 1 && diagnostics[0].text.contains("visitor")
    }
    #expect { try session.assume("reader sans-abrisme") } throws: { error in
      (error as? RessortError)?.message(in: .english).contains("`sans-abrisme`") == true
    }
  }

  @Test("a query may be typed with the keywords of either language")
  func eitherLanguage() throws {
    var session = try session("reader resident", "overdue = no")
    #expect(try session.ask("reader(r) and may_borrow(r)").holds)
    #expect(try session.ask("reader(r) et may_borrow(r)").holds)
  }

  @Test("rules that never stop inventing values end at a limit that names the rule")
  func endless() throws {
    let counting = "relation n(x: Int)\nalways zero n(0)\nalways next n(y) if n(x) and y = x + 1"
    var session = Session(
      try Knowledge([RuleFile(path: "n.ressort", text: counting)]), limits: Limits(derivedRows: 1_000))
    #expect { _ = try session.ask("n(3)") } throws: { error in
      if case .limit(let rule)? = error as? RessortError { rule == "next" } else { false }
    }
    #expect(Session(session.knowledge).limits == .ofAQuestion)
  }

  @Test("two strict rules that contradict each other are an error with both proofs")
  func contradiction() throws {
    let file = RuleFile(
      path: "clash.ressort",
      text: """
        input rain() closed
        relation wet()
        always it_rains  wet() if rain()
        always covered  it is denied that wet() if rain()
        """)
    var session = Session(try Knowledge([file]))
    try session.assume(Assumption(input: "rain", reply: .rows([[]])))
    #expect { _ = try session.ask("wet()") } throws: { error in
      guard case .contradiction(let first, let second)? = error as? RessortError else { return false }
      return !first.lines.isEmpty && !second.lines.isEmpty
    }
  }
}
