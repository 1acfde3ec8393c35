import RessortLanguage
import RessortReasoning
import Testing

@Suite("Aggregates in cases") struct AggregateTests {
  static let text = """
    concept Person { ada, bob, eve, zoe }
    input here(p: Person)  open
    relation edge(x: Int, y: Int)
    relation place(x: Int)
    relation pay(p: Person) -> Int
    relation degree(x: Int) -> Int
    relation total(n: Int)
    relation top(p: Person)
    relation quorum()
    relation poor(p: Person)
    fact edge(1, 2)
    fact edge(1, 3)
    fact edge(2, 3)
    fact pay(ada) = 10
    fact pay(bob) = 10
    fact pay(eve) = 30
    define place(x)  if edge(x, _) or edge(_, x)
    define degree(x) = n  if place(x) and n = count of { y where edge(x, y) }
    define total(n)  if n = sum of { a where pay(_) = a }
    define top(p)  if pay(p) = a and a = max of { b where pay(_) = b }
    default enough  quorum()  if count of { p where here(p) } >= 3
    default below  poor(p)  if pay(p) = a  unless count of { q where pay(q) = b and b < a } > 0

    """

  @Test("groups without a match count 0, equal values are summed each, and the greatest is found")
  func values() throws {
    let found = try Case(Self.text).results.filter {
      !$0.hasPrefix("edge") && !$0.hasPrefix("pay") && !$0.hasPrefix("place")
    }
    #expect(
      found == [
        "degree(1) = 2 certain explicit", "degree(2) = 1 certain explicit", "degree(3) = 0 certain explicit",
        "total(50) certain explicit", "top(eve) certain explicit", "quorum open explicit",
        "poor(ada) concluded explicit", "poor(bob) concluded explicit",
      ])
  }

  @Test(
    "an open input leaves a count open until it can no longer matter",
    arguments: [
      ("here ada, bob, eve", "concluded explicit"), ("here ada, bob", "nothing"), ("here nothing", "nothing"),
    ])
  func quorum(answers: String, expected: String) throws {
    #expect(try Case(Self.text + "scenario s given " + answers).result("quorum") == expected)
  }

  @Test("an open count names the inputs that could settle it")
  func openInputs() throws {
    let found = try Case(Self.text)
    #expect(try found.text(found.conclusion("quorum").dependsOn) == ["here"])
  }

  @Test("a count is as firm as what it counts")
  func certainty() throws {
    let found = try Case(
      """
      source s  kind report  locators { 1; 2 }
      citing s
      relation p(x: Int)
      relation n(x: Int)
      fact p(1)  cite 1
      fact p(2)  cite 2 hedged
      default counting  cite 1  n(x)  if x = count of { y where p(y) }
      """)
    #expect(found.result("n(2)") == "concluded hedged")
  }

  @Test("a proof lists what was counted")
  func proof() throws {
    let found = try Case(Self.text)
    let relation = try found.relation("degree")
    let proof = try #require(
      found.outcome.proof(of: Literal(relation: relation, row: [.integer(1), .integer(2)])))
    #expect(
      Narrator(found.program, in: .english).lines(of: proof).map { String(repeating: " ", count: $0.depth) + $0.text }
        == [
          "degree(1) = 2: established, said", " edge(1, 2): fact, said", " count of { x where edge(1, x) }: 2",
          "  edge(1, 2): fact, said", "  edge(1, 3): fact, said",
        ])
    let none = try #require(
      found.outcome.proof(of: Literal(relation: relation, row: [.integer(3), .integer(0)])))
    #expect(
      Narrator(found.program, in: .french).lines(of: none).map(\.text).last
        == "nombre de { x où edge(3, x) } : 0, faute d'en trouver")
  }

  @Test(
    "queries count too",
    arguments: [
      ("n = count of { p where here(p) }", ["0 open", "1 open", "2 open", "3 open", "4 open"]),
      ("n = sum of { a where pay(_) = a }", ["50 certain"]),
      (
        "pay(p) = a and n = count of { q where pay(q) = b and b < a }",
        ["ada 10 0 certain", "bob 10 0 certain", "eve 30 2 certain"]
      ),
      ("p = max of { q where pay(q) = _ and q in {ada, bob} }", []),
      ("place(x) and count of { y where edge(x, y) } = 0", ["3 certain"]),
    ])
  func queries(query: String, expected: [String]) throws {
    let program = try Case.program(Self.text)
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(1), path: "query", text: query)
    let body = try #require(Parser.parseQuery(file, language: .english, into: &diagnostics))
    guard let checked = program.checkQuery(body, into: &diagnostics) else {
      #expect(expected.isEmpty)
      return
    }
    let outcome = try Outcome(Theory(program), answers: [])
    let rows = outcome.answer(checked).rows.map { row in
      (row.bindings.map { program.constantText($0, in: .english) } + [row.status.word]).joined(separator: " ")
    }
    #expect(rows == expected)
  }

  @Test("in an `unless` the group comes from the rule's instances")
  func unless() throws {
    let found = try Case(Self.text)
    #expect(found.result("poor(eve)") == "nothing")
    #expect(found.result("poor(ada)") == "concluded explicit")
  }
}
