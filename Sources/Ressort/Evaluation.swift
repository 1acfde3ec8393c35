internal import RessortKernel
internal import RessortLanguage
internal import RessortReasoning

/// One evaluation of a program on tables of facts: rows in, rows out.
///
/// ```swift
/// let knowledge = try Knowledge([RuleFile(path: "paths.ressort", text: """
///   input edge(x: Int, y: Int)  closed
///   relation path(x: Int, y: Int)  output
///   define path(x, y)  if edge(x, y)
///   define path(x, z)  if path(x, y) and edge(y, z)
///   """)])
/// let edges = Evaluation.FactFile(relation: "edge", path: "edge.tsv", text: Array("1\t2\n2\t3\n".utf8))
/// let evaluation = try Evaluation(knowledge, facts: [edges])
/// print(evaluation.count(of: "path") ?? 0)   // 3
/// ```
public struct Evaluation {
  /// The rows of one input: a row a line, a tab between columns. Terms by identifier or name, booleans as `true`, `yes`, `vrai`, `oui` or `1`
  /// and their opposites, dates as `2009-06-01`. In texts `\t`, `\n`, `\r` and `\\` are a tab, the two line ends and a backslash. A line with nothing on it is a row where there is no column, or one of texts; elsewhere it
  /// is a fault, but at the end of the file.
  public struct FactFile: Sendable {
    public var relation: String
    /// For messages.
    public var path: String
    /// UTF-8.
    public var text: [UInt8]

    public init(relation: String, path: String, text: [UInt8]) {
      self.relation = relation
      self.path = path
      self.text = text
    }

    /// Reads the file from disk.
    public init(relation: String, contentsOf path: String) throws(RessortError) {
      self.init(relation: relation, path: path, text: try readFile(path))
    }
  }

  /// Where the evaluation stopped before its end; `nil` when it is complete. What it holds is sound all the same: rows may be missing,
  /// but each that is there follows from the facts.
  public let interruption: Interruption?
  private let program: CheckedProgram
  private let outcome: Outcome

  /// Loads the rows and evaluates the program.
  /// - Throws: ``RessortError/invalid(_:)`` with every malformed row, nothing being loaded then; ``RessortError/limit(rule:)`` and
  ///   ``RessortError/cancelled`` when there is no complete result.
  public init(
    _ knowledge: Knowledge, facts: [FactFile], limits: Limits = Limits(), language: Language = .english,
    isCancelled: (() -> Bool)? = nil
  ) throws(RessortError) {
    try self.init(upToLimit: knowledge, facts, limits, language, isCancelled)
    guard let interruption else { return }
    if interruption.cause == .cancelled { throw .cancelled }
    throw .limit(rule: interruption.rule)
  }

  /// The same, but an evaluation that reaches a limit or is cancelled gives what came out until then, with ``interruption``.
  public static func upToLimit(
    _ knowledge: Knowledge, facts: [FactFile], limits: Limits = Limits(), language: Language = .english,
    isCancelled: (() -> Bool)? = nil
  ) throws(RessortError) -> Evaluation {
    try Evaluation(upToLimit: knowledge, facts, limits, language, isCancelled)
  }

  private init(
    upToLimit knowledge: Knowledge, _ facts: [FactFile], _ limits: Limits, _ language: Language,
    _ isCancelled: (() -> Bool)?
  ) throws(RessortError) {
    program = knowledge.program
    var rows = BaseRows(knowledge.theory)
    var faults: [Diagnostic] = []
    for file in facts {
      var reader = FactReader(
        program: program, relation: try program.input(named: file.relation), path: file.path, language: language)
      reader.read(file.text, into: &rows)
      faults += reader.faults
    }
    guard faults.isEmpty else { throw .invalid(faults) }
    do {
      outcome = try Outcome.upToLimit(
        knowledge.theory, answers: [], rows: rows, limits: limits.kernel, isCancelled: isCancelled)
    } catch {
      throw RessortError(error, program: program, language: language)
    }
    interruption = outcome.interruption.map { Interruption($0, program: knowledge.program) }
  }

  /// Names of the inputs, in order of declaration.
  public var inputRelations: [String] {
    program.relations.filter(\.isInput).map(\.name)
  }

  /// Names of the relations declared `output`, in order of declaration.
  public var outputRelations: [String] {
    program.relations.filter { $0.output != nil }.map(\.name)
  }

  /// How many rows a relation has; `nil` when there is no such relation.
  public func count(of relation: String) -> Int? {
    program.relation(named: relation).map { outcome.rowCount(of: $0) }
  }

  /// The rows of a relation as text, as ``FactFile`` has them: a row a line, a tab between columns; `nil` when there is no such relation.
  public func tsv(of relation: String) -> [UInt8]? {
    guard let id = program.relation(named: relation) else { return nil }
    let columns = program.relations[id].columns
    let snapshot = outcome.rows(of: id)
    var text: [UInt8] = []
    if columns.isEmpty { return Array(repeating: UInt8(ascii: "\n"), count: outcome.rowCount(of: id)) }
    for row in 0..<snapshot.count {
      for (column, type) in columns.enumerated() {
        let value = program.value(of: outcome.constant(snapshot.value(row, column), of: type))
        if case .string(let string) = value {
          text.append(contentsOf: EscapedText.escaped(string.utf8))
        } else {
          text.append(contentsOf: value.description.utf8)
        }
        text.append(column == columns.count - 1 ? UInt8(ascii: "\n") : UInt8(ascii: "\t"))
      }
    }
    return text
  }
}

extension Limits {
  var kernel: RessortKernel.Limits {
    RessortKernel.Limits(
      maximumRows: derivedRows,
      maximumSeconds: duration.map { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 })
  }
}
