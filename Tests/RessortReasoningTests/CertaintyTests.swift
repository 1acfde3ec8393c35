import RessortLanguage
import RessortReasoning
import Testing

/// How firm a conclusion is: its best proof, which is as firm as the least of what it needs.
@Suite("Certainty") struct CertaintyTests {
  static let source = """
    source s kind report locators { 1; 2; 3; 4; 5; 6 }
    citing s

    """

  func result(_ text: String, _ literal: String) throws -> String {
    try Case(Self.source + text).result(literal)
  }

  @Test("a conclusion is as firm as the least of its rule and its premises")
  func chain() throws {
    let text = """
      relation a()
      relation b()
      relation c()
      default one cite 1 derived a()
      default two cite 2 b() if a()
      default three cite 3 hedged c() if b()
      """
    #expect(try result(text, "b") == "concluded derived")
    #expect(try result(text, "c") == "concluded hedged")
  }

  @Test("the best proof counts, and weaker ones take nothing away")
  func bestProof() throws {
    let text = """
      relation a()
      default one cite 1 hedged a()
      default two cite 2 derived a()
      """
    #expect(try result(text, "a") == "concluded derived")
    let both = try Case(Self.source + text)
    #expect(both.ruleNames(try both.conclusion("a").because) == ["two", "one"])
    #expect(try both.conclusion("a").citations.map(\.locator) == ["2", "1"])
  }

  @Test("a define passes on what it rests on, and cites nothing")
  func define() throws {
    let text = """
      relation a()
      relation b()
      default one cite 1 derived a()
      define b() if a()
      """
    #expect(try result(text, "b") == "concluded derived")
    #expect(try Case(Self.source + text).conclusion("b").citations.map(\.locator) == ["1"])
  }

  @Test("facts and groups lend their certainty")
  func factsAndGroups() throws {
    let text = """
      concept D { north, south }
      group G of D { north } cite 1 hedged
      relation f(d: D)
      relation p(d: D)
      relation q(d: D)
      fact f(north) cite 2 derived
      default one cite 3 p(d) if f(d)
      default two cite 4 q(d) if f(d) and d is G
      """
    #expect(try result(text, "f(north)") == "certain derived")
    #expect(try result(text, "p(north)") == "concluded derived")
    #expect(try result(text, "q(north)") == "concluded hedged")
    #expect(try Case(Self.source + text).conclusion("q(north)").citations.map(\.locator) == ["4", "2", "1"])
  }

  @Test("an exception that saves a conclusion lends it its certainty")
  func exceptionInDefence() throws {
    // `two` attacks `p`; the hedged exception sets it aside, so p hangs on a hedged text.
    let text = """
      relation p()
      default one cite 1 p()
      default two cite 2 denied p()
      block three against two cite 3 hedged
      """
    #expect(try result(text, "p") == "concluded hedged")
    #expect(try Case(Self.source + text).conclusion("p").citations.map(\.locator) == ["1", "3"])
  }

  @Test("a priority weakens what it decides, and strictness does not")
  func priorities() throws {
    let rules = """
      relation p()
      default one cite 1 p()
      default two cite 2 denied p()

      """
    #expect(try result(rules + "one overrides two cite 3 derived", "p") == "concluded derived")
    #expect(try result(rules + "one overrides two cite 3", "p") == "concluded explicit")
    let strict = """
      relation p()
      always one cite 1 p()
      default two cite 2 hedged denied p()
      """
    #expect(try result(strict, "p") == "certain explicit")
  }

  @Test("layers lend the certainty of their statement")
  func layers() throws {
    let text = """
      layers high > low derived "our reading"
      relation p()
      default one in high cite 1 p()
      default two in low cite 2 denied p()
      """
    #expect(try result(text, "p") == "concluded derived")
  }

  @Test("a hedged defender of the team does not strengthen what an explicit rule proves")
  func hedgedDefender() throws {
    let text = """
      relation q()
      default r cite 1 q()
      default s cite 2 denied q()
      default t cite 3 hedged q()
      t overrides s cite 4
      """
    #expect(try result(text, "q") == "concluded hedged")
    let team = try Case(Self.source + text)
    #expect(try team.conclusion("q").citations.map(\.locator) == ["1", "3", "4"])
  }

  @Test("of two defenders the firmer counts")
  func bestDefender() throws {
    let text = """
      relation q()
      default r cite 1 q()
      default s cite 2 denied q()
      default t cite 3 hedged q()
      t overrides s cite 4
      r overrides s cite 5 derived
      """
    #expect(try result(text, "q") == "concluded derived")
  }

  @Test("circular proofs count for nothing")
  func circular() throws {
    let text = """
      relation a()
      relation b()
      default one cite 1 a() if b()
      default two cite 2 b() if a()
      default three cite 3 hedged a()
      """
    #expect(try result(text, "a") == "concluded hedged")
    #expect(try result(text, "b") == "concluded hedged")
  }

  @Test("what hangs on something declared unknown is at most hedged")
  func declaredUnknown() throws {
    let text = """
      input i() -> Bool open
      relation p()
      default one cite 1 p() if i() = yes
      scenario s given i() = declared unknown expect p()
      """
    #expect(try result(text, "p") == "open hedged")
    let unknown = try Case(Self.source + text)
    #expect(unknown.text(try unknown.conclusion("p").dependsOn) == ["i unknown"])
    let unasked = text.replacing("declared unknown", with: "nothing")
    #expect(try result(unasked, "p") == "nothing")
  }

  @Test("negations and comparisons are neutral, and presumptions are named")
  func presumptions() throws {
    let text = """
      concept D { north, south }
      input act(d: D) presumed none
      relation at_stake()
      relation p()
      relation q() 
      define at_stake() if act(_)
      default one cite 1 p() if not at_stake()
      default two cite 2 q() unless act(north)
      """
    let quiet = try Case(Self.source + text)
    #expect(quiet.result("p") == "concluded explicit")
    #expect(quiet.text(try quiet.outcome.presumptions(of: quiet.conclusion("p"))) == ["act"])
    #expect(quiet.text(try quiet.outcome.presumptions(of: quiet.conclusion("q"))) == ["act"])
    let told = try Case(Self.source + text + "\nscenario s given act nothing expect p()")
    #expect(try told.outcome.presumptions(of: told.conclusion("p")) == [])
  }
}

/// Other statements of the language.
@Suite("Silence, notes, values and what is set aside") struct RemarkTests {
  @Test("silence yields to any other value of its key")
  func silence() throws {
    let text = """
      concept A { left, right }
      concept V { much, unstated }
      relation v(a: A) -> many V
      relation told(a: A)
      fact told(left)
      fact told(right)
      default one v(left) includes much
      silent on v(a) includes unstated if told(a)
      """
    let silent = try Case(text)
    let silences = silent.outcome.silences(of: try silent.relation("v"))
    #expect(silences.map { silent.text($0.literal) } == ["v(right) includes unstated"])
    #expect(silences.map(\.certainty) == [.silent])
  }

  @Test("a note appears when its conditions hold")
  func note() throws {
    let text = """
      input i() presumed none
      note n if i()
      note m if not i()
      """
    let quiet = try Case(text)
    #expect(quiet.ruleNames(quiet.outcome.notes().map(\.rule)) == ["m"])
    let told = try Case(text + "\nscenario s given i() = yes expect no i()")
    #expect(told.ruleNames(told.outcome.notes().map(\.rule)) == ["n"])
  }

  @Test("two values of a key conflict, and so do incompatible ones, but not those of different keys")
  func values() throws {
    let single = """
      concept V { red, green, blue }
      relation v(k: V) -> V
      default one v(red) = red
      default two v(red) = green
      default three v(green) = blue
      """
    #expect(
      try Case(single).results == [
        "v(red) = red contested explicit", "v(red) = green contested explicit", "v(green) = blue concluded explicit",
      ])
    #expect(
      try Case(single + "\ntwo overrides one").results == [
        "v(red) = green concluded explicit", "v(green) = blue concluded explicit",
      ])
    let many = """
      concept S { none, animator, partner }
      relation stance(k: S) -> many S
      incompatible stance(k) includes none and stance(k) includes s if s != none
      default one stance(none) includes animator
      default two stance(none) includes partner
      """
    #expect(
      try Case(many).results == [
        "stance(none) includes animator concluded explicit", "stance(none) includes partner concluded explicit",
      ])
    #expect(
      try Case(many + "\ndefault out stance(none) includes none\nout overrides one\nout overrides two").results == [
        "stance(none) includes none concluded explicit"
      ])
  }

  @Test("an exception with arguments sets its instance aside, whatever it concludes")
  func instanceSetAside() throws {
    let text = """
      concept D { field, wards }
      relation devolved(d: D)
      relation sovereign(d: D)
      relation relevant(d: D)
      fact relevant(field)
      fact relevant(wards)
      default care(d) devolved(d) if relevant(d)
      exception kept to care(wards) sovereign(wards)
      """
    let wards = try Case(text)
    #expect(wards.result("devolved(field)") == "concluded explicit")
    #expect(wards.result("devolved(wards)") == "nothing")
    #expect(wards.result("sovereign(wards)") == "concluded explicit")
    #expect(try wards.setAside("devolved") == ["devolved(wards) of care: set aside by kept"])
    let beaten = try Case(text + "\ndefault other denied sovereign(wards)")
    #expect(beaten.result("devolved(wards)") == "concluded explicit")
  }

  @Test("always beats a default, and a default that denies beats what an always rests on")
  func alwaysChain() throws {
    let text = """
      relation a()
      relation b()
      default start a()
      always b_holds b() if a()
      default other denied b()
      """
    #expect(try Case(text).result("b") == "concluded explicit")
  }

  @Test("an open input that a never makes pointless is not asked")
  func pointlessQuestion() throws {
    let text = """
      input i() open
      input j() open
      relation p() output
      relation q() output
      default one p() if i()
      never n p()
      default two q() if j()
      """
    let open = try Case(text)
    #expect(open.text(open.outcome.openInputs()) == ["j"])
  }

  @Test("the order of statements decides nothing")
  func order() throws {
    let head = """
      concept V { red, green, blue }
      relation p(v: V)
      relation v(k: V) -> V

      """
    let rules = [
      "default r1 p(red)", "default r2 p(green) if p(red)", "exception r3 to r2 denied p(green) if p(red)",
      "default r4 v(red) = red if p(red)",
      "default r5 v(red) = green", "r4 overrides r5", "block k against r3 if p(blue)",
      "default r6 p(blue) if v(red) = green",
      "never n p(blue)",
    ]
    let reference = try Case(head + rules.joined(separator: "\n")).results
    #expect(!reference.isEmpty)
    for shift in 1..<rules.count {
      let turned = Array(rules[shift...] + rules[..<shift])
      #expect(try Case(head + turned.joined(separator: "\n")).results == reference)
      #expect(try Case(head + turned.reversed().joined(separator: "\n")).results == reference)
    }
  }
}
