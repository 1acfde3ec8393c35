// Commands about what follows from what is assumed.

internal import Ressort
internal import RessortCohesion

extension Prompt {
  mutating func why(_ atom: String) throws(RessortError) -> Reply {
    if let explanation = try session.why(atom) { return Reply([.text(explanation.text)]) }
    let against = try session.setAside(against: atom)
    let head = Reply.Block.text(try session.denial(of: atom))
    guard !against.isEmpty else { return Reply([head]) }
    return Reply([head, .text(against.map { "• " + session.text(of: $0, in: language) }.joined(separator: "\n"))])
  }

  mutating func results() throws(RessortError) -> Reply {
    let blocks = try session.results().filter { !$0.conclusions.isEmpty }.map { list in
      Reply.Block.text(
        ([list.key] + list.conclusions.map { "• " + session.line(for: $0, in: language) }).joined(separator: "\n"))
    }
    return blocks.isEmpty ? say(.noResults) : Reply(blocks)
  }

  mutating func questions() throws(RessortError) -> Reply {
    let questions = try session.questions()
    return list(
      questions.enumerated().map { "\($0 + 1). \(session.text(of: $1, in: language))" }, orElse: .noQuestions)
  }

  mutating func setAside() throws(RessortError) -> Reply {
    let asides = try session.setAside()
    return list(asides.map { "• " + session.text(of: $0, in: language) }, orElse: .nothingSetAside)
  }

  mutating func notes() throws(RessortError) -> Reply {
    let remarks = try session.remarks()
    let lines = remarks.map { remark in
      let wording = language == .french ? remark.french ?? remark.english : remark.english ?? remark.french
      return "• " + (wording ?? session.knowledge.name(ofRule: remark.rule, in: language))
        + Session.text(of: remark.citations)
    }
    return list(lines, orElse: .noNotes)
  }

  func facts() -> Reply {
    list(session.assumptions.map { session.text(of: $0, in: language) }, orElse: .noFacts)
  }
}
