// One column of a fact file: what may stand in it, and the cell it means.

internal import RessortKernel
internal import RessortLanguage
internal import RessortReasoning

struct FactColumn {
  private let type: ValueType
  /// What a term may be called here; `nil` where a name is that of several.
  private var terms: [String: ID<Term>?] = [:]

  init(_ type: ValueType, of program: CheckedProgram) {
    self.type = type
    guard case .terms(let concepts) = type else { return }
    for concept in concepts {
      for position in program.concepts[concept].terms {
        let term = program.terms[position]
        for name in Set([term.identifier, term.name, term.names.french, term.names.english].compactMap(\.self)) {
          terms[name] = terms[name] == nil ? .some(ID<Term>(position)) : .some(nil)
        }
      }
    }
  }

  /// Whether an empty field is a value.
  var takesEmptyFields: Bool { type == .string }

  /// The cell that a field means; `nil` when it means none.
  func cell(of field: ArraySlice<UInt8>, in rows: inout BaseRows) -> RessortKernel.Value? {
    switch type {
    case .integer: Self.integer(field).map { RessortKernel.Value($0) }
    case .string: Self.symbol(field, in: &rows)
    case .boolean: Self.boolean(String(decoding: field, as: UTF8.self)).map { RessortKernel.Value($0 ? 1 : 0) }
    case .decimal: Decimal(String(decoding: field, as: UTF8.self)).map { RessortKernel.Value($0.millionths) }
    case .date: Day(String(decoding: field, as: UTF8.self)).map { RessortKernel.Value($0.number) }
    case .terms: (terms[String(decoding: field, as: UTF8.self)] ?? nil).map { rows.value(of: .term($0)) }
    }
  }

  func fault(for text: String) -> FactFault {
    guard case .terms = type else { return .field(text, type) }
    if terms[text] != nil { return .ambiguousTerm(text) }
    return .unknownTerm(text, suggestion: Spelling.nearest(to: text, among: terms.keys.sorted()))
  }

  /// The text that a field stands for: `\t`, `\n`, `\r` and `\\` are a tab, the two line ends and a backslash; any other backslash is itself.
  private static func symbol(_ field: ArraySlice<UInt8>, in rows: inout BaseRows) -> RessortKernel.Value {
    guard field.contains(UInt8(ascii: "\\")) else {
      return field.withUnsafeBufferPointer { rows.symbol(utf8: $0.span) }
    }
    return EscapedText.unescaped(field).withUnsafeBufferPointer { rows.symbol(utf8: $0.span) }
  }

  /// As the language writes it, as programs do, and in capitals, as spreadsheets do.
  private static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "vrai", "oui", "1": true
    case "false", "no", "faux", "non", "0": false
    default: nil
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
}
