enum BenchmarkError: Error, CustomStringConvertible {
  case cannotRun(String, String)
  case noProgram(String)

  var description: String {
    switch self {
    case .cannotRun(let command, let reason): "\(command) could not be run: \(reason)"
    case .noProgram(let path): "there is no \(path)"
    }
  }
}
