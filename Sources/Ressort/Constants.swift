// Between the public values and the constants of a checked program.

internal import RessortLanguage
internal import RessortReasoning

extension CheckedProgram {
  func value(of constant: Constant) -> Value {
    switch constant {
    case .term(let term): .term(terms[term].identifier)
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .decimal(let number): .decimal(number.description)
    case .date(let day): .date(day.description)
    case .duration(let days): .duration(days: days)
    case .string(let text): .string(text)
    }
  }

  /// The constant that a value means in a column.
  /// - Throws: ``RessortError/assumption(french:english:)`` when it does not exist or does not fit.
  func constant(_ value: Value, for type: ValueType) throws(RessortError) -> Constant {
    switch (value, type) {
    case (.term(let identifier), .terms(let concepts)):
      guard let term = term(identifier: identifier) else {
        throw .assumption(french: "le terme `\(identifier)` n'existe pas", english: "there is no term `\(identifier)`")
      }
      guard concepts.contains(terms[term].concept) else {
        throw .assumption(
          french: "le terme `\(identifier)` ne convient pas ici", english: "the term `\(identifier)` does not fit here")
      }
      return .term(term)
    case (.boolean(let value), .boolean): return .boolean(value)
    case (.integer(let value), .integer): return .integer(value)
    case (.duration(let days), .duration): return .duration(days)
    case (.string(let text), .string): return .string(text)
    case (.decimal(let text), .decimal):
      guard let number = Decimal(text) else {
        throw .assumption(french: "`\(text)` n'est pas un décimal", english: "`\(text)` is not a decimal")
      }
      return .decimal(number)
    case (.date(let text), .date):
      guard let day = Day(text) else {
        throw .assumption(french: "`\(text)` n'est pas une date", english: "`\(text)` is not a date")
      }
      return .date(day)
    default:
      throw .assumption(
        french: "la valeur `\(value)` n'est pas du type attendu",
        english: "the value `\(value)` is not of the type needed")
    }
  }

  /// With one more file, so that what is told of a text typed at a prompt can quote it.
  func reading(_ file: SourceFile) -> CheckedProgram {
    var program = self
    program.files.append(file)
    return program
  }

  func relation(named name: String) -> ID<Relation>? {
    relations.indices.first {
      relations[$0].name == name || relations[$0].names.french == name || relations[$0].names.english == name
    }.map { ID($0) }
  }

  /// An input by name, or an error that suggests one.
  func input(named name: String) throws(RessortError) -> ID<Relation> {
    if let found = relation(named: name), relations[found].isInput { return found }
    let near = Spelling.nearest(to: name, among: relations.filter(\.isInput).map(\.name))
    let suggestion = near.map { (" ; vouliez-vous dire `\($0)` ?", "; did you mean `\($0)`?") } ?? ("", "")
    throw .assumption(
      french: "il n'y a pas de donnée `\(name)`\(suggestion.0)", english: "there is no input `\(name)`\(suggestion.1)")
  }
}
