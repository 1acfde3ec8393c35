import Glibc

/// One run of the built command: what it printed and how it ended.
struct CommandRun {
  var output: String
  var error: String
  /// As a shell has it: 128 and the signal's number, when one ended the run.
  var status: Int32

  /// Runs `ressort`, which stands next to the test bundle, and waits for its end.
  /// - Parameters:
  ///   - language: Of the environment.
  ///   - outputDescriptor: In place of one whose text is gathered.
  init(
    _ arguments: String..., input: String = "", language: String = "C.UTF-8", environment: [String] = [],
    outputDescriptor: Int32? = nil
  ) throws {
    try self.init(
      words: arguments, input: input, language: language, environment: environment, outputDescriptor: outputDescriptor)
  }

  init(
    words: [String], input: String = "", language: String = "C.UTF-8", environment: [String] = [],
    outputDescriptor: Int32? = nil
  ) throws {
    let folder = try TemporaryFolder()
    let inputPath = try folder.write(Array(input.utf8), to: "input")
    let outputPath = try folder.write([], to: "output")
    let errorPath = try folder.write([], to: "error")

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, inputPath, O_RDONLY, 0)
    if let outputDescriptor {
      posix_spawn_file_actions_adddup2(&actions, outputDescriptor, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, O_WRONLY, 0)

    let path = Self.productsFolder + "/ressort"
    let process = try Self.spawn(
      [path] + words, environment: ["LANG=\(language)", "HOME=\(folder.path)", "TERM=xterm"] + environment, actions)
    status = try Self.wait(for: process)
    output = try String(decoding: Self.read(outputPath), as: UTF8.self)
    error = try String(decoding: Self.read(errorPath), as: UTF8.self)
  }

  /// Where the command and the test bundle are built: the bundle is an executable on Linux.
  static let productsFolder: String = {
    let path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4_096) { buffer in
      let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
      return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
  }()

  /// Starts a program with these words; the first is its path.
  /// - Parameter leadsSession: Whether the first terminal that it opens becomes its own.
  static func spawn(
    _ words: [String], environment: [String], _ actions: posix_spawn_file_actions_t, leadsSession: Bool = false
  ) throws -> pid_t {
    var actions = actions
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of the tests have signals blocked that the command needs.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    // POSIX_SPAWN_SETSID is not imported.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (leadsSession ? 0x80 : 0))
    var process: pid_t = 0
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    let error = posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
    guard error == 0 else { throw SystemError(number: error) }
    return process
  }

  static func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError(number: errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      }
      guard !chunk.isEmpty else { return bytes }
      bytes += chunk
    }
  }
}

/// What the system said no with.
struct SystemError: Error {
  var number: Int32
}
