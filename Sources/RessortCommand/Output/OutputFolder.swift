internal import Glibc
internal import Ressort

/// A folder that output relations are written to: `RELATION.tsv` each.
struct OutputFolder {
  private let path: String

  /// Makes the folder where it is missing.
  init(_ path: String) throws {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw InputError(.outputFailed(path: path, error: errno), kind: .output)
    }
    self.path = path
  }

  func write(_ evaluation: Evaluation) throws {
    for relation in evaluation.outputRelations {
      guard let text = evaluation.tsv(of: relation) else { continue }
      try OutputFile.write(text, to: "\(path)/\(relation).tsv")
    }
  }
}
