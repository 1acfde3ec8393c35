import RessortLanguage
import RessortReasoning
import Testing

/// What hangs on questions that nobody answered.
@Suite("Open inputs") struct OpenInputTests {
  /// The textbook cases with one premise that hangs on an open input.
  @Test(
    "a case whose outcome hangs on an open input is open, and settles with the answer",
    arguments: [
      // The exception hangs on the input: both sides are open.
      (
        "relation p() output\ndefault a p()\nexception out to a denied p() if i()", "p", "open", "nothing", "concluded"
      ),
      // The default hangs on it: whatever the answer, the exception stands.
      (
        "relation p() output\ndefault a p() if i()\nexception out to a denied p()", "denied p", "concluded",
        "concluded", "concluded"
      ),
      (
        "relation p() output\ndefault a p() if i()\nexception out to a denied p()", "p", "nothing", "nothing",
        "nothing"
      ),
      // One side of a diamond.
      (
        "relation p() output\ndefault a p()\ndefault b denied p() if i()", "p", "open", "contested", "concluded"
      ),
      // One of the team.
      (
        """
        relation p() output
        default pro1 p()
        default pro2 p() if i()
        default con1 denied p()
        default con2 denied p()
        pro1 overrides con1
        pro2 overrides con2
        """, "p", "open", "concluded", "contested"
      ),
      // A strict rule over all else.
      (
        "relation p() output\nalways a p()\ndefault b denied p() if i()", "p", "certain", "certain", "certain"
      ),
      // A block that gives back what its target beat.
      (
        "relation p() output\ndefault a p()\nexception b to a denied p()\nblock k against b if i()", "p", "open",
        "concluded", "nothing"
      ),
      // A third rule.
      (
        "relation p() output\ndefault a p()\nexception out to a denied p()\ndefault b p() if i()", "denied p", "open",
        "contested", "concluded"
      ),
      // A never over what may never come.
      (
        "relation p() output\ndefault a p() if i()\nnever n p()", "p", "nothing", "nothing", "nothing"
      ),
      // Unless: only the carve-out is open, or only the rest.
      ("relation p() output\ndefault a p() unless i()", "p", "open", "nothing", "concluded"),
      (
        "relation q()\nfact q()\nrelation p() output\ndefault a p() if i() unless q()", "p", "nothing", "nothing",
        "nothing"
      ),
      // Self-attack.
      ("relation p() output\ndefault e p()\ndefault d denied p() if p() and i()", "p", "open", "circular", "concluded"),
      // An exception with arguments that also conflicts with its target.
      (
        "relation p() output\ndefault a() p() if i()\nexception b to a() denied p()", "denied p", "concluded",
        "concluded",
        "concluded"
      ),
    ])
  func openPremise(text: String, literal: String, whenOpen: String, whenYes: String, whenNo: String) throws {
    let program = "input i() open\n" + text + "\n"
    let open = try Case(program)
    #expect(open.result(literal).split(separator: " ").first.map(String.init) == whenOpen)
    let yes = try Case(program + "scenario s given i() = yes expect p()")
    #expect(yes.result(literal).split(separator: " ").first.map(String.init) == whenYes)
    let no = try Case(program + "scenario s given i = nothing expect p()")
    #expect(no.result(literal).split(separator: " ").first.map(String.init) == whenNo)
    if whenOpen == "open" {
      #expect(open.text(try open.conclusion(literal).dependsOn) == ["i"])
    }
  }
}
