import Glibc

/// Entries kept between runs: one a line, oldest first, in UTF-8.
///
/// Not libedit's own format, which is written as a whole and when a session ends. Here an entry is appended when it
/// is made, so that a crash loses nothing and two sessions at once keep both their entries. In an entry, a newline is
/// written `\n`, a return `\r`, a backslash `\\`. What goes wrong with the file is passed over: a prompt without a
/// memory is better than none.
struct HistoryFile {
  let path: String
  /// How many entries the file keeps. It may hold more until it is next loaded.
  let limit: Int

  /// The newest entries, oldest first. Cuts the file down to them when it has more.
  func load() -> [String] {
    withLockedFile { descriptor in
      let lines = Self.contents(of: descriptor).split(separator: UInt8(ascii: "\n"))
      let newest = lines.suffix(limit)
      if newest.count < lines.count { replace(with: newest) }
      return newest.map(Self.decoded)
    } ?? []
  }

  /// Adds an entry at the end.
  func append(_ entry: String) {
    withLockedFile { descriptor in
      _ = Self.write(Self.encoded(entry) + [UInt8(ascii: "\n")], to: descriptor)
    }
  }

  /// The entry on one line.
  static func encoded(_ entry: String) -> [UInt8] {
    entry.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\n"): Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): Array(#"\r"#.utf8)
      case UInt8(ascii: "\\"): Array(#"\\"#.utf8)
      case 0: []
      default: [byte]
      }
    }
  }

  /// The entry that a line holds. A backslash before anything else stands for itself.
  static func decoded(_ line: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "\\"): bytes.append(byte)
      default:
        bytes.append(byte)
        continue
      }
      rest.removeFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a new file beside the old one and puts it in its place.
  private func replace(with lines: ArraySlice<ArraySlice<UInt8>>) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = Self.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: descriptor)
    close(descriptor)
    if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// Opens the file, makes it and its folders where they are missing, and keeps other sessions out meanwhile.
  /// - Returns: nil when the file can't be had.
  @discardableResult
  private func withLockedFile<Result>(_ body: (Int32) -> Result) -> Result? {
    makeFolders()
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      // Closing gives the lock back.
      defer { close(descriptor) }
      guard flock(descriptor, LOCK_EX) == 0 else { return nil }
      // While we waited for the lock another session may have put a new file in this one's place.
      var opened = stat()
      var named = stat()
      guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG else { return nil }
      if stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev {
        return body(descriptor)
      }
    }
  }

  private func makeFolders() {
    for index in path.indices.dropFirst() where path[index] == "/" {
      mkdir(String(path[..<index]), 0o700)
    }
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = 65_536
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, size))
      }
      guard !chunk.isEmpty else { return bytes }
      bytes += chunk
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
