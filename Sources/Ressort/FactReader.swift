// Rows of text into rows of values. Every malformed row is reported with its line and column; nothing is guessed.

internal import RessortKernel
internal import RessortLanguage
internal import RessortReasoning

struct FactReader {
  private let program: CheckedProgram
  private let relation: ID<Relation>
  private let columns: [ValueType]
  private let path: String
  private let language: Language
  private(set) var faults: [Diagnostic] = []

  /// After this many faults of one file the rest are not reported.
  private static let maximumFaults = 100

  init(program: CheckedProgram, relation: ID<Relation>, path: String, language: Language) {
    self.program = program
    self.relation = relation
    self.path = path
    self.language = language
    columns = program.relations[relation].columns
  }

  mutating func read(_ text: [UInt8], into rows: inout BaseRows) {
    rows.declareKnown(relation)
    if let offset = SourceFile.firstInvalidUTF8Offset(in: text) {
      let line = text[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      report(.notUTF8, line: line, column: 1)
      return
    }
    var lower = text.startIndex
    var line = 1
    while lower < text.endIndex, faults.count < Self.maximumFaults {
      let upper = text[lower...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      let end = upper > lower && text[upper - 1] == UInt8(ascii: "\r") ? upper - 1 : upper
      // A blank line is a row only where a row has no column to fill.
      if end > lower { read(text[lower..<end], line: line, into: &rows) }
      lower = upper + 1
      line += 1
    }
  }

  private mutating func read(_ row: ArraySlice<UInt8>, line: Int, into rows: inout BaseRows) {
    let fields = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == columns.count else {
      return report(.columnCount(found: fields.count, needed: columns.count), line: line, column: 1)
    }
    var cells: [RessortKernel.Value] = []
    cells.reserveCapacity(columns.count)
    for (field, type) in zip(fields, columns) {
      guard let cell = cell(field, type, &rows) else {
        return report(
          .field(String(decoding: field, as: UTF8.self), type), line: line,
          column: field.startIndex - row.startIndex + 1)
      }
      cells.append(cell)
    }
    rows.append(values: cells, to: relation, columnCount: columns.count)
  }

  private func cell(_ field: ArraySlice<UInt8>, _ type: ValueType, _ rows: inout BaseRows) -> RessortKernel.Value? {
    switch type {
    case .integer: return Self.integer(field).map { RessortKernel.Value($0) }
    case .string: return field.withUnsafeBufferPointer { rows.symbol(utf8: $0.span) }
    case .boolean:
      switch String(decoding: field, as: UTF8.self) {
      case "true", "1": return RessortKernel.Value(1)
      case "false", "0": return RessortKernel.Value(0)
      default: return nil
      }
    case .date: return Day(String(decoding: field, as: UTF8.self)).map { RessortKernel.Value($0.number) }
    case .terms(let concepts):
      let text = String(decoding: field, as: UTF8.self)
      let found =
        program.term(identifier: text)
        ?? concepts.lazy.compactMap { concept in
          program.concepts[concept].terms.first { program.terms[$0].name == text }.map { ID<Term>($0) }
        }.first
      return found.flatMap { concepts.contains(program.terms[$0].concept) ? rows.value(of: .term($0)) : nil }
    }
  }

  private static func integer(_ field: ArraySlice<UInt8>) -> Int64? {
    var digits = field
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (scaled, overflows) = value.multipliedReportingOverflow(by: 10)
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (next, exceeds) =
        isNegative ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
      if overflows || exceeds { return nil }
      value = next
    }
    return value
  }

  // MARK: Faults

  private enum Fault {
    case notUTF8
    case columnCount(found: Int, needed: Int)
    case field(String, ValueType)
  }

  private mutating func report(_ fault: Fault, line: Int, column: Int) {
    let message = language == .french ? french(fault) : english(fault)
    let place = Diagnostic.Place(file: path, line: line, column: column, endLine: line, endColumn: column + 1)
    faults.append(
      Diagnostic(
        code: "R0401", severity: .error, message: message, place: place, notes: [], fixes: [],
        text: "\(path):\(line):\(column): error[R0401]: \(message)"))
  }

  private func french(_ fault: Fault) -> String {
    switch fault {
    case .notUTF8: "ce fichier n'est pas en UTF-8"
    case .columnCount(let found, let needed):
      "cette ligne a \(found) colonne(s) ; il en faut \(needed), séparées par des tabulations"
    case .field(let text, let type): "`\(text)` n'est pas \(Self.frenchTypes(type))"
    }
  }

  private func english(_ fault: Fault) -> String {
    switch fault {
    case .notUTF8: "this file is not UTF-8"
    case .columnCount(let found, let needed): "this row has \(found) column(s); it needs \(needed), separated by tabs"
    case .field(let text, let type): "`\(text)` is not \(Self.englishTypes(type))"
    }
  }

  private static func frenchTypes(_ type: ValueType) -> String {
    switch type {
    case .terms: "un terme de la notion attendue"
    case .boolean: "`true` ou `false`"
    case .integer: "un entier de 64 bits"
    case .date: "une date comme `2009-06-01`"
    case .string: "un texte"
    }
  }

  private static func englishTypes(_ type: ValueType) -> String {
    switch type {
    case .terms: "a term of the concept needed"
    case .boolean: "`true` or `false`"
    case .integer: "a 64-bit integer"
    case .date: "a date such as `2009-06-01`"
    case .string: "a text"
    }
  }
}
