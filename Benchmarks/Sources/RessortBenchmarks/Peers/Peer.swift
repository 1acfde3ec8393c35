internal import Foundation

/// An engine that is measured. Its raw value is how the command line and the tables call it.
enum Peer: String, CaseIterable, Codable, CodingKeyRepresentable {
  case ressort
  case souffle
  case souffleBrie = "souffle-brie"
  case souffleInterpreter = "souffle-interpreter"
  case duckdb, nemo, clingo, swipl, clips

  var name: String {
    switch self {
    case .ressort: "Ressort"
    case .souffle: "Soufflé, compiled"
    case .souffleBrie: "Soufflé, brie"
    case .souffleInterpreter: "Soufflé, interpreter"
    case .duckdb: "DuckDB"
    case .nemo: "Nemo"
    case .clingo: "clingo"
    case .swipl: "SWI-Prolog"
    case .clips: "CLIPS"
    }
  }

  /// Where its programs are, and how their names end.
  var programs: (folder: String, ending: String) {
    switch self {
    case .ressort: ("ressort", "ressort")
    case .souffle, .souffleInterpreter: ("souffle", "dl")
    case .souffleBrie: ("souffle_brie", "dl")
    case .duckdb: ("duckdb", "sql")
    case .nemo: ("nemo", "rls")
    case .clingo: ("clingo", "lp")
    case .swipl: ("swipl", "pl")
    case .clips: ("clips", "clp")
    }
  }

  /// Its forward chaining keeps every partial match: beyond small facts it takes more memory than there is.
  func takes(_ size: Size) -> Bool {
    self != .clips || size <= .small
  }
}
