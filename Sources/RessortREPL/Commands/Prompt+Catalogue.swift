// Commands about what is declared, and about the prompt itself.

internal import Ressort

extension Prompt {
  func rules(matching part: String) -> Reply {
    let rules = session.knowledge.rules.filter { rule in
      part.isEmpty || rule.allNames.contains { $0.folded.contains(part.folded) }
    }
    guard !rules.isEmpty else { return say(.noRules) }
    var table = TextTable(header: ["", "", ""])
    for rule in rules {
      let wording = wording(french: rule.french, english: rule.english) ?? ""
      table.append([rule.name(in: language), rule.kind, (wording + Session.text(of: rule.citations)).trimmed])
    }
    return Reply([.text(table.textWithoutHeader)])
  }

  func sources(matching part: String) -> Reply {
    let sources = session.knowledge.sources.filter { $0.name.folded.contains(part.folded) || part.isEmpty }
    let lines = sources.map { source in
      let details = [wording(french: source.french, english: source.english), source.kind, source.date]
      return "\(source.name)  " + details.compactMap(\.self).joined(separator: ", ")
    }
    return list(lines, orElse: .noSources)
  }

  /// A relation, a term or a rule, by any of its names.
  func info(on name: String) -> Reply {
    let knowledge = session.knowledge
    let relations = knowledge.relations.filter { $0.allNames.contains { $0.folded == name.folded } }
    let terms = knowledge.terms.filter {
      ($0.allNames + [$0.french, $0.english].compactMap(\.self)).contains { $0.folded == name.folded }
    }
    let rules = knowledge.rules.filter { $0.allNames.contains { $0.folded == name.folded } }
    let lines = relations.map(description(of:)) + terms.map(description(of:)) + rules.map(description(of:))
    guard lines.isEmpty else { return Reply(lines.map { .text($0) }) }
    let names =
      knowledge.relations.flatMap(\.allNames) + knowledge.terms.flatMap(\.allNames)
      + knowledge.rules.flatMap(\.allNames)
    return problem(.unknownName(name, suggestions: Knowledge.nearest(to: name, among: names)))
  }

  func environment() -> Reply {
    let knowledge = session.knowledge
    let files =
      switch origin {
      case .disk(let paths): paths
      case .memory(let files, let roots): roots ?? files.map(\.path)
      }
    return say(
      .environment(
        files: files, terms: knowledge.terms.count, relations: knowledge.relations.count,
        rules: knowledge.rules.count, sources: knowledge.sources.count, facts: session.assumptions.count))
  }

  mutating func set(_ argument: String) -> Reply {
    let words = argument.split { $0.isWhitespace || $0 == "=" }.map(\.folded)
    guard words.count == 2, ["lang", "language", "langue"].contains(words[0]),
      let language = Language(rawValue: words[1])
    else { return problem(.unknownSetting(argument)) }
    self.language = language
    session.language = language
    return say(.languageSet)
  }

  func help(on name: String) -> Reply {
    var commands = Command.allCases
    if !name.isEmpty {
      let word = name.hasPrefix(":") ? String(name.dropFirst()) : name
      guard case .one(let command) = Command.named(word, in: language) else {
        return problem(.unknownCommand(word, suggestions: []))
      }
      commands = [command]
    }
    var table = TextTable(header: ["", ""])
    for command in commands {
      let argument = command.argument(in: language).map { " " + $0 } ?? ""
      table.append([
        ":" + command.name(in: language) + argument, Sentence.help(command.names.english).text(in: language),
      ])
    }
    guard name.isEmpty else { return Reply([.text(table.textWithoutHeader)]) }
    return Reply([
      .text(Sentence.helpHead.text(in: language)), .text(table.textWithoutHeader),
      .text(Sentence.helpFoot.text(in: language)),
    ])
  }

  private func description(of relation: RelationEntry) -> String {
    let parameters = zip(relation.parameters, relation.parameterTypes).map { "\($0): \($1)" }.joined(separator: ", ")
    let value = relation.valueType.map { " -> " + (relation.isMany ? "many " : "") + $0 } ?? ""
    let head = "\(relation.isInput ? "input" : "relation") \(relation.name(in: language))(\(parameters))\(value)"
    let question = wording(french: relation.frenchQuestion, english: relation.englishQuestion)
    return [relation.silence.map { "\(head)  \($0)" } ?? head, question, relation.documentation]
      .compactMap(\.self).joined(separator: "\n")
  }

  private func description(of term: TermEntry) -> String {
    "\(term.concept) \(term.name(in: language))  \(term.identifier)  « \(term.label(in: language)) »"
  }

  private func description(of rule: RuleEntry) -> String {
    let head = "\(rule.kind) \(rule.name(in: language))  \(rule.file):\(rule.line)" + Session.text(of: rule.citations)
    return [head, wording(french: rule.french, english: rule.english), rule.documentation]
      .compactMap(\.self).joined(separator: "\n")
  }

  private func wording(french: String?, english: String?) -> String? {
    language == .french ? french ?? english : english ?? french
  }
}
