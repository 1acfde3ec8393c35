internal import Glibc
internal import Ressort
internal import RessortREPL

/// Text for a terminal: lines that are too long for it are broken between words, under their own indentation.
enum TerminalPage {
  /// As it is where standard output is no terminal, or one that does not tell its width.
  static func broken(_ text: String) -> String {
    guard let width, width >= 40 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      TextTable.wrapped(line, width: width)
    }.joined(separator: "\n")
  }

  /// The same for a diagnostic, whose excerpts stay as they are: marks stand under them.
  static func brokenSentences(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.first?.isLetter == true ? broken(String(line)) : String(line)
    }.joined(separator: "\n")
  }

  private static var width: Int? {
    guard StandardOutput.isTerminal else { return nil }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
