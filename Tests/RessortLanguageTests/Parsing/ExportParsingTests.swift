import RessortLanguage
import Testing

@Suite("Exported names") struct ExportParsingTests {
  @Test(
    "what declares a name can be exported",
    arguments: [
      "source s locators { T }", "concept C { a1b }", "group g of C { }", "relation r()", "input i() closed",
      "layers a > b",
      "always n p()", "default n p()", "exception n to m p()", "block n against m", "never n p()", "note n",
      "table t fact | row |",
    ])
  func declarations(statement: String) {
    let parsed = Parsed("export " + statement)
    #expect(parsed.codes == [])
    #expect(parsed.tree.statements.first?.isExported == true)
    #expect(Parsed(statement).tree.statements.first?.isExported == false)
  }

  @Test(
    "what declares none cannot, and is read all the same",
    arguments: ["fact p(1)", "define p(1)", "silent on p(1)", "order r { }", "scenario s", "import \"a\"", "citing s"])
  func others(statement: String) {
    let parsed = Parsed("export " + statement)
    #expect(parsed.codes == ["R0141"])
    #expect(parsed.tree.statements.count == 1)
  }

  @Test("elsewhere the word is a name")
  func name() {
    let parsed = Parsed("relation export(export: Int)  output export\nexport overrides b\nexport relation q()")
    #expect(parsed.codes == [])
    #expect(parsed.tree.statements.count == 3)
  }

  @Test("the word ends what stands before it, be it a list of members or a citation")
  func endsStatement() {
    let parsed = Parsed(
      "concept C {\n a1b\nexport relation q()\nfact p(1) cite 1.1\nexport relation r()  output\nexport note n")
    #expect(parsed.codes == ["R0109"])
    #expect(parsed.tree.statements.filter(\.isExported).count == 3)
  }

  @Test("a misspelt keyword behind it is told as at the beginning of a line")
  func misspelt() throws {
    let parsed = Parsed("export relatoin q()\nrelation r()")
    #expect(parsed.codes == ["R0108"])
    let fix = try #require(parsed.diagnostics.first?.fixes.first)
    #expect(Parsed(parsed.applying(fix)).codes == [])
  }

  @Test("the French word in an English file is told with its fix")
  func otherLanguage() throws {
    let parsed = Parsed("language en\nexporter relation q()\nexporter en principe n p() si q()")
    #expect(parsed.codes == ["R0113", "R0113"])
    #expect(parsed.tree.statements.filter(\.isExported).count == 2)
  }

  @Test("the layout keeps the word on the line of what it exports")
  func layout() {
    let text = """
      export
      default   n  cite s 1  p( x )  if q(x)
      export table t  fact
        | row | -> p |
        | a   | 1 |

      """
    let formatted = """
      export default n  cite s 1
        p(x)  if q(x)
      export table t  fact
        | row | -> p |
        | a   | 1    |

      """
    #expect(Parsed(text).formatted == formatted)
    #expect(Parsed(formatted).formatted == formatted)
  }
}

extension StatementSyntax {
  fileprivate var isExported: Bool {
    switch self {
    case .source(let source): source.isExported
    case .concept(let concept): concept.isExported
    case .group(let group): group.isExported
    case .relation(let relation): relation.isExported
    case .rule(let rule): rule.isExported
    case .layers(let layers): layers.isExported
    case .table(let table): table.isExported
    case .language, .module, .importing, .citing, .incompatible, .order, .fact, .priority, .scenario: false
    }
  }
}
