import RessortLanguage
import Testing

@testable import Ressort

@Suite("The pages on codes")
struct CodeExplanationTests {
  static let all = RessortLanguage.CodeExplanation.all

  /// The codes that an example is reported under.
  private func codes(of text: String, _ kind: RessortLanguage.CodeExplanation.Kind) throws -> [String] {
    do {
      switch kind {
      case .review: return try Knowledge([RuleFile(path: "example.ressort", text: text)]).review().map(\.code)
      case .rules, .page:
        let path = if case .page = kind { "example.ressort.md" } else { "example.ressort" }
        let knowledge = try Knowledge([RuleFile(path: path, text: text)])
        let failures = try knowledge.scenarios.flatMap { try knowledge.run($0).failures }
        return (knowledge.warnings + failures).map(\.code)
      case .modules(let files):
        let others = files.sorted { $0.key < $1.key }.map { RuleFile(path: $0.key, text: $0.value) }
        let all = [RuleFile(path: "example.ressort", text: text)] + others
        return try Knowledge(all, roots: ["example.ressort"]).warnings.map(\.code)
      case .facts(let rules):
        let bytes = text.unicodeScalars.flatMap { $0 == "\u{FFFD}" ? [0xE9] : Array(String($0).utf8) }
        let table = Evaluation.FactFile(relation: "reading", path: "reading.tsv", text: bytes)
        _ = try Evaluation(try Knowledge([RuleFile(path: "example.ressort", text: rules)]), facts: [table])
        return []
      }
    } catch RessortError.invalid(let diagnostics) {
      return diagnostics.map(\.code)
    }
  }

  @Test("the bad example is reported under the code, and the good one under none", arguments: all.indices)
  func examples(_ index: Int) throws {
    let page = Self.all[index]
    #expect(try codes(of: page.bad.whole, page.kind).contains(page.code), "\(page.code)")
    #expect(try codes(of: page.good.whole, page.kind) == [], "\(page.code)")
  }

  @Test("a bad example that shows everything is reported under its code alone", arguments: all.indices)
  func onlyOneMistake(_ index: Int) throws {
    let page = Self.all[index]
    guard page.bad.shown == page.bad.whole else { return }
    let found = try codes(of: page.bad.whole, page.kind)
    #expect(
      Set(found).subtracting(["R0290", "R0291", page.code == "R0398" ? "R0303" : ""]).subtracting([page.code]) == [],
      "\(page.code)")
  }

  @Test("an example with French keywords is reported under the same code", arguments: all.indices)
  func frenchExamples(_ index: Int) throws {
    let page = Self.all[index]
    let bad = page.bad.shown(in: .french)
    let isRules =
      switch page.kind {
      case .rules, .review, .modules: true
      case .page, .facts: false
      }
    guard isRules, page.bad.shown == page.bad.whole, bad != page.bad.shown else { return }
    #expect(bad.hasPrefix("langue fr\n"))
    #expect(Set(try codes(of: bad, page.kind)) == Set(try codes(of: page.bad.whole, page.kind)), "\(bad)")
    #expect(try codes(of: page.good.shown(in: .french), page.kind) == [], "\(page.code)")
  }

  @Test("French readers are shown French keywords, but where an example is about the language")
  func frenchKeywords() throws {
    let found = CodeExplanation(code: "R0309")
    let page = try #require(found)
    #expect(page.badExample(in: .french).contains("exception pupils à everybody  il est nié que due(n)  si pupil(n)"))
    #expect(page.badExample(in: .english) == page.badExample)
    let shown = Self.all.filter { $0.bad.shown(in: .french) != $0.bad.shown }
    #expect(shown.count > Self.all.count * 3 / 4)
  }

  @Test("every code has a page, and no page is for a code that is not there")
  func complete() {
    let known =
      SyntaxProblem.codes + LintProblem.codes + TrialProblem.codes + CheckProblem.Code.allCases.map(\.rawValue)
      + ["R0401", "R0402", "R0403", "R0404", "R0405", "R0501"]
    #expect(Self.all.map(\.code) == known.sorted())
  }

  @Test("titles are short and without a full stop; texts are two to five sentences that differ between the languages")
  func form() {
    for page in Self.all {
      for text in [page.french, page.english] {
        #expect(text.title.count <= 60 && !text.title.hasSuffix("."), "\(page.code)")
        #expect(text.body.hasSuffix(".") && text.body.count > 60, "\(page.code)")
        #expect(!text.body.contains("\n"), "\(page.code)")
      }
      #expect(page.french.title != page.english.title && page.french.body != page.english.body)
    }
  }

  @Test("a code is found in small letters too, and one that is not there is not")
  func lookup() {
    #expect(CodeExplanation(code: "r0207")?.code == "R0207")
    #expect(CodeExplanation(code: "R0999") == nil)
  }
}
