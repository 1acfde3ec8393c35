import RessortLanguage
import Testing

@testable import RessortReasoning

/// Programs with many conclusions of one relation.
@Suite("Many rules") struct ManyRulesTests {
  func analysis(_ rules: (Int) -> String) throws -> (ConflictAnalysis, CheckedProgram) {
    let text = "relation p(x: Int) -> Int\n" + (0..<300).map(rules).joined(separator: "\n")
    let program = try Case.program(text)
    return (ConflictAnalysis(program), program)
  }

  @Test("rules for a key each are looked at once each, and do not conflict")
  func distinctKeys() throws {
    let (conflicts, _) = try analysis { "default r\($0)x p(\($0)) = \($0)" }
    #expect(!conflicts.isContended[0])
    let keys = KeyIndex(conflicts.uses[0], keyCount: 1)
    #expect(conflicts.uses[0].map { keys.candidates(for: $0.columns).count } == Array(repeating: 1, count: 300))
  }

  @Test("two rules for one key among many conflict")
  func oneClash() throws {
    let (conflicts, _) = try analysis { "default r\($0)x p(\($0 % 299)) = \($0)" }
    #expect(conflicts.isContended[0])
    #expect(conflicts.beatingPairs(in: 0).count == 300)
  }

  @Test("many rules that stand against each other cost in proportion to their number")
  func manyRivals() throws {
    let count = 3_000
    let rules = (0..<count).map { "default r\($0)x p(1) = \($0)" }
    let program = try Case.program("relation p(x: Int) -> Int\n" + rules.joined(separator: "\n"))
    var checks = 0
    let outcome = try Outcome(
      try Theory(program), answers: [],
      isCancelled: {
        checks += 1
        return false
      })
    #expect(outcome.rowCount(of: ID(0)) == 0)
    // A check stands for some thousands of matches.
    #expect(checks < 60)
  }

  @Test("a contested conclusion names each rule against it, and each missing priority, once")
  func rivalsOfOne() throws {
    let program = try Case.program(
      """
      relation p(x: Int) -> Int
      default one    p(1) = 1
      default other  p(1) = 1
      default two    p(1) = 2
      default three  p(1) = 3
      default drei   p(1) = 3
      """)
    let outcome = try Outcome(try Theory(program), answers: [])
    let conflict = try #require(
      outcome.conclusion(of: Literal(relation: ID(0), row: [.integer(1), .integer(1)], isDenied: false))?.conflict)
    #expect(
      conflict.sides.map { $0.rules.map { program.rules[$0].name } } == [
        ["one", "other"], ["two"], ["three", "drei"],
      ])
    #expect(conflict.missingPriorities.count == 6)
    #expect(Set(conflict.missingPriorities).count == 6)
  }

  @Test("a rule that leaves the key open meets every other")
  func openKey() throws {
    let (conflicts, program) = try analysis {
      $0 == 7 ? "always r7x p(k) = 1000 if k in {8, 9}" : "default r\($0)x p(\($0)) = \($0)"
    }
    #expect(conflicts.isContended[0])
    let keys = KeyIndex(conflicts.uses[0], keyCount: 1)
    #expect(keys.candidates(for: conflicts.uses[0][7].columns).count == 300)
    #expect(keys.candidates(for: conflicts.uses[0][8].columns) == [7, 8])
    let winners = conflicts.beatingPairs(in: 0).compactMap(\.winner).map { program.rules[$0].name }
    #expect(Set(winners) == ["r7x"])
    #expect(winners.count == 299)
  }
}
