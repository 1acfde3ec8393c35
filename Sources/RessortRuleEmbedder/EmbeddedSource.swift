/// The Swift file that holds the rule files.
///
/// Its texts are raw literals of several lines with more `#` than stand in a row anywhere in the text, so that all of
/// it stands for itself; what the compiler would change (a return) or complain about (other control characters, a
/// byte order mark) is escaped.
struct EmbeddedSource {
  let text: String

  init(_ files: [(path: String, text: String)]) {
    var source = """
      // Made from the package's rule files when it was built.
      enum EmbeddedRules {
        /// Paths from the package's folder, in order.
        static let files: [(path: String, text: String)] = [

      """
    for file in files where !file.path.hasSuffix(".snapshot") {
      source += "(\n" + Self.literal(file.path) + ",\n" + Self.literal(file.text) + "\n),\n"
    }
    source += "]\n/// The checked rules, where the package has them.\nstatic let snapshot: String? =\n"
    source += files.first { $0.path.hasSuffix(".snapshot") }.map { Self.literal($0.text) } ?? "nil"
    text = source + "\n}\n"
  }

  /// A literal whose value is the text, to the byte. Stands at the start of a line, as its end does.
  static func literal(_ text: String) -> String {
    let fence = String(repeating: "#", count: longestRunOfHashes(in: text) + 1)
    var body = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": body.unicodeScalars.append(scalar)
      case _ where scalar.value < 32 || scalar.value == 127 || scalar == "\u{FEFF}":
        body += "\\\(fence)u{" + String(scalar.value, radix: 16) + "}"
      default: body.unicodeScalars.append(scalar)
      }
    }
    // The newline before the closing quotes is not part of the value.
    return "\(fence)\"\"\"\n\(body)\n\"\"\"\(fence)"
  }

  private static func longestRunOfHashes(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
