internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// Tells what went wrong, and how the command ends: for people on standard error, and where JSON was asked for, as a document on standard
/// output.
enum FailureReport {
  static func write(_ error: any Error) -> ExitStatus {
    switch error {
    case let error as RessortError:
      StandardError.write(error)
      return finish(FailureDocument(error), ExitStatus(error))
    case let error as SituationError:
      return tell("situation", error.message(in: Invocation.language))
    case let error as InputError:
      return tell(error.kind.rawValue, say(error.message))
    default:
      return writeUsage(error)
    }
  }

  private static func tell(_ kind: String, _ sentence: String) -> ExitStatus {
    StandardError.write(.error, sentence)
    return finish(FailureDocument(kind: kind, message: sentence), .inputAtFault)
  }

  /// Errors of the arguments, and what is no error: help and version.
  private static func writeUsage(_ error: any Error) -> ExitStatus {
    let text = UsageText.translated(RootCommand.fullMessage(for: error))
    if RootCommand.exitCode(for: error) == .success {
      StandardOutput.write(text + "\n")
      return .fine
    }
    StandardError.write(text + "\n")
    let status = RootCommand.exitCode(for: error) == .validationFailure ? ExitStatus.inputAtFault : .defect
    let sentence = UsageText.translated(RootCommand.message(for: error))
    return finish(FailureDocument(kind: status == .defect ? "defect" : "usage", message: sentence), status)
  }

  private static func finish(_ document: FailureDocument, _ status: ExitStatus) -> ExitStatus {
    if Invocation.wantsJSON { StandardOutput.write(document.data(status).json) }
    return status
  }
}

/// A failure for programs.
struct FailureDocument {
  /// Never changes its meaning: `usage`, `input`, `situation`, `invalid`, `unreadable`, `contradiction`, `assumption`, `arithmetic`, `limit`,
  /// `cancelled`, `output`, `defect`.
  var kind: String
  var message: String
  var diagnostics: [Diagnostic] = []
  /// What only some kinds have.
  var details: [DataTree.Member] = []

  init(kind: String, message: String) {
    self.kind = kind
    self.message = message
  }

  init(_ error: RessortError) {
    message = error.message(in: Invocation.language)
    switch error {
    case .invalid(let diagnostics):
      kind = "invalid"
      message = diagnostics.count == 1 ? diagnostics[0].message : say(.mistakes(diagnostics.count))
      self.diagnostics = diagnostics
    case .unreadable(let path, _, _):
      kind = "unreadable"
      details = [.init("file", .text(path))]
    case .contradiction(let first, let second):
      kind = "contradiction"
      details = [.init("proofs", .list([first, second].map { .list($0.lines.map(\.data)) }))]
    case .assumption: kind = "assumption"
    case .limit(let rule):
      kind = "limit"
      details = [.init("rule", rule.map { .text($0) } ?? .null)]
    case .arithmetic(let rule), .missingDay(let rule), .inexact(let rule):
      kind = "arithmetic"
      details = [.init("rule", .text(rule))]
    case .cancelled: kind = "cancelled"
    }
  }

  func data(_ status: ExitStatus) -> DataTree {
    .object(
      [
        .init("schema", .text("ressort.failure/1")), .init("error", .text(kind)),
        .init("status", .integer(Int(status.rawValue))), .init("message", .text(message)),
      ] + details + [.init("diagnostics", .list(diagnostics.map(\.data)))])
  }
}

/// The input is at fault in a way that only the command can see.
struct InputError: Error {
  enum Kind: String {
    case input, situation, output
  }

  var message: Message
  var kind: Kind

  init(_ message: Message, kind: Kind = .input) {
    self.message = message
    self.kind = kind
  }
}

extension ExitStatus {
  init(_ error: RessortError) {
    switch error {
    case .invalid, .unreadable, .contradiction, .assumption, .arithmetic, .missingDay, .inexact: self = .inputAtFault
    case .limit: self = .limitReached
    case .cancelled: self = .interrupted
    }
  }
}
