internal import Ressort

/// Everything the command says for itself, in French and in English.
enum Message {
  // Help.
  case about, aboutRecommend, aboutQuery, aboutWhy, aboutCheck, aboutTest, aboutRun, aboutREPL, aboutFmt
  case aboutExplainCode, aboutMutate, aboutDraw
  case helpLanguage, helpFiles, helpGiven, helpSituation, helpAsOf, helpFormat, helpCheckFormat, helpQuery, helpAtom
  case helpDefinitions, helpFilter, helpCoverage, helpWatch, helpStrict, helpCopiedFrom, helpWords, helpFacts,
    helpOutput, helpCount, helpRows, helpTime,
    helpLimitRows,
    helpLimitSeconds, helpMutateFilter
  case helpFmtFiles, helpFmtCheck, helpFmtLanguage

  case helpDrawQuery, helpDrawForm, helpDrawOutput
  case helpCode
  case value(ValueName)

  // Reports.
  /// Of a text that has no file.
  case standardInput
  case error, warning, passed, failed
  case checked(files: Int, errors: Int, warnings: Int)
  case copied(runs: Int, words: Int)
  case copiedRun(words: Int, from: String, line: Int, text: String)
  case tested(scenarios: Int, failed: Int, expectations: Int)
  case mutated(Int, survivors: Int)
  case watching(files: Int)
  case changed(String)
  case coverageUnit(Coverage.Unit)
  case coverageMissing(Coverage.Unit)
  /// How many files were changed, or would be.
  case formatted(Int, of: Int)
  case wouldFormat(Int, of: Int)
  case noTable(folder: String, relation: String)
  case noInput(file: String)
  case incomplete(Interruption)
  case badExample, goodExample
  case drawn(links: Int, path: String)

  // Pictures.
  case chartSize(holders: Int, matters: Int, links: Int)
  /// What the marks mean.
  case chartKey
  case chartFirmness(Certainty)
  /// Above the table of places, and above its column of them.
  case chartPlaces, chartPlace

  // Faults of the input.
  case notJSON(path: String, JSONReader.Failure)
  case noScenarioNamed(String)
  case noStatementNamed(String)
  /// What names mean is known of files that are in order, with all that they use.
  case namesNotFound
  case unknownRelation(String, suggestions: [String])
  case noFolder(String)
  case negativeLimit(String)
  case nothingToWatch
  case noWords
  case notDrawable(columns: Int)
  case severalDates
  case unknownCode(String, suggestions: [String])
  case mistakes(Int)
  case outputFailed(path: String?, error: Int32)

  func text(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// What stands for the value of an option or an argument.
  enum ValueName: String {
    case file, dir, relation, rows, seconds, name, date, answers, query, atom, code, count

    var french: String {
      switch self {
      case .file: "fichier"
      case .dir: "dossier"
      case .relation: "relation"
      case .rows: "lignes"
      case .seconds: "secondes"
      case .name: "nom"
      case .date: "date"
      case .answers: "réponses"
      case .query: "question"
      case .atom: "atome"
      case .code: "code"
      case .count: "nombre"
      }
    }
  }
}
