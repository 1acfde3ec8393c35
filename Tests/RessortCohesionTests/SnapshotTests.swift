import Foundation
import Ressort
import Testing

@testable import RessortCohesion

@Suite("The snapshot of the rule base")
struct SnapshotTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Rules/main.snapshot")

  @Test("is that of the rules as they are; `make snapshot` takes it anew")
  func isCurrent() throws {
    let read = try Knowledge(
      reviewed: CohesionKnowledge.files, roots: CohesionKnowledge.roots, language: .english)
    if ProcessInfo.processInfo.environment["RESSORT_RECORD"] != nil {
      try read.snapshot.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RESSORT_RECORD")
    }
    // Compared as a condition: a difference would print both, and they are long.
    let isCurrent = try String(contentsOf: Self.file, encoding: .utf8) == read.snapshot
    #expect(isCurrent)
  }

  @Test("is compiled in, and what starts from it is what starts from the rules")
  func isUsed() throws {
    let snapshot = try #require(EmbeddedRules.snapshot)
    let files = CohesionKnowledge.files
    let started = try #require(
      try Knowledge(snapshot: snapshot, of: files, roots: CohesionKnowledge.roots, language: .english))
    let isSame = started.snapshot == snapshot
    #expect(isSame)
  }

  @Test("is not used for rules that have changed since")
  func isNotUsedWhenStale() throws {
    let snapshot = try #require(EmbeddedRules.snapshot)
    var files = CohesionKnowledge.files
    let changed = try #require(files.firstIndex { $0.path == "Rules/missions.ressort.md" })
    files[changed] = RuleFile(path: files[changed].path, text: files[changed].text + " ")
    #expect(
      try Knowledge(snapshot: snapshot, of: files, roots: CohesionKnowledge.roots, language: .english) == nil)
    files.remove(at: changed)
    #expect(
      try Knowledge(snapshot: snapshot, of: files, roots: CohesionKnowledge.roots, language: .english) == nil)
  }

  @Test("what an advice needs of the rules gives the advice that all of them give", arguments: situations)
  func narrowed(_ situation: Situation) throws {
    let whole = try Advisor(knowledge: CohesionKnowledge.load()).advise(on: situation)
    let narrow = try Advisor(knowledge: CohesionKnowledge.loadForAdvice(language: .english)).advise(on: situation)
    #expect(!whole.stances.isEmpty && !whole.lists.isEmpty)
    #expect(narrow.data() == whole.data())
  }

  private static let situations: [Situation] = [
    ["domain": ["dom.homelessness"], "need": ["need.care", "need.control"]],
    [
      "domain": ["dom.sport", "dom.youth"], "need": ["need.common_project", "need.org_internal"],
      "population": ["pop.suburb_youth"],
    ],
    ["population": ["pop.children_at_risk"], "need": ["need.care", "need.unknown"]],
  ].map { lists in
    var situation = Situation()
    for (key, values) in lists { situation.lists[key] = .known(values) }
    situation.date = "2009-06-01"
    return situation
  }
}
