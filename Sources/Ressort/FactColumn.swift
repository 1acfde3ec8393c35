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
  func cell(of field: Span<UInt8>, in rows: inout BaseRows) -> RessortKernel.Value? {
    switch type {
    case .integer: Self.integer(field).map { RessortKernel.Value($0) }
    case .string: Self.symbol(field, in: &rows)
    case .boolean: Self.boolean(Self.text(field)).map { RessortKernel.Value($0 ? 1 : 0) }
    case .decimal: Decimal(Self.text(field)).map { RessortKernel.Value($0.millionths) }
    case .date: Day(Self.text(field)).map { RessortKernel.Value($0.number) }
    case .duration: DurationText.days(of: Self.text(field)).map { RessortKernel.Value($0) }
    case .terms: (terms[Self.text(field)] ?? nil).map { rows.value(of: .term($0)) }
    }
  }

  func fault(for text: String) -> FactFault {
    guard case .terms = type else { return .field(text, type) }
    if terms[text] != nil { return .ambiguousTerm(text) }
    return .unknownTerm(text, suggestion: Spelling.nearest(to: text, among: terms.keys.sorted()))
  }

  /// The text that a field stands for: `\t`, `\n`, `\r` and `\\` are a tab, the two line ends and a backslash; any other backslash is itself.
  private static func symbol(_ field: Span<UInt8>, in rows: inout BaseRows) -> RessortKernel.Value {
    for index in field.indices where field[index] == UInt8(ascii: "\\") {
      let text = field.withUnsafeBufferPointer { EscapedText.unescaped(Array($0)[...]) }
      return rows.symbol(utf8: text.span)
    }
    return rows.symbol(utf8: field)
  }

  private static func text(_ field: Span<UInt8>) -> String {
    field.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// As the language writes it, as programs do, and in capitals, as spreadsheets do.
  private static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "vrai", "oui", "1": true
    case "false", "no", "faux", "non", "0": false
    default: nil
    }
  }

  private static func integer(_ field: Span<UInt8>) -> Int64? {
    guard !field.isEmpty else { return nil }
    let isNegative = field[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard first < field.count else { return nil }
    // Counted downwards, since there is one more negative number than there are positive ones.
    var value: Int64 = 0
    for index in first..<field.count {
      let digit = Int64(field[index]) - Int64(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      let (scaled, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, exceeds) = scaled.subtractingReportingOverflow(digit)
      if overflows || exceeds { return nil }
      value = next
    }
    return isNegative ? value : value == .min ? nil : -value
  }
}
