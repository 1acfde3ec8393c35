/// The marks of the grammar.
enum Symbol: String, Hashable, Sendable, CaseIterable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBrace = "{"
  case rightBrace = "}"
  case leftBracket = "["
  case rightBracket = "]"
  case comma = ","
  case semicolon = ";"
  case colon = ":"
  case bar = "|"
  case arrow = "->"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case slash = "/"
  case percent = "%"
  case underscore = "_"

  /// The longest mark that these bytes begin with.
  init?(first: UInt8, second: UInt8?) {
    switch (first, second) {
    case (UInt8(ascii: "-"), UInt8(ascii: ">")): self = .arrow
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): self = .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): self = .greaterOrEqual
    case (UInt8(ascii: "("), _): self = .leftParenthesis
    case (UInt8(ascii: ")"), _): self = .rightParenthesis
    case (UInt8(ascii: "{"), _): self = .leftBrace
    case (UInt8(ascii: "}"), _): self = .rightBrace
    case (UInt8(ascii: "["), _): self = .leftBracket
    case (UInt8(ascii: "]"), _): self = .rightBracket
    case (UInt8(ascii: ","), _): self = .comma
    case (UInt8(ascii: ";"), _): self = .semicolon
    case (UInt8(ascii: ":"), _): self = .colon
    case (UInt8(ascii: "|"), _): self = .bar
    case (UInt8(ascii: "="), _): self = .equal
    case (UInt8(ascii: "<"), _): self = .less
    case (UInt8(ascii: ">"), _): self = .greater
    case (UInt8(ascii: "+"), _): self = .plus
    case (UInt8(ascii: "-"), _): self = .minus
    case (UInt8(ascii: "*"), _): self = .times
    case (UInt8(ascii: "/"), _): self = .slash
    case (UInt8(ascii: "%"), _): self = .percent
    case (UInt8(ascii: "_"), _): self = .underscore
    default: return nil
    }
  }

  /// In bytes.
  var length: Int { rawValue.utf8.count }
}
