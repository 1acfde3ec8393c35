import RessortLanguage
import Testing

/// Half-written and shuffled programs: diagnostics, never a trap, and never silence where there is no program.
@Suite("Hostile programs") struct HostileProgramTests {
  static let texts: [String] = [
    Checked.vocabulary + DescribeTests.rules + PriorityTests.rules, Checked.vocabulary + HostileProgramTests.whole,
  ]

  static let whole = """
    source s  locators { 1; 2 ¶3 }
    incompatible competence(m) includes shared and competence(m) includes s if s != shared
    order competence { principal }  cite 1
    layers high > low  derived
    default one(d)  in high  cite 1  fr "un"  en "one"
      lead(d) = shared and competence(d) includes shared  if mentioned(d) and (asked(advice) or d is Young)  unless asked(need.health)
    exception two(d) to one(housing), one(d)  cite 2 ¶3 hedged  lead(d) = principal  if d in {housing, health}
    block three against one(_)  cite 1  if not asked(advice)
    never four  cite 1  competence(_) includes principal
    silent on lead(d)  cite 1  if mentioned(d)
    two overrides one  cite 1
    table leads default  hit first  cite 1
      | row | if mentioned(d): d | if asked(advice) | -> lead(d) = | certainty |
      | a   | Young              | yes              | shared       | derived   |
      | b   | other than health  | no               | principal    |           |
    scenario S-1 "first"
      given mentioned housing   asked(advice) = declared unknown
      expect lead(housing) = principal  hedged  because two
      expect only competence(housing) includes shared

    """

  private func expectSound(_ text: String) {
    let checked = Checked(text)
    let hasErrors = checked.diagnostics.contains { $0.problem.severity == .error }
    #expect((checked.program == nil) == hasErrors)
  }

  @Test("a group of a concept that is not there is told so, where there is no concept at all")
  func groupOfNoConcept() {
    let text = """
      group G of Nowhere { } closed
      input lives(p: Int)  closed
      relation due(p: Int)
      define due(p)  if lives(p) and p is G
      """
    #expect(Checked(text).codes == ["R0202"])
  }

  @Test("cut anywhere", arguments: texts)
  func cut(text: String) {
    let bytes = Array(text.utf8)
    for length in stride(from: 0, through: bytes.count, by: 17) {
      expectSound(String(decoding: bytes[..<length], as: UTF8.self))
    }
  }

  @Test("without one of its lines", arguments: texts)
  func withoutALine(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for left in lines.indices {
      expectSound(lines.indices.filter { $0 != left }.map { lines[$0] }.joined(separator: "\n"))
    }
  }

  @Test("with one word put in the place of another", arguments: texts)
  func swappedWords(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var number = 1
    for _ in 0..<150 {
      number = (number &* 1_103_515_245 &+ 12_345) & 0x7fff_ffff
      let source = number % words.count
      number = (number &* 1_103_515_245 &+ 12_345) & 0x7fff_ffff
      var changed = words
      changed[number % words.count] = words[source]
      expectSound(changed.joined(separator: " "))
    }
  }

  @Test("the same text gives the same diagnostics, in the same order")
  func sameOrder() {
    let text = Checked.vocabulary + "define relevant(x)  if a(x) and b(x) and lead(y) = z and not asked(n)\nfact p(q)\n"
    let first = Checked(text).messages
    #expect(first.count > 2)
    #expect((0..<5).allSatisfy { _ in Checked(text).messages == first })
  }
}
