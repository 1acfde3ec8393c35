internal import Glibc
internal import Ressort

/// Standard output, gathered and written in large pieces. A reader who has gone away is no error: the rest is dropped and
/// the command ends with the status it would have had.
enum StandardOutput {
  /// Only ever used from the main thread: the command has no other.
  nonisolated(unsafe) private static var pending: [UInt8] = []
  nonisolated(unsafe) private(set) static var isClosed = false

  static let isTerminal = isatty(STDOUT_FILENO) == 1

  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    pending += bytes
    if pending.count >= 65_536 { flush() }
  }

  /// Writes what was gathered.
  static func flush() {
    let bytes = pending
    pending = []
    guard !isClosed, !bytes.isEmpty else { return }
    switch writeAll(bytes, to: STDOUT_FILENO) {
    case nil: break
    // A pipe that nobody reads any more, a terminal that went away.
    case EPIPE, EIO: isClosed = true
    case let error?:
      isClosed = true
      StandardError.write(.error, say(.outputFailed(path: nil, error: error)))
      exit(ExitStatus.inputAtFault.rawValue)
    }
  }
}

/// Writes all bytes to a descriptor.
/// - Returns: The system's error, if there was one.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var start = 0
    while start < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      start += count
    }
    return nil
  }
}
