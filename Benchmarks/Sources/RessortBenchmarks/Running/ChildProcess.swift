// One run of a command in a process of its own: what it printed, how long it took on the wall, what memory it had at most.

internal import Foundation
internal import Glibc

struct ChildProcess {
  enum End: Hashable {
    case exit(Int32)
    case signal(Int32)
    case timeout
  }

  var end: End
  /// Wall clock, from just before the process is made until it has ended.
  var seconds: Double
  /// Peak resident set, as the kernel counts it. Not below that of the measuring program, a few MB, which the child is made from.
  var peakBytes: Int
  var output: String
  var errors: String

  /// Runs a command to its end, or kills it and all that it started.
  static func run(_ command: [String], timeout: Double) throws -> ChildProcess {
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that a timeout ends its children too.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let failure = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, environ)
    guard failure == 0 else { throw BenchmarkError.cannotRun(command[0], String(cString: strerror(failure))) }
    let (status, usage) = wait(for: process, until: start.advanced(by: .seconds(timeout)))
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return ChildProcess(
      end: status.map(Self.end) ?? .timeout, seconds: seconds, peakBytes: usage.ru_maxrss * 1024,
      output: try output.text(), errors: try errors.text())
  }

  private static func wait(
    for process: pid_t, until deadline: ContinuousClock.Instant
  ) -> (status: Int32?, usage: rusage) {
    var status: Int32 = 0
    var usage = rusage()
    var nap: UInt32 = 500
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      if ContinuousClock.now >= deadline {
        kill(-process, SIGKILL)
        wait4(process, &status, 0, &usage)
        return (nil, usage)
      }
      usleep(nap)
      nap = min(nap * 6 / 5, 5000)
    }
    return (status, usage)
  }

  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }
}

/// A file without a name.
private final class TemporaryFile {
  let descriptor: Int32

  init() throws {
    var path = Array((NSTemporaryDirectory() + "/ressort-benchmark-XXXXXX").utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw BenchmarkError.cannotRun("mkstemp", String(cString: strerror(errno))) }
    unlink(path)
  }

  deinit {
    close(descriptor)
  }

  func text() throws -> String {
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    try file.seek(toOffset: 0)
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }
}
