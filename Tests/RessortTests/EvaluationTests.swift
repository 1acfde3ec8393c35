import Ressort
import Testing

@Suite("An evaluation over tables of facts")
struct EvaluationTests {
  static let paths = RuleFile(
    path: "paths.ressort",
    text: """
      input edge(x: Int, y: Int)  closed
      relation path(x: Int, y: Int)  output
      define path(x, y)  if edge(x, y)
      define path(x, z)  if path(x, y) and edge(y, z)
      """)

  func evaluate(_ rows: String, limits: Limits = Limits()) throws -> Evaluation {
    let file = Evaluation.FactFile(relation: "edge", path: "edge.tsv", text: Array(rows.utf8))
    return try Evaluation(try Knowledge([Self.paths]), facts: [file], limits: limits)
  }

  @Test("the closure of a chain of three edges has six pairs, as text and as a count")
  func closure() throws {
    let evaluation = try evaluate("1\t2\n2\t3\n3\t4\n")
    #expect(evaluation.count(of: "path") == 6)
    let lines = String(decoding: try #require(evaluation.tsv(of: "path")), as: UTF8.self).split(separator: "\n")
      .sorted()
    #expect(lines == ["1\t2", "1\t3", "1\t4", "2\t3", "2\t4", "3\t4"])
    #expect(evaluation.outputRelations == ["path"])
    #expect(evaluation.count(of: "nothing") == nil)
  }

  @Test("a file without its last line end, or with Windows line ends, reads the same")
  func lineEnds() throws {
    #expect(try evaluate("1\t2\r\n2\t3").count(of: "path") == 3)
    #expect(try evaluate("").count(of: "path") == 0)
  }

  @Test("every malformed row is told with its line and column, and nothing is loaded")
  func malformed() throws {
    #expect { _ = try evaluate("1\t2\nx\t3\n4\n5\t99999999999999999999\n") } throws: { error in
      guard case .invalid(let faults)? = error as? RessortError else { return false }
      return faults.map(\.place.line) == [2, 3, 4] && faults.map(\.place.column) == [1, 1, 3]
    }
  }

  @Test("a limit on derived rows ends the evaluation and names the rule")
  func limit() throws {
    let chain = (0..<2_000).map { "\($0)\t\($0 + 1)" }.joined(separator: "\n")
    #expect { _ = try evaluate(chain, limits: Limits(derivedRows: 10_000)) } throws: { error in
      if case .limit? = error as? RessortError { true } else { false }
    }
  }

  @Test("what came out before a limit is kept, with the rule that was running")
  func upToLimit() throws {
    let chain = (0..<2_000).map { "\($0)\t\($0 + 1)" }.joined(separator: "\n")
    let file = Evaluation.FactFile(relation: "edge", path: "edge.tsv", text: Array(chain.utf8))
    let knowledge = try Knowledge([Self.paths])
    let evaluation = try Evaluation.upToLimit(knowledge, facts: [file], limits: Limits(derivedRows: 10_000))
    let interruption = try #require(evaluation.interruption)
    #expect(interruption.cause == .rows)
    #expect(interruption.rule == "define paths.ressort:4")
    #expect(try #require(evaluation.count(of: "path")) > 2_000)
    let rows = String(decoding: try #require(evaluation.tsv(of: "path")), as: UTF8.self).split(separator: "\n")
    for row in rows {
      let ends = row.split(separator: "\t").compactMap { Int($0) }
      #expect(ends.count == 2 && ends[0] < ends[1])
    }
    #expect(try Evaluation(knowledge, facts: []).interruption == nil)
  }

  @Test("a limit of no time says that nothing was begun; a cancelled evaluation says so")
  func nothingBegun() throws {
    let knowledge = try Knowledge([Self.paths])
    let timeless = try Evaluation.upToLimit(knowledge, facts: [], limits: Limits(duration: .zero))
    #expect(timeless.interruption == Interruption(cause: .seconds, rule: nil, hasBegun: false))
    #expect(timeless.interruption?.message(in: .english) == "time reached its limit before any rule ran")
    let cancelled = try Evaluation.upToLimit(knowledge, facts: [], isCancelled: { true })
    #expect(cancelled.interruption?.cause == .cancelled)
    #expect { _ = try Evaluation(knowledge, facts: [], isCancelled: { true }) } throws: { error in
      if case .cancelled? = error as? RessortError { true } else { false }
    }
  }

  @Test("an input that the program lacks is told")
  func unknownInput() throws {
    let file = Evaluation.FactFile(relation: "edges", path: "edges.tsv", text: [])
    #expect { _ = try Evaluation(try Knowledge([Self.paths]), facts: [file]) } throws: { error in
      (error as? RessortError)?.message(in: .english).contains("did you mean `edge`?") == true
    }
  }
}
