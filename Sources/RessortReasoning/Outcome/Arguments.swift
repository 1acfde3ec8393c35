import RessortKernel
import RessortLanguage

/// A rule's saying something, whether or not it gets its way.
struct Argument: Hashable {
  /// `nil` for facts and given rows.
  var rule: ID<Rule>?
  var side: HeadUse.Side
  var row: [Value]
  /// Whether the premises hold and nothing sets the instance aside.
  var applicable: Truth
  /// Of an argument that is set aside: the instance's row in the rule's relations, and whether its premises hold.
  var setAside: [Value]?
  var premises: Truth
}

/// All arguments about one relation, found by key: the arguments of the relation, or the whole row where it has no value.
struct ArgumentIndex {
  private(set) var all: [Argument] = []
  private var positions: [[Value]: [Int]] = [:]
  private let keyCount: Int

  subscript(row: [Value]) -> [Argument] {
    (positions[Array(row.prefix(keyCount))] ?? []).map { all[$0] }
  }

  init(_ id: ID<Relation>, in model: CaseModel) {
    let relation = model.program.relations[id]
    keyCount = relation.parameters.count
    if let contest = model.relation(id).contest {
      let reading: Reading = model.isPropagating ? .supported : .concluded
      for side in [HeadUse.Side.affirmed, .denied, .attacked] {
        addArguments(side, in: contest.argument(side, .concluded), model)
        if reading == .supported { addArguments(side, in: contest.argument(side, reading), model) }
      }
    }
    for use in model.compiled.conflicts.uses[id.position] { addSetAside(use, id, model) }
  }

  private mutating func addArguments(_ side: HeadUse.Side, in relation: RelationID, _ model: CaseModel) {
    let arity = model.compiled.plan.program.relations[Int(relation.index)].arity
    let pattern = [Value?](repeating: nil, count: arity)
    model.database.forEachRow(of: relation, matching: pattern) { cells, truth in
      let rule = cells[cells.startIndex] == Contest.base ? nil : ID<Rule>(Int(cells[cells.startIndex].bits))
      add(
        Argument(
          rule: rule, side: side, row: Array(cells.dropFirst()), applicable: truth, setAside: nil, premises: truth))
    }
  }

  /// Arguments whose premises hold, or may, and that are set aside.
  private mutating func addSetAside(_ use: HeadUse, _ id: ID<Relation>, _ model: CaseModel) {
    let compiled = model.compiledRule(use.rule)
    guard let premises = compiled.premises, let applicable = compiled.applicable else { return }
    let pattern = [Value?](repeating: nil, count: compiled.instanceVariables.count)
    model.database.forEachRow(of: premises, matching: pattern) { cells, truth in
      let instance = Array(cells)
      guard model.database.truth(of: instance, in: applicable) == .isFalse else { return }
      let bindings = model.bindings(of: use.rule, instance)
      let row = use.columns.map { model.cell($0, bindings) }
      for row in rows(matching: row, id, model) {
        add(
          Argument(
            rule: use.rule, side: use.side, row: row, applicable: .isFalse, setAside: instance, premises: truth))
      }
    }
  }

  private func rows(matching pattern: [Value?], _ id: ID<Relation>, _ model: CaseModel) -> [[Value]] {
    let row = pattern.compactMap { $0 }
    if row.count == pattern.count { return [row] }
    guard let contest = model.relation(id).contest else { return [] }
    var rows: [[Value]] = []
    model.database.forEachRow(of: contest.possible, matching: pattern) { cells, _ in rows.append(Array(cells)) }
    return rows
  }

  private mutating func add(_ argument: Argument) {
    positions[Array(argument.row.prefix(keyCount)), default: []].append(all.count)
    all.append(argument)
  }
}

extension CaseModel {
  /// Whether an argument stands against a literal.
  func conflicts(_ argument: Argument, with row: [Value], of relation: ID<Relation>, isDenied: Bool) -> Bool {
    if isDenied { return argument.side == .affirmed && argument.row == row }
    if argument.side != .affirmed { return argument.row == row }
    guard let value = program.relations[relation].value, argument.row.last != row.last,
      argument.row.dropLast() == row.dropLast()
    else { return false }
    if !value.isMany { return true }
    return compiled.conflicts.conflicts(
      constants(of: row, in: relation), constants(of: argument.row, in: relation), in: relation.position)
  }
}
