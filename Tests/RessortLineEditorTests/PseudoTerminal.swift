import Glibc
import Testing

@testable import RessortLineEditor

/// What a person at the terminal does: waits until something is on the screen, then types.
struct Step {
  var awaited: String
  var keys: String
  /// Whether the window changes its size before they type.
  var resizes = false

  init(_ awaited: String, _ keys: String, resizes: Bool = false) {
    self.awaited = awaited
    self.keys = keys
    self.resizes = resizes
  }
}

/// Runs an editor on a pseudo-terminal at which somebody follows the steps.
///
/// Where a step waits in vain, the terminal hangs up after five seconds and the read ends.
/// - Returns: All that the terminal showed.
@discardableResult
func atTerminal(
  historyPath: String? = nil, historyLimit: Int = 100, _ steps: [Step],
  _ body: (inout LineEditor) throws -> Void
) throws -> String {
  _ = environment
  var master: Int32 = -1
  var device: Int32 = -1
  var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
  try #require(openpty(&master, &device, nil, nil, &size) == 0)
  // A program that another test starts meanwhile must not keep the terminal open.
  try #require(fcntl(master, F_SETFD, FD_CLOEXEC) == 0 && fcntl(device, F_SETFD, FD_CLOEXEC) == 0)

  let typist = Typist(master: master, steps: steps)
  var thread = pthread_t()
  let created = pthread_create(
    &thread, nil,
    { context in
      // Made by the line below, which hands over its reference.
      context.map { Unmanaged<Typist>.fromOpaque($0).takeRetainedValue().run() }
      return nil
    }, Unmanaged.passRetained(typist).toOpaque())
  try #require(created == 0)

  let result = Result {
    guard
      var editor = LineEditor(
        name: "test", historyPath: historyPath, historyLimit: historyLimit, input: device, output: device)
    else {
      Issue.record("a pseudo-terminal is a terminal")
      return
    }
    try body(&editor)
  }
  // With the last descriptor of the device the typist sees the end.
  close(device)
  pthread_join(thread, nil)
  try result.get()
  return String(decoding: typist.shown, as: UTF8.self)
}

/// A terminal that libedit knows, and nobody's own key bindings.
private let environment: Void = {
  setenv("TERM", "xterm", 1)
  setenv("EDITRC", "/dev/null", 1)
}()

/// Used by its own thread until that is joined, and by the test's from then on.
private final class Typist {
  let master: Int32
  let steps: [Step]
  var shown: [UInt8] = []

  init(master: Int32, steps: [Step]) {
    self.master = master
    self.steps = steps
  }

  func run() {
    defer { close(master) }
    for step in steps {
      var news: [UInt8] = []
      while !String(decoding: news, as: UTF8.self).contains(step.awaited) {
        guard let more = read(milliseconds: 5000) else { return }
        news += more
      }
      if step.resizes { kill(getpid(), SIGWINCH) }
      let keys = Array(step.keys.utf8)
      guard write(master, keys, keys.count) == keys.count else { return }
    }
    while read(milliseconds: 5000) != nil {}
  }

  /// nil when the other end is closed or stays silent.
  private func read(milliseconds: Int32) -> [UInt8]? {
    var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return nil }
    shown += buffer[..<count]
    return Array(buffer[..<count])
  }
}

extension LineEditor {
  /// The text of the next line; fails the test when the line ends otherwise.
  mutating func nextText(prompt: String = "> ") -> String? {
    let line = readLine(prompt: prompt)
    guard case .text(let text) = line else {
      Issue.record("a line was expected, not \(line)")
      return nil
    }
    return text
  }
}

/// Runs with a new folder, which is gone afterwards with the files that `names` lists.
func withTemporaryFolder(_ names: [String] = ["history"], _ body: (String) throws -> Void) throws {
  var template = Array("/tmp/ressort-line-editor-XXXXXX".utf8CString)
  try #require(mkdtemp(&template) != nil)
  let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer {
    for name in names { remove(folder + "/" + name) }
    rmdir(folder)
  }
  try body(folder)
}
