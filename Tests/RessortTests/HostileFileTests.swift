import RessortFuzzing
import Testing

@testable import Ressort

/// A slice of what `make fuzz` tries by the ten thousand.
@Suite("Hostile rule files")
struct HostileFileTests {
  private static let inputs: HostileInputs = {
    let tests = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
    let files = ["language/good/aine.ressort", "diagnostics/bad/R0321-two-tariffs.ressort"]
    let texts = files.compactMap { try? RuleFile(contentsOf: tests + "/Corpus/" + $0).text }
    return HostileInputs(goodFiles: texts + [LargeFile.text(size: 4_000)], seed: 1)
  }()

  @Test(
    "whatever a text is, it is read to the byte, its mistakes stand in it, and its layout stays", arguments: 0..<120)
  func holds(number: Int) {
    #expect(InputTrial.faults(of: Self.inputs.text(number)) == [], "\(Self.inputs.text(number))")
  }

  @Test("the same seed and number give the same text")
  func repeatable() {
    let texts = (0..<50).map { Self.inputs.text($0) }
    #expect(texts == (0..<50).map { Self.inputs.text($0) })
    #expect(Set(texts).count > 45)
  }

  @Test("the large file that timing reads is in order, and its scenarios pass")
  func largeFile() throws {
    let knowledge = try Knowledge([RuleFile(path: "large.ressort", text: LargeFile.text(size: 6_000))])
    #expect(knowledge.review().map(\.text) == [])
    #expect(!knowledge.scenarios.isEmpty)
    for scenario in knowledge.scenarios { #expect(try knowledge.run(scenario).failures.map(\.text) == []) }
  }
}
