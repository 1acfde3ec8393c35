import Ressort
import RessortCohesion
import Testing

/// Follows the page of ready-made queries: each line is asked of the compiled-in rule base, within this process.
///
/// A line finds at least one row, or says behind a `#` what it finds instead: `# the text is silent`, `# nothing`, in French `# le texte est muet`,
/// `# rien`.
@Suite("The page of queries") struct QueriesPageTests {
  private static let path = ReadmeTests.root + "/Documentation/Queries.md"

  private enum Finding: String {
    case rows, silence, nothing
  }

  /// A line of the page: `ressort query 'QUERY' --lang fr --given 'ANSWERS' --as-of DATE  # nothing`.
  private struct Line {
    var text: String
    var isWhy = false
    var query = ""
    var language = Language.english
    var given: [String] = []
    var finding = Finding.rows

    init?(_ line: Substring) {
      text = String(line)
      let parts = text.split(separator: "  # ", maxSplits: 1)
      var words = shellWords(of: parts[0])[...]
      guard words.popFirst() == "ressort", let command = words.popFirst(), command == "query" || command == "why",
        let query = words.popFirst()
      else { return nil }
      isWhy = command == "why"
      self.query = query
      while let option = words.popFirst() {
        guard let value = words.popFirst() else { return nil }
        switch option {
        case "--lang" where value == "fr": language = .french
        case "--given": given.append(value)
        case "--as-of": given.append("date \(value)")
        default: return nil
        }
      }
      guard parts.count > 1 else { return }
      switch parts[1] {
      case "the text is silent", "le texte est muet": finding = .silence
      case "nothing", "rien": finding = .nothing
      default: return nil
      }
    }
  }

  @Test("every query of the page runs, in both languages, and finds what the page says")
  func everyQuery() throws {
    let page = String(decoding: try CommandRun.read(Self.path), as: UTF8.self)
    let blocks = FencedPart.parts(of: page).filter { $0.info == "sh" }
    let knowledge = try CohesionKnowledge.load()
    var sessions: [String: Session] = [:]
    var counts: [Language: Int] = [:]
    for line in blocks.flatMap({ $0.text.split(separator: "\n") }) {
      let asked = try #require(Line(line), "\(line)")
      counts[asked.language, default: 0] += 1
      // Lines with the same answers share a session, and so its evaluation.
      let key = "\(asked.language) \(asked.given)"
      var session = sessions[key] ?? Session(knowledge, language: asked.language)
      do {
        if sessions[key] == nil { for answer in asked.given { try session.assume(answer) } }
        let found: Finding
        if asked.isWhy {
          found = try session.why(asked.query) == nil ? .nothing : .rows
        } else {
          let answer = try session.ask(asked.query)
          found = !answer.rows.isEmpty ? .rows : !answer.silences.isEmpty ? .silence : .nothing
        }
        #expect(found == asked.finding, "\(asked.text)")
      } catch {
        Issue.record("\(asked.text)\n\(error)")
      }
      sessions[key] = session
    }
    #expect(counts[.english] ?? 0 >= 60)
    #expect(counts[.french] ?? 0 >= 45)
  }
}
