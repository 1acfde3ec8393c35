import RessortLanguage
import RessortReasoning
import Testing

/// Conclusions name the presumed inputs that nobody answered and that could take them away.
@Suite("Presumptions") struct PresumptionTests {
  static let head = """
    concept D { north, south }
    input act() presumed none
    input other() presumed none
    input ip(d: D) presumed none
    input grade(d: D) -> D presumed none
    relation p() output
    relation q() output
    relation r() output
    relation v() -> D output

    """

  @Test(
    "a conclusion names the presumption without which something would stand in its way",
    arguments: [
      ("default x p()\nexception e to x denied p() if act()", "p", ["act"]),
      ("default x() p()\nexception e to x() q() if act()", "p", ["act"]),
      ("default x p()\nblock k against x if act()", "p", ["act"]),
      ("default x p()\nblock k against p() if act()", "p", ["act"]),
      ("default x p()\ndefault y denied p() if act()", "p", ["act"]),
      ("default x v() = north\ndefault y v() = south if act()", "v() = north", ["act"]),
      ("default x p()\ndefault y r() if act()\ndefault z denied p() if r()", "p", ["act"]),
      ("default x p() unless act()", "p", ["act"]),
      ("default x p() if not act()", "p", ["act"]),
      // By way of other conclusions.
      ("default x p()\nblock k against x if q()\ndefault y q() if act()", "p", ["act"]),
      ("default x q()\nblock k against x if act()\ndefault y p() if q()", "p", ["act"]),
      ("default x p()\nblock k against x if act() and other()", "p", ["act", "other"]),
      // What no answer could take away.
      ("default x p()\ndefault y denied p() if act()\nx overrides y", "p", []),
      ("default x p()\nblock k against x if act() and r()", "p", []),
      ("default x p()\nblock k against x if act()\nblock l against k", "p", []),
      // Of a key, and of a whole list.
      ("default x p()\nblock k against x if grade(north) = south", "p", ["grade(north)"]),
      ("default x p()\nblock k against x if grade(d) = south", "p", ["grade(north)", "grade(south)"]),
      ("default x p()\nblock k against x if ip(north)", "p", ["ip"]),
      // What tests whether somebody spoke of it.
      ("default x p() if act() is not asked", "p", ["act"]),
    ])
  func named(rules: String, literal: String, presumed: [String]) throws {
    let found = try Case(Self.head + rules)
    #expect(found.text(found.outcome.presumptions(of: try found.conclusion(literal))) == presumed)
  }

  @Test("an answer is no presumption")
  func answered() throws {
    let rules = "default x p()\nblock k against x if act()\nscenario s given act = nothing expect p()"
    let found = try Case(Self.head + rules)
    #expect(found.outcome.presumptions(of: try found.conclusion("p")).isEmpty)
  }

  @Test("an open conclusion names its presumptions too, apart from what it hangs on")
  func open() throws {
    let found = try Case(
      Self.head + "input i() open\ndefault x p() if i()\nblock k against x if act()")
    let conclusion = try found.conclusion("p")
    #expect(found.text(conclusion.dependsOn) == ["i"])
    #expect(found.text(found.outcome.presumptions(of: conclusion)) == ["act"])
  }

  @Test("what a rule without an answer would add to other support is not what a conclusion hangs on")
  func otherSupport() throws {
    let found = try Case(
      Self.head + "input i() open\ndefault x p()\ndefault y p() if i()\ndefault z denied p() if act()")
    #expect(try found.conclusion("p").dependsOn.isEmpty)
    #expect(found.text(found.outcome.presumptions(of: try found.conclusion("p"))) == ["act"])
  }

  @Test("an input whose values have no end is named too")
  func endless() throws {
    let found = try Case(
      "input name(s: String) presumed none\nrelation p() output\ndefault x p()\nblock k against x if name(\"ada\")")
    #expect(found.text(found.outcome.presumptions(of: try found.conclusion("p"))) == ["name"])
  }

  @Test("a date is presumed where an answer could make a difference, and only there", arguments: [false, true])
  func dates(isDecisive: Bool) throws {
    let condition = isDecisive ? "today() = d and d > 2020-01-01" : "today() = d and q() and d > 2020-01-01"
    let found = try Case(
      "input today() -> Date presumed none\nrelation q()\nrelation p()\ndefault x p()\nblock k against x if \(condition)"
    )
    let presumed = found.text(found.outcome.presumptions(of: try found.conclusion("p")))
    #expect(presumed == (isDecisive ? ["today"] : []))
  }

  @Test("a proof tells each presumption where it is needed; a list without a wording is told as a list")
  func told() throws {
    let found = try Case(Self.head + "default x p()\nblock k against x if ip(north)\ndefault y q() if p()")
    let proof = try #require(found.outcome.proof(of: found.conclusion("q").literal))
    let lines = Narrator(found.program, in: .english).lines(of: proof).map(\.text)
    #expect(lines.contains("presumed absent, since nobody spoke of it: ip(_)"))
  }
}
