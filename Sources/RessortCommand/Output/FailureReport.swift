internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// Tells what went wrong, and how the command ends.
enum FailureReport {
  static func write(_ error: any Error) -> ExitStatus {
    switch error {
    case let error as RessortError:
      StandardError.write(error)
      return ExitStatus(error)
    case let error as SituationError:
      StandardError.write(.error, error.message(in: Invocation.language))
      return .inputAtFault
    case let error as InputError:
      StandardError.write(.error, say(error.message))
      return .inputAtFault
    default:
      return writeUsage(error)
    }
  }

  /// Errors of the arguments, and what is no error: help and version.
  private static func writeUsage(_ error: any Error) -> ExitStatus {
    let text = UsageText.translated(RootCommand.fullMessage(for: error))
    if RootCommand.exitCode(for: error) == .success {
      StandardOutput.write(text + "\n")
      return .fine
    }
    StandardError.write(text + "\n")
    return RootCommand.exitCode(for: error) == .validationFailure ? .inputAtFault : .defect
  }
}

/// The input is at fault in a way that only the command can see.
struct InputError: Error {
  var message: Message

  init(_ message: Message) {
    self.message = message
  }
}

extension ExitStatus {
  init(_ error: RessortError) {
    switch error {
    case .invalid, .unreadable, .contradiction, .assumption, .arithmetic: self = .inputAtFault
    case .limit, .cancelled: self = .limitReached
    }
  }
}
