import Glibc

/// Rule files and examples beside the tests, found from this file's own place.
enum CorpusFiles {
  private static let tests = directory(of: directory(of: directory(of: #filePath)))

  static let corpus = tests + "/Corpus"
  static let reference =
    directory(of: tests) + "/Sources/RessortLanguage/RessortLanguage.docc/LanguageReference.md"

  /// The names of the rule files in a folder, sorted.
  static func rules(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".ressort") || name.hasSuffix(".ressort.md") { names.append(name) }
    }
    return names.sorted()
  }

  static func text(of path: String) -> String {
    guard let stream = fopen(path, "rb") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ```ressort blocks of a page, in order.
  static func blocks(of page: String) -> [String] {
    var blocks: [String] = []
    var block: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```ressort" {
        block = ""
      } else if line == "```" {
        if let finished = block { blocks.append(finished) }
        block = nil
      } else if let sofar = block {
        block = sofar + line + "\n"
      }
    }
    return blocks
  }

  private static func directory(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
