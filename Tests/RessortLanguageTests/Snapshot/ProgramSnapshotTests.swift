import Testing

@testable import RessortLanguage

@Suite("Snapshots of checked programs")
struct ProgramSnapshotTests {
  /// What the good files of the corpus lack.
  private static let rest = #"""
    source act  date 2009-06-01  fr "loi"  en "act"  locators { 1 ¶1; 1 ¶2 }
    citing act
    export concept Domain id dom { housing health families { children babies } }
    concept Degree id deg ordered { shared principal }
    group Young of Domain { children }  cite 1 ¶1
    export relation relevant(d: Domain)
    relation degrees(d: Domain) -> many Degree
    relation lead(d: Domain) -> Degree
    input choice() -> Degree  presumed none
    input today() -> Date  presumed none  dates the facts
    input law() -> Date  presumed none  dates the law
    source old  since unstated after 1999-12-31 until 2009-06-01  locators { 1 }
    fact relevant(babies)  cite old 1  until unstated
    default dated  cite 1 ¶1  since 2009-06-01
      relevant(babies)
    relation size(d: Domain) -> Int
    relation day(d: Domain) -> Date
    relation text(d: Domain) -> many String
    incompatible degrees(d) includes shared and degrees(d) includes principal
    fact size(housing) = -7  cite 1 ¶2
    relation rate() -> Decimal
    fact rate() = -12.055  cite 1 ¶2
    default rated  cite 1 ¶2  relevant(babies)  if rate() = r and r * 2.0 rounded to 2 < 3.0 / r rounded up to 0 and today() = t and t + 2 months rounded down > t
    fact size(health) = 9223372036854775807  cite 1 ¶2
    fact day(housing) = 2009-02-05  cite 1 ¶2
    fact text(housing) includes "l'été — « \"¶\" »\n"  cite 1 ¶2  hedged "so it says"
    order lead { principal, shared }  cite 1 ¶1
    export default odd(d)  cite 1 ¶1  relevant(d)  if size(d) = n and n / 2 - 1 * 2 > -n and n % 2 = 1
    block even against odd(d)  cite 1 ¶2  if d is Domain and d is not Young and choice() is not asked
    default counted  cite 1 ¶1  relevant(families)  if n = count of { d where size(d) = _ } and n >= 2
    """#

  private static let programs: [String] = {
    let folder = CorpusFiles.corpus + "/language/good"
    return CorpusFiles.rules(in: folder).map { CorpusFiles.text(of: folder + "/" + $0) } + [rest]
  }()

  private static func program(_ text: String) -> CheckedProgram? {
    var diagnostics = Diagnostics()
    let program = CheckedProgram.load(
      [("test.ressort", text)], keywords: { _ in text.contains("langue fr") ? .french : .english },
      resolve: { _, _ in nil }, into: &diagnostics)
    for diagnostic in diagnostics.all where diagnostic.problem.severity == .error {
      Issue.record("\(diagnostic.problem.message(in: .english))")
    }
    return program
  }

  @Test("what is read from a snapshot is what was written into it", arguments: programs)
  func roundTrip(text: String) throws {
    let program = try #require(Self.program(text))
    let again = try #require(CheckedProgram(snapshot: program.snapshot) { _ in text })
    #expect(again.snapshot == program.snapshot)
    // A snapshot that left something out would agree with itself.
    #expect(again.rules.map { "\($0)" } == program.rules.map { "\($0)" })
    #expect(again.relations.map { "\($0)" } == program.relations.map { "\($0)" })
    #expect(again.facts.map { "\($0)" } == program.facts.map { "\($0)" })
    #expect(again.terms.map { "\($0)" } == program.terms.map { "\($0)" })
    #expect([again.factDate, again.lawDate] == [program.factDate, program.lawDate])
    let left = [
      "\(again.files)", "\(again.sources)", "\(again.concepts)", "\(again.groups)", "\(again.incompatibilities)",
      "\(again.layers)", "\(again.priorities)", "\(again.orders)",
      "\(again.imports)",
    ]
    let right = [
      "\(program.files)", "\(program.sources)", "\(program.concepts)", "\(program.groups)",
      "\(program.incompatibilities)", "\(program.layers)", "\(program.priorities)", "\(program.orders)",
      "\(program.imports)",
    ]
    #expect(left == right)
  }

  @Test("a snapshot of other rules, of another format or with a byte changed is refused")
  func refused() throws {
    let text = Self.rest
    let snapshot = try #require(Self.program(text)).snapshot
    #expect(CheckedProgram(snapshot: snapshot) { _ in text + " " } == nil)
    #expect(CheckedProgram(snapshot: snapshot) { _ in nil } == nil)
    #expect(CheckedProgram(snapshot: "") { _ in text } == nil)
    #expect(CheckedProgram(snapshot: String(snapshot.dropLast())) { _ in text } == nil)
    #expect(CheckedProgram(snapshot: "ressort-checked 0" + String(snapshot.dropFirst(17))) { _ in text } == nil)
    var bytes = Array(snapshot.utf8)
    for position in bytes.indices {
      bytes[position] ^= 1
      let isRefused = CheckedProgram(snapshot: String(decoding: bytes, as: UTF8.self)) { _ in text } == nil
      #expect(isRefused, "byte \(position)")
      bytes[position] ^= 1
    }
  }

  @Test("a damaged snapshot whose digest is right reads as nothing or as some program, and never stops the reader")
  func damaged() throws {
    let text = Self.rest
    let snapshot = Array(try #require(Self.program(text)).snapshot.utf8)
    let start = SnapshotReader.head.utf8.count + 17
    var refused = 0
    for position in start..<snapshot.count {
      for change in [1, 0x1F, 0x20] as [UInt8] {
        var content = Array(snapshot[start...])
        content[position - start] ^= change
        var digest = Digest()
        digest.add(content)
        let damaged = SnapshotReader.head + "\(digest)\n" + String(decoding: content, as: UTF8.self)
        if CheckedProgram(snapshot: damaged, textOf: { _ in text }) == nil { refused += 1 }
      }
    }
    #expect(refused > 0)
  }
}
