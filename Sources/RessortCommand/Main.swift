internal import ArgumentParser
internal import Glibc
internal import Ressort

/// The command's way in: reads the arguments, carries them out, and ends with one of the statuses of ``ExitStatus``.
@main
enum Main {
  static func main() {
    DefectHandler.install()
    signal(SIGPIPE, SIG_IGN)
    let status = run()
    StandardOutput.flush()
    exit(status.rawValue)
  }

  private static func run() -> ExitStatus {
    do {
      var command = try RootCommand.parseAsRoot()
      if let command = command as? any AnsweringCommand { return try command.answer() }
      try command.run()
      return .fine
    } catch {
      return FailureReport.write(error)
    }
  }
}

/// What a script learns from the command's end. Never changes its meaning.
enum ExitStatus: Int32 {
  case fine = 0
  /// The answer is negative, or a check or a test failed.
  case negative = 1
  /// Options, a rule file or a fact.
  case inputAtFault = 2
  case limitReached = 3
  /// By Ctrl-C, as shells have it.
  case interrupted = 130
  /// Of ours.
  case defect = 70
}

/// A subcommand, which ends with a status.
protocol AnsweringCommand: ParsableCommand {
  func answer() throws -> ExitStatus
}

struct RootCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ressort", abstract: say(.about), version: "0.1.0",
      subcommands: [
        RecommendCommand.self, QueryCommand.self, WhyCommand.self, DrawCommand.self, CheckCommand.self,
        TestCommand.self,
        MutateCommand.self, RunCommand.self, FmtCommand.self, REPLCommand.self, ExplainCodeCommand.self,
      ])
  }
}
