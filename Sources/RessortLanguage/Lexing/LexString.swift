// Strings: `"text"` on one line, with `\"`, `\\`, `\n` and `\t`.

extension Lexer {
  mutating func lexString() -> Token.Kind {
    let lower = position
    advance()
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        warnOfHiddenDirections(from: lower)
        return .string
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return unterminatedString(from: lower)
      case UInt8(ascii: "\\"):
        lexEscape()
      case ..<0x20 where byte != UInt8(ascii: "\t"), 0x7F:
        skipControls(like: byte)
      default:
        advance()
      }
    }
    return unterminatedString(from: lower)
  }

  /// The text that a string token stands for; unknown escapes, reported already, stand for themselves.
  static func contents(of token: ArraySlice<UInt8>) -> String {
    var rest = token.dropFirst()
    if rest.last == UInt8(ascii: "\"") { rest = rest.dropLast() }
    guard rest.contains(UInt8(ascii: "\\")) else { return String(decoding: rest, as: UTF8.self) }
    var contents: [UInt8] = []
    var isEscaped = false
    for byte in rest {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "n"): contents.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): contents.append(UInt8(ascii: "\t"))
        default: contents.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        contents.append(byte)
      }
    }
    return String(decoding: contents, as: UTF8.self)
  }

  private mutating func lexEscape() {
    let lower = position
    advance()
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"):
      advance()
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return
    default:
      advance(by: scalar(at: position).length)
      let place = range(from: lower)
      let escape = text(place)
      diagnostics.report(
        .syntax(.unknownEscape(escape)), at: place, fixes: [Diagnostic.Fix(replace: place, with: "\\" + escape)])
    }
  }

  private mutating func skipControls(like first: UInt8) {
    let lower = position
    while let byte = peek(), byte < 0x20 || byte == 0x7F, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r"),
      byte != UInt8(ascii: "\t")
    {
      advance()
    }
    diagnostics.report(.syntax(.controlCharacter(UInt32(first))), at: range(from: lower))
  }

  private mutating func unterminatedString(from lower: Int) -> Token.Kind {
    let place = range(from: lower)
    let end = SourceRange(file: file, lower: position, upper: position)
    diagnostics.report(.syntax(.unterminatedString), at: place, fixes: [Diagnostic.Fix(replace: end, with: "\"")])
    return .string
  }
}
