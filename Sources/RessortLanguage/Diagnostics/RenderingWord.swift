/// The words around a diagnostic, in both languages.
enum RenderingWord {
  case error, warning, note, help, example
  case insert(String)
  case leaveOut(String)
  case write(String, insteadOf: String)

  func text(in language: KeywordLanguage) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    case .help: "help"
    case .example: "a case in which this happens, as a scenario"
    case .insert(let text): "insert `\(text)`"
    case .leaveOut(let text): "leave out `\(text)`"
    case .write(let text, let old): "write `\(text)` instead of `\(old)`"
    }
  }

  private var french: String {
    switch self {
    case .error: "erreur"
    case .warning: "avertissement"
    case .note: "note"
    case .help: "aide"
    case .example: "un cas où cela arrive, sous forme de scénario"
    case .insert(let text): "insérer `\(text)`"
    case .leaveOut(let text): "supprimer `\(text)`"
    case .write(let text, let old): "écrire `\(text)` au lieu de `\(old)`"
    }
  }
}
