/// Elements of a page, written one after the other. Whatever an author wrote comes in as an attribute or a text, and is escaped here.
struct Markup {
  typealias Attribute = (name: String, value: String)

  private(set) var text = ""
  private var depth = 0

  /// An element with others in it.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], _ content: (inout Markup) -> Void) {
    line(Self.start(name, attributes))
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  /// An element with a text in it, on one line.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
    line(Self.start(name, attributes) + Self.escaped(text) + "</\(name)>")
  }

  /// An element with nothing in it, as HTML and SVG both read it.
  mutating func empty(_ name: String, _ attributes: [Attribute], closes: Bool = false) {
    line(closes ? String(Self.start(name, attributes).dropLast()) + "/>" : Self.start(name, attributes))
  }

  /// What is no author's text: the document type, a style sheet.
  mutating func verbatim(_ lines: String) {
    for part in lines.split(separator: "\n", omittingEmptySubsequences: false) { line(String(part)) }
  }

  private mutating func line(_ content: String) {
    text += String(repeating: " ", count: depth) + content + "\n"
  }

  private static func start(_ name: String, _ attributes: [Attribute]) -> String {
    "<" + name + attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined() + ">"
  }

  /// Without what would end a text or an attribute, and without control characters, which no page may hold.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result += " "
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
