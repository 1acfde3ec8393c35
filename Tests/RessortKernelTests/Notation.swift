// Short ways to write programs in tests: `x` to `z` are variables 0 to 2, integers are constants.

import RessortKernel

let x = Operand.variable(Variable(0))
let y = Operand.variable(Variable(1))
let z = Operand.variable(Variable(2))
let w = Operand.variable(Variable(3))
let any = Operand.wildcard

func value(_ integer: Int64) -> Operand { .constant(Value(integer)) }

func row(_ integers: Int64...) -> [Value] { integers.map { Value($0) } }

extension RelationID {
  func callAsFunction(_ operands: Operand...) -> Atom { Atom(relation: self, operands: operands) }
}

extension Atom {
  var yes: Literal { .positive(self) }
  var no: Literal { .negative(self) }
}

extension Program {
  /// Adds a rule whose id is its index.
  mutating func rule(_ head: Atom, _ body: Literal...) {
    add(Rule(id: RuleID(Int32(rules.count)), head: head, body: body, variableCount: 4))
  }
}

extension Expression {
  static let x = Expression.variable(Variable(0))
  static let y = Expression.variable(Variable(1))
  static let z = Expression.variable(Variable(2))
  static func integer(_ integer: Int64) -> Expression { .constant(Value(integer)) }
}

extension RowSnapshot {
  /// In order.
  var rows: [[Value]] { (0..<count).map { self[$0] } }
}

extension Database {
  /// The true rows, sorted.
  func sortedRows(_ relation: RelationID) -> [[Int64]] {
    let snapshot = rows(of: relation)
    return (0..<snapshot.count).map { snapshot[$0].map(\.bits) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The undefined rows, sorted.
  func sortedUndefinedRows(_ relation: RelationID, arity: Int) -> [[Int64]] {
    var found: [[Int64]] = []
    forEachRow(of: relation, matching: Array(repeating: nil, count: arity)) { row, truth in
      if truth == .undefined { found.append(row.map(\.bits)) }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
