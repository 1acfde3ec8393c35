import CRessortEditline
import Glibc

/// Reads lines from a terminal, with editing, history and completion.
///
/// Owns the terminal while it reads and gives it back after each line, so that Ctrl-C between lines means what the
/// program wants it to mean. One at a time reads in a process.
package struct LineEditor: ~Copyable {
  /// What a person entered.
  package enum Line: Sendable {
    /// A line; without its final newline, though a paste or a recalled entry may have newlines inside.
    case text(String)
    /// Ctrl-C: the line is cancelled.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal went away.
    case end
  }

  private let handle: OpaquePointer
  private let historyFile: HistoryFile?
  private let historyLimit: Int
  private var lastEntry: String?
  /// Kept for libedit, which knows it by address.
  private var completion: Completion?

  /// Sets editing up on standard input and output.
  ///
  /// Reads `~/.editrc`, whose lines may be meant for `name` alone, and the history. Sets `LC_CTYPE` to a UTF-8 locale,
  /// for the whole process.
  /// - Parameters:
  ///   - historyPath: Where entries are kept between runs; its folder is made when it is missing. With nil, or
  ///     where the file can't be used, they last as long as the editor.
  ///   - historyLimit: How many entries are kept, in memory and in the file.
  /// - Returns: nil when standard input or output is not a terminal: the caller then reads plain lines.
  package init?(name: String, historyPath: String?, historyLimit: Int) {
    self.init(
      name: name, historyPath: historyPath, historyLimit: historyLimit, input: STDIN_FILENO, output: STDOUT_FILENO)
  }

  /// The same on any two descriptors of a terminal, which stay the caller's to close.
  package init?(name: String, historyPath: String?, historyLimit: Int, input: Int32, output: Int32) {
    let limit = min(max(historyLimit, 0), 1_000_000)
    guard let handle = ressort_line_open(name, input, output, Int32(limit)) else { return nil }
    self.handle = handle
    self.historyLimit = limit
    historyFile = limit > 0 ? historyPath.map { HistoryFile(path: $0, limit: limit) } : nil
    for entry in historyFile?.load() ?? [] {
      ressort_line_remember(handle, entry)
      lastEntry = entry
    }
  }

  deinit { ressort_line_close(handle) }

  /// Reads one line.
  ///
  /// A part of the prompt that takes no room on the screen, a colour say, stands between two U+0001.
  package mutating func readLine(prompt: String) -> Line {
    var text: UnsafePointer<CChar>?
    switch ressort_line_read(handle, prompt, &text) {
    case .text: return .text(text.map { String(cString: $0) } ?? "")
    case .interrupted: return .interrupted
    case .end: return .end
    }
  }

  /// Remembers a whole entry, which may be several lines, and writes it to the file at once.
  ///
  /// Blank entries and repetitions of the last one are dropped.
  package mutating func addToHistory(_ entry: String) {
    var entry = entry
    while entry.last?.isNewline == true { entry.removeLast() }
    guard historyLimit > 0, entry != lastEntry, entry.contains(where: { !$0.isWhitespace }) else { return }
    lastEntry = entry
    ressort_line_remember(handle, entry)
    historyFile?.append(entry)
  }

  /// Says what Tab offers.
  ///
  /// The candidates stand for what is between `replacementStart`, a UTF-8 offset, and the cursor. What they begin with
  /// in common is inserted; where there are several, they are listed as well.
  package mutating func setCompletion(
    _ complete: @escaping (_ line: String, _ cursorUTF8Offset: Int) -> (replacementStart: Int, candidates: [String])
  ) {
    let completion = Completion(handle: handle, complete: complete)
    ressort_line_set_completion(
      handle,
      { context in
        // libedit hands back what was given below; `self.completion` keeps it alive.
        guard let context else { return false }
        return Unmanaged<Completion>.fromOpaque(context).takeUnretainedValue().run()
      },
      Unmanaged.passUnretained(completion).toOpaque())
    self.completion = completion
  }
}
