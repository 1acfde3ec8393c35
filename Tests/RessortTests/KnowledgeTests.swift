import Ressort
import RessortTesting
import Testing

@Suite("A rule base")
struct KnowledgeTests {
  @Test("all mistakes of all files are told in one go")
  func allMistakes() {
    let first = RuleFile(path: "first.ressort", text: "import \"second.ressort\"\nrelation p(x: Nowhere)\nfact q(1)\n")
    let second = RuleFile(path: "second.ressort", text: "concept C { a a }\n")
    #expect { _ = try Knowledge([first, second]) } throws: { error in
      guard case .invalid(let diagnostics)? = error as? RessortError else { return false }
      return diagnostics.filter { $0.severity == .error }.count == 3 && Set(diagnostics.map(\.place.file)).count == 2
    }
  }

  @Test("imports are relative to the file that imports, and may go round in a circle")
  func imports() throws {
    let main = RuleFile(path: "rules/main.ressort", text: "import \"parts/a.ressort\"\nfact p(1)")
    let part = RuleFile(path: "rules/parts/a.ressort", text: "import \"../main.ressort\"\nrelation p(x: Int)")
    #expect(try Knowledge([main, part]).relations.map(\.name) == ["p"])
  }

  @Test("an import that leads nowhere is told at its place")
  func missingImport() {
    #expect { _ = try Knowledge([RuleFile(path: "main.ressort", text: "\nimport \"lost.ressort\"")]) } throws: {
      error in
      guard case .invalid(let diagnostics)? = error as? RessortError else { return false }
      return diagnostics.count == 1 && diagnostics[0].place.line == 2
    }
  }

  @Test("a file that does not exist, a folder and a file that is not UTF-8 are told in plain words")
  func unreadable() throws {
    #expect { _ = try Knowledge(contentsOf: ["/nowhere/rules.ressort"]) } throws: { error in
      (error as? RessortError)?.message(in: .english) == "/nowhere/rules.ressort: there is no such file"
    }
    #expect { _ = try Knowledge(contentsOf: ["/"]) } throws: { error in
      (error as? RessortError)?.message(in: .french).contains("dossier") == true
    }
  }

  @Test("checking finds strict rules that contradict each other whatever the case")
  func contradictionInFacts() throws {
    let path =
      #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
      + "/Corpus/evaluation/bad/strict-clash.ressort"
    #expect { _ = try Knowledge.check([path]) } throws: { error in
      if case .contradiction? = error as? RessortError { true } else { false }
    }
  }

  @Test("what a rule base declares can be listed")
  func catalogue() throws {
    let knowledge = try Knowledge([SessionTests.library])
    #expect(knowledge.terms.map(\.identifier) == ["reader.resident", "reader.visitor"])
    #expect(knowledge.term("reader.visitor")?.label(in: .french) == "visiteur")
    #expect(knowledge.rules.map(\.name) == ["open_to_all", "not_to_visitors", "overdue_first"])
    #expect(knowledge.rules.map(\.certainty) == [.explicit, .derived, .explicit])
    #expect(knowledge.relations.filter(\.isInput).map(\.silence) == ["presumed none", "open"])
    #expect(knowledge.sources.first?.locators == ["1 ¶1", "1 ¶2", "2 ¶1"])
  }

  @Test("a scenario that is not met fails with its place; one that is met passes")
  func scenarios() throws {
    let file = RuleFile(
      path: "s.ressort",
      text: """
        input rain() -> Bool closed
        relation wet()
        define wet() if rain()
        scenario met
          given rain yes
          expect wet()
        scenario unmet
          expect wet()
        """)
    let knowledge = try Knowledge([file])
    let cases = ScenarioCase.all(of: knowledge)
    #expect(cases.map(\.scenario.name) == ["met", "unmet"])
    #expect { try cases[1].check() } throws: { error in
      (error as? ScenarioFailure)?.result.failures.first?.place.line == 8
    }
  }
}
