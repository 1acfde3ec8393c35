import Glibc

/// One run of the built command on a pseudo-terminal at which somebody types.
struct TerminalRun {
  /// All that the terminal showed.
  var shown: String
  var status: Int32

  /// - Parameter steps: What is waited for on the screen, and what is then typed. Where a step waits in vain for ten
  ///   seconds, the terminal hangs up.
  ///   - act: What else is done at a step, before it types; by the step's number.
  init(
    _ arguments: String..., environment: [String] = [], steps: [(awaited: String, keys: String)],
    act: (Int) throws -> Void = { _ in }
  ) throws {
    var master: Int32 = -1
    var held: Int32 = -1
    guard openpty(&master, &held, nil, nil, nil) == 0 else { throw SystemError(number: errno) }
    // `ttyname` writes where another test may be reading.
    var name = [CChar](repeating: 0, count: 256)
    let error = ttyname_r(held, &name, name.count)
    guard error == 0 else { throw SystemError(number: error) }
    let device = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    // A program that another test starts meanwhile must not keep the terminal open.
    for descriptor in [master, held] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var isOpen = true
    defer { if isOpen { close(master) } }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, device, O_RDWR, 0)
    }
    let process = try CommandRun.spawn(
      [CommandRun.productsFolder + "/ressort"] + arguments,
      environment: ["LANG=C.UTF-8", "TERM=xterm", "EDITRC=/dev/null"] + environment, actions, leadsSession: true)
    close(held)

    var bytes: [UInt8] = []
    /// What came and was not waited for yet.
    var news = ""
    steps: for (number, step) in steps.enumerated() {
      while !news.contains(step.awaited) {
        guard let more = Self.read(master) else { break steps }
        bytes += more
        news += String(decoding: more, as: UTF8.self)
      }
      if let found = news.firstRange(of: step.awaited) { news = String(news[found.upperBound...]) }
      try act(number)
      _ = Array(step.keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }
    while let more = Self.read(master) { bytes += more }
    // Whoever still runs, since a step waited in vain, is hung up on.
    close(master)
    isOpen = false
    status = try CommandRun.wait(for: process)
    shown = String(decoding: bytes, as: UTF8.self)
  }

  /// - Returns: nil when nothing comes any more.
  private static func read(_ master: Int32) -> [UInt8]? {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 10_000) == 1 else { return nil }
    let chunk = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      count = max(0, Glibc.read(master, buffer.baseAddress, buffer.count))
    }
    return chunk.isEmpty ? nil : chunk
  }
}
