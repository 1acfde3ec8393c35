// What may be wrong with a line of a fact file, in French and in English.

internal import RessortLanguage

enum FactFault {
  case field(String, ValueType)
  case unknownTerm(String, suggestion: String?)
  case ambiguousTerm(String)
  case columnCount(found: Int, needed: Int, relation: String)
  case noColumns(relation: String)
  case blankLine
  case notUTF8
  case more(count: Int)

  /// Never changes its meaning.
  var code: String {
    switch self {
    case .field, .unknownTerm, .ambiguousTerm: "R0401"
    case .columnCount, .noColumns: "R0402"
    case .blankLine: "R0403"
    case .notUTF8: "R0404"
    case .more: "R0405"
    }
  }

  func message(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  private var french: String {
    switch self {
    case .field(let text, let type): "`\(text)` n'est pas \(Self.french(type))"
    case .unknownTerm(let text, let suggestion):
      "`\(text)` n'est pas un terme qui convient ici"
        + (suggestion.map { " ; vouliez-vous dire `\($0)` ?" } ?? "")
    case .ambiguousTerm(let text):
      "`\(text)` est le nom de plusieurs termes : écrivez l'identifiant, avec son préfixe"
    case .columnCount(let found, let needed, let relation):
      "cette ligne a \(found) colonne\(found < 2 ? "" : "s") ; `\(relation)` en prend \(needed), avec une tabulation entre elles"
    case .noColumns(let relation): "`\(relation)` n'a pas de colonne : une ligne vide dit que c'est vrai"
    case .blankLine: "cette ligne est vide : écrivez-y une ligne de faits, ou supprimez-la"
    case .notUTF8: "ce fichier n'est pas en UTF-8 ; enregistrez-le en UTF-8"
    case .more(let count):
      "\(count) autre\(count < 2 ? " ligne de ce fichier est fautive" : "s lignes de ce fichier sont fautives")"
    }
  }

  private var english: String {
    switch self {
    case .field(let text, let type): "`\(text)` is not \(Self.english(type))"
    case .unknownTerm(let text, let suggestion):
      "`\(text)` is no term that fits here" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
    case .ambiguousTerm(let text): "`\(text)` is the name of several terms: write the identifier, with its prefix"
    case .columnCount(let found, let needed, let relation):
      "this row has \(found) column\(found == 1 ? "" : "s"); `\(relation)` takes \(needed), with tabs between them"
    case .noColumns(let relation): "`\(relation)` has no column: an empty line says that it holds"
    case .blankLine: "this line is blank: write a row there, or take the line out"
    case .notUTF8: "this file is not UTF-8; save it as UTF-8"
    case .more(let count): "\(count) more line\(count == 1 ? " of this file is" : "s of this file are") at fault"
    }
  }

  private static func french(_ type: ValueType) -> String {
    switch type {
    case .terms: "un terme"
    case .boolean: "`vrai` ou `faux`"
    case .integer: "un entier de 64 bits"
    case .decimal: "un décimal comme `12.5`, de six décimales au plus"
    case .date: "une date comme `2009-06-01`"
    case .duration: "une durée comme `P61D` ou `61 jours`"
    case .string: "un texte"
    }
  }

  private static func english(_ type: ValueType) -> String {
    switch type {
    case .terms: "a term"
    case .boolean: "`true` or `false`"
    case .integer: "a 64-bit integer"
    case .decimal: "a decimal such as `12.5`, with six places at most"
    case .date: "a date such as `2009-06-01`"
    case .duration: "a duration such as `P61D` or `61 days`"
    case .string: "a text"
    }
  }
}

/// Faults of one file as diagnostics.
struct FactFaultWriter {
  var path: String
  var language: Language

  func diagnostic(_ fault: FactFault, line: Int, columns: Range<Int>) -> Diagnostic {
    let message = fault.message(in: language)
    let place = Diagnostic.Place(
      file: path, line: line, column: columns.lowerBound, endLine: line, endColumn: columns.upperBound)
    let head = language == .french ? "erreur[\(fault.code)] : " : "error[\(fault.code)]: "
    return Diagnostic(
      code: fault.code, severity: .error, message: message, place: place, notes: [], fixes: [],
      text: "\(head)\(message)\n --> \(path):\(line):\(columns.lowerBound)")
  }
}
