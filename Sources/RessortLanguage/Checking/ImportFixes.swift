// What would import the file that declares a name: a line behind those that stand at the head of the file that uses it.

extension Checker {
  /// Reads the file again; none for what is typed at a prompt, and for a path that cannot be written.
  func importFixes(of imported: FileID, in importer: FileID) -> [Diagnostic.Fix] {
    guard program.files.indices.contains(Int(importer.index)), program.files.indices.contains(Int(imported.index))
    else { return [] }
    let file = program.files[Int(importer.index)]
    guard let path = RelativePath.path(to: program.files[Int(imported.index)].path, from: file.path) else { return [] }
    var unused = Diagnostics()
    let top = SourceRange(file: importer, lower: 0, upper: 0)
    let tree = Parser.parse(file, language: language(of: top), into: &unused)
    let place = tree.placeOfNextImport(in: file)
    let line = Keyword.import.spelling(in: tree.language) + " \"" + path + "\"\n"
    return [.init(replace: SourceRange(file: importer, lower: place, upper: place), with: line)]
  }
}

extension SyntaxTree {
  /// The offset of the line below the first imports, or below what else may stand above them.
  fileprivate func placeOfNextImport(in file: SourceFile) -> Int {
    let bytes = Array(file.text.utf8)
    let newline = UInt8(ascii: "\n")
    if let end = statements.prefix(while: \.isAtHead).last.flatMap(\.endAtHead) {
      let next = tokens.first { $0.range.lower >= end }.map { Int($0.range.lower) } ?? bytes.count
      return bytes[Int(end)..<next].firstIndex(of: newline).map { $0 + 1 } ?? next
    }
    // Above the comments of the first statement.
    var place = tokens.first.map { Int($0.range.lower) } ?? 0
    func startOfLine(_ offset: Int) -> Int { bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0 }
    place = startOfLine(place)
    while place > 0 {
      let above = startOfLine(place - 1)
      guard bytes[above..<place].drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "--".utf8) else { break }
      place = above
    }
    return place == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : place
  }
}

extension StatementSyntax {
  fileprivate var isAtHead: Bool { endAtHead != nil }

  fileprivate var endAtHead: UInt32? {
    switch self {
    case .language(_, let range), .importing(_, let range): range.upper
    case .module(let name): name.range.upper
    case .citing, .source, .concept, .group, .relation, .incompatible, .order, .fact, .rule, .priority, .layers,
      .table, .scenario:
      nil
    }
  }
}

/// Paths of files among each other, with `/` between folders.
enum RelativePath {
  /// How a file names another; `nil` where the two are not known from one folder, or where the path cannot stand in quotes.
  static func path(to target: String, from file: String) -> String? {
    guard target.hasPrefix("/") == file.hasPrefix("/"), !target.contains(where: { $0 == "\"" || $0 == "\\" }) else {
      return nil
    }
    var folders = file.split(separator: "/").dropLast()
    var parts = target.split(separator: "/")[...]
    while let folder = folders.first, parts.count > 1, parts.first == folder {
      folders = folders.dropFirst()
      parts = parts.dropFirst()
    }
    guard !folders.contains("..") else { return nil }
    return (folders.map { _ in ".." } + parts).joined(separator: "/")
  }
}
