internal import Glibc

/// Whether files have changed since somebody last looked. A file that is missing is one that has changed when it comes.
struct FileWatch {
  /// What tells one state of a file from another.
  private struct Stamp: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var inode: UInt
  }

  /// By path; nil for a file that is missing.
  private let stamps: [String: Stamp?]

  /// Three looks a second.
  private static let interval: Int32 = 333

  init(_ paths: [String]) {
    stamps = Dictionary(paths.map { ($0, Self.stamp(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Waits until a file changes.
  /// - Returns: its path; nil when Ctrl-C was pressed.
  func nextChange() -> String? {
    while true {
      // Ends early when a signal comes.
      _ = poll(nil, 0, Self.interval)
      if InterruptKey.wasPressed { return nil }
      let changed = stamps.filter { Self.stamp(of: $0.key) != $0.value }
      if let first = changed.keys.min() { return first }
    }
  }

  private static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: status.st_size,
      inode: UInt(status.st_ino))
  }
}
