package import Ressort

/// A session at the prompt: lines in, replies out. Knows no terminal.
///
/// ```swift
/// var prompt = Prompt(knowledge: knowledge, language: .english)
/// let reply = prompt.receive("competence(a, homelessness) includes d")
/// print(reply.text)
/// ```
///
/// A line that starts with `:` is a command; one that starts as a statement does is added to the session; all else is
/// a query. An entry goes on over several lines until it is whole, or until a blank line; between `:{` and `:}` lines
/// are taken as one entry whatever they hold, so that a pasted rule is not answered after its first line.
package struct Prompt {
  var session: Session
  var language: Language
  var origin: Origin
  /// What was added at the prompt, to be added again after a reload.
  var additions: [(statements: String, keywords: Language)] = []

  private var pendingLines: [String] = []
  private var isInBlock = false

  /// Where the rule base came from, for `:load` and `:reload`.
  package enum Origin: Sendable {
    /// Read from these files.
    case disk([String])
    /// Made of these texts, starting from the files at some paths, or from all; `:load` adds files from disk to them.
    case memory([RuleFile], roots: [String]? = nil)
  }

  package init(knowledge: Knowledge, language: Language, origin: Origin = .memory([])) {
    session = Session(knowledge, language: language)
    self.language = language
    self.origin = origin
  }

  /// Asked now and then while a query runs.
  package var isCancelled: (() -> Bool)? {
    get { session.isCancelled }
    set { session.isCancelled = newValue }
  }

  /// A few lines to start with.
  package var greeting: String {
    let knowledge = session.knowledge
    return Sentence.greeting(
      relations: knowledge.relations.count, rules: knowledge.rules.count
    ).text(in: language)
  }

  /// Takes one line and answers it, or waits for the rest.
  package mutating func receive(_ line: String) -> Reply {
    switch line.trimmed {
    case ":{" where pendingLines.isEmpty && !isInBlock:
      isInBlock = true
      return Reply(next: .continuation)
    case ":}" where isInBlock:
      return finish()
    default:
      break
    }
    if pendingLines.isEmpty, !isInBlock, line.trimmed.isEmpty { return Reply() }
    pendingLines.append(line)
    let entry = pendingLines.joined(separator: "\n")
    let isCommand = pendingLines.count == 1 && line.trimmed.isCommand
    if isInBlock || (!isCommand && !line.trimmed.isEmpty && !session.knowledge.isComplete(entry, language: language)) {
      return Reply(next: .continuation)
    }
    return finish()
  }

  /// Takes what was typed so far as the whole entry.
  package mutating func finish() -> Reply {
    let entry = pendingLines.joined(separator: "\n").trimmed
    cancel()
    guard !entry.isEmpty else { return Reply() }
    var reply: Reply
    do throws(RessortError) {
      reply = try answer(entry)
    } catch {
      reply = Reply([.problem(error.message(in: language))])
    }
    reply.entry = entry
    return reply
  }

  /// Forgets what was typed of an entry that is not whole.
  package mutating func cancel() {
    pendingLines = []
    isInBlock = false
  }

  private mutating func answer(_ entry: String) throws(RessortError) -> Reply {
    if entry.isCommand { return try perform(entry.dropFirst()) }
    if let keywords = StatementStart.language(of: entry, in: language) {
      try session.add(entry, keywords: keywords)
      additions.append((entry, keywords))
      return Reply([.text(Sentence.added.text(in: language))])
    }
    let answer = try session.ask(entry)
    let findings = try session.findings()
    return Reply(
      [.text(session.text(of: answer, in: language))]
        + findings.map { .problem("[\($0.code)] " + $0.message(in: language)) })
  }
}
