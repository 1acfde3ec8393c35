internal import RessortLanguage

/// A ground value in an answer or an assumption.
public enum Value: Hashable, Sendable {
  /// A term of a concept, by its identifier: `dom.homelessness`.
  case term(String)
  case boolean(Bool)
  case integer(Int64)
  /// Exact: `12.5`, `-3.0`.
  case decimal(String)
  /// `2009-06-01`.
  case date(String)
  /// Whole days.
  case duration(days: Int64)
  case string(String)
}

extension Value: CustomStringConvertible {
  /// The value as data: identifiers, `true`, digits, `2009-06-01`, `P61D`, bare text.
  public var description: String {
    switch self {
    case .term(let text), .decimal(let text), .date(let text), .string(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .duration(let days): DurationText.iso(days)
    }
  }
}
