// The one place where files are read: straight from the system, so that embedders need no Foundation.

internal import Glibc

/// Larger than any rule file or table that fits in memory beside its rows; what never ends is then told instead of filling the machine.
private let maximumByteCount = 1 << 32

/// The bytes of a file.
/// - Throws: ``RessortError/unreadable(path:french:english:)`` with the system's reason, or because it is larger than 4 GiB.
package func readFile(_ path: String) throws(RessortError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path, errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
  guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(status.st_size) + 1)
  let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  defer { chunk.deallocate() }
  while true {
    let count = read(descriptor, chunk.baseAddress, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw unreadable(path, errno)
    }
    if count == 0 { return bytes }
    guard bytes.count + count <= maximumByteCount else { throw unreadable(path, EFBIG) }
    bytes.append(contentsOf: UnsafeRawBufferPointer(chunk)[0..<count])
  }
}

private func unreadable(_ path: String, _ code: Int32) -> RessortError {
  switch code {
  case ENOENT: .unreadable(path: path, french: "ce fichier n'existe pas", english: "there is no such file")
  case EACCES:
    .unreadable(
      path: path, french: "vous n'avez pas le droit de lire ce fichier", english: "you may not read this file")
  case EISDIR:
    .unreadable(
      path: path, french: "c'est un dossier, il faut un fichier", english: "this is a folder, a file is needed")
  case EFBIG:
    .unreadable(path: path, french: "ce fichier est trop grand", english: "this file is too large")
  default:
    .unreadable(
      path: path, french: "lecture impossible (erreur \(code))", english: "it cannot be read (error \(code))")
  }
}
