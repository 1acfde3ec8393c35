internal import Glibc

/// Paths that begin as a text does, folders with a slash.
enum PathCompletion {
  static func candidates(in line: String, from start: Int, to end: Int) -> [String] {
    let typed = String(decoding: Array(line.utf8.prefix(end).dropFirst(start)), as: UTF8.self)
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let beginning = typed.dropFirst(folder.count)
    return entries(of: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .map { folder + $0.name + ($0.isFolder ? "/" : "") }
      .sorted()
  }

  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      entries.append((name, entry.pointee.d_type == DT_DIR))
    }
    return entries
  }
}
