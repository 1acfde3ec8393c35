import RessortKernel
import RessortLanguage

extension Constant {
  /// The cell for this constant: the columns' static types tell what it means.
  func value(interning symbols: inout SymbolTable) -> Value {
    if case .string(let text) = self { return symbols.intern(text) }
    return value(in: symbols) ?? Value(-1)
  }

  /// The cell, or `nil` for a text that was never interned: no row holds it.
  func value(in symbols: SymbolTable) -> Value? {
    switch self {
    case .term(let term): Value(Int64(term.index))
    case .boolean(let flag): Value(flag ? 1 : 0)
    case .integer(let number): Value(number)
    case .decimal(let number): Value(number.millionths)
    case .date(let day): Value(day.number)
    case .duration(let days): Value(days)
    case .string(let text): symbols.find(text)
    }
  }

  init(_ value: Value, of type: ValueType, _ symbols: SymbolTable) {
    switch type {
    case .terms: self = .term(ID(Int(value.bits)))
    case .boolean: self = .boolean(value.bits != 0)
    case .integer: self = .integer(value.bits)
    case .decimal: self = .decimal(Decimal(millionths: value.bits))
    case .date: self = .date(Day(number: value.bits))
    case .duration: self = .duration(value.bits)
    case .string: self = .string(symbols[value])
    }
  }
}
