internal import ArgumentParser
internal import Ressort
internal import RessortCohesion

/// `ressort fmt`: brings rule files into the one layout.
struct FmtCommand: AnsweringCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "fmt", abstract: say(.aboutFmt))
  }

  @Argument(help: ArgumentHelp(say(.helpFmtFiles), valueName: say(.value(.file)) + "|-"))
  var files: [String]

  @Flag(help: ArgumentHelp(say(.helpFmtCheck)))
  var check = false

  /// Also read by ``Invocation``.
  @Option(help: ArgumentHelp(say(.helpFmtLanguage), valueName: "fr|en"))
  var lang: Language?

  func answer() throws -> ExitStatus {
    var changed = 0
    var status = ExitStatus.fine
    for (path, text) in zip(files, try texts()) {
      do {
        if try finish(text, path: path) { changed += 1 }
      } catch {
        // The other files are no worse for it.
        status = FailureReport.write(error)
      }
    }
    if check, changed > 0, status == .fine { status = .negative }
    let writesText = !check && files.contains("-")
    if !writesText { StandardOutput.write(say(summary(changed: changed)) + "\n") }
    return status
  }

  /// A file as it was read, and as it should be.
  private typealias Text = (file: RuleFile, formatted: String)

  /// Names belong to all files together, so what is wrong with one stops the conversion of all; each is laid out by itself.
  private func texts() throws -> [Result<Text, any Error>] {
    guard let lang else {
      return files.map { path in
        Result {
          let file = try Self.read(path)
          return (file, try file.formatted(language: Invocation.language))
        }
      }
    }
    let read = try files.map { try Self.read($0) }
    return zip(read, try converted(read, to: lang)).map { .success(($0, $1)) }
  }

  private func converted(_ read: [RuleFile], to target: Language) throws -> [String] {
    do throws(RessortError) {
      return try RuleFile.formatted(read, in: target, language: Invocation.language)
    } catch {
      guard case .invalid(let diagnostics) = error else { throw error }
      StandardError.write(diagnostics)
      throw InputError(.namesNotFound)
    }
  }

  private func summary(changed: Int) -> Message {
    check ? .wouldFormat(changed, of: files.count) : .formatted(changed, of: files.count)
  }

  private static func read(_ path: String) throws -> RuleFile {
    guard path == "-" else { return try RuleFile(contentsOf: path) }
    let file = try RuleFile(contentsOf: "/dev/stdin")
    return RuleFile(path: say(.standardInput), text: file.text)
  }

  /// Writes the text, or says that it would be another.
  /// - Returns: whether it is another.
  private func finish(_ result: Result<Text, any Error>, path: String) throws -> Bool {
    let (file, text) = try result.get()
    let isChanged = !text.utf8.elementsEqual(file.text.utf8)
    if check {
      if isChanged { StandardOutput.write(Self.firstDifference(path: path, from: file.text, to: text)) }
    } else if path == "-" {
      StandardOutput.write(text)
    } else if isChanged {
      try FileReplacement.write(text, to: path)
    }
    return isChanged
  }

  /// The place and the two lines.
  private static func firstDifference(path: String, from old: String, to new: String) -> String {
    let oldLines = old.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let newLines = new.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let same = zip(oldLines, newLines).prefix { $0.elementsEqual($1) }.count
    func shown(_ lines: [Substring.UTF8View], _ sign: String) -> String {
      same < lines.count ? "  \(sign) \(Substring(lines[same]).filter { $0 != "\r" })\n" : ""
    }
    return "\(path):\(same + 1)\n" + shown(oldLines, "-") + shown(newLines, "+")
  }
}
