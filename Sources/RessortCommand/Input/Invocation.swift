internal import Glibc
internal import Ressort

/// What holds for the whole of one run: arguments and environment, which never change meanwhile.
enum Invocation {
  /// `--lang` wherever it stands, since help and errors are worded before the arguments are understood; else the
  /// locale of messages.
  static let language: Language = {
    let arguments = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == "--lang", let language = Language(rawValue: next) { return language }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
    return locale.hasPrefix("fr") ? .french : .english
  }()

  /// Whether a program reads the answer, so that a failure is told as a document too, faults of the arguments included.
  static let wantsJSON: Bool = {
    let arguments = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    return arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }()

  /// A variable of the environment; `nil` when it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// A sentence in the language of this run.
func say(_ message: Message) -> String {
  message.text(in: Invocation.language)
}
