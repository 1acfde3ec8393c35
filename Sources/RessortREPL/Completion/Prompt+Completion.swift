internal import Ressort

extension Prompt {
  /// What could stand where the cursor is: commands, names of relations, terms and rules; accents and case do not matter.
  /// - Parameter cursor: A UTF-8 offset in the line.
  package func completions(for line: String, cursor: Int) -> CompletionResult {
    let expected = ExpectedTypes(session.knowledge)
    let typed = String(decoding: Array(line.utf8.prefix(max(0, cursor))), as: UTF8.self)
    let command = typed.isCommand ? typed.dropFirst().prefix { !$0.isWhitespace } : nil
    if let command, command.count == typed.count - 1 {
      return CompletionResult(start: 0, candidates: commandNames(startingWith: String(command)))
    }
    if let command, case .one(let command) = Command.named(String(command), in: language) {
      switch command {
      case .load:
        return CompletionResult(start: Self.pathStart(in: typed), candidates: [], wantsPath: true)
      case .set:
        let settings =
          typed.folded.contains("lang") ? Language.allCases.map(\.rawValue) : [language == .french ? "langue" : "lang"]
        return complete(typed, from: [settings])
      case .help:
        return complete(typed, from: [Command.allCases.map { $0.name(in: language) }])
      case .rules:
        return complete(typed, from: [ruleNames])
      case .info:
        return complete(typed, from: [relationNames, values(of: nil), ruleNames])
      case .retract:
        return complete(typed, from: [inputNames], allowsEmpty: true)
      case .sources:
        return complete(typed, from: [session.knowledge.sources.map(\.name)])
      case .assume:
        let answer = typed.drop { !$0.isWhitespace }
        let types = expected.at(endOf: answer) ?? expected.ofAnswer(endOf: answer)
        return complete(typed, from: types == nil ? [inputNames] : [values(of: types), inputNames])
      case .results, .questions, .setAside, .notes, .recommend, .facts, .reset, .reload, .env, .quit:
        return CompletionResult(start: typed.utf8.count, candidates: [])
      case .why:
        break
      }
    }
    let types = expected.at(endOf: typed[...])
    return complete(
      typed, from: types == nil ? [relationNames, values(of: nil)] : [values(of: types)], allowsEmpty: types != nil)
  }

  /// With a blank behind the only one that is meant, where it takes something.
  private func commandNames(startingWith prefix: String) -> [String] {
    for language in [language, language.other] {
      let commands = Command.allCases.filter { $0.name(in: language).folded.hasPrefix(prefix.folded) }
      let blank = commands.count == 1 && commands[0].argument(in: language) != nil ? " " : ""
      if !commands.isEmpty { return commands.map { ":" + $0.name(in: language) + blank } }
    }
    return []
  }

  /// The names that begin as the last word does, in alphabetical order.
  private func complete(_ typed: String, from lists: [[String]], allowsEmpty: Bool = false) -> CompletionResult {
    let word = Self.lastWord(of: typed[...])
    let start = typed.utf8.count - word.utf8.count
    guard allowsEmpty || !word.isEmpty else { return CompletionResult(start: start, candidates: []) }
    let isIdentifier = word.contains(".")
    let bare = word.folded.filter { $0 != "`" }
    let found = lists.joined().filter {
      $0.folded.filter { $0 != "`" }.hasPrefix(bare) && (isIdentifier || !$0.contains("."))
    }
    return CompletionResult(start: start, candidates: Set(found).sorted { ($0.folded, $0) < ($1.folded, $1) })
  }

  /// With the module before it, where one is written.
  private static func lastWord(of typed: Substring) -> String {
    let word = String(typed.reversed().prefix { $0.isLetter || $0.isNumber || "_.'".contains($0) }.reversed())
    let before = typed.dropLast(word.count)
    if before.hasSuffix("`") { return "`" + word }
    return before.hasSuffix("::") ? lastWord(of: before.dropLast(2)) + "::" + word : word
  }

  private var relationNames: [String] {
    session.knowledge.relations.map { Knowledge.written($0.name(in: language), in: language) }
  }

  private var inputNames: [String] {
    session.knowledge.relations.filter(\.isInput).map { Knowledge.written($0.name(in: language), in: language) }
  }

  private var ruleNames: [String] {
    session.knowledge.rules.map { $0.name(in: language) }
  }

  /// What may be written where these types fit, or anywhere: terms by their names and by their identifiers, which are
  /// offered once a dot shows that one is meant; yes and no.
  private func values(of types: [String]?) -> [String] {
    let terms = session.knowledge.terms.filter { types?.contains($0.concept) ?? true }
    let truths = types?.contains("Bool") == true ? [true, false].map { Sentence.truth($0).text(in: language) } : []
    return truths + terms.flatMap { [Knowledge.written($0.name(in: language), in: language), $0.identifier] }
  }

  private static func pathStart(in typed: String) -> Int {
    typed.utf8.count - typed.utf8.reversed().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }.count
  }
}
