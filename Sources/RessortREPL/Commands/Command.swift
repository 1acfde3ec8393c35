internal import Ressort

/// What can be asked of the prompt with a `:`. One command, an English and a French name; either may be shortened.
enum Command: CaseIterable, Hashable {
  case why, results, questions, setAside, notes, recommend
  case assume, retract, facts, reset
  case rules, sources, info
  case load, reload, env, set, help, quit

  func name(in language: Language) -> String {
    language == .french ? names.french : names.english
  }

  var names: (english: String, french: String) {
    switch self {
    case .why: ("why", "pourquoi")
    case .results: ("results", "résultats")
    case .questions: ("questions", "questions")
    case .setAside: ("setaside", "écarté")
    case .notes: ("notes", "remarques")
    case .recommend: ("recommend", "recommander")
    case .assume: ("assume", "supposer")
    case .retract: ("retract", "retirer")
    case .facts: ("facts", "faits")
    case .reset: ("reset", "réinitialiser")
    case .rules: ("rules", "règles")
    case .sources: ("sources", "sources")
    case .info: ("info", "info")
    case .load: ("load", "charger")
    case .reload: ("reload", "recharger")
    case .env: ("env", "env")
    case .set: ("set", "régler")
    case .help: ("help", "aide")
    case .quit: ("quit", "quitter")
    }
  }

  /// Other names, among them the letters that would be ambiguous otherwise.
  var otherNames: [String] {
    switch self {
    case .help: ["?", "h"]
    case .quit: ["q", "exit"]
    case .info: ["type", "i"]
    case .why: ["w", "p"]
    default: []
    }
  }

  var allNames: [String] { [names.english, names.french] + otherNames }

  /// What may follow, in words.
  func argument(in language: Language) -> String? {
    let isFrench = language == .french
    switch self {
    case .why: return "ATOM".inFrench("ATOME", isFrench)
    case .assume: return "ANSWERS".inFrench("RÉPONSES", isFrench)
    case .retract: return "INPUT".inFrench("DONNÉE", isFrench)
    case .load: return "FILE…".inFrench("FICHIER…", isFrench)
    case .rules, .sources: return "[NAME]".inFrench("[NOM]", isFrench)
    case .info: return "NAME".inFrench("NOM", isFrench)
    case .set: return "lang fr|en".inFrench("langue fr|en", isFrench)
    case .help: return nil
    case .results, .questions, .setAside, .notes, .recommend, .facts, .reset, .reload, .env, .quit: return nil
    }
  }
}

extension Command {
  enum Match: Hashable {
    case one(Command)
    case several(names: [String])
    case none(suggestions: [String])
  }

  /// The command that a word means: a whole name in either language, else the beginning of one, whatever the case and the
  /// accents. The language of the session goes first, so that the names of the other make nothing ambiguous.
  static func named(_ word: String, in language: Language) -> Match {
    let word = word.folded
    if let exact = allCases.first(where: { $0.allNames.contains { $0.folded == word } }) { return .one(exact) }
    for language in [language, language.other] {
      let candidates = allCases.filter { $0.name(in: language).folded.hasPrefix(word) }
      if candidates.count == 1 { return .one(candidates[0]) }
      if candidates.count > 1, !word.isEmpty { return .several(names: candidates.map { $0.name(in: language) }) }
    }
    return .none(
      suggestions: Knowledge.nearest(to: word, among: allCases.flatMap { [$0.names.english, $0.names.french] }))
  }
}

extension Language {
  var other: Language { self == .french ? .english : .french }
}

extension String {
  fileprivate func inFrench(_ french: String, _ isFrench: Bool) -> String {
    isFrench ? french : self
  }
}

extension String {
  /// Whether it begins as a command does; `::price` is a name of the files without a module.
  var isCommand: Bool { hasPrefix(":") && !hasPrefix("::") }
}
