import Glibc

/// Writes rule files into one Swift file, as text that the compiler takes in without looking at it twice.
///
/// Run by the plugin `EmbedRules`: `RessortRuleEmbedder OUTPUT ROOT PATH…`, the paths from `ROOT`.
@main
struct RuleEmbedder {
  static func main() {
    guard CommandLine.arguments.count >= 3 else {
      fail("usage: RessortRuleEmbedder OUTPUT ROOT PATH…")
    }
    let output = CommandLine.arguments[1]
    let root = CommandLine.arguments[2]
    let files = CommandLine.arguments.dropFirst(3).map { path in
      let location = root.hasSuffix("/") ? root + path : root + "/" + path
      return (path: path, text: text(at: location))
    }
    write(EmbeddedSource(files).text, to: output)
  }

  private static func text(at path: String) -> String {
    guard let bytes = contents(of: path) else {
      fail("\(path): error: \(String(cString: strerror(errno)))")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      fail("\(path):\(line(ofFirstBadByteIn: bytes)): error: this rule file is not UTF-8 text")
    }
    return text
  }

  /// The first line, from 1, that is not UTF-8. No character's bytes contain a newline, so lines can be looked at alone.
  private static func line(ofFirstBadByteIn bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return ferror(file) == 0 ? bytes : nil
  }

  private static func write(_ text: String, to path: String) {
    let bytes = Array(text.utf8)
    guard let file = fopen(path, "w") else {
      fail("\(path): error: \(String(cString: strerror(errno)))")
    }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      fail("\(path): error: \(String(cString: strerror(errno)))")
    }
  }

  private static func fail(_ message: String) -> Never {
    let bytes = Array((message + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    exit(1)
  }
}
