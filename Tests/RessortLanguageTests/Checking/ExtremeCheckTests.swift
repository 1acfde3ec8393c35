import RessortLanguage
import Testing

@Suite("Relations that keep their least or greatest value") struct ExtremeCheckTests {
  static let relations = """
    relation edge(x: Int, y: Int) -> Int
    relation distance(x: Int) -> least Int
    relation height(x: Int) -> greatest Int
    relation near(x: Int)
    fact edge(1, 2) = 3
    fact distance(1) = 0
    fact height(1) = 0

    """

  func codes(_ text: String) -> [String] {
    Checked(Self.relations + text).codes
  }

  @Test(
    "a circle on which better values only give better ones is fine",
    arguments: [
      "define distance(y) = m + w  if distance(x) = m and edge(x, y) = w",
      "define distance(y) = n  if distance(x) = m and edge(x, y) = w and n = w + m",
      "define distance(y) = m + w  if distance(x) = m and edge(x, y) = w and m < 10 and 20 >= m + w",
      "define distance(y) = 3 * m - 4  if distance(x) = m and edge(x, y) = _",
      "define distance(y) = m + n  if distance(x) = m and distance(z) = n and edge(x, y) = z",
      "define height(y) = -m  if distance(x) = m and edge(x, y) = _\n"
        + "define distance(y) = 5 - m  if height(x) = m and edge(x, y) = _ and m > -9",
      "always on  distance(y) = m + w  if distance(x) = m and (edge(x, y) = w or edge(y, x) = w)",
    ])
  func steady(rules: String) {
    #expect(codes(rules) == [])
  }

  @Test(
    "one on which a better value could do harm is not",
    arguments: [
      ("define distance(y) = w - m  if distance(x) = m and edge(x, y) = w", "better value need not give"),
      ("define distance(y) = w  if distance(x) = _ and edge(x, y) = w", "better value need not give"),
      ("define distance(y) = w  if distance(x) = 3 and edge(x, y) = w", "better value need not give"),
      ("define distance(y) = m * w  if distance(x) = m and edge(x, y) = w", "better value need not give"),
      ("define distance(y) = m % 3  if distance(x) = m and edge(x, y) = _", "better value need not give"),
      ("define distance(m) = m  if distance(x) = m and edge(x, _) = _", "better value need not give"),
      ("define distance(y) = m + w  if distance(x) = m and edge(x, y) = w and m > 3", "could fail this condition"),
      ("define distance(y) = m + w  if distance(x) = m and edge(x, y) = w and m != 3", "could fail this condition"),
      ("define distance(y) = m + 1  if distance(x) = m and edge(x, y) = m", "could fail this condition"),
      ("define height(y) = m + w  if height(x) = m and edge(x, y) = w and m < 3", "could fail this condition"),
      ("define distance(y) = w  if edge(x, y) = w and not distance(x) = 3", "undo this condition"),
      (
        "define distance(y) = n + 1  if edge(y, _) = _ and n = min of { m where distance(x) = m and edge(x, y) = _ }",
        "counts or compares"
      ),
      (
        "define near(x)  if distance(x) = _\ndefine distance(y) = w  if near(x) and edge(x, y) = w",
        "must conclude one such value"
      ),
    ])
  func unsteady(rules: String, told: String) throws {
    let checked = Checked(Self.relations + rules)
    let messages = checked.diagnostics.map { $0.problem.message(in: .english) }
    #expect(messages.contains { $0.contains(told) }, "\(messages)")
    #expect(checked.diagnostics.contains { !$0.notes.isEmpty })
  }

  @Test(
    "only facts, `define` and `always` give it values, and nothing denies them",
    arguments: [
      "default d  distance(2) = 3", "never n  distance(2) = 3", "always a  it is denied that distance(2) = 3",
      "block b against distance(2) = 3", "input told(x: Int) -> least Int  closed",
    ])
  func disputed(rule: String) {
    #expect(codes(rule) == ["R0253"])
  }

  @Test("its type has an order")
  func unordered() {
    #expect(codes("relation name(x: Int) -> least String") == ["R0210"])
    #expect(codes("concept Colour id col { red }\nrelation colour(x: Int) -> greatest Colour") == ["R0210"])
  }

  @Test("several facts for one key do not contradict each other")
  func facts() {
    #expect(codes("fact distance(1) = 4") == [])
  }

  @Test("the words are names elsewhere, and concepts may be called so")
  func names() {
    #expect(codes("concept least id l { greatest }\nrelation best() -> least\ndefine best() = greatest") == [])
  }
}
