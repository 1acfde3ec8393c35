internal import Glibc
internal import Synchronization

/// Ctrl-C while a query runs: the query ends, the session stays.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var wasAsked: Bool { flag.load(ordering: .relaxed) }

  static func forget() {
    flag.store(false, ordering: .relaxed)
  }

  /// From now on SIGINT raises the flag, and ends the program no more.
  static func listen() {
    forget()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.flag.store(true, ordering: .relaxed) }
    action.sa_flags = SA_RESTART
    sigaction(SIGINT, &action, nil)
  }
}
