import RessortLanguage
import Testing

@testable import RessortReasoning

/// Relations that keep their least or greatest value.
@Suite("Least and greatest values") struct ExtremeTests {
  static let roads = """
    relation road(x: Int, y: Int) -> Int
    relation distance(x: Int) -> least Int
    fact road(1, 2) = 7
    fact road(1, 3) = 2
    fact road(3, 2) = 3
    fact road(2, 1) = 1
    fact distance(1) = 0
    define distance(y) = m + w  if distance(x) = m and road(x, y) = w

    """

  func outcome(_ text: String) throws -> (Outcome, CheckedProgram) {
    let program = try Case.program(text)
    return (try Outcome(Theory(program), answers: []), program)
  }

  func values(_ outcome: Outcome, _ program: CheckedProgram, _ name: String) -> [[Constant]] {
    guard let index = program.relations.firstIndex(where: { $0.name == name }) else { return [] }
    return outcome.conclusions(of: ID(index)).map(\.literal.row)
  }

  @Test("the least value stands, and nothing else is contested or concluded")
  func distances() throws {
    let (outcome, program) = try outcome(Self.roads)
    #expect(
      values(outcome, program, "distance") == [
        [.integer(1), .integer(0)], [.integer(2), .integer(5)], [.integer(3), .integer(2)],
      ])
    #expect(outcome.conclusions(of: ID(1)).allSatisfy { $0.status == .certain })
  }

  @Test("its proof is the way that gives it")
  func proof() throws {
    let (outcome, _) = try outcome(Self.roads)
    let proof = try #require(
      outcome.proof(of: Literal(relation: ID(1), row: [.integer(2), .integer(5)], isDenied: false)))
    let told = proof.steps.map(\.literal.row)
    #expect(told.contains([.integer(3), .integer(2)]) && told.contains([.integer(3), .integer(2), .integer(3)]))
    #expect(!told.contains([.integer(1), .integer(2), .integer(7)]))
    #expect(outcome.proof(of: Literal(relation: ID(1), row: [.integer(2), .integer(7)], isDenied: false)) == nil)
  }

  @Test("what is read behind it sees that value only")
  func readers() throws {
    let (outcome, program) = try outcome(
      Self.roads
        + """
        relation far(x: Int)
        relation total(n: Int)
        define far(x)    if distance(x) = m and m > 4
        define total(n)  if n = sum of { m where distance(_) = m }
        """)
    #expect(values(outcome, program, "far") == [[.integer(2)]])
    #expect(values(outcome, program, "total") == [[.integer(7)]])
  }

  @Test("greatest dates and ordered terms are kept, from several rules")
  func otherTypes() throws {
    let (outcome, program) = try outcome(
      """
      concept Level id lev ordered { low middle high }
      relation due() -> greatest Date
      relation risk(x: Int) -> greatest Level
      relation part(x: Int, y: Int)
      fact due() = 2009-06-01
      define due() = d  if d = 2009-06-15
      fact part(1, 2)
      fact risk(2) = middle
      define risk(x) = low  if part(x, _)
      define risk(x) = l    if part(x, y) and risk(y) = l
      """)
    #expect(values(outcome, program, "due") == [[.date(try #require(Day("2009-06-15")))]])
    let level = { (name: String) in Constant.term(ID(program.terms.firstIndex { $0.name == name } ?? 0)) }
    #expect(
      values(outcome, program, "risk") == [[.integer(1), level("middle")], [.integer(2), level("middle")]])
  }

  @Test("where an open input may give a better one, every value is open and names the question")
  func openInput() throws {
    let (outcome, program) = try outcome(
      """
      concept Gate id gate { north }
      input passable(g: Gate) -> Bool  open
      relation way(x: Int, y: Int) -> Int
      relation distance(x: Int) -> least Int
      fact distance(1) = 0
      fact way(1, 2) = 5
      fact way(2, 3) = 1
      define distance(y) = m + w  if distance(x) = m and way(x, y) = w
      define distance(3) = m + 2  if distance(1) = m and passable(north)
      """)
    let distance = try #require(program.relations.firstIndex { $0.name == "distance" })
    let found = outcome.conclusions(of: ID(distance))
    #expect(found.map(\.status) == [.certain, .certain, .open, .open])
    #expect(found.dropFirst(2).map { $0.literal.row.last } == [.integer(2), .integer(6)])
    for conclusion in found.dropFirst(2) { #expect(conclusion.dependsOn.count == 1) }
  }
}
