import RessortLanguage
import Testing

@Suite("Notwithstanding") struct NotwithstandingTests {
  private static let head = """
    input pupil(n: Int)  closed
    relation due(n: Int)

    """

  @Test("a default notwithstanding a rule is an exception to it, with or without arguments")
  func isAnException() throws {
    let text = """
      default everybody(n)  due(n)  if pupil(n)
      default first notwithstanding everybody(1), others  it is denied that due(1)  if pupil(1)
      default others  due(1)  if pupil(2)
      """
    let checked = Checked(Self.head + text)
    #expect(checked.codes == [], "\(checked.messages)")
    let rule = try #require(checked.program?.rules.first { $0.name == "first" })
    #expect(rule.kind == .exception)
    #expect(rule.targets.map(\.rule) == [ID(0), ID(2)])
    #expect(rule.targets.map { $0.arguments?.count } == [1, nil])
  }

  @Test("it is said in French, and converted from one language to the other")
  func inFrench() throws {
    let french = """
      langue fr

      donnée élève(n: Int)  close
      relation dû(n: Int)
      en principe tous(n)  dû(n)  si élève(n)
      en principe premier par dérogation à tous(1)  il est nié que dû(1)  si élève(1)
      """
    let checked = Checked(french)
    #expect(checked.codes == [], "\(checked.messages)")
    #expect(checked.program?.rules.last?.kind == .exception)
  }

  @Test("only a default takes it")
  func onlyDefaults() {
    let text = """
      always everybody  due(n)  if pupil(n)
      always first notwithstanding everybody  it is denied that due(1)
      """
    #expect(Checked(Self.head + text).codes == ["R0108"])
  }
}
