import RessortLanguage
import Testing

@Suite("Programs told again") struct DescribeTests {
  static let rules = """
    relation count(n: Int)
    relation on(x: Date, y: String)
    define relevant(d)  if competence(d) includes ?held and d is Domain and ?held >= shared and lead(d) = ?held
    define competence(need.health) includes shared  if (asked(advice) = false or asked(need.health) is declared unknown)
    default one(d)  it is denied that relevant(d)  if mentioned(d) and d in {housing, children} and d is not Young  unless not lead(d) = principal
    define count((n + 1) * -2)  if count(n) and n % 2 = 1
    define on(2009-06-01, "a \\"b\\"")  if on(_, _) and denied relevant(housing) and mentioned is not asked

    """

  @Test("what is printed parses and means the same, in both languages", arguments: KeywordLanguage.allCases)
  func roundTrip(language: KeywordLanguage) throws {
    let first = Checked(withVocabulary: DescribeTests.rules)
    #expect(first.codes == [], "\(first.messages)")
    let program = try #require(first.program)
    for rule in program.rules {
      for conditions in rule.alternatives + rule.unless {
        let text = conditions.map { program.describe($0, variables: rule.variables, in: language) }
          .joined(separator: language == .french ? " et " : " and ")
        var diagnostics = Diagnostics()
        let file = SourceFile(id: FileID(program.files.count), path: "again", text: text)
        let body = try #require(Parser.parseQuery(file, language: language, into: &diagnostics), "\(text)")
        guard let again = program.checkQuery(body, into: &diagnostics) else {
          // What `unless` mentions may be bound by the body, which is not there.
          #expect(Set(diagnostics.all.map(\.problem.code)) == ["R0220"], "\(text)")
          continue
        }
        let told = again.alternatives[0].map { program.describe($0, variables: again.variables, in: language) }
          .joined(separator: language == .french ? " et " : " and ")
        #expect(told == text)
      }
    }
  }

  @Test("strings and dates are printed as they are written")
  func literals() throws {
    let program = try #require(Checked(withVocabulary: DescribeTests.rules).program)
    let head = try #require(program.rules.last?.heads.first)
    #expect(program.describe(head.atom, in: .english) == #"on(2009-06-01, "a \"b\"")"#)
  }

  @Test("rows are told with their value, a denial with its words")
  func rows() throws {
    let program = try #require(Checked(withVocabulary: "").program)
    let row: [Constant] = [.term(ID(0)), .term(ID(7))]
    #expect(program.describe(row, of: ID(1), in: .french) == "competence(housing) comprend shared")
    #expect(
      program.describe(row, of: ID(2), isDenied: true, in: .english) == "it is denied that lead(housing) = shared")
  }
}
