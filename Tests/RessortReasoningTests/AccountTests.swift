import RessortLanguage
import RessortReasoning
import Testing

/// What `why` tells beyond a proof.
@Suite("Accounts") struct AccountTests {
  func lines(
    of literal: String, _ language: KeywordLanguage = .english, in text: String,
    ambiguity: TheoryOptions.Ambiguity = .blocking
  ) throws -> [String] {
    let found = try Case(text, ambiguity: ambiguity)
    let account = found.outcome.account(of: try found.conclusion(literal))
    return Narrator(found.program, in: language).lines(of: account).map { line in
      let cited = line.citations.map(\.locator).joined(separator: " ")
      return String(repeating: "  ", count: line.depth) + line.text + (cited.isEmpty ? "" : " [\(cited)]")
    }
  }

  static let dispute = """
    source s kind report locators { 1; 2; 3 }
    citing s
    input seen() presumed none
    relation wing() fr aile "il a des ailes" en "it has wings"
    relation flies() fr vole "il vole" en "it flies"
    default winged cite 3 wing() if seen()
    default bird cite 1 fr "un oiseau vole" en "a bird flies" flies() if wing()
    default heavy cite 2 derived fr "ce qui est lourd ne vole pas" en "the heavy do not fly" denied flies() if seen()
    scenario s given seen() = yes expect flies()
    """

  @Test("of what is contested, both sides are told with rules, citations and premises, and the missing priority")
  func contested() throws {
    #expect(
      try lines(of: "flies", in: Self.dispute) == [
        "it flies: contested, said",
        "  for it, said: a bird flies [1]",
        "    it has wings: concluded, said, because rule `winged` says so [3]",
        "      seen(): told by the case",
        "  against it (denied: it flies), inferred: the heavy do not fly [2]",
        "    seen(): told by the case",
        "  no priority says which prevails: a bird flies, or the heavy do not fly",
      ])
  }

  @Test("the same in French")
  func contestedInFrench() throws {
    let told = try lines(of: "flies", .french, in: Self.dispute)
    #expect(told.contains("  en ce sens, dit : un oiseau vole [1]"))
    #expect(told.contains("  en sens contraire (nié : il vole), déduit : ce qui est lourd ne vole pas [2]"))
    #expect(told.contains("  nulle priorité ne dit ce qui prime : un oiseau vole, ou ce qui est lourd ne vole pas"))
  }

  @Test("a block against the conclusion is told as what concludes nothing itself")
  func block() throws {
    #expect(
      try lines(of: "p", in: "relation q()\nfact q()\nrelation p()\ndefault x p()\nblock k against p() if q()") == [
        "p(): contested, said",
        "  for it, said: rule `x` says so",
        "  against it (a block, which concludes nothing), said: rule `k` says so",
        "    q(): fact, said",
        "  no priority says which prevails: rule `x` says so, or rule `k` says so",
      ])
  }

  @Test("of what is open, every input it hangs on is named, those declared unknown apart")
  func open() throws {
    let text = """
      input i() open
      input j() -> Bool open
      relation p()
      default x p() unless i()
      default y denied p() if j() = yes
      scenario s given j = declared unknown expect p()
      """
    let told = try lines(of: "p", in: text)
    #expect(told.contains("  hangs on what nobody was asked: i()"))
    #expect(told.contains("  hangs on what is declared unknown: j()"))
    #expect(try lines(of: "p", .french, in: text).contains("  dépend de ce qui est déclaré inconnu : j()"))
  }

  @Test("where the text is silent, the place that says so is told, with what leads there")
  func silent() throws {
    let text = """
      source s kind report locators { 1; 2 }
      citing s
      concept D { health, sport }
      input domain(d: D) presumed none
      relation role(d: D) -> D
      silent on role(d) cite 2 if domain(d)
      scenario s given domain health expect role(_) = health silent
      """
    let found = try Case(text)
    let silence = try #require(found.outcome.silences(of: found.relation("role")).first)
    let lines = Narrator(found.program, in: .english).lines(of: found.outcome.account(of: silence))
    #expect(lines.map(\.text) == ["the text does not say: role(health)", "domain(health): told by the case"])
    #expect(lines[0].citations.map(\.locator) == ["2"])
  }

  @Test(
    "what runs in a circle is contested for that, and its circle is told",
    arguments: [
      ("default x p()\ndefault y q()\nblock k against x if q()\nblock l against y if p()", "p", ["k", "y", "l", "x"]),
      ("default x p() if not p()", "p", ["x"]),
      ("default x p() if not q()\ndefault y q() if not r()\ndefault z r() if not p()", "p", ["x", "y", "z"]),
      ("default x() p()\nexception e to x() q() if p()", "p", ["e", "x"]),
    ])
  func circle(rules: String, literal: String, circle: [String]) throws {
    let found = try Case("relation p()\nrelation q()\nrelation r()\n" + rules)
    #expect(found.result(literal) == "circular explicit")
    let account = found.outcome.account(of: try found.conclusion(literal))
    let names = found.ruleNames(account.circle)
    #expect(names.sorted() == circle.sorted())
    let first = try #require(names.first)
    let told = Narrator(found.program, in: .english).lines(of: account).map(\.text)
    #expect(told.contains { $0.hasPrefix("in a circle, each hanging on the next: rule `\(first)`") })
  }

  @Test("blocks that set each other aside leave their targets contested in a circle", arguments: 1...4)
  func blocksInACircle(count: Int) throws {
    var text = "relation p()\ndefault x p()\nblock k1 against x\n"
    for number in 2..<(count + 1) { text += "block k\(number) against k\(number - 1)\n" }
    var program = try Case.program(text)
    // Closes the circle: the last is blocked by the first.
    let first = try #require(program.rules.firstIndex { $0.name == "k1" })
    let last = ID<Rule>(try #require(program.rules.firstIndex { $0.name == "k\(count)" }))
    program.rules[first].targets.append(Target(rule: last, arguments: nil, range: program.rules[first].range))
    let found = try Case(program)
    #expect(found.result("p") == "circular explicit")
    let account = found.outcome.account(of: try found.conclusion("p"))
    #expect(found.ruleNames(account.circle).sorted() == (1...count).map { "k\($0)" })
    #expect(account.proof?.steps.count == 1)
  }

  @Test("exceptions that set each other's instances aside are contested in a circle")
  func exceptionsInACircle() throws {
    var program = try Case.program(
      """
      concept D { north, south }
      relation p(d: D)
      relation q(d: D)
      default x(d) p(d) if d in {north, south}
      exception e(d) to x(d) q(d) if d = north
      exception f(d) to e(d) p(d) if d = north
      """)
    let names = program.rules.map(\.name)
    let e = try #require(names.firstIndex(of: "e"))
    let f = try #require(names.firstIndex(of: "f"))
    program.rules[e].targets.append(
      Target(rule: ID(f), arguments: [.variable(0)], range: program.rules[e].range))
    let found = try Case(program)
    #expect(found.result("q(north)") == "circular explicit")
    #expect(found.result("p(south)") == "concluded explicit")
    let account = found.outcome.account(of: try found.conclusion("q(north)"))
    #expect(found.ruleNames(account.circle).sorted() == ["e", "f"])
  }
}
