internal import Glibc
internal import Ressort

/// Ends with status 70 and one sentence where the program would crash: a defect of ours is never shown as a trace.
enum DefectHandler {
  /// The sentence, ready to be written from a signal handler: that may neither allocate nor lock.
  private static let sentence: StaticString =
    Invocation.language == .french
    ? "ressort : défaut interne ; merci de le signaler avec la commande qui l'a provoqué\n"
    : "ressort: internal defect; please report it with the command that led to it\n"

  static func install() {
    // Touched here, so that the handler does not initialise it.
    _ = sentence
    // A stack of its own: the usual one is full when a recursion has run away.
    let size = 65_536
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)

    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      let sentence = DefectHandler.sentence
      _ = Glibc.write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
      _exit(ExitStatus.defect.rawValue)
    }
    action.sa_flags = SA_ONSTACK
    for crash in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { sigaction(crash, &action, nil) }
  }
}
