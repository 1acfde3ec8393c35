internal import Ressort
internal import RessortCohesion

/// Reads a situation, which is JSON, from a file or from standard input.
enum SituationFile {
  /// - Parameter path: `-` is standard input.
  static func read(_ path: String) throws -> DataTree {
    let bytes = try path == "-" ? readFile("/dev/stdin") : readFile(path)
    do throws(JSONReader.Failure) {
      return try JSONReader.read(bytes)
    } catch {
      throw InputError(.notJSON(path: path, error), kind: .situation)
    }
  }
}
