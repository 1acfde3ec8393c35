import Ressort
import Testing

@Suite("Rules that stand against each other")
struct DisputeTests {
  private func review(_ text: String) throws -> [Diagnostic] {
    try Knowledge([RuleFile(path: "rules.ressort", text: text)]).review().filter { $0.code == "R0321" }
  }

  /// The scenario of the only warning, pasted behind the rules, passes, and the warning is gone.
  private func expectWitness(_ text: String, _ example: String) throws {
    let found = try review(text)
    #expect(found.map(\.example) == [example], "\(found.map(\.text))")
    let pasted = try Knowledge([RuleFile(path: "rules.ressort", text: text + "\n" + example)])
    for scenario in pasted.scenarios { #expect(try pasted.run(scenario).failures.map(\.text) == []) }
    #expect(pasted.review().filter { $0.code == "R0321" }.map(\.text) == [])
  }

  @Test("two defaults for one key are told with a case that shows them, which can be pasted as a scenario")
  func twoValues() throws {
    try expectWitness(
      """
      concept Fare id fare { full reduced }
      input pupil()  closed
      input senior()  closed
      relation fare() -> Fare
      default pupils   fare() = reduced  if pupil()
      default seniors  fare() = full     if senior()
      """,
      """
      scenario contest-pupils-seniors
        given   pupil = true   senior = true
        expect  fare() = reduced  contested
        expect  fare() = full     contested

      """)
  }

  @Test("conditions are traced through definitions, groups and comparisons back to the answers")
  func chains() throws {
    try expectWitness(
      """
      concept Place id place { town village }
      group Rural of Place { village } closed
      input lives(n: Int) -> Place  closed
      input age(n: Int) -> Int  closed
      relation grown(n: Int)
      relation due(n: Int)
      define grown(n)  if age(n) = a and a >= 18
      default grown_up  due(n)  if grown(n)
      default rural     it is denied that due(n)  if lives(n) = p and p is Rural
      """,
      """
      scenario contest-grown_up-rural
        given   lives(1) = village   age(1) = 18
        expect  due(1)                    contested
        expect  it is denied that due(1)  contested

      """)
  }

  @Test("open questions that stand in the way are answered")
  func openInputs() throws {
    try expectWitness(
      """
      input pupil()  open
      input fined()  open
      input waived() -> Bool  open
      relation due()
      default everybody  due()  if fined()  unless waived()
      default pupils     it is denied that due()  if pupil()
      """,
      """
      scenario contest-everybody-pupils
        given   pupil = true   fined = true   waived() = false
        expect  due()                    contested
        expect  it is denied that due()  contested

      """)
  }

  @Test("values that an incompatibility keeps apart are contested, too")
  func incompatible() throws {
    let found = try review(
      """
      concept Role id role { none lead }
      relation role() -> many Role
      incompatible role() includes none  and  role() includes r  if r != none
      input asked()  closed
      default nothing  role() includes none
      default leader   role() includes lead  if asked()
      """)
    #expect(found.map(\.message) == ["`nothing` and `leader` can stand against each other, and no priority decides"])
  }

  @Test("a French file gets a French scenario")
  func french() throws {
    let text = """
      langue fr
      notion Tarif id tarif { plein réduit }
      donnée élève(n: Int)  close
      relation dû(n: Int) -> Tarif
      en principe élèves  dû(n) = réduit  si élève(n)
      en principe tous    dû(n) = plein   si élève(n) et n > 3
      """
    let found = try Knowledge([RuleFile(path: "règles.ressort", text: text)], language: .french).review()
    #expect(
      found.filter { $0.code == "R0321" }.map(\.example) == [
        """
        scénario litige-élèves-tous
          soit     élève = 4
          attendu  dû(4) = réduit  contesté
          attendu  dû(4) = plein   contesté

        """
      ])
    #expect(found.contains { $0.text.contains("un cas où cela arrive, sous forme de scénario") })
  }

  @Test(
    "nothing is told where a priority decides, no case brings both, or nothing shows that one does",
    arguments: [
      // A priority, an exception, a layer, a strict rule.
      "default a  p() = 1  if x()\ndefault b  p() = 2  if x()\na overrides b",
      "default a  p() = 1  if x()\nexception b to a  p() = 2  if x()",
      "layers high > low\ndefault a  in high  p() = 1  if x()\ndefault b  in low  p() = 2  if x()",
      "default a  p() = 1  if x()\nalways b  p() = 2  if x()",
      // The same value; other keys.
      "default a  p() = 1  if x()\ndefault b  p() = 1  if y(_)",
      "default a  q(1) = 1  if x()\ndefault b  q(2) = 2  if x()",
      // Conditions that exclude each other.
      "default a  p() = 1  if x()\ndefault b  p() = 2  if not x()",
      "default a  p() = 1  if y(n) and n < 3\ndefault b  p() = 2  if z() = n and n > 3 and not y(_)",
      // A third rule beats one of them wherever both apply.
      "default a  p() = 1  if x()\ndefault b  p() = 2  if x()\nexception c to a, b  p() = 3  if x()",
      // A condition that nothing gives.
      "relation r()\ndefault a  p() = 1  if r()\ndefault b  p() = 2  if r()",
      // A block against a conclusion leaves it in doubt on purpose.
      "default a  p() = 1  if x()\nblock b against p() = 1  if x()",
      // Two instances of one rule.
      "default a  p() = n  if y(n)",
    ])
  func silence(rules: String) throws {
    let head = """
      relation p() -> Int
      relation q(n: Int) -> Int
      input x()  closed
      input y(n: Int)  closed
      input z() -> Int  closed

      """
    #expect(try review(head + rules).map(\.text) == [])
  }

  @Test("a comment with a reason allows it")
  func allowed() throws {
    let text = """
      relation p() -> Int
      -- allow R0321: both readings are defended
      default a  p() = 1
      default b  p() = 2
      """
    #expect(try Knowledge([RuleFile(path: "rules.ressort", text: text)]).review().map(\.text) == [])
  }

  @Test("of many rules for one key each is named, up to a number, and it is found soon")
  func manyRules() throws {
    let rules = (0..<300).map { "default r\($0)  p(1) = \($0)" }.joined(separator: "\n")
    let found = try review("relation p(n: Int) -> Int\n" + rules)
    #expect(found.count == 25)
    #expect(found.allSatisfy { $0.message.contains("`r0`") })
  }

  @Test("the same rules give the same cases every time")
  func deterministic() throws {
    let text = """
      concept Kind id kind { one two three }
      input kind(k: Kind)  closed
      input size(k: Kind) -> Int  closed
      relation p(k: Kind) -> Int
      default a  p(k) = 1  if kind(k)
      default b  p(k) = 2  if size(k) = n and n > 4
      default c  p(k) = 3  if size(k) = n and n < 9
      """
    let first = try review(text).map(\.text)
    #expect(first.count == 2)
    #expect(try review(text).map(\.text) == first)
  }

  // MARK: Strict rules

  private func strictReview(_ text: String) throws -> [Diagnostic] {
    try Knowledge([RuleFile(path: "rules.ressort", text: text)]).review().filter {
      ["R0321", "R0324"].contains($0.code)
    }
  }

  @Test("two strict rules that contradict each other in a case are told with it")
  func contradiction() throws {
    let found = try strictReview(
      """
      input age(n: Int) -> Int  closed
      input married(n: Int)  closed
      relation status(n: Int) -> Int
      always minors   status(n) = 1  if age(n) = a and a < 18
      define status(n) = 2  if married(n)
      """)
    #expect(found.map(\.code) == ["R0324"])
    #expect(
      found.map(\.example) == [
        """
        scenario contradiction-minors
          given  age(1) = 1   married = 1

        """
      ])
  }

  @Test("a `never` against an `always` is, whatever it leaves open")
  func never() throws {
    let found = try strictReview(
      """
      input called(n: Int)  closed
      relation stance(n: Int) -> many Int
      always called_on  stance(n) includes 7  if called(n)
      never no_orders   stance(_) includes 7
      """)
    #expect(found.map(\.code) == ["R0324"])
  }

  @Test(
    "strict rules whose conditions exclude each other, or of which one may give way, are not",
    arguments: [
      "always a  p(n) = 1  if q(n) and n < 3\nalways b  p(n) = 2  if q(n) and n > 3",
      "always a  p(n) = 1  if q(n)\ndefault b  p(n) = 2  if q(n)",
      "always a  p(n) = 1  if q(n)\nalways b  p(n) = 1  if q(n) and n > 3",
    ])
  func compatible(rules: String) throws {
    #expect(try strictReview("input q(n: Int)  closed\nrelation p(n: Int) -> Int\n" + rules).map(\.text) == [])
  }

  // MARK: Groups that overlap

  private static let places = """
    concept Place id place { town village harbour { quay } }
    group Rural of Place { village, harbour } closed
    group Coast of Place { harbour } closed
    input lives(n: Int) -> Place  closed
    relation fare(p: Place) -> Int
    relation due(n: Int) -> Int

    """

  private func overlaps(_ rules: String) throws -> [String] {
    try Knowledge([RuleFile(path: "rules.ressort", text: Self.places + rules)]).review().filter {
      ["R0321", "R0325"].contains($0.code)
    }.map(\.message)
  }

  @Test("rules that tell cases apart by groups which share members are told with these")
  func sharedMembers() throws {
    let told =
      "`rural` and `coast` tell cases apart by `Rural` and `Coast`, which share `harbour` and `quay`: there no priority decides"
    #expect(
      try overlaps("default rural  fare(p) = 1  if p is Rural\ndefault coast  fare(q) = 2  if q is Coast") == [told])
    #expect(
      try overlaps(
        "default rural  due(1) = 1  if lives(1) = p and p is Rural\ndefault coast  due(1) = 2  if lives(1) = q and q is Coast"
      )
        == [told])
    #expect(
      try overlaps("default rural  fare(p) = 1  if p is Rural\ndefault sea  fare(p) = 2  if p is harbour") == [
        "`rural` and `sea` tell cases apart by `Rural` and `harbour`, which share `harbour` and `quay`: there no priority decides"
      ])
  }

  @Test(
    "groups that overlap without setting rules against each other are not told of",
    arguments: [
      "default rural  fare(p) = 1  if p is Rural\ndefault coast  fare(p) = 1  if p is Coast",
      "default rural  fare(p) = 1  if p is Rural\ndefault coast  fare(p) = 2  if p is Coast\ncoast overrides rural",
      "default rural  fare(p) = 1  if p is Rural and p is not Coast\ndefault coast  fare(p) = 2  if p is Coast",
    ])
  func meantOverlap(rules: String) throws {
    #expect(try overlaps(rules) == [])
  }
}
