internal import Glibc
internal import Synchronization

/// Ctrl-C while an evaluation runs: it ends, and what was asked for is told as far as it goes.
enum InterruptKey {
  private static let flag = Atomic<Bool>(false)

  /// How long whoever works may take to notice, before the program is ended for it.
  private static let patience: UInt32 = 2

  /// Asked by what can be cancelled.
  static var wasPressed: Bool {
    guard flag.load(ordering: .relaxed) else { return false }
    alarm(0)
    return true
  }

  static func forget() {
    flag.store(false, ordering: .relaxed)
  }

  /// For a session at the prompt: from now on the key raises the flag, and ends the program no more.
  static func listen() {
    forget()
    handle(SIGINT, SA_RESTART) { _ in InterruptKey.flag.store(true, ordering: .relaxed) }
  }

  /// For one answer: the first time the key raises the flag; the second time, or where nobody notices within two seconds, it ends the program.
  static func listenOnce() {
    forget()
    handle(SIGALRM, 0) { _ in _exit(ExitStatus.interrupted.rawValue) }
    handle(SIGINT, SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))) { _ in
      InterruptKey.flag.store(true, ordering: .relaxed)
      alarm(InterruptKey.patience)
    }
  }

  private static func handle(_ number: Int32, _ flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    sigaction(number, &action, nil)
  }
}
