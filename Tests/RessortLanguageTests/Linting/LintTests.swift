import RessortLanguage
import Testing

/// A file of `Corpus/diagnostics/bad` says in a comment, `-- expect R0309`, which warnings the linter has for it.
@Suite("What could be said better") struct LintTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: [String]

    var testDescription: String { name }
  }

  private static let folder = CorpusFiles.corpus + "/diagnostics/bad"

  static let cases: [Case] = CorpusFiles.rules(in: folder).compactMap { name in
    let text = CorpusFiles.text(of: folder + "/" + name)
    let line = text.split(separator: "\n").first { $0.hasPrefix("-- expect ") }
    let expected = line.map { $0.split(separator: " ").dropFirst(2).map(String.init) } ?? []
    let isLint = !expected.isEmpty && expected.allSatisfy { LintProblem.codes.contains($0) }
    return isLint ? Case(name: name, text: text, expected: expected) : nil
  }

  private func lint(_ text: String) throws -> [Diagnostic] {
    let checked = Checked(text)
    #expect(checked.codes == [], "\(checked.messages)")
    let program = try #require(checked.program)
    return program.withoutAllowed(program.lint())
  }

  @Test("each file gives what it expects, and nothing else", arguments: cases)
  func findsWhatIsExpected(file: Case) throws {
    let found = try lint(file.text)
    #expect(found.map(\.problem.code).sorted() == file.expected.sorted())
    for diagnostic in found {
      for language in KeywordLanguage.allCases {
        let message = diagnostic.problem.message(in: language)
        #expect(!message.isEmpty && !message.hasSuffix(".") && message.first?.isUppercase == false)
      }
      #expect(diagnostic.problem.message(in: .french) != diagnostic.problem.message(in: .english))
    }
  }

  @Test("every code has one")
  func everyCodeHasAFile() {
    let covered = Set(Self.cases.flatMap(\.expected))
    #expect(LintProblem.codes.filter { !covered.contains($0) } == [])
  }

  @Test(
    "a member too many is told where it stands, and its fix takes it out with its comma",
    arguments: [
      ("children, wards, elderly", "children, elderly"), ("wards, children, elderly", "children, elderly"),
      ("children, wards", "children"), ("elderly, children, wards", "elderly, children"),
    ])
  func redundantMember(members: String, mended: String) throws {
    let head = "export concept Care id care { children { wards } elderly }\ngroup Devolved of Care { "
    let tail = " } closed\nrelation devolved(c: Care)  output devolved\ndefine devolved(c)  if c is Devolved\n"
    let text = head + members + tail
    let found = try lint(text)
    #expect(found.map(\.problem.code) == ["R0311"])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[Int(found[0].place.lower)..<Int(found[0].place.upper)], as: UTF8.self) == "wards")
    let fix = try #require(found[0].fixes.first)
    let whole = bytes[..<Int(fix.replaced.lower)] + Array(fix.replacement.utf8) + bytes[Int(fix.replaced.upper)...]
    #expect(String(decoding: whole, as: UTF8.self) == head + mended + tail)
    #expect(try lint(head + mended + tail).isEmpty)
  }

  @Test("a rule that is beaten, but not wherever it applies, is no foil")
  func beatenElsewhere() throws {
    let text = """
      input pupil(n: Int)  closed
      input fined(n: Int)  closed
      relation due(n: Int)
      default everybody  due(n)  if pupil(n)
      exception forgiven to everybody  it is denied that due(n)  if pupil(n) and fined(n)
      """
    #expect(try lint(text).isEmpty)
  }

  @Test("an exception that a block may set aside makes no foil of its target")
  func reinstated() throws {
    let text = """
      input pupil(n: Int)  closed
      input fined()  closed
      relation due(n: Int)
      default everybody  due(n)  if pupil(n)
      exception pupils to everybody  it is denied that due(n)  if pupil(n)
      block fines against pupils  if fined()
      """
    #expect(try lint(text).isEmpty)
  }

  @Test("in a program without outputs, nobody can say which relation is wanted")
  func withoutOutputs() throws {
    #expect(
      try lint("input edge(x: Int, y: Int)  closed\nrelation path(x: Int, y: Int)\ndefine path(x, y)  if edge(x, y)")
        .isEmpty)
  }

  @Test("what is exported is for readers outside, so nothing warns that it is unused here")
  func exported() throws {
    let text = """
      relation due(x: Int)  output due
      default everybody  due(1)
      relation paid(x: Int)
      input asked()  closed
      concept Domain { housing, health { nurses } }
      group Young of Domain { nurses }
      define paid(1)  if due(1)
      """
    #expect(try lint(text).map(\.problem.code) == ["R0301", "R0303", "R0305", "R0306"])
    let exported = ["relation paid", "input", "concept", "group"].reduce(text) {
      $0.replacing("\n\($1)", with: "\nexport \($1)")
    }
    #expect(try lint(exported).isEmpty)
  }

  @Test("an exported relation that is read must be concluded all the same")
  func exportedButNeverConcluded() throws {
    let text = "relation due(x: Int)  output due\nexport relation paid(x: Int)\ndefine due(x)  if paid(x)"
    #expect(try lint(text).map(\.problem.code) == ["R0302"])
  }

  @Test("an allowance covers an exported statement too, and is told where that leaves nothing to allow")
  func allowedAndExported() throws {
    let found = try lint("-- allow R0303: asked for the file\nexport input owed(x: Int)  closed")
    #expect(found.map(\.problem) == [.lint(.idleAllowance("R0303"))])
  }

  @Test("a reason allows a warning of the statement below it, and no other one")
  func allowances() throws {
    let found = try lint(
      """
      -- admettre R0303 : la question est posée pour le dossier
      input paid(x: Int)  closed
      input owed(x: Int)  closed
      """)
    #expect(found.map(\.problem) == [.lint(.unusedInput("owed"))])
  }

  @Test("the warnings stand in the order of the text")
  func order() throws {
    let found = try lint("input b()  closed\ninput a()  closed\n")
    #expect(found.map(\.problem) == [.lint(.unusedInput("b")), .lint(.unusedInput("a"))])
  }

  @Test("the input that dates the case is read where a rule, a fact or a term has bounds")
  func datingInput() throws {
    let date = "input date() -> Date  presumed none  dates the facts\nrelation p()  output\n"
    for statements in [
      "default r  since 2010-01-01  p()", "fact p()  until 2010-01-01",
      "concept Fare { full  reduced until 2010-01-01 }\ninput fare(f: Fare)  closed\ndefine p()  if fare(f) and f is Fare",
    ] {
      #expect(try lint(date + statements).map(\.problem.code) == [])
    }
    #expect(try lint(date + "fact p()").map(\.problem.code) == ["R0303"])
  }

  @Test("thousands of rules of one relation are gone through in time that grows with their number")
  func manyRules() throws {
    var text = "input age(n: Int)  closed\nrelation due(n: Int) -> Int\n"
    for number in 0..<3_000 { text += "default r\(number)  due(n) = \(number)  if age(n) and n = \(number)\n" }
    let program = try #require(Checked(text).program)
    var found: [Diagnostic] = []
    let time = threadTime { found = program.lint() }
    #expect(found.isEmpty)
    #expect(time < .seconds(20))
  }
}
