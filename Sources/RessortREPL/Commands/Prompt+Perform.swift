internal import Ressort

extension Prompt {
  /// Carries out a command, given without its colon.
  mutating func perform(_ text: Substring) throws(RessortError) -> Reply {
    let word = String(text.prefix { !$0.isWhitespace })
    let argument = text.dropFirst(word.count).trimmed
    switch Command.named(word, in: language) {
    case .one(let command):
      if command.needsArgument, argument.isEmpty {
        return problem(
          .needsArgument(command: command.name(in: language), argument: command.argument(in: language) ?? ""))
      }
      return try perform(command, argument)
    case .several(let names):
      return problem(.ambiguousCommand(word, candidates: names.map { ":" + $0 }))
    case .none(let suggestions):
      return problem(.unknownCommand(word, suggestions: suggestions.map { ":" + $0 }))
    }
  }

  private mutating func perform(_ command: Command, _ argument: String) throws(RessortError) -> Reply {
    switch command {
    case .why: return try why(argument)
    case .results: return try results()
    case .questions: return try questions()
    case .setAside: return try setAside()
    case .notes: return try notes()
    case .recommend: return try recommend()
    case .assume:
      try session.assume(argument)
      return say(.assumed)
    case .retract:
      try session.retract(argument)
      return say(.retracted(argument))
    case .facts: return facts()
    case .reset:
      session.reset()
      return say(.wasReset)
    case .rules: return rules(matching: argument)
    case .sources: return sources(matching: argument)
    case .info: return info(on: argument)
    case .load: return try load(argument)
    case .reload: return try reload()
    case .env: return environment()
    case .set: return set(argument)
    case .help: return help(on: argument)
    case .quit: return Reply(next: .exit)
    }
  }

  func say(_ sentence: Sentence) -> Reply {
    Reply([.text(sentence.text(in: language))])
  }

  func problem(_ sentence: Sentence) -> Reply {
    Reply([.problem(sentence.text(in: language))])
  }

  /// The lines, or a sentence when there are none.
  func list(_ lines: [String], orElse sentence: Sentence) -> Reply {
    lines.isEmpty ? say(sentence) : Reply([.text(lines.joined(separator: "\n"))])
  }
}

extension Command {
  var needsArgument: Bool {
    switch self {
    case .why, .assume, .retract, .info, .load, .set: true
    case .results, .questions, .setAside, .notes, .recommend, .facts, .reset, .rules, .sources, .reload, .env, .help,
      .quit:
      false
    }
  }
}
