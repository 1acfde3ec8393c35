import RessortLanguage
import Testing

@Suite("Circles through an absence") struct CircularityTests {
  static let relations = """
    relation p(x: Int)
    relation q(x: Int)
    input said(x: Int)  presumed none

    """

  @Test(
    "what hangs on its own absence is warned of",
    arguments: [
      "define p(x)  if said(x) and not p(x)",
      "define p(x)  if said(x) and not q(x)\ndefine q(x)  if said(x) and not p(x)",
      "default a  p(x)  if said(x)  unless q(x)\ndefault b  q(x)  if p(x)",
      "default a  p(x)  if said(x)\nblock b against a  if p(1)",
      "default a  p(x)  if said(x)\nexception b to a()  q(1)  if p(1)",
      "default a  p(x)  if said(x)\ndefault b  denied p(x)  if p(x)",
      "default a(x)  p(x)  if said(x)\ndefault b(x)  q(x)  if said(x)\nblock k against m, a(_)\nblock m against k, b(_)",
      "default a(x)  p(x)  if said(x)\nexception b(x) to a(x)  q(x)  if said(x)\nexception c to b(1)  p(2)  if q(2)\nblock d against c  if p(1)",
    ])
  func warned(rules: String) {
    let checked = Checked(CircularityTests.relations + rules)
    #expect(checked.codes == ["R0292"])
    #expect(checked.program != nil)
  }

  @Test(
    "what is stratified is not",
    arguments: [
      "define p(x)  if said(x)\ndefine p(x)  if p(x)\ndefine q(x)  if said(x) and not p(x)",
      "default a  p(x)  if said(x)\ndefault b  denied p(x)  if said(x)",
      "default a(x)  p(x)  if said(x)\nexception b to a(1)  p(2)  if said(1)\nexception c to a  denied p(3)  if said(1)",
      "default a(x)  p(x)  if said(x)\nexception b(x) to a(x)  q(x)  if said(x)\nexception c to b(1)  q(2)  if said(2)",
      "define p(1)  if said(1) and not p(2)\ndefine p(2)  if said(2)",
      "default a  p(x)  if said(x)\nblock b against a  if said(2)\nblock c against b  if said(3)",
      "default a  p(x)  if said(x)  unless said(1)\ndefault b  p(x)  if p(x)  unless said(2)",
      "define p(1)  if said is not asked",
    ])
  func unwarned(rules: String) {
    #expect(Checked(CircularityTests.relations + rules).codes == [])
  }

  @Test("the circle is told step by step, each at its place")
  func steps() {
    let checked = Checked(
      CircularityTests.relations + """
        default a  p(x)  if said(x)
        default b  q(x)  if p(x)
        block c against a  if q(1)
        """)
    #expect(checked.messages == ["`a` depends on its own absence: where nothing else decides, it is contested"])
    let notes = checked.diagnostics.flatMap(\.notes)
    #expect(
      notes.map { $0.remark.message(in: .english) } == [
        "`c` sets `a` aside", "`c` needs `q`, which `b` concludes", "`b` needs `p`, which `a` concludes",
      ])
    #expect(notes.map { checked.quoted($0.place) } == ["a", "q(1)", "p(x)"])
    #expect(
      notes.map { $0.remark.message(in: .french) } == [
        "`c` écarte `a`", "`c` demande `q`, que conclut `b`", "`b` demande `p`, que conclut `a`",
      ])
  }

  @Test("a circle of thousands of rules is found in time that grows with their number")
  func longCircle() {
    var text = ""
    for number in 0..<2_000 {
      text += "relation r\(number)()\ndefine r\(number)()  if not r\((number + 1) % 2_000)()\n"
    }
    let time = threadTime { #expect(Checked(text).codes == ["R0292"]) }
    #expect(time < .seconds(20))
  }
}
