import RessortLanguage
import Testing

@Suite("Scenarios, queries and answers") struct ScenarioCheckTests {
  @Test("answers take the shape of their input")
  func answers() throws {
    let checked = Checked(
      withVocabulary: """
        scenario S-1
          given mentioned housing, health   asked(advice) = declared unknown   asked(need.health) yes   choice nothing
          expect relevant(_)
        """)
    #expect(checked.codes == [])
    let answers = try #require(checked.program?.scenarios.first?.answers)
    #expect(
      answers == [
        Answer(input: ID(3), key: [], reply: .rows([[.term(ID(0))], [.term(ID(1))]])),
        Answer(input: ID(4), key: [.term(ID(6))], reply: .declaredUnknown),
        Answer(input: ID(4), key: [.term(ID(5))], reply: .values([.boolean(true)])),
        Answer(input: ID(5), key: [], reply: .values([])),
      ])
  }

  @Test("lines about one input are joined")
  func joined() {
    let checked = Checked(
      withVocabulary: "scenario S-1\n  given mentioned housing  mentioned health, housing\n  expect relevant(_)")
    #expect(checked.program?.scenarios[0].answers.map(\.reply) == [.rows([[.term(ID(0))], [.term(ID(1))]])])
  }

  @Test("expect only lists the values of the last column")
  func only() {
    let checked = Checked(
      withVocabulary:
        "scenario S-1\n  given mentioned nothing\n  expect only competence(housing) includes shared, principal")
    #expect(checked.program?.scenarios[0].expectations[0].result?.onlyValues == [.term(ID(7)), .term(ID(8))])
  }

  @Test(
    "expected notes and questions are notes and inputs of the program",
    arguments: [
      ("expect note remined", "R0202", "there is no note `remined`; did you mean `reminded`?"),
      ("expect no note plain", "R0202", "there is no note `plain`"),
      ("expect asked relevant(_)", "R0218", "`relevant` is no input: nobody is asked about it"),
      ("expect relevant(housing)  whatever relevant(_)", "R0218", "`relevant` is no input: nobody is asked about it"),
      (
        "expect not asked mentioned(housing)", "R0249",
        "`mentioned` is answered as a whole, so it is known or not as a whole: leave out the arguments"
      ),
    ])
  func notesAndQuestions(expectation: String, code: String, message: String) {
    let rules =
      "note reminded  fr \"f\"  en \"e\"  if mentioned(housing)\ndefault plain  relevant(d)  if mentioned(d)\n"
    let checked = Checked(withVocabulary: rules + "scenario S-1\n  " + expectation)
    #expect(checked.codes == [code])
    #expect(checked.messages.first == message)
  }

  private func query(_ text: String) throws -> (CheckedQuery?, [String]) {
    let program = try #require(Checked(withVocabulary: "").program)
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(program.files.count), path: "query", text: text)
    let body = try #require(Parser.parseQuery(file, language: .english, into: &diagnostics))
    let query = program.checkQuery(body, into: &diagnostics)
    return (query, diagnostics.all.map(\.problem.code))
  }

  @Test("a query's variables come in order of first occurrence")
  func queryVariables() throws {
    let (query, codes) = try query("competence(m) includes d and m is Domain")
    #expect(codes == [])
    #expect(query?.variables.map(\.name) == ["m", "d"])
    #expect(query?.variables.map(\.type) == [.terms([ID(0)]), .terms([ID(2)])])
  }

  @Test(
    "a query may ask what is denied; the denial gives its variables their values",
    arguments: ["denied", "it is denied that"])
  func deniedQuery(word: String) throws {
    let (query, codes) = try query("\(word) competence(m) includes d")
    #expect(codes == [])
    #expect(query?.variables.map(\.type) == [.terms([ID(0), ID(1)]), .terms([ID(2)])])
  }

  @Test(
    "an answer that does not fit is told in terms of the whole input",
    arguments: [
      ("input a()  closed", "a 3", "`3` is `Int`, but this place takes `Bool`"),
      ("input a()  closed", "a(1) = yes", "`a` takes 0 arguments, not 1"),
      ("input a()  closed", "a yes, no", "`a` has one value, but several are given"),
      ("input a(x: Int, y: Int)  closed", "a 3", "`a` takes 2 arguments, not 1"),
    ])
  func badAnswer(declaration: String, answer: String, message: String) {
    #expect(Checked("\(declaration)\nscenario s\n  given \(answer)").messages == [message])
  }

  @Test("an answer that cannot be read is not judged a second time")
  func unreadableAnswer() {
    #expect(Checked("input a()  closed\nscenario s\n  given a = )").codes == ["R0108"])
  }

  @Test(
    "a query with a mistake is told as a rule would be",
    arguments: [
      ("relevant(d) and not asked(n)", "R0220"), ("relevnt(d)", "R0202"), ("relevant(advice)", "R0207"),
      ("relevant(12)", "R0207"),
    ])
  func badQuery(text: String, code: String) throws {
    let (query, codes) = try query(text)
    #expect(query == nil)
    #expect(codes == [code])
  }

  @Test("an atom to explain takes variables as anything")
  func ground() throws {
    let program = try #require(Checked(withVocabulary: "").program)
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(1), path: "atom", text: "it is denied that competence(m) includes shared")
    let head = try #require(Parser.parseAtom(file, language: .english, into: &diagnostics))
    let checked = try #require(program.checkGround(head, into: &diagnostics))
    #expect(checked.isDenied)
    #expect(checked.atom == Atom(relation: ID(1), columns: [.wildcard, .constant(.term(ID(7)))]))
  }
}

@Suite("Dependencies of relations") struct DependencyTests {
  @Test("components come after what they depend on, and know recursion through negation")
  func components() throws {
    let checked = Checked(
      """
      relation move(x: Int, y: Int)
      relation win(x: Int)
      relation path(x: Int, y: Int)
      relation lost(x: Int)
      define lost(x)  if move(_, x) and not win(x)
      define win(x)  if move(x, y) and not win(y)
      define path(x, y)  if move(x, y)
      define path(x, z)  if path(x, y) and path(y, z)
      """)
    let program = try #require(checked.program)
    let components = program.dependencyComponents()
    #expect(components.map(\.relations) == [[ID(0)], [ID(1)], [ID(2)], [ID(3)]])
    #expect(components.map(\.isRecursive) == [false, true, true, false])
    #expect(components.map(\.hasNegativeRecursion) == [false, true, false, false])
  }
}

@Suite("Terms in categories") struct CategoryTests {
  @Test("a term belongs to its branch, to branches above, and to groups that hold any of them")
  func membership() throws {
    let program = try #require(Checked(withVocabulary: "").program)
    let families = try #require(program.term(identifier: "dom.families"))
    let babies = try #require(program.term(identifier: "dom.babies"))
    #expect(program.terms(in: .branch(families)).map { program.terms[$0].name } == ["families", "children", "babies"])
    #expect(program.terms(in: .group(ID(0))).map { program.terms[$0].name } == ["children"])
    #expect(program.contains(.branch(families), babies))
    #expect(!program.contains(.group(ID(0)), babies))
    #expect(program.terms(in: .concepts([ID(1)])).count == 2)
  }
}
