internal import Ressort

extension Sentence {
  var english: String {
    switch self {
    case .no: "No: nothing concludes it."
    case .yes: "Yes."
    case .contested: "Contested: there are reasons both ways, and nothing settles between them."
    case .open: "Open: it depends on what is not known."
    case .answerCount(0): "No answer."
    case .answerCount(let count): Self.count(count, "answer")
    case .notConcluded(let atom): "`\(atom)` is not concluded."
    case .concludedAsOf(let days): "It would be as of \(days.joined(separator: ", "))."
    case .truth(let flag): flag ? "yes" : "no"
    case .status(let status):
      switch status {
      case .certain: "established"
      case .concluded: "concluded"
      case .contested: "contested"
      case .open: "open"
      }
    case .certainty(let certainty):
      switch certainty {
      case .explicit: "said"
      case .derived: "inferred"
      case .hedged: "hedged"
      case .silent: "not said"
      }
    case .statusColumn: "status"
    case .certaintyColumn: "in the text"
    case .leftToColumn: "left to"
    case .leftTo(let judgement, let matter): "\(judgement.capitalisedFirst): \(matter)."
    case .leftToRemark(let judgement, let matter): "\(judgement): \(matter)"
    case .dependsOnColumn: "depends on"
    case .listNotAsked(let inputs): "Not asked: \(inputs.joined(separator: ", "))."
    case .listDeclaredUnknown(let inputs): "Declared unknown: \(inputs.joined(separator: ", "))."
    case .listPresumed(let inputs): "Taken as none until answered: \(inputs.joined(separator: ", "))."
    case .listWhatever(let inputs): "Whatever the answer to: \(inputs.joined(separator: ", "))."
    case .silence(let statement): "The text does not say: \(statement)"
    case .wouldConclude(let rule, let sentence): "\(sentence), which `\(rule)` would conclude"
    case .because(let rules): "set aside by \(Self.quoted(rules, "and"))"
    case .nothingSetAside: "Nothing is set aside."
    case .noResults: "No results."
    case .noQuestions: "Nothing is left to ask."
    case .noNotes: "No notes."
    case .noFacts: "Nothing is assumed."
    case .noSources: "No source is declared."
    case .noRules: "No such rule."
    case .whatever(let inputs): "whatever the answer to \(inputs.joined(separator: ", "))"
    case .onPresumptions(let inputs): "as long as nobody answers \(Self.quoted(inputs, "and"))"
    case .dependsOn(let inputs): "depends on \(Self.quoted(inputs, "and"))"
    case .denied(let sentence): "denied: \(sentence)"
    case .declaredUnknown: "declared unknown"
    case .notApplicable: "not applicable"
    case .none: "none"
    case .questionDeclaredUnknown: "declared unknown"
    case .greeting(let relations, let rules):
      """
      Ressort · \(Self.count(relations, "relation")), \(Self.count(rules, "rule")).
      Ask a query, or `:help` for the commands; Tab completes, Ctrl-D leaves.
      """
    case .added: "Added."
    case .assumed: "Assumed."
    case .retracted(let input): "Nothing is assumed of `\(input)` any more."
    case .wasReset: "Nothing is assumed any more."
    case .loaded(let relations, let rules):
      "Loaded: \(Self.count(relations, "relation")), \(Self.count(rules, "rule"))."
    case .languageSet: "Answers are in English."
    case .additionLost(let text): "what was added no longer fits and was dropped: \(text)"
    case .assumptionLost(let input): "what was assumed of `\(input)` no longer fits and was dropped"
    case .unknownCommand(let name, let suggestions):
      "there is no command `:\(name)`"
        + (suggestions.isEmpty ? "; `:help` lists them" : "; did you mean \(Self.quoted(suggestions, "or"))?")
    case .ambiguousCommand(let name, let candidates):
      "`:\(name)` may mean \(Self.quoted(candidates, "or"))"
    case .needsArgument(let command, let argument): "write `:\(command) \(argument)`"
    case .unknownSetting(let name): "there is no setting `\(name)`; write `:set lang fr` or `:set lang en`"
    case .unknownName(let name, let suggestions):
      "nothing is called `\(name)`"
        + (suggestions.isEmpty ? "" : "; did you mean \(Self.quoted(suggestions, "or"))?")
    case .recommendNeedsCohesion: "`:recommend` needs the compiled-in rule base; `:results` lists what is concluded"
    case .helpHead:
      "Type a query, a statement to add, or a command; its first letters will do."
    case .helpFoot: "Between `:{` and `:}`, several lines are one entry."
    case .help(let name): Self.englishHelp[name] ?? ""
    case .environment(let files, let terms, let relations, let rules, let sources, let facts):
      """
      files      \(files.isEmpty ? "none" : files.joined(separator: ", "))
      declared   \(Self.count(terms, "term")), \(Self.count(relations, "relation")), \(Self.count(rules, "rule")), \
      \(Self.count(sources, "source"))
      assumed    \(facts)
      language   English
      """
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// By the command's English name.
  private static let englishHelp: [String: String] = [
    "why": "why it is concluded, contested or open; or what is against it",
    "results": "everything that is concluded and declared as a result",
    "questions": "what is left to ask, most useful first",
    "setaside": "what some rule would have concluded, and why it did not",
    "notes": "remarks that go with the results",
    "recommend": "the advice on the situation assumed, as a note",
    "assume": "answers, as after `given`: `domain homelessness, sport`",
    "retract": "forgets the answers to one input",
    "facts": "what is assumed",
    "reset": "forgets all answers",
    "rules": "the rules, or those with this in their name",
    "sources": "the texts that rules cite, and where",
    "info": "what a relation, term or rule is",
    "load": "reads more rule files",
    "reload": "reads the rule files again",
    "env": "files, counts, language",
    "set": "changes the language of answers",
    "help": "this list",
    "quit": "leaves",
  ]
}
