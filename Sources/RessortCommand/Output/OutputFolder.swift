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
      let file = "\(path)/\(relation).tsv"
      let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw InputError(.outputFailed(path: file, error: errno), kind: .output) }
      defer { close(descriptor) }
      if let error = writeAll(text, to: descriptor) {
        throw InputError(.outputFailed(path: file, error: error), kind: .output)
      }
    }
  }
}
