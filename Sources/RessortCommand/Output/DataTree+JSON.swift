internal import RessortCohesion

extension DataTree {
  /// The tree as a JSON document, indented by two, keys in their order, with a final newline.
  var json: String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .object(let members) where members.isEmpty: text += "{}"
    case .list(let items) where items.isEmpty: text += "[]"
    case .object(let members):
      Self.write("{", members, "}", to: &text, indentation) { member, text, inner in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: inner)
      }
    case .list(let items):
      Self.write("[", items, "]", to: &text, indentation) { item, text, inner in
        item.write(to: &text, indentation: inner)
      }
    case .text(let value): Self.write(value, to: &text)
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? "\(value)" : "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Item>(
    _ open: String, _ items: [Item], _ close: String, to text: inout String, _ indentation: String,
    item write: (Item, inout String, String) -> Void
  ) {
    let inner = indentation + "  "
    text += open
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += inner
      write(item, &text, inner)
    }
    text += "\n" + indentation + close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
