internal import Glibc
internal import Ressort

/// A folder of facts: `RELATION.tsv` for each input.
struct FactFolder {
  private let path: String
  /// Names in the folder, sorted.
  private let names: [String]

  init(_ path: String) throws {
    guard let folder = opendir(path) else { throw InputError(.noFolder(path)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    self.path = path
    self.names = names.sorted()
  }

  /// The tables of all inputs. A table that is not there, and one that no input has the name of, are told: they may be
  /// misspelt.
  func tables(for knowledge: Knowledge) throws -> [Evaluation.FactFile] {
    let inputs = knowledge.relations.filter(\.isInput).map(\.name)
    for input in inputs where !names.contains(input + ".tsv") {
      StandardError.write(.warning, say(.noTable(folder: path, relation: input)))
    }
    for name in names where name.hasSuffix(".tsv") && !inputs.contains(String(name.dropLast(4))) {
      StandardError.write(.warning, say(.noInput(file: "\(path)/\(name)")))
    }
    return try inputs.filter { names.contains($0 + ".tsv") }.map { input in
      let file = "\(path)/\(input).tsv"
      return Evaluation.FactFile(relation: input, path: file, text: try readFile(file))
    }
  }
}
