internal import Ressort
internal import RessortREPL

/// An answer as lines of columns: the query's, then `status` and `certainty`, then the inputs that an open row hangs on, by what the case
/// says of them, those that a row takes as absent, and those without an answer that make no difference to it, and the matters that it leaves to
/// somebody's judgement, each behind whose it is; of several a semicolon stands between them. The first line names the columns. Programs read
/// identifiers; Markdown, which people read, has labels.
enum DelimitedText {
  /// Tabs between columns; a tab, newline or backslash in a value is written `\t`, `\n`, `\\`.
  static func tsv(_ answer: Answer) -> String {
    lines(of: answer, value: \.description).map { cells in
      cells.map { cell in
        cell.reduce(into: "") { text, character in
          switch character {
          case "\t": text += "\\t"
          case "\n": text += "\\n"
          case "\r": text += "\\r"
          case "\\": text += "\\\\"
          default: text.append(character)
          }
        }
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// As RFC 4180 has it, but for the line ends, which are newlines.
  static func csv(_ answer: Answer) -> String {
    lines(of: answer, value: \.description).map { cells in
      cells.map { cell in
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"" + cell.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
      }.joined(separator: ",") + "\n"
    }.joined()
  }

  static func markdown(_ answer: Answer, labels session: Session) -> String {
    var lines = lines(of: answer) { session.label(of: $0, in: Invocation.language) }.map { cells in
      cells.map { cell in
        cell.reduce(into: "") { text, character in
          text += character == "|" ? "\\|" : character.isNewline ? " " : String(character)
        }
      }
    }
    lines.insert(lines[0].map { _ in "---" }, at: 1)
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func lines(of answer: Answer, value: (Value) -> String) -> [[String]] {
    [answer.columns + ["status", "certainty", "not_asked", "declared_unknown", "presumed_none", "whatever", "left_to"]]
      + answer.rows.map { row in
        row.values.map(value) + [row.status.rawValue, row.certainty.rawValue]
          + [
            row.notAsked, row.declaredUnknown, row.presumptions, row.whatever,
            row.discretion.map { "\($0.actor): \($0.matter)" },
          ].map { $0.joined(separator: ";") }
      }
  }
}
