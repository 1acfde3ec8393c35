import Ressort
import Testing

@Suite("A rule base of several modules")
struct ModuleKnowledgeTests {
  private static let shop = RuleFile(
    path: "shop.ressort",
    text: """
      module shop
      export concept Good id good { bread, milk }
      export input sold(g: Good)  closed
      export relation price(g: Good) -> Int
      relation stock(g: Good) -> Int
      define stock(bread) = 7
      export default listed  price(g) = 3  if stock(g) = 7
      """)

  private static let till = RuleFile(
    path: "till.ressort",
    text: """
      import "shop.ressort"
      input sold(g: Good)  closed
      relation price(g: Good) -> Int
      relation due(g: Good) -> Int
      define ::price(bread) = 4
      define due(g) = n  if shop::price(g) = n and ::sold(g)
      """)

  private func session() throws -> Session {
    Session(try Knowledge([Self.till, Self.shop], roots: ["till.ressort"]))
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch RessortError.invalid(let diagnostics) {
      return diagnostics.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("each name it lists is that of one thing")
  func names() throws {
    let knowledge = try session().knowledge
    #expect(
      knowledge.relations.map(\.name) == ["::sold", "::price", "due", "shop::sold", "shop::price", "stock"])
    #expect(knowledge.rules.map(\.name) == ["listed"])
    #expect(knowledge.terms.map(\.identifier) == ["good.bread", "good.milk"])
  }

  @Test("a question is read as the first file would be, and a clash in it is told")
  func questions() throws {
    var session = try session()
    #expect(codes { _ = try session.ask("price(g) = n") } == ["R0271"])
    #expect(codes { _ = try session.ask("stock(g) = n") } == ["R0272"])
    #expect(try session.ask("shop::price(bread) = n").rows.map(\.values) == [[.integer(3)]])
    #expect(try session.ask("::price(bread) = n").rows.map(\.values) == [[.integer(4)]])
    #expect(try session.conclusions(of: "shop::price").map(\.row) == [[.term("good.bread"), .integer(3)]])
  }

  @Test("a proof names what several modules have with its module, and the rest plainly")
  func proof() throws {
    var session = try session()
    try session.assume("::sold bread")
    let told = try #require(try session.why("due(bread) = 3", includesDefinitions: true)).text
    #expect(told.contains("shop::price(bread) = 3"), "\(told)")
    #expect(told.contains("stock(bread) = 7") && !told.contains("shop::stock"), "\(told)")
  }

  @Test("tables of facts and answers are for an input by the name that it is listed under")
  func inputs() throws {
    var session = try session()
    try session.assume(.list("::sold", [.term("good.milk")]))
    #expect(codes { try session.assume("sold bread") } == ["R0271"])
    try session.assume("shop::sold bread")
    #expect(session.assumptions.map(\.input) == ["::sold", "shop::sold"])
    let table = Evaluation.FactFile(relation: "::sold", path: "sold.tsv", text: Array("bread\n".utf8))
    let evaluation = try Evaluation(session.knowledge, facts: [table])
    #expect(evaluation.count(of: "due") == 1)
  }

  @Test("what is added to a session goes on where the first file ends")
  func added() throws {
    let till = RuleFile(
      path: "till.ressort", text: "module till\n" + Self.till.text.replacing(" ::", with: " till::"))
    var session = Session(try Knowledge([till, Self.shop], roots: ["till.ressort"]))
    try session.add("define due(milk) = n  if shop::price(bread) = n")
    #expect(try session.ask("due(milk) = n").rows.map(\.values) == [[.integer(3)]])
  }
}
