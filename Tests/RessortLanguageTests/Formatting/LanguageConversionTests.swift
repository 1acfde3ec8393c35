import RessortLanguage
import Testing

@Suite("Files in the other language") struct LanguageConversionTests {
  /// What became of some files, which are found by their names; imports are too.
  private struct Converted {
    var texts: [String]
    var diagnostics: [Diagnostic]

    init(_ files: [(path: String, text: String)], to language: KeywordLanguage) throws {
      var diagnostics = Diagnostics()
      texts =
        try LanguageConversion.convert(
          files, to: language, keywords: { _ in .english },
          resolve: { path, importer in
            let folder = importer.split(separator: "/").dropLast().joined(separator: "/")
            return files.first { $0.path == (folder.isEmpty ? "" : folder + "/") + path }
          }, into: &diagnostics) ?? []
      self.diagnostics = diagnostics.all
    }
  }

  private func converted(_ text: String, to language: KeywordLanguage) throws -> String {
    try Converted([("test.ressort", text)], to: language).texts.first ?? ""
  }

  @Test("every file of the rule base goes to the other language and back, byte for byte, and is in order on the way")
  func ruleBase() throws {
    let files = HouseFiles.texts.filter { $0.name.hasPrefix("Rules/") }
      .map { (path: String($0.name.dropFirst("Rules/".count)), text: $0.text) }
    let paths = files.map(\.path)
    let english = try Converted(files, to: .english)
    let french = try Converted(Array(zip(paths, english.texts)), to: .french)
    #expect(french.texts.count == files.count)
    #expect(french.texts.allSatisfy { $0.contains("langue fr\n\n") })
    let back = try Converted(Array(zip(paths, french.texts)), to: .english)
    #expect(back.diagnostics.filter { $0.problem.severity == .error }.isEmpty)
    #expect(back.texts == english.texts)
    for (file, (inFrench, inEnglish)) in zip(files, zip(french.texts, english.texts)) {
      let parsed = Parsed(file.text, path: file.path)
      #expect((parsed.tree.language == .french ? inFrench : inEnglish) == parsed.formatted, "\(file.path)")
    }
  }

  @Test(
    "the playground goes to French and back, the French file of the corpus to English and back",
    arguments: [
      ("Playground/Rules/library.ressort", KeywordLanguage.french),
      ("Tests/Corpus/language/good/aine.ressort", .english),
    ])
  func goodFiles(name: String, language: KeywordLanguage) throws {
    let formatted = Parsed(HouseFiles.text(name)).formatted
    let there = try converted(formatted, to: language)
    #expect(there != formatted)
    #expect(try converted(there, to: language) == there)
    #expect(try converted(there, to: language == .french ? .english : .french) == formatted)
  }

  @Test("keywords and the names that declarations give change; declared names, comments, wordings and other names stay")
  func names() throws {
    let french = """
      langue fr

      -- Les champs dévolus
      notion Domaine id dom  fr Domaine "domaine"  en Domain "domain" {
        familles  fr "familles"  en families "families"
        tutelle   fr "tutelle"   en "guardianship"
      }
      groupe Dévolu de Domaine { familles } ouvert  en Devolved "devolved"
      donnée porte(domaine: Domaine)  ouverte  en bears(domain) "it bears on {domaine}"
      relation cas(d: Domaine)  en matter "matter"
      définir cas(d)  si porte(domaine: d) et d est Dévolu et d parmi {familles, dom.familles, tutelle} et porte est connu

      """
    let english = """
      -- Les champs dévolus
      concept Domaine id dom  fr Domaine "domaine"  en Domain "domain" {
        familles  fr "familles"  en families "families"
        tutelle   fr "tutelle"   en "guardianship"
      }
      group Dévolu of Domain { families } open  en Devolved "devolved"
      input porte(domaine: Domain)  open  en bears(domain) "it bears on {domaine}"
      relation cas(d: Domain)  en matter "matter"
      define matter(d)  if bears(domain: d) and d is Devolved and d in {families, dom.families, tutelle} and bears is known

      """
    #expect(try converted(french, to: .english) == english)
    #expect(try converted(english, to: .french) == french)
  }

  @Test(
    "references to rules, tables and rows are written under the name of the language; their declarations keep theirs")
  func rules() throws {
    let english = """
      relation p(x: Int)
      relation q(x: Int)
      default one(x)  fr un "le premier"  en "the first"  p(x)  if q(x)
      table two  default  hit collect  fr deux
        | row   | -> q | fr             | en        |
        | small | 1    | petit "petit"  | "small"   |
        | large | 2    | "grand"        | big "big" |
      exception three to one(1), one  it is denied that p(x) and it is denied that q(2)  if q(x)
      block four against two.small, two  if p(3)
      note five  fr cinq "cinq"  en "five"  if p(1)
      two.big overrides three

      scenario s
        expect       q(1)  because two.small
        expect note  five

      """
    let french = """
      langue fr

      relation p(x: Int)
      relation q(x: Int)
      en principe one(x)
        fr un "le premier"  en "the first"
        p(x)  si q(x)
      table two  en principe  choix tous  fr deux
        | ligne | -> q | fr            | en        |
        | small | 1    | petit "petit" | "small"   |
        | large | 2    | "grand"       | big "big" |
      exception three à un(1), un  il est nié que p(x) et il est nié que q(2)  si q(x)
      obstacle four à deux.petit, deux  si p(3)
      remarque five
        fr cinq "cinq"  en "five"
        si p(1)
      deux.large prime sur three

      scénario s
        attendu           q(1)  parce que deux.petit
        attendu remarque  cinq

      """
    #expect(try converted(english, to: .french) == french)
    #expect(try converted(french, to: .english) == Parsed(english).formatted)
  }

  private static let likeNames = """
    concept A id a { one fr un "un" three fr trois "trois" }
    concept B id b { two fr un "un" three fr tiers "tiers" }
    relation p(x: A)
    relation q(x: Matter)
    concept Matter = A or B

    """

  @Test(
    "a name that would mean several things in its place stays as it is; where the place or a prefix tells, it changes")
  func ambiguousNames() throws {
    let english = Self.likeNames + "fact p(one)\nfact p(three)\nfact q(one)\nfact q(a.one)\nfact q(b.three)\n"
    let french = try converted(english, to: .french)
    #expect(french.hasSuffix("fait p(un)\nfait p(trois)\nfait q(one)\nfait q(a.un)\nfait q(b.tiers)\n"))
    #expect(try converted(french, to: .english) == Parsed(english).formatted)
  }

  @Test("where names tell each other what they mean, and would not any more, the place is told")
  func mutualNames() throws {
    let text = Self.likeNames + "define p(one)  if one = one\n"
    let obstacle = #expect(throws: LanguageConversion.Obstacle.self) { try converted(text, to: .french) }
    #expect(obstacle?.name == "un")
  }

  @Test("a name that is a keyword in the other language gets backquotes, and loses them on the way back")
  func keywordNames() throws {
    let text = """
      concept A { vrai faux si }
      relation selon(x: A)  en according "according to {x}"
      relation p(x: A)
      fact according(vrai)
      fact p(si)
      define p(x)  if according(x) and x != si and x in {vrai, faux}

      """
    let french = try converted(text, to: .french)
    #expect(
      french == """
        langue fr

        notion A { `vrai` `faux` `si` }
        relation `selon`(x: A)  en according "according to {x}"
        relation p(x: A)
        fait `selon`(`vrai`)
        fait p(`si`)
        définir p(x)  si `selon`(x) et x != `si` et x parmi {`vrai`, `faux`}

        """)
    #expect(try converted(french, to: .english) == Parsed(text).formatted)
    #expect(try converted(french, to: .french) == french)
  }

  @Test("backquotes that nothing needs go")
  func needlessQuotes() throws {
    let text =
      "relation `source`(x: Int)\nrelation `date`(x: Int)\ndefine `date`(x)  if `source`(x) and `city`(x)\nrelation `city`(x: Int)\n"
    #expect(
      try converted(text, to: .english)
        == "relation `source`(x: Int)\nrelation date(x: Int)\ndefine date(x)  if `source`(x) and city(x)\nrelation city(x: Int)\n"
    )
  }

  @Test(
    "what a file says of its language goes with it",
    arguments: [
      ("citing a\n", "langue fr\n\nciting a\n"), ("-- a\nciting a\n", "langue fr\n\n-- a\nciting a\n"),
      ("language en\n\nciting a\n", "language fr\n\nciting a\n"),
      ("--- a\nlanguage en\n\nciting a\n", "--- a\nlanguage fr\n\nciting a\n"),
    ])
  func heads(english: String, french: String) throws {
    let source = "source a\n"
    let there = try converted(english + source, to: .french)
    #expect(there == french.replacing("citing", with: "citant") + source)
    #expect(try converted(there, to: .english) == english + source)
  }

  @Test("files with mistakes are not converted")
  func mistakes() throws {
    let result = try Converted([("a.ressort", "define p(x)  if q(x)\n")], to: .french)
    #expect(result.texts.isEmpty)
    #expect(!result.diagnostics.isEmpty)
  }

  @Test("the blocks of a page are converted, each where it stands")
  func page() throws {
    let page = "# Oiseaux\n\n```ressort\nrelation p(x: Int)\n```\n\ntext\n\n```ressort\ndefine p(1)\n```\n"
    let french = try Converted([("a.md", page)], to: .french).texts[0]
    #expect(
      french
        == "# Oiseaux\n\n```ressort\nlangue fr\n\nrelation p(x: Int)\n```\n\ntext\n\n```ressort\ndéfinir p(1)\n```\n")
    #expect(try Converted([("a.md", french)], to: .english).texts[0] == page)
  }

  @Test("units agree with the number before them, in both languages")
  func units() throws {
    let english = "relation due() -> Date\nfact due() = 2009-01-31 + 1 month rounded down + 2 days - 1 year\n"
    let french = try converted(english, to: .french)
    #expect(french.contains("2009-01-31 + 1 mois arrondi par défaut + 2 jours - 1 an\n"))
    #expect(try converted(french, to: .english) == english)
  }
}
