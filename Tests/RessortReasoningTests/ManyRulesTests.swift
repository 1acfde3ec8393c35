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
    let precedence = conflicts.precedence(in: 0)
    // Facts and answers, of which all rules here are the losers.
    #expect(precedence.overRules.count == 300)
    #expect(precedence.overRules.allSatisfy { $0.winner == nil })
    #expect(precedence.overRanks.isEmpty && precedence.rules.isEmpty)
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
    let precedence = conflicts.precedence(in: 0)
    #expect(precedence.overRanks.map { $0.winner.map { program.rules[$0].name } } == [nil, "r7x"])
    #expect(Set(precedence.overRanks.map(\.rank)).count == 1)
    #expect(precedence.overRules.isEmpty)
  }

  // MARK: Layers

  @Test("what layers decide between many rules of one key is kept by rule and layer, not by pair")
  func layersOfOneKey() throws {
    let layers = ["high", "middle", "low"]
    let rules = (0..<600).map { "default r\($0)x  in \(layers[$0 % 3])  p(1) = \($0)" }
    let program = try Case.program(
      "layers high > middle > low\nrelation p(x: Int) -> Int\n" + rules.joined(separator: "\n"))
    let precedence = ConflictAnalysis(program).precedence(in: 0)
    #expect(precedence.overRules.isEmpty)
    // Facts over three layers, each high rule over two, each middle one over one.
    #expect(precedence.overRanks.count == 3 + 2 * 200 + 200)
    #expect(precedence.rules.count == 601)
  }

  @Test("a rule that is set over one of a higher layer is listed, and so is what the other still beats")
  func againstLayers() throws {
    let program = try Case.program(
      """
      layers high > low
      relation p(x: Int) -> Int
      default a  in high  p(1) = 1
      default b  in low   p(1) = 2
      default c  in low   p(1) = 3
      default d  in low   p(2) = 4
      default e  in high  p(1) = 5
      b overrides a
      """)
    let conflicts = ConflictAnalysis(program)
    let precedence = conflicts.precedence(in: 0)
    func name(_ rule: ID<RessortLanguage.Rule>?) -> String { rule.map { program.rules[$0].name } ?? "fact" }
    #expect(precedence.overRules.map { name($0.winner) + name($0.loser) } == ["ac", "ba"])
    #expect(precedence.overRanks.map { name($0.winner) } == ["fact", "fact", "e"])
  }

  @Test(
    "strictness, discretion, layers and named pairs decide as their pairs would, one by one",
    arguments: [
      ("default a in high p() = 1\ndefault b in low p() = 2", "concluded -"),
      ("default a in high p() = 1\ndefault b in low p() = 2\nb overrides a", "- concluded"),
      ("default a in high p() = 1\ndefault b in low p() = 2\nalways c p() = 2", "- certain"),
      ("default a in low p() = 1\nexception b to a p() = 2", "- concluded"),
      ("default a in low p() = 1\ndefault b in high p() = 2\ndefault c in top p() = 1", "concluded -"),
      ("default a in low p() = 1\ndefault b in high p() = 2\ndefault c in top p() = 1\nb overrides c", "- concluded"),
      ("default a in low p() = 1\ndefault b in low p() = 2", "contested contested"),
      ("default a p() = 1\ndefault b in top p() = 2", "contested contested"),
      ("default a in top p() = 1\nblock b against p() = 1  in low", "concluded -"),
      ("default a in low p() = 1\nblock b against p() = 1  in top", "- -"),
    ])
  func decisions(rules: String, told: String) throws {
    let program = try Case.program("layers top > high > low\nrelation p() -> Int\n" + rules)
    let outcome = try Outcome(try Theory(program), answers: [])
    let statuses = [Int64(1), 2].map { value in
      let literal = Literal(relation: ID(0), row: [.integer(value)], isDenied: false)
      return outcome.conclusion(of: literal).map { "\($0.status)".prefix { $0 != "(" } } ?? "-"
    }
    #expect(statuses.joined(separator: " ") == told)
  }

  @Test("layers of two ladders say nothing of each other, and each ladder lends its own certainty")
  func twoLadders() throws {
    let program = try Case.program(
      """
      import "a"
      import "b"
      relation p() -> Int
      relation q() -> Int
      default one  in a::low   p() = 1
      default two  in b::high  p() = 2
      default three  in a::high  q() = 1
      default four   in a::low   q() = 2
      """,
      files: [
        "a": "module a\nexport layers high > low  derived", "b": "module b\nexport layers high > low  hedged",
      ])
    let outcome = try Outcome(try Theory(program), answers: [])
    func status(_ relation: Int, _ value: Int64) -> String {
      let literal = Literal(relation: ID(relation), row: [.integer(value)], isDenied: false)
      return outcome.conclusion(of: literal).map { "\($0.status) \($0.certainty)" } ?? "-"
    }
    #expect(status(0, 1).hasPrefix("contested"))
    #expect(status(0, 2).hasPrefix("contested"))
    #expect(status(1, 1) == "concluded derived")
  }
}
