import Ressort
import Testing

@Suite("Tables that decide more than once, or not at all")
struct TableReviewTests {
  private static let head = """
    concept Place id place { town village harbour { quay } }
    group Rural of Place { village } closed
    group Coast of Place { village, harbour } closed
    input lives() -> Place  closed
    input pupil()  closed
    input paid() -> Bool  closed
    relation fare() -> Int
    relation due(p: Place)
    define due(p)  if lives() = p and not pupil()

    """

  private func review(_ table: String) throws -> [Diagnostic] {
    try Knowledge([RuleFile(path: "fares.ressort", text: Self.head + table)]).review().filter {
      ["R0321", "R0322", "R0323", "R0325"].contains($0.code)
    }
  }

  @Test("rows that share a term through groups are told with a case, which passes as a scenario")
  func overlap() throws {
    let table = """
      table fares  default  hit unique
        | row   | if lives() = p: p | -> fare() = |
        | rural | Rural          | 1           |
        | coast | Coast          | 2           |
        | town  | town           | 3           |

      """
    let found = try review(table)
    #expect(
      found.map(\.message) == [
        "rows `rural` and `coast` of `fares` can apply together, but each case is to hit one row"
      ])
    let example = """
      scenario overlap-fares-coast
        given   lives() = village
        expect  fare() = 1  contested
        expect  fare() = 2  contested

      """
    #expect(found.map(\.example) == [example])
    let pasted = try Knowledge([RuleFile(path: "fares.ressort", text: Self.head + table + example)])
    for scenario in pasted.scenarios { #expect(try pasted.run(scenario).failures.map(\.text) == []) }
  }

  @Test("values that no row is for are told with a case, traced through what the columns ask")
  func gap() throws {
    let found = try review(
      """
      table fares  default  hit unique
        | row   | if due(p): p  | if paid() | -> fare() = |
        | rural | Rural         | yes       | 1           |
        | rest  | Rural         | no        | 2           |
        | coast | harbour, town | any       | 3           |
      """)
    #expect(found.map(\.message) == ["no row of `fares` is for `quay | yes`"])
    #expect(
      found.map(\.example) == [
        """
        scenario gap-fares
          given      lives() = quay   paid() = true
          expect no  fare() = _

        """
      ])
  }

  @Test(
    "of numbers, days and texts, the one between or beyond what rows list is told",
    arguments: [
      ("input size() -> Int  closed", "size()", ["2, 3", "5", "1"], "no row of `t` is for `4`"),
      ("input size() -> Int  closed", "size()", ["2, 3", "5", "other than 4"], "no row of `t` is for `4`"),
      ("input size() -> Int  closed", "size()", ["7", "other than 7"], nil),
      ("input on() -> Date  closed", "on()", ["2009-06-01", "2009-06-02"], "no row of `t` is for `2009-06-03`"),
      ("input rate() -> Decimal  closed", "rate()", ["0.5", "1.5"], "no row of `t` is for `1.0`"),
      ("input rate() -> Decimal  closed", "rate()", ["at most -0.5", "at least 0.5"], "no row of `t` is for `0.0`"),
      ("input rate() -> Decimal  closed", "rate()", ["at most 0.5", "at least 0.500001"], nil),
      ("input size() -> Int  closed", "size()", ["at most 17", "at least 18"], nil),
      ("input size() -> Int  closed", "size()", ["at least 18", "17"], "no row of `t` is for `16`"),
      (
        "input wait() -> Duration  closed", "wait()", ["at most 2 weeks", "at least 17 days"],
        "no row of `t` is for `15 days`"
      ),
      ("input kind() -> String  closed", "kind()", ["\"a\"", "\"b\""], nil),
    ] as [(String, String, [String], String?)])
  func constants(input: String, atom: String, cells: [String], told: String?) throws {
    let rows = cells.enumerated().map { "| r\($0)x | \($1) | \($0) |" }.joined(separator: "\n")
    let table = "table t  default  hit unique\n| row | if \(atom) = v: v | -> fare() = |\n" + rows
    let found = try review(input + "\n" + table)
    #expect(found.filter { $0.code == "R0323" }.map(\.message) == (told.map { [$0] } ?? []))
    let pasted = Self.head + input + "\n" + table + "\n" + found.compactMap(\.example).joined(separator: "\n")
    let knowledge = try Knowledge([RuleFile(path: "fares.ressort", text: pasted)])
    #expect(knowledge.scenarios.count == found.count)
    for scenario in knowledge.scenarios { #expect(try knowledge.run(scenario).failures.map(\.text) == []) }
  }

  @Test("a gap between what comparisons cover, and an overlap of what they cover, are told with a number that shows it")
  func intervals() throws {
    let table = { (young: Int, old: Int) in
      """
      input age() -> Int  closed
      table t  default  hit unique
        | row   | if age() = a: a | if a < \(young) | if a > \(old) | -> fare() = |
        | young | any            | yes        | any        | 1           |
        | old   | any            | any        | yes        | 2           |

      """
    }
    let gap = try review(table(18, 64))
    #expect(gap.map(\.code) == ["R0323"])
    #expect(gap[0].example?.contains("given      age() = 64\n") == true, "\(gap.map(\.text))")
    let overlap = try review(table(30, 20))
    #expect(overlap.map(\.code) == ["R0322"])
    #expect(overlap[0].example?.contains("given   age() = 21\n") == true, "\(overlap.map(\.text))")
    #expect(try review(table(18, 17)).isEmpty)
  }

  @Test(
    "nothing is told of tables that decide every case once, and of those that need not",
    arguments: [
      // Whole.
      "table t  default  hit unique\n| row | if lives() = p: p | -> fare() = |\n| a | Coast | 1 |\n| b | town | 2 |",
      "table t  default  hit unique\n| row | if lives() = p: p | -> fare() = |\n| a | town | 1 |\n| b | other than town | 2 |",
      "table t  default  hit unique\n| row | if pupil() | if paid() | -> fare() = |\n| a | yes | any | 1 |\n"
        + "| b | no | yes | 2 |\n| c | no | no | 3 |",
      // Every row asks the same: that is what the table is about.
      "table t  default  hit unique\n| row | if pupil() | if paid() | -> fare() = |\n| a | yes | yes | 1 |\n"
        + "| b | yes | no | 2 |",
      // Another policy.
      "table t  default  hit collect\n| row | if lives() = p: p | -> fare() = |\n| a | Rural | 1 |\n| b | Coast | 1 |",
      // No case has what is missing.
      "relation near(p: Place)\nfact near(town)\nfact near(village)\ntable t  default  hit unique\n"
        + "| row | if near(p): p | -> fare() = |\n| a | town | 1 |\n| b | village | 1 |",
    ])
  func silence(table: String) throws {
    #expect(try review(table).map(\.text) == [])
  }
}
