import RessortLanguage
import Testing

@Suite("Modules, as they are written") struct ModuleParsingTests {
  @Test(
    "a file says its module at its head",
    arguments: ["module shop", "language en\nmodule shop", "langue fr\nmodule shop"])
  func head(text: String) {
    let parsed = Parsed(text + "\nrelation p()")
    #expect(parsed.codes == [])
    #expect(parsed.tree.module?.text == "shop")
  }

  @Test(
    "elsewhere, and a second time, it is told", arguments: ["relation p()\nmodule shop", "module a1b\nmodule shop"])
  func misplaced(text: String) {
    #expect(Parsed(text).codes == ["R0142"])
  }

  @Test("the word is a name wherever a statement does not begin")
  func name() {
    let parsed = Parsed(
      "concept C {\n  module  en \"module\"\n  other\n}\nrelation module(module: C)\nfact module(module)")
    #expect(parsed.codes == [])
  }

  @Test("a name says its module with two colons, without blanks; terms and rows with a dot, too")
  func qualified() {
    let parsed = Parsed(
      "define p(x)  if shop::price(x) = shop::milk and x is shop::Good and ::q(shop::good.milk)\nshop::a1b overrides ::t.row"
    )
    #expect(parsed.codes == [])
    #expect(parsed.tree.tokens.filter { parsed.text($0.range).contains("::") }.count == 7)
    #expect(!Parsed("define p(x)  if shop :: price(x)").codes.isEmpty)
  }

  @Test(
    "a declaration takes no module",
    arguments: [
      "relation a::p()", "concept C { a::b1c }", "default a::n p()", "relation p(a::x: Int)",
      "table a::t fact\n| row |",
      "source a::s locators { T }", "relation p() fr a::q \"q\"", "layers a::h > l",
    ])
  func declarations(text: String) throws {
    let parsed = Parsed(text)
    #expect(parsed.codes == ["R0143"])
    let fix = try #require(parsed.diagnostics.first?.fixes.first)
    #expect(Parsed(parsed.applying(fix)).codes == [])
  }

  @Test("the layout keeps module and name together")
  func layout() {
    let text = "module   shop\n\nimport \"b\"\ndefine p(x)  if ::q(x) and a::r(x) = a::dom.b1c\n"
    #expect(Parsed(text).formatted == text.replacing("   shop", with: " shop"))
  }
}
