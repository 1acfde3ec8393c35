internal import Glibc
internal import Ressort

extension Message {
  var english: String {
    switch self {
    case .about: "Who answers for which policy, which stance the State should take, and why."
    case .aboutRecommend: "Advises on a situation: who is competent, which stance, why, and what is left to ask."
    case .aboutQuery: "Answers a query, each row with its status."
    case .aboutWhy: "Tells why something is concluded, or what stands against it."
    case .aboutCheck: "Checks rule files."
    case .aboutTest: "Runs the scenarios of rule files."
    case .aboutRun: "Evaluates rule files on tables of facts."
    case .aboutFmt: "Brings rule files into the one layout."
    case .aboutREPL: "Opens a prompt."
    case .aboutMutate: "Changes the rules one at a time, and lists the changes that no scenario notices."
    case .aboutDraw: "Draws who stands in which degree to what, as a page of its own."
    case .helpDrawQuery: "A query with two or three columns; without one, the map of competences."
    case .helpDrawForm: "A table, or lines from left to right."
    case .helpDrawOutput: "The page to write, else standard output."
    case .drawn(let links, let path): "\(path): \(Self.count(links, "mark"))."
    case .notDrawable(let columns):
      "a picture has two or three columns, and this query has \(columns): who, what, and perhaps in which degree"
    case .chartSize(let holders, let matters, let links):
      "\(links) lines from \(holders) on the left to \(matters) on the right; the table below says the same."
    case .chartKey: "What the marks mean"
    case .chartFirmness(let certainty):
      switch certainty {
      case .explicit: "the text says so"
      case .derived: "drawn from what it says"
      case .hedged: "said with a reservation, or our reading"
      case .silent: "the text does not say; the place is where one would look"
      }
    case .chartPlaces: "Where it is said"
    case .chartPlace: "place"
    case .aboutExplainCode: "Tells at length what a diagnostic's code means; without a code, lists them all."
    case .helpLanguage: "The language of answers (else that of the environment)."
    case .helpFiles: "Rule files; without any, the compiled-in rule base."
    case .helpGiven: "Something to assume, as after `given` in a scenario: 'domain homelessness'. May be repeated."
    case .helpSituation: "A situation in JSON; `-` is standard input."
    case .helpAsOf: "The date to answer for, such as 2009-06-01; goes before the situation's own."
    case .helpFormat: "How the answer is printed."
    case .helpCheckFormat: "How diagnostics are printed; `plain` is one line each."
    case .helpQuery: "A query such as 'competence(a, homelessness) includes d'."
    case .helpAtom: "What to explain, such as 'stance(f, m) includes partner'."
    case .helpDefinitions: "Tells the steps through definitions too."
    case .helpFilter: "Only scenarios with this in their name."
    case .helpMutateFilter: "Changes only statements whose name contains this."
    case .helpWatch: "Runs them again whenever one of the files changes, until Ctrl-C."
    case .helpCoverage: "Also tells what the scenarios bring to work, and what they leave out."
    case .helpStrict: "A warning is enough to fail."
    case .helpCopiedFrom:
      "Also tells every run of words that the files share with this text, and fails if there is one."
    case .helpWords: "How many words in a row are a run."
    case .helpFacts: "A folder with RELATION.tsv for each input."
    case .helpOutput: "A folder to write RELATION.tsv to for each output."
    case .helpCount: "Relations whose rows are counted."
    case .helpRows: "Relations whose rows are shown."
    case .helpTime: "Tells the seconds of each step, on standard error."
    case .helpLimitRows: "How many rows rules may derive."
    case .helpLimitSeconds: "How long the evaluation may take."
    case .helpCode: "A code such as R0207."
    case .badExample: "Not so:"
    case .goodExample: "But so:"
    case .value(let name): name.rawValue
    case .helpFmtFiles: "Rule files; `-` reads standard input and writes standard output."
    case .helpFmtCheck: "Changes nothing; names the files that would change, and ends with 1 if there are any."
    case .helpFmtLanguage: "Writes keywords and names in this language, which the messages are in, too."
    case .standardInput: "standard input"
    case .error: "error"
    case .warning: "warning"
    case .passed: "passed"
    case .failed: "FAILED"
    case .checked(let files, 0, 0): "\(Self.count(files, "file")): in order."
    case .checked(let files, let errors, let warnings):
      "\(Self.count(files, "file")): \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))."
    case .copied(0, let words): "No run of \(Self.count(words, "word")) is shared with the text."
    case .copied(let runs, let words):
      "\(Self.count(runs, "run")) of \(words) or more words \(runs == 1 ? "is" : "are") shared with the text."
    case .copiedRun(let words, let path, let line, let text):
      "\(words) words in a row are those of \(path), line \(line): “\(text)”"
    case .tested(0, _, _): "No scenarios."
    case .tested(let scenarios, 0, let expectations):
      "\(Self.count(scenarios, "scenario")), \(Self.count(expectations, "expectation")): all passed."
    case .tested(let scenarios, let failed, let expectations):
      "\(Self.count(scenarios, "scenario")), \(Self.count(expectations, "expectation")): \(failed) failed."
    case .mutated(0, _): "Nothing to change."
    case .mutated(let tried, 0): "\(Self.count(tried, "change")) tried: a scenario noticed each."
    case .mutated(let tried, let survivors): "\(Self.count(tried, "change")) tried: no scenario noticed \(survivors)."
    case .coverageUnit(let unit):
      switch unit {
      case .rules: "rules applied"
      case .rows: "table rows applied"
      case .won: "exceptions and blocks that prevail"
      case .lost: "exceptions and blocks that do not"
      case .values: "output values reached"
      case .locators: "passages cited in a result"
      }
    case .coverageMissing(let unit):
      switch unit {
      case .rules: "Rules that no scenario applies:"
      case .rows: "Table rows that no scenario applies:"
      case .won: "Exceptions and blocks that prevail in no scenario:"
      case .lost: "What each is aimed at, and stands in no scenario:"
      case .values: "Values that rules give and that come out in no scenario:"
      case .locators: "Passages that statements cite and no result does:"
      }
    case .watching(let files): "Waiting for a change of \(Self.count(files, "file")); Ctrl-C ends it."
    case .changed(let path): "\(path) has changed."
    case .formatted(0, let files): "\(Self.count(files, "file")): nothing to change."
    case .formatted(let changed, let files): "\(Self.count(files, "file")): \(changed) formatted."
    case .wouldFormat(0, let files): "\(Self.count(files, "file")): nothing to change."
    case .wouldFormat(let changed, let files): "\(Self.count(files, "file")): \(changed) would change."
    case .noTable(let folder, let relation): "there is no `\(folder)/\(relation).tsv`: `\(relation)` has no rows"
    case .noInput(let file): "`\(file)` is not read: no input has its name"
    case .incomplete(let interruption):
      "\(interruption.message(in: .english)); the result is incomplete, but what it holds is sound"
    case .notJSON(let path, let failure):
      "\(Self.name(path, stdin: "standard input")):\(failure.line):\(failure.column): \(failure.fault.english)"
    case .noStatementNamed(let name): "no statement has `\(name)` in its name"
    case .noScenarioNamed(let name): "no scenario has `\(name)` in its name"
    case .namesNotFound:
      "nothing is converted: names need all the files that declare them, either given together or imported"
    case .unknownRelation(let name, let suggestions):
      "there is no relation `\(name)`"
        + (suggestions.isEmpty ? "" : "; did you mean \(Self.quoted(suggestions, "or"))?")
    case .noFolder(let path): "\(path): there is no such folder"
    case .noWords: "`--words` takes a number from 1 on"
    case .nothingToWatch: "`--watch` takes rule files, and tells in text"
    case .negativeLimit(let option): "`\(option)` takes a number from 0 on"
    case .severalDates:
      "a question is answered for one date, and this situation has several; choose one with `--as-of`"
    case .unknownCode(let code, let suggestions):
      "there is no code `\(code)`"
        + (suggestions.isEmpty
          ? "; `ressort explain-code` lists them" : "; did you mean \(Self.quoted(suggestions, "or"))?")
    case .mistakes(let count): Self.count(count, "mistake")
    case .outputFailed(let path, let error):
      "\(path ?? "standard output"): it cannot be written (\(String(cString: strerror(error))))"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  static func name(_ path: String, stdin: String) -> String {
    path == "-" ? stdin : path
  }

  static func quoted(_ names: [String], _ conjunction: String) -> String {
    names.map { "`\($0)`" }.joined(separator: " \(conjunction) ")
  }
}

extension JSONReader.Fault {
  fileprivate var english: String {
    switch self {
    case .empty: "there is no JSON here"
    case .cutOff: "this JSON breaks off here"
    case .unexpected: "this JSON goes wrong here"
    case .trailing: "the JSON ends before this"
    case .badEscape: "JSON has no such escape"
    case .controlCharacter: "a text in JSON has no line breaks or control characters; write `\\n`"
    case .numberOutOfRange: "this number is too large"
    case .notUTF8: "this is not UTF-8; save it as UTF-8"
    case .tooDeep: "this JSON is nested too deeply"
    case .duplicateKey(let key): "the key `\(key)` is given twice"
    }
  }
}
