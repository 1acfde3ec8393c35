import RessortLanguage
import Testing

@Suite("Aggregates in programs") struct AggregateCheckTests {
  static let relations = """
    relation edge(x: Int, y: Int)
    relation place(x: Int)
    relation degree(x: Int) -> Int
    relation limit(d: Date)
    relation lead(x: Int)

    """

  func codes(_ rules: String) -> [String] { Checked(AggregateCheckTests.relations + rules).codes }

  @Test("a rule is told again as it was written")
  func told() {
    let text = "degree(x) = n if place(x) and n = count of { y where edge(x, y) and place(y) }"
    #expect(Checked(AggregateCheckTests.relations + "define " + text).told == text)
    let either = "lead(x) if place(x) and sum of { y where (edge(x, y)) or (edge(y, x)) } >= 3"
    #expect(
      Checked(
        AggregateCheckTests.relations
          + "define lead(x) if place(x) and 3 <= sum of { y where edge(x, y) or edge(y, x) }"
      )
      .told == either)
  }

  @Test("a variable of its own may have the same letter in two aggregates, and another type")
  func ownVariables() {
    #expect(
      codes("define lead(n)  if n = count of { y where edge(_, y) } and count of { y where limit(y) } > n") == [])
  }

  @Test(
    "mistakes are told where they are",
    arguments: [
      ("define lead(n)  if n = count of { y where edge(x, y) } and x > 2", "R0220"),
      ("define lead(n)  if n = count of { z where edge(_, y) and y > 2 }", "R0220"),
      ("define lead(n)  if n = sum of { d where limit(d) }", "R0208"),
      ("define lead(1)  if count of { y where edge(_, y) } = 2009-01-01", "R0209"),
      ("define lead(1)  if min of { s where s = \"a\" } = \"a\"", "R0210"),
      ("define lead(1)  if sum of { x, y where edge(x, y) } = 1", "R0251"),
      ("define lead(1)  if count of { x where count of { y where edge(x, y) } = 1 } = 1", "R0250"),
      ("define lead(n)  if n = count of { y where edge(_, y) and lead(_) }", "R0252"),
    ])
  func mistakes(rule: String, code: String) {
    #expect(codes(rule) == [code])
  }

  @Test("a circle through an aggregate is shown step by step")
  func circle() {
    let checked = Checked(
      AggregateCheckTests.relations + """
        default counting  lead(n)  if n = count of { x where place(x) }
        define place(x)  if degree(x) = 0
        default zero  degree(x) = 0  if lead(x)
        """)
    #expect(checked.codes == ["R0252"])
    #expect(
      checked.diagnostics[0].notes.map { $0.remark.message(in: .english) } == [
        "`place` concludes `place`", "`place` needs `degree`, which `zero` concludes",
        "`zero` needs `lead`, which `counting` concludes",
      ])
  }

  @Test("what is counted may hang on the same relation's denial elsewhere, not on the rule itself")
  func lower() {
    #expect(
      codes(
        "default a  place(x)  if edge(x, _)\ndefault b  denied place(1)  if edge(2, _)\n"
          + "default c  lead(n)  if n = count of { x where place(x) }") == [])
  }

  @Test("a query may count, and asks for no variable of the aggregate")
  func query() throws {
    let program = try #require(Checked(AggregateCheckTests.relations).program)
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(1), path: "query", text: "n = count of { y where edge(x, y) } and place(x)")
    let body = try #require(Parser.parseQuery(file, language: .english, into: &diagnostics))
    let query = try #require(program.checkQuery(body, into: &diagnostics))
    #expect(query.variables.map(\.name) == ["n", "x"])
    #expect(query.variableCount == 3)
  }
}
