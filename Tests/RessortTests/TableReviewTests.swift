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
      $0.code == "R0322" || $0.code == "R0323"
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
