import RessortLanguage
import RessortReasoning
import Testing

/// The cases that the literature on defeasible logic argues with.
@Suite("Textbook cases of defeat") struct TextbookTests {
  static let birds = """
    concept Bird { tweety, opus, ghost }
    relation bird(b: Bird)
    relation penguin(b: Bird)
    relation magical(b: Bird)
    relation flies(b: Bird)
    fact bird(tweety)
    fact penguin(opus)
    fact penguin(ghost)
    fact magical(ghost)
    define bird(b) if penguin(b)
    default flying flies(b) if bird(b)
    exception grounded to flying  denied flies(b) if penguin(b)
    exception charmed to grounded  flies(b) if magical(b)
    """

  @Test("penguins do not fly, unless a better exception says so")
  func penguins() throws {
    let birds = try Case(Self.birds)
    #expect(birds.result("flies(tweety)") == "concluded explicit")
    #expect(birds.result("flies(opus)") == "nothing")
    #expect(birds.result("denied flies(opus)") == "concluded explicit")
    #expect(birds.result("flies(ghost)") == "concluded explicit")
    #expect(birds.result("denied flies(ghost)") == "nothing")
    #expect(
      try birds.setAside("flies") == [
        "flies(opus) of flying: denied by grounded", "denied flies(ghost) of grounded: beaten by charmed",
      ])
  }

  @Test("without a priority, both sides of Nixon's diamond are contested, with the pair that is missing")
  func nixon() throws {
    let nixon = try Case(
      """
      relation quaker()
      relation republican()
      relation pacifist()
      fact quaker()
      fact republican()
      default peace pacifist() if quaker()
      default war denied pacifist() if republican()
      """)
    #expect(nixon.result("pacifist") == "contested explicit")
    #expect(nixon.result("denied pacifist") == "contested explicit")
    let conflict = try #require(try nixon.conclusion("pacifist").conflict)
    #expect(conflict.sides.map { $0.literal.map(nixon.text) } == ["pacifist", "denied pacifist"])
    #expect(conflict.sides.map { nixon.ruleNames($0.rules) } == [["peace"], ["war"]])
    #expect(conflict.missingPriorities.map { nixon.ruleNames([$0.left, $0.right]) } == [["peace", "war"]])
    #expect(try nixon.setAside("pacifist") == [])
  }

  static let innocence = """
    relation responsible()
    relation guilty()
    default evidence responsible()
    default alibi denied responsible()
    default charge guilty() if responsible()
    default presumption denied guilty()
    """

  @Test("a contested premise attacks nothing when ambiguity is blocked")
  func presumptionOfInnocence() throws {
    let court = try Case(Self.innocence)
    #expect(court.result("responsible") == "contested explicit")
    #expect(court.result("guilty") == "nothing")
    #expect(court.result("denied guilty") == "concluded explicit")
  }

  @Test("a contested premise still attacks when ambiguity propagates")
  func presumptionOfInnocencePropagating() throws {
    let court = try Case(Self.innocence, ambiguity: .propagating)
    #expect(court.result("responsible") == "contested explicit")
    #expect(court.result("denied guilty") == "contested explicit")
    #expect(court.result("guilty") == "contested explicit")
  }

  @Test("a rule that attacks its own premise is circular")
  func selfAttack() throws {
    let loop = try Case(
      """
      relation p()
      default e p()
      default d denied p() if p()
      """)
    #expect(loop.result("p") == "circular explicit")
    #expect(loop.result("denied p") == "nothing")
  }

  @Test("each attacker may be beaten by another rule of the side")
  func teamDefeat() throws {
    let team = """
      relation q()
      default pro1 q()
      default pro2 q()
      default con1 denied q()
      default con2 denied q()
      pro1 overrides con1
      """
    #expect(try Case(team).result("q") == "contested explicit")
    #expect(try Case(team + "\npro2 overrides con2").result("q") == "concluded explicit")
    #expect(try Case(team + "\npro2 overrides con2").result("denied q") == "nothing")
  }

  @Test("a third rule reopens what an exception had closed, unless its layer is lower")
  func thirdRule() throws {
    let text = """
      relation p()
      default a p()
      exception out to a  denied p()
      """
    #expect(try Case(text).result("denied p") == "concluded explicit")
    #expect(try Case(text + "\ndefault b p()").result("denied p") == "contested explicit")
    let layered = """
      layers high > low
      relation p()
      default a p()
      exception out to a in high denied p()
      default b in low p()
      """
    #expect(try Case(layered).result("denied p") == "concluded explicit")
  }

  @Test("a block gives back what its target had beaten")
  func reinstatement() throws {
    let blocked = try Case(
      """
      relation p()
      default a p()
      exception b to a  denied p()
      block k against b
      """)
    #expect(blocked.result("p") == "concluded explicit")
    #expect(blocked.result("denied p") == "nothing")
  }

  @Test("a block against an atom attacks it, supports nothing, and can be beaten")
  func defeater() throws {
    let text = """
      relation p()
      default a p()
      block k against p()
      """
    let attacked = try Case(text)
    #expect(attacked.results == ["p contested explicit"])
    #expect(try attacked.setAside("p") == [])
    let sides = try #require(attacked.conclusion("p").conflict)
    #expect(sides.sides.map(\.literal).last == .some(nil))
    #expect(sides.missingPriorities.map { attacked.ruleNames([$0.left, $0.right]) } == [["a", "k"]])
    let beaten = try Case(text + "\nk overrides a")
    #expect(beaten.results == [])
    #expect(try beaten.setAside("p") == ["p of a: beaten by k"])
    #expect(try Case(text + "\na overrides k").result("p") == "concluded explicit")
  }

  @Test("a default that a strict rule contradicts yields")
  func strictAgainstDefault() throws {
    let strict = try Case(
      """
      relation a()
      relation b()
      default start a()
      always follows b() if a()
      default other denied b()
      """)
    #expect(strict.result("b") == "concluded explicit")
    #expect(strict.result("denied b") == "nothing")
    #expect(try strict.setAside("b") == ["denied b of other: beaten by follows"])
  }
}

/// Strict rules against each other.
@Suite("Strict rules") struct StrictRuleTests {
  static let base = """
    relation a()
    relation b()
    relation p()
    fact b()
    default guess a()
    always one p() if a()
    always two denied p() if b()
    """

  @Test("a proof on certain premises beats a strict rule on defeasible ones")
  func certainPremises() throws {
    let mixed = try Case(Self.base)
    #expect(mixed.result("denied p") == "certain explicit")
    #expect(mixed.result("p") == "nothing")
  }

  @Test("two proofs on certain premises are an error that carries both")
  func contradiction() throws {
    let program = try Case.program(Self.base + "\nfact a()")
    let theory = try Theory(program)
    do throws(EvaluationFailure) {
      _ = try Outcome(theory, answers: [])
      Issue.record("a contradiction passed")
    } catch {
      guard case .contradiction(let one, let other) = error else {
        Issue.record("another failure: \(error)")
        return
      }
      #expect(one.root.literal.isDenied == false)
      #expect(other.root.literal.isDenied == true)
      #expect(one.steps.count == 2 && other.steps.count == 2)
      #expect(one.root.status == .certain)
    }
  }

  @Test("two strict rules on defeasible premises are contested")
  func bothDefeasible() throws {
    let text = """
      relation a()
      relation b()
      relation p()
      default guess1 a()
      default guess2 b()
      always one p() if a()
      always two denied p() if b()
      """
    #expect(try Case(text).result("p") == "contested explicit")
    #expect(try Case(text).result("denied p") == "contested explicit")
  }

  @Test("a never removes what a rule would conclude, and says so")
  func never() throws {
    let text = """
      concept Stance { none, animator, order_giver }
      relation stance(f: Stance) -> many Stance
      default eager stance(none) includes order_giver
      default fine stance(none) includes animator
      never no_orders stance(_) includes order_giver
      """
    let forbidden = try Case(text)
    #expect(forbidden.result("stance(none) includes order_giver") == "nothing")
    #expect(forbidden.result("stance(none) includes animator") == "concluded explicit")
    #expect(forbidden.result("denied stance(none) includes order_giver") == "certain explicit")
    #expect(try forbidden.setAside("stance") == ["stance(none) includes order_giver of eager: denied by no_orders"])
  }
}
