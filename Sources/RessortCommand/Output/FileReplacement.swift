internal import Glibc

/// Puts a new text in the place of a file's, all at once: whoever reads the file meanwhile sees the one or the other, and
/// what goes wrong leaves it as it was.
enum FileReplacement {
  /// - Throws: when the file, or a file beside it, cannot be written.
  static func write(_ text: String, to path: String) throws {
    // What a link names is replaced, not the link.
    guard let resolved = realpath(path, nil) else { throw fault(path) }
    defer { free(resolved) }
    var status = stat()
    guard stat(resolved, &status) == 0, access(resolved, W_OK) == 0 else { throw fault(path) }
    var template = Array((String(cString: resolved) + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw fault(path) }
    var isPlaced = false
    defer {
      close(descriptor)
      if !isPlaced { unlink(template) }
    }
    // The group may be one that the user is not in; then the file keeps the user's own.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw fault(path) }
    if let error = writeAll(Array(text.utf8), to: descriptor) {
      throw InputError(.outputFailed(path: path, error: error))
    }
    guard fsync(descriptor) == 0, rename(template, resolved) == 0 else { throw fault(path) }
    isPlaced = true
  }

  private static func fault(_ path: String) -> InputError {
    InputError(.outputFailed(path: path, error: errno))
  }
}
