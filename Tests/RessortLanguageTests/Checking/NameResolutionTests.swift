import RessortLanguage
import Testing

@Suite("Names") struct NameResolutionTests {
  @Test("French and English names mean the same symbols in every file")
  func namesPerLanguage() throws {
    let checked = Checked(
      """
      concept Domain id dom fr Domaine "domaine" { homelessness fr sans_abri "sans-domicile" }
      relation relevant(d: Domain)  fr pertinent(domaine) "{domaine} compte"
      relation listed(d: Domaine)
      define listed(d)  if pertinent(domaine: d) and d = sans_abri
      fact listed(dom.sans_abri)
      """)
    #expect(checked.codes == [])
    #expect(checked.told == "listed(d) if relevant(d) and d = homelessness")
    let program = try #require(checked.program)
    #expect(program.facts[0].row == [.term(ID(0))])
    #expect(
      Checked.tell(program.rules[0], in: program, language: .french) == "listed(d) if pertinent(d) and d = sans_abri")
  }

  private static let rulesOfTwoLanguages = """
    default devolved(d)  fr dévolu "c'est dévolu"  en "it is devolved"  lead(d) = shared  if relevant(d)
    table degree  default  hit collect  fr degré "un degré"
      | row   | d       | -> lead(d) = | fr                  | en           |
      | homes | housing | principal    | logement "un toit"  | "a roof"     |
      | ills  | health  | principal    |                     | illness      |

    """

  @Test("rules, tables and their rows have a name per language, and each means the same in every file")
  func rulesPerLanguage() throws {
    let checked = Checked(
      withVocabulary: Self.rulesOfTwoLanguages + """
        exception e to dévolu(housing)  lead(d) = principal  if relevant(d)
        degree.homes overrides dévolu
        block b against degré.logement, degré.homes, degree.logement  if relevant(housing)
        degré overrides devolved
        scenario s  expect no  lead(health) = principal  because degree.illness
        """)
    #expect(checked.codes == [])
    let program = try #require(checked.program)
    #expect(program.rules.map(\.names.french) == ["dévolu", "degré.logement", "degré.ills", nil, nil])
    #expect(program.rules.map(\.names.english) == [nil, nil, "degree.illness", nil, nil])
    #expect(program.rules.map(\.wording.french) == ["c'est dévolu", "un toit", "un degré", nil, nil])
    #expect(program.rules[4].targets.map(\.rule) == [ID(1), ID(1), ID(1)])
    #expect(program.scenarios[0].expectations[0].result?.because == [ID(2)])
    #expect(program.ruleText(ID(1), in: .french) == "degré.logement")
    #expect(program.ruleText(ID(1), in: .english) == "degree.homes")
  }

  @Test(
    "a name per language that another rule has is told where it is given",
    arguments: [
      ("default other  fr devolved \"…\"  lead(health) = shared", "devolved"),
      ("default other  fr dévolu  lead(health) = shared", "dévolu"),
      ("default degré  lead(health) = shared", "degré"),
    ])
  func clashOfRules(statement: String, name: String) {
    let checked = Checked(withVocabulary: Self.rulesOfTwoLanguages + statement)
    #expect(checked.codes == ["R0201"])
    #expect(checked.text.hasSuffix(statement))
    #expect(checked.quoted == name)
  }

  @Test("two rows of one name are told at the one that stands below")
  func clashOfRows() {
    let checked = Checked(withVocabulary: Self.rulesOfTwoLanguages.replacing("illness ", with: "homes   "))
    #expect(checked.codes == ["R0201"])
    #expect(checked.quoted == "homes")
  }

  @Test("a name in backquotes may be a keyword, wherever names stand")
  func quotedNames() throws {
    let checked = Checked(
      """
      concept `default` id `if` { `true` `one` fr `deux` "deux" }
      relation `source`(`of`: `default`) -> many `default`  fr `si` "source"
      input `given`(x: `default`)  presumed none
      default `rule`(x)  `source`(x) includes `true`  if `given`(x)
      exception `to` to `rule`(`true`), `rule`  it is denied that `source`(`of`: x) includes `true`  if `given`(x) and x is `default`
      scenario s
        given   `given` `true`
        expect  denied `source`(`true`) includes `true`  because `to`
      """)
    #expect(checked.codes == [])
    #expect(
      checked.rule("rule").map { Checked.tell($0, in: checked.program!) } == "`source`(x) includes `true` if `given`(x)"
    )
    #expect(
      checked.rule("rule").map { Checked.tell($0, in: checked.program!, language: .french) }
        == "`si`(x) comprend true if given(x)")
  }

  @Test("a keyword that stands where a name must is mended with backquotes")
  func quotingFix() {
    let checked = Checked("relation source(x: Int)\nfact `source`(1)")
    #expect(checked.codes == ["R0111"])
    #expect(checked.diagnostics[0].fixes.map(\.replacement) == ["`source`"])
    #expect(Checked(checked.applying(checked.diagnostics[0].fixes[0])).codes == [])
  }

  @Test(
    "backquotes hold one name, and no more", arguments: ["fact `p(1)", "fact `p q`(1)", "fact ``(1)", "fact `1`(1)"])
  func brokenQuotes(statement: String) {
    #expect(Checked("relation p(x: Int)\n" + statement).codes.first == "R0101")
  }

  @Test("a short name means the term that the type of its place leaves")
  func shortNameByType() {
    let checked = Checked(withVocabulary: "define relevant(health)  if asked(health) = true")
    #expect(checked.codes == [])
    #expect(checked.told == "relevant(health) if asked(health)")
    #expect(checked.program?.rules[0].heads[0].atom.columns == [.constant(.term(ID(1)))])
  }

  @Test("in a comparison, the type of the other side decides")
  func shortNameByComparison() {
    let checked = Checked(
      withVocabulary: "define relevant(d)  if mentioned(d) and d != health and d in {health, housing}")
    #expect(checked.codes == [])
    #expect(checked.told == "relevant(d) if mentioned(d) and d != health and d in {health, housing}")
  }

  @Test("where two terms fit, the qualified form decides and is printed again")
  func qualifiedName() {
    let checked = Checked(withVocabulary: "define competence(need.health) includes shared  if asked(advice)")
    #expect(checked.codes == [])
    #expect(checked.told == "competence(need.health) includes shared if asked(advice)")
  }

  @Test("an ambiguous name offers each qualified form")
  func ambiguousName() {
    let checked = Checked(withVocabulary: "define competence(health) includes shared  if asked(advice)")
    #expect(checked.codes == ["R0205"])
    #expect(checked.diagnostics[0].fixes.map(\.replacement) == ["dom.health", "need.health"])
  }

  @Test(
    "a misspelt name gets the nearest name as a fix",
    arguments: [
      ("fact relevant(huosing)", "housing"), ("fact relevant(HOUSING)", "housing"),
      ("fact relevnt(housing)", "relevant"), ("define relevant(d)  if mentioned(d) and d is Yuong", "Young"),
    ])
  func suggestion(statement: String, expected: String) {
    let checked = Checked(withVocabulary: statement)
    #expect(checked.codes == ["R0202"])
    #expect(checked.diagnostics.first?.fixes.first?.replacement == expected)
  }

  @Test("a word that names something else says what")
  func otherMeaning() {
    let checked = Checked(withVocabulary: "fact relevant(competence)")
    #expect(checked.codes == ["R0202"])
    #expect(checked.diagnostics[0].notes.map(\.remark) == [.isAnotherKind(name: "competence", kind: .relation)])
  }

  @Test("unions of unions are flattened")
  func unionOfUnions() {
    let checked = Checked(
      "concept All = Two or C\nconcept Two = A or B\nconcept A { a1 }\nconcept B { b1 }\nconcept C { c1 }\n")
    #expect(checked.codes == [])
    #expect(checked.program?.concepts[0].united == [ID(2), ID(3), ID(4)])
  }

  @Test("a concept without a prefix takes its name in lower case")
  func prefix() {
    #expect(Checked("concept Domain { housing }").program?.terms[0].identifier == "domain.housing")
  }

  @Test("an imported file is read once, also when files import each other")
  func imports() {
    let checked = Checked(
      "import \"b\"\nimport \"c\"\nfact p(one)\n",
      files: ["b": "import \"c\"\nconcept A { one }\n", "c": "import \"b\"\nrelation p(a: A)\n"])
    #expect(checked.codes == [])
    #expect(checked.program?.files.map(\.path) == ["test.ressort", "b", "c"])
    #expect(checked.program?.imports.map(\.path) == ["b", "c", "c", "b"])
  }
}

@Suite("Spelling") struct SpellingTests {
  @Test("case and accents cost nothing")
  func folding() {
    #expect(Spelling.nearest(to: "PUPILLES_ETAT", among: ["pupilles", "pupilles_état"]) == "pupilles_état")
  }

  @Test("a swap of neighbours is one mistake")
  func swap() {
    #expect(Spelling.nearest(to: "ab", among: ["xy", "ba"]) == "ba")
  }

  @Test("nothing is suggested when nothing is near")
  func nothingNear() {
    #expect(Spelling.nearest(to: "homelessness", among: ["health", "housing"]) == nil)
    #expect(Spelling.nearest(to: "p", among: ["q", "r"]) == nil)
  }
}

@Suite("Marks of word processors") struct ReadMarksTests {
  @Test("a mark that is read as another one is the only mistake", arguments: ["≠", "≤", "≥", "−3 <"])
  func oneMistake(mark: String) {
    let text = "input q(x: Int)  closed\nrelation p(x: Int)\ndefine p(x)  if q(x) and x \(mark) 2"
    #expect(Checked(text).codes == ["R0101"])
  }
}
