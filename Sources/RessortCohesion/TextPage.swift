/// A page of plain text of a given width: titles, wrapped paragraphs and items with a hanging indent.
struct TextPage {
  /// In characters.
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int = 96) {
    self.width = width
  }

  mutating func title(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(text)
    lines.append(String(repeating: "─", count: text.count))
  }

  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
  }

  mutating func blank() {
    lines.append("")
  }

  var text: String {
    lines.joined(separator: "\n") + "\n"
  }
}
