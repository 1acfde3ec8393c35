internal import Foundation

/// Where everything is, and how each peer is run on a workload. A command loads the facts, evaluates and prints counts.
struct Bench {
  var programs: URL
  var data: URL
  /// What is made once and not timed: compiled programs, facts in another syntax.
  var build: URL
  var ressort: String
  var python: String

  /// - Returns: `nil` where the peer cannot express the workload, or not hold it.
  func command(_ peer: Peer, _ workload: Workload, _ size: Size) throws -> [String]? {
    let (language, ending) = peer.programs
    let program = programs.appending(path: language).appending(path: "\(workload.program).\(ending)")
    guard peer.takes(size), FileManager.default.fileExists(atPath: program.path) else { return nil }
    let facts = try workload.data.folder(size, below: data)
    switch peer {
    case .ressort:
      let (values, counted) = (
        workload.counted.filter(Workload.values.contains), workload.counted.filter { !Workload.values.contains($0) }
      )
      return [ressort, "run", program.path, "--facts", facts.path, "--count"] + counted
        + (values.isEmpty ? [] : ["--rows"] + values)
    case .souffle, .souffleBrie:
      return [try compiled(program, language), "-F", facts.path, "-j1"]
    case .souffleInterpreter:
      return ["souffle", "-F", facts.path, "-D", build.path, "-j1", program.path]
    case .duckdb: return [python, driver("duckdb_run.py"), program.path, facts.path, "1"]
    case .nemo: return [python, driver("nemo_run.py"), program.path, facts.path]
    case .clingo:
      return [python, driver("clingo_run.py"), program.path, try converted(workload, facts, .logicProgram).path]
    case .swipl: return ["swipl", "-g", "main", driver("swipl_run.pl"), "--", program.path, facts.path]
    case .clips:
      let script = build.appending(path: "clips-\(workload.rawValue)-\(size.rawValue).bat")
      let list = try converted(workload, facts, .factList)
      let text = "(clear)\n(load \"\(program.path)\")\n(load-facts \"\(list.path)\")\n(run)\n(report)\n(exit)\n"
      try Data(text.utf8).write(to: script)
      return ["clips", "-f2", script.path]
    }
  }

  private func driver(_ name: String) -> String {
    programs.appending(path: "drivers").appending(path: name).path
  }

  private func compiled(_ program: URL, _ language: String) throws -> String {
    let binary = build.appending(path: "\(language)-\(program.deletingPathExtension().lastPathComponent)")
    if FileManager.default.fileExists(atPath: binary.path) { return binary.path }
    let run = try ChildProcess.run(["souffle", "-j1", "-o", binary.path, program.path], timeout: 600)
    guard run.end == .exit(0) else { throw BenchmarkError.cannotRun("souffle -o", run.errors) }
    return binary.path
  }

  private func converted(_ workload: Workload, _ facts: URL, _ syntax: FactSyntax) throws -> URL {
    let file = facts.appending(path: "facts." + syntax.rawValue)
    if FileManager.default.fileExists(atPath: file.path) { return file }
    let command = [CommandLine.arguments[0], "--convert-facts", facts.path, syntax.rawValue]
    let run = try ChildProcess.run(command, timeout: 3600)
    guard run.end == .exit(0) else { throw BenchmarkError.cannotRun("--convert-facts", run.errors) }
    return file
  }
}

extension Bench {
  /// Whether the peer is installed.
  func finds(_ peer: Peer) -> Bool {
    switch peer {
    case .ressort: FileManager.default.isExecutableFile(atPath: ressort)
    case .souffle, .souffleBrie, .souffleInterpreter: isOnPath("souffle")
    case .duckdb: answers([python, "-c", "import duckdb"])
    case .nemo: answers([python, "-c", "import nmo_python"])
    case .clingo: answers([python, "-c", "import clingo"])
    case .swipl: isOnPath("swipl")
    case .clips: isOnPath("clips")
    }
  }

  private func isOnPath(_ command: String) -> Bool {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(command)") }
  }

  private func answers(_ command: [String]) -> Bool {
    (try? ChildProcess.run(command, timeout: 20))?.end == .exit(0)
  }
}
