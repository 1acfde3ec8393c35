internal import Glibc

/// A file that a command writes whole, new or in place of an older one.
enum OutputFile {
  /// - Throws: when it cannot be written; what is there then is not to be relied on.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw InputError(.outputFailed(path: path, error: errno), kind: .output) }
    defer { close(descriptor) }
    if let error = writeAll(bytes, to: descriptor) {
      throw InputError(.outputFailed(path: path, error: error), kind: .output)
    }
  }
}
