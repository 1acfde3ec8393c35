import Testing

@testable import RessortLanguage

@Suite("Modules") struct ModuleTests {
  private static let shop = """
    module shop
    export concept Good id good { bread, milk }
    concept Shelf { upper, lower }
    export group Fresh of Good { milk }
    export relation price(g: Good) -> Int
    relation stock(g: Good) -> Int
    relation on(g: Good, s: Shelf)
    export default listed  price(bread) = 3
    default counted  stock(bread) = 7
    """

  private func checked(_ root: String, _ others: [String: String] = ["shop": shop]) -> Checked {
    Checked(root, files: others)
  }

  @Test("a file sees what a module that it imports exports: relations, terms with their prefix, groups and rules")
  func exported() {
    let checked = checked(
      """
      import "shop"
      relation dear(g: Good)
      define dear(g)  if price(g) = 3 and g is not Fresh and g != milk and g != good.milk
      exception sale to listed  price(bread) = 2
      """)
    #expect(checked.codes == [], "\(checked.messages)")
  }

  @Test(
    "a private name is told as private, where it stands and with the word that is missing",
    arguments: [
      ("define out(g)  if stock(g) = 0", "stock"), ("relation r(s: Shelf)", "Shelf"),
      ("define out(g)  if price(g) = _ and g = upper", "upper"), ("block b against counted", "counted"),
      ("define out(g)  if price(g) = _ and g is Shelf", "Shelf"),
    ])
  func privateNames(statement: String, name: String) throws {
    let checked = checked("import \"shop\"\nrelation out(g: Good)\n" + statement)
    #expect(checked.codes.first == "R0272", "\(checked.messages)")
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(checked.quoted(diagnostic.place) == name)
    #expect(diagnostic.notes.map(\.place.file) == [FileID(1)])
    let fix = try #require(diagnostic.fixes.first)
    var bytes = Array(Self.shop.utf8)
    bytes.insert(contentsOf: fix.replacement.utf8, at: Int(fix.replaced.lower))
    let mended = self.checked(checked.text, ["shop": String(decoding: bytes, as: UTF8.self)])
    #expect(!mended.codes.contains("R0272"), "\(mended.messages)")
  }

  @Test("a name that two modules have is an error where it is used, and nowhere else")
  func clash() throws {
    let root = "import \"shop\"\nrelation price(g: Good) -> Int\nrelation dear(g: Good)\n"
    #expect(checked(root).codes == [])
    let used = checked(root + "define dear(g)  if price(g) = 3")
    #expect(used.codes == ["R0271"])
    let diagnostic = try #require(used.diagnostics.first)
    #expect(diagnostic.notes.map(\.place.file) == [FileID(0), FileID(1)])
    #expect(diagnostic.fixes.map(\.replacement) == ["::price", "shop::price"])
    for fix in diagnostic.fixes {
      let mended = checked(used.applying(fix))
      #expect(mended.codes == [], "\(mended.messages)")
      let program = try #require(mended.program)
      #expect(Checked.tell(program.rules[0], in: program).contains(fix.replacement + "(g)"))
    }
  }

  @Test("in a program without modules every name is one of the files without one")
  func withoutModules() {
    let text = "concept A { b1c }\nrelation p(a: ::A)\nfact ::p(::b1c)\nfact p(::a.b1c)"
    #expect(checked(text).codes == [])
    #expect(checked(text.replacing("fact p", with: "fact shop::p")).codes == ["R0202"])
  }

  @Test("so are two imported modules with one name, of whatever kind it is")
  func clashOfImports() {
    let market = Self.shop.replacing("module shop", with: "module market")
    for (statement, name) in [
      ("define dear(g)  if price(g) = 3", "price"), ("relation r(g: Good)", "Good"),
      ("block b against listed", "listed"),
      ("define dear(1)  if shop::price(x) = _ and x is Fresh", "Fresh"),
    ] {
      let text = "import \"shop\"\nimport \"market\"\nrelation dear(n: Int)\n" + statement
      let checked = checked(text, ["shop": Self.shop, "market": market])
      #expect(checked.codes.first == "R0271", "\(statement): \(checked.messages)")
      #expect(checked.quoted == name)
    }
  }

  @Test("a short term is told apart by the type of its place, across modules too")
  func termsByType() {
    let checked = checked(
      "import \"shop\"\nconcept Drink { milk, water }\nrelation drunk(d: Drink)\nfact drunk(milk)\n"
        + "relation sold(g: Good)\nfact sold(milk)\nfact sold(shop::milk)\nfact sold(shop::good.milk)")
    #expect(checked.codes == [], "\(checked.messages)")
  }

  @Test("terms of two modules with one prefix are known by their modules")
  func prefixes() throws {
    let checked = checked("import \"shop\"\nconcept Good id good { milk }\nrelation sold(g: ::Good)\nfact sold(milk)")
    #expect(checked.codes == [], "\(checked.messages)")
    let program = try #require(checked.program)
    #expect(
      program.terms.map(\.identifier) == [
        "::good.milk", "shop::good.bread", "shop::good.milk", "shelf.upper", "shelf.lower",
      ])
    #expect(program.concepts.map(\.name) == ["::Good", "shop::Good", "Shelf"])
  }

  @Test("a name exported by a module of which nothing is imported here is told as that")
  func notImported() {
    let checked = checked(
      "import \"market\"\ndefine p(1)  if price(_) = 3\nrelation p(n: Int)",
      ["market": "module market\nimport \"shop\"", "shop": Self.shop])
    #expect(checked.codes == ["R0273"])
    #expect(checked.messages == ["`price` is of the module `shop`, of which this file imports nothing"])
  }

  @Test(
    "the fix of that writes the import in the file's own language, below what stands at its head and above the rest",
    arguments: [
      ("import \"market\"", "define p(1)  if price(_) = 3", "import \"shop\"\n"),
      ("langue fr  -- comme le rapport\nimporter \"market\"", "définir p(1)  si price(_) = 3", "importer \"shop\"\n"),
      ("module mine  import \"market\" ", "define p(1)  if price(_) = 3", "import \"shop\"\n"),
    ])
  func importFix(head: String, rest: String, line: String) throws {
    let files = ["market": "module market\nimport \"shop\"\nrelation open()\nfact open()", "shop": Self.shop]
    let separator = head.hasSuffix(" ") ? "" : "\n"
    let checked = checked(head + separator + rest + "\nrelation p(n: Int)", files)
    #expect(checked.codes == ["R0273"])
    let fix = try #require(checked.diagnostics.first?.fixes.first)
    #expect(checked.applying(fix) == head + separator + line + rest + "\nrelation p(n: Int)")
    #expect(self.checked(checked.applying(fix), files).codes == [])
  }

  @Test("where nothing stands at the head, the import goes above the first statement and its comments")
  func importFixWithoutHead() throws {
    let text = "-- By-law.\n\n--- What is asked.\n-- allow R0201: for the test\nrelation p(n: Int)\nimport \"market\"\n"
    let files = ["market": "module market\nimport \"shop\"\nrelation open()\nfact open()", "shop": Self.shop]
    let checked = checked(text + "define p(1)  if price(_) = 3", files)
    #expect(checked.codes == ["R0273"])
    let fix = try #require(checked.diagnostics.first?.fixes.first)
    #expect(checked.applying(fix).hasPrefix("-- By-law.\n\nimport \"shop\"\n--- What is asked."))
    #expect(self.checked(checked.applying(fix), files).codes == [])
  }

  @Test(
    "a path is written as one file names another",
    arguments: [
      ("a.ressort", "b.ressort", "b.ressort"), ("rules/a.ressort", "rules/b.ressort", "b.ressort"),
      ("rules/a.ressort", "shared/b.ressort", "../shared/b.ressort"), ("a.ressort", "x/y/b.ressort", "x/y/b.ressort"),
      ("/r/x/a.ressort", "/r/b.ressort", "../b.ressort"), ("/r/a.ressort", "b.ressort", nil),
      ("../a.ressort", "b.ressort", nil), ("a.ressort", "a\"b.ressort", nil),
    ] as [(String, String, String?)])
  func relativePath(file: String, target: String, path: String?) {
    #expect(RelativePath.path(to: target, from: file) == path)
  }

  @Test("what a module imports, it does not export")
  func noReexport() {
    let market = "module market\nimport \"shop\"\nexport relation cheap(g: Good)"
    let checked = checked(
      "import \"market\"\ndefine cheap(bread)", ["market": market, "shop": Self.shop])
    // The type of the place says which term is meant, but nothing of its module is imported.
    #expect(checked.codes == ["R0273"])
  }

  @Test("files of one module share all names, whoever imports them, and each imports for itself")
  func filesOfOneModule() {
    let more = "module shop\nexport relation cheap(g: Good)\ndefine cheap(g)  if stock(g) = 7"
    #expect(
      checked(
        "import \"shop\"\nimport \"more\"\nrelation r()\ndefine r()  if cheap(bread)",
        ["shop": Self.shop, "more": more]
      ).codes == [])
    let importing = "module shop\nimport \"tax\"\nrelation taxed(g: Good)\ndefine taxed(g)  if rate() = _ and g is Good"
    let other = "module shop\nrelation again()\ndefine again()  if rate() = _"
    let tax = "module tax\nexport relation rate() -> Int"
    let codes = checked(
      "import \"a\"\nimport \"b\"\nimport \"shop\"", ["a": importing, "b": other, "tax": tax, "shop": Self.shop]
    ).codes
    #expect(codes == ["R0273"])
  }

  @Test("modules may import each other")
  func cycle() {
    let a = "module a\nimport \"b\"\nexport relation p(n: Int)\ndefine p(n)  if q(n)"
    let b = "module b\nimport \"a\"\nexport relation q(n: Int)\ndefine q(n)  if p(n)"
    #expect(checked("import \"a\"\nrelation r()\ndefine r()  if p(1)", ["a": a, "b": b]).codes == [])
  }

  @Test("a module that is nowhere is told, with the one that was probably meant")
  func unknownModule() {
    let checked = checked("import \"shop\"\nrelation r()\ndefine r()  if shap::price(_) = 1")
    #expect(checked.codes == ["R0202"])
    #expect(checked.diagnostics.first?.fixes.map(\.replacement) == ["shop::price"])
  }

  @Test(
    "each module may have rules, scenarios and inputs of the same names, and a file cites only the sources that it sees"
  )
  func independent() throws {
    let text = """
      source law  locators { 1 }
      input asked()  closed
      relation due()
      default rule  cite 1  due()  if asked()
      scenario first
        given asked = yes  expect due()
      """
    let lawless = text.replacing("source law  locators { 1 }\n", with: "").replacing("cite 1", with: "")
    let checked = checked("import \"b\"\n" + text, ["b": "module b\n" + lawless])
    #expect(checked.codes.filter { $0 != "R0291" } == [], "\(checked.messages)")
    let program = try #require(checked.program)
    #expect(program.rules.map(\.name) == ["rule", "b::rule"])
    #expect(program.scenarios.map(\.name) == ["first", "b::first"])
    #expect(program.relations.map(\.name) == ["asked", "due", "b::asked", "b::due"])
  }

  @Test("each module has one ladder of layers, and exported it takes rules of other modules")
  func layers() throws {
    let ladder = "module ranks\nexport layers high > low"
    let text = "import \"ranks\"\nrelation p()\ndefault d  in low  p()"
    #expect(checked(text, ["ranks": ladder]).codes == [])
    #expect(checked(text, ["ranks": ladder.replacing("export ", with: "")]).codes == ["R0272"])
    let own = checked(text + "\nlayers a > b\ndefault e  in b  p()", ["ranks": ladder])
    #expect(own.codes == [], "\(own.messages)")
    let program = try #require(own.program)
    #expect(program.layers.map(\.name) == ["a", "b", "high", "low"])
    #expect(program.isAbove(ID(0), ID(1)) && program.isAbove(ID(2), ID(3)))
    #expect(!program.isAbove(ID(0), ID(3)) && !program.isAbove(ID(2), ID(1)))
    let second = checked(text + "\nlayers a > b\nlayers c > d", ["ranks": ladder])
    #expect(second.codes == ["R0201"])
    #expect(second.messages == ["a module has one ladder of layers, and this one has it already"])
    #expect(second.quoted == "layers c > d")
  }

  @Test("two libraries may each bring a ladder; a layer that both export is told apart by its module")
  func twoLadders() throws {
    let text = "import \"a\"\nimport \"b\"\nrelation p()\ndefault d  in low  p()"
    let files = ["a": "module a\nexport layers high > low", "b": "module b\nexport layers high > low"]
    #expect(checked(text, files).codes == ["R0271"])
    let told = checked(text.replacing("in low", with: "in b::low"), files)
    #expect(told.codes == ["R0274"], "\(told.messages)")
    let program = try #require(told.program)
    #expect(program.layers.map(\.name) == ["a::high", "a::low", "b::high", "b::low"])
    #expect(program.rules[0].layer == ID(3))
  }

  @Test("a circle may go through two ladders")
  func circleThroughLadders() {
    let checked = checked(
      """
      import "a"
      layers top > bottom
      relation p() -> Int
      default one    in top     p() = 1
      default two    in bottom  p() = 2
      default three  in high    p() = 3
      default four   in low     p() = 4
      two overrides three
      four overrides one
      """, ["a": "module a\nexport layers high > low"])
    #expect(
      checked.messages == ["priorities go round in a circle: `two` over `three` over `four` over `one` over `two`"])
  }

  // MARK: Imports

  private static let words = "module words\nexport concept Good id good { bread, milk }"

  @Test(
    "an import that changes nothing is told: of words that nobody uses, a second time, of itself",
    arguments: [
      ("import \"words\"", "nothing uses what `words` declares here, and the import changes nothing else"),
      ("import \"more\"", "nothing uses what `more` declares here, and the import changes nothing else"),
      (
        "import \"words\"\nimport \"words\"\nfact good(bread)\nrelation good(g: Good)",
        "`words` is imported above already"
      ),
      ("import \"test.ressort\"", "`test.ressort` is this file itself"),
      // What it brings into sight comes with another import, and is not used.
      (
        "import \"shop\"\nimport \"words\"\nfact stocked(1)",
        "nothing uses what `words` declares here, and the import changes nothing else"
      ),
    ])
  func idleImports(imports: String, told: String) throws {
    let files = [
      "words": Self.words, "more": "module words\nimport \"words\"\nexport group Fresh of Good { milk }",
      "shop": "module shop\nimport \"words\"\nexport relation stocked(n: Int)\nrelation has(g: Good)\nfact has(milk)",
      "test.ressort": "",
    ]
    let checked = checked(imports + "\nrelation p(n: Int)\nfact p(1)", files)
    #expect(checked.messages == [told])
    #expect(checked.codes == ["R0274"])
    #expect(self.checked(checked.applying(checked.diagnostics[0].fixes[0]), files).codes == [])
  }

  @Test(
    "an import is told of only where it matters to nobody",
    arguments: [
      // Its names are used.
      ("import \"words\"\nrelation has(g: Good)", Self.words), ("import \"words\"\nfact p(n: bread)", Self.words),
      // What it says may matter.
      ("import \"words\"", Self.words + "\nrelation has(g: Good)\nfact has(milk)"),
      ("import \"words\"", "relation has(n: Int)\nfact has(1)"),
      ("import \"words\"", "relation has(n: Int)  output has"),
      ("import \"words\"", "input has(n: Int)  open"), ("import \"words\"", "export source law  locators { 1 }"),
      ("import \"words\"", "relation has(n: Int)\ndefine has(n)  if p(n)"),
      // Somebody else uses it, who is of the same module.
      ("import \"words\"\nimport \"user\"", "concept Good id good { bread, milk }"),
    ])
  func usedImports(imports: String, words: String) {
    let rest = imports.contains("fact p") ? "\nrelation p(n: Good)" : "\nrelation p(n: Int)\nfact p(1)"
    let user = "relation has(g: Good)\nfact has(milk)"
    let codes = checked(imports + rest, ["words": words, "user": user]).codes
    #expect(!codes.contains("R0274"), "\(codes)")
  }

  @Test("a file of nothing but imports lists files, whoever imports them besides")
  func listOfFiles() {
    let files = ["words": Self.words, "shop": "module shop\nimport \"words\"\nrelation has(g: Good)\nfact has(milk)"]
    #expect(checked("module all\nimport \"words\"\nimport \"shop\"", files).codes == [])
  }

  @Test("a query is read as the first file would, and its clashes are told")
  func queries() throws {
    let program = try #require(checked("import \"shop\"\nrelation price(g: Good) -> Int").program)
    func codes(_ query: String) -> [String] {
      let file = SourceFile(id: FileID(program.files.count), path: "<query>", text: query)
      var diagnostics = Diagnostics()
      let body = Parser.parseQuery(file, language: .english, into: &diagnostics)
      _ = body.flatMap { program.checkQuery($0, into: &diagnostics) }
      return diagnostics.all.map(\.problem.code)
    }
    #expect(codes("price(g) = n") == ["R0271"])
    #expect(codes("shop::price(g) = n") == [])
    #expect(codes("::price(milk) = n") == [])
    #expect(codes("stock(g) = n") == ["R0272"])
  }

  @Test("what is kept of a program tells modules apart as the program does")
  func snapshot() throws {
    let root = "import \"shop\"\nrelation price(g: Good) -> Int\nrelation dear(g: Good)\n"
    let program = try #require(checked(root).program)
    let again = try #require(CheckedProgram(snapshot: program.snapshot) { $0 == "shop" ? Self.shop : root })
    #expect(again.modules == program.modules)
    #expect(again.scopes == program.scopes)
    #expect(again.promptScope == program.promptScope)
    #expect(
      Names.byModule(of: again).map { $0.relations.keys.sorted() } == [["dear", "price"], ["on", "price", "stock"]])
  }

  @Test("a text typed at a prompt goes on where the first file ends")
  func typed() {
    var diagnostics = Diagnostics()
    let program = CheckedProgram.load(
      [("root", "module till\nimport \"shop\"\nrelation open()"), ("<2>", "define open()  if price(_) = 3")],
      extends: { $0 == "<2>" }, resolve: { path, _ in (path, Self.shop) }, into: &diagnostics)
    #expect(diagnostics.all.map { $0.problem.message(in: .english) } == [])
    #expect(program?.modules.map(\.name) == ["", "till", "shop"])
  }

  @Test("converted to the other language, a name keeps its module")
  func conversion() throws {
    let shop = "module shop\nexport relation price(n: Int)  fr prix \"prix\"\n"
    let root = "import \"shop\"\n\nrelation dear(n: Int)\ndefine dear(n)  if shop::price(n)\n"
    var diagnostics = Diagnostics()
    let texts = try LanguageConversion.convert(
      [("root", root)], to: .french, keywords: { _ in .english }, resolve: { path, _ in (path, shop) },
      into: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    #expect(texts?.first?.contains("si shop::prix(n)") == true, "\(texts ?? [])")
  }
}
