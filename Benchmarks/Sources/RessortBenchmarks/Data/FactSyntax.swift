internal import Foundation

/// How facts are written for engines that do not read tables.
enum FactSyntax: String {
  /// `edge(1,2).`
  case logicProgram = "lp"
  /// `(edge 1 2)`
  case factList = "fct"

  /// Writes the tables of a folder into one file beside them.
  func convert(_ folder: URL) throws {
    var text = ""
    let tables = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for table in tables.filter({ $0.pathExtension == "tsv" }).sorted(by: { $0.path < $1.path }) {
      let relation = table.deletingPathExtension().lastPathComponent
      for line in try String(contentsOf: table, encoding: .utf8).split(separator: "\n") {
        let fields = line.split(separator: "\t").map { Int($0) == nil ? "\"\($0)\"" : String($0) }
        switch self {
        case .logicProgram: text += "\(relation)(\(fields.joined(separator: ","))).\n"
        case .factList: text += "(\(relation) \(fields.joined(separator: " ")))\n"
        }
      }
    }
    try Data(text.utf8).write(to: folder.appending(path: "facts." + rawValue), options: .atomic)
  }
}
