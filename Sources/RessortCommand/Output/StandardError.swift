internal import Glibc
internal import Ressort

/// Standard error: diagnostics, in colour on a terminal.
enum StandardError {
  static let style = Style(isTerminal: isatty(STDERR_FILENO) == 1)

  static func write(_ text: String) {
    StandardOutput.flush()
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// One sentence of the command's own.
  static func write(_ severity: Diagnostic.Severity, _ sentence: String) {
    let colon = Invocation.language == .french ? " : " : ": "
    let head = say(severity == .error ? .error : .warning)
    write(style.paint(head, severity == .error ? .red : .yellow) + colon + sentence + "\n")
  }

  static func write(_ findings: [Finding]) {
    let colon = Invocation.language == .french ? " : " : ": "
    for finding in findings {
      let head = say(.warning) + "[\(finding.code)]"
      write(style.paint(head, .yellow) + colon + finding.message(in: Invocation.language) + "\n")
    }
  }

  static func write(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      write(style.paintHeadline(of: diagnostic.text, diagnostic.severity == .error ? .red : .yellow) + "\n\n")
    }
  }

  static func write(_ error: RessortError) {
    if case .invalid(let diagnostics) = error {
      write(diagnostics)
    } else {
      write(.error, error.message(in: Invocation.language))
    }
  }
}

/// Colours, where they are wanted.
struct Style {
  enum Colour: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private let isColoured: Bool

  init(isTerminal: Bool) {
    isColoured = isTerminal && Invocation.variable("NO_COLOR") == nil
  }

  func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[1;\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Paints what stands before the first colon or blank, `error[R0207]`; a text without a code whole.
  func paintHeadline(of text: String, _ colour: Colour) -> String {
    let word = text.prefix { $0 != " " && $0 != ":" && $0 != "\n" }
    let head = word.last == "]" ? word : text[...]
    return paint(String(head), colour) + text.dropFirst(head.count)
  }
}
