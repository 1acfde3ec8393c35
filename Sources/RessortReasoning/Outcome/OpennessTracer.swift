import RessortKernel
import RessortLanguage

/// What an undefined row hangs on.
struct Openness: Hashable {
  /// In order of declaration.
  var inputs: [InputKey] = []
  /// Whether it hangs on a bound that the text does not state.
  var hasUnstatedBound = false

  /// Whether it is undefined only because it hangs on itself.
  var isEmpty: Bool { inputs.isEmpty && !hasUnstatedBound }
}

/// Finds the open inputs that an undefined row hangs on, by following its undefined derivations down to undefined facts.
struct OpennessTracer {
  struct Node: Hashable {
    var relation: RelationID
    var row: [Value]
  }

  /// Of each undefined row met so far: what its derivations need that is undefined, and the question it answers itself.
  private var needs: [Node: Need] = [:]
  private var found: [Node: Openness] = [:]

  private struct Need {
    var rows: [Node] = []
    var key: InputKey?
    var isUnstated = false
  }

  mutating func openness(of row: [Value], in relation: RelationID, _ model: CaseModel) -> Openness {
    let root = Node(relation: relation, row: row)
    if let known = found[root] { return known }
    var keys: Set<InputKey> = []
    var openness = Openness()
    var seen: Set<Node> = [root]
    var waiting = [root]
    while let node = waiting.popLast() {
      let need = need(of: node, model)
      if let key = need.key { keys.insert(key) }
      if need.isUnstated { openness.hasUnstatedBound = true }
      for row in need.rows where seen.insert(row).inserted { waiting.append(row) }
    }
    openness.inputs = keys.sorted { model.precedes($0, $1) }
    found[root] = openness
    return openness
  }

  private mutating func need(of node: Node, _ model: CaseModel) -> Need {
    if let known = needs[node] { return known }
    var need = Need()
    if node.relation == model.compiled.inForce {
      need.key = model.question(behindValidity: node.row)
      need.isUnstated = need.key == nil
      needs[node] = need
      return need
    }
    if let aggregate = model.compiled.aggregateOfResult[node.relation] {
      need.rows += model.undefinedRows(of: aggregate, group: node.row.dropLast())
    }
    if model.compiled.plan.program.relations[Int(node.relation.index)].keeping != nil {
      // Another value that it may have makes this one uncertain.
      let key = node.row.dropLast().map { Optional($0) }
      model.database.forEachRow(of: node.relation, matching: key + [nil]) { row, _ in
        need.rows.append(Node(relation: node.relation, row: Array(row)))
      }
    }
    for derivation in model.database.derivations(of: node.row, in: node.relation) {
      if derivation.truth != .undefined { continue }
      if derivation.isBaseFact {
        need.key = model.inputKey(of: node, need.key)
        continue
      }
      need.rows += Self.undefinedRows(under: derivation, model)
    }
    needs[node] = need
    return need
  }

  /// The undefined rows that an undefined derivation rests on.
  static func undefinedRows(under derivation: Derivation, _ model: CaseModel) -> [Node] {
    var rows: [Node] = []
    for literal in model.compiled.plan.program.rules[derivation.ruleIndex].body {
      switch literal {
      case .positive(let atom), .negative(let atom):
        let pattern = atom.operands.map { operand -> Value? in
          switch operand {
          case .variable(let variable): derivation.bindings[Int(variable.index)]
          case .constant(let value): value
          case .wildcard: nil
          }
        }
        // What holds by one row does not hang on the others that match.
        var isTrue = false
        var undefined: [Node] = []
        model.database.forEachRow(of: atom.relation, matching: pattern) { row, truth in
          if truth == .isTrue { isTrue = true }
          if truth == .undefined { undefined.append(Node(relation: atom.relation, row: Array(row))) }
        }
        if !isTrue { rows += undefined }
      case .compare, .assign: break
      }
    }
    return rows
  }
}

extension CaseModel {
  /// What may count or not.
  fileprivate func undefinedRows(
    of aggregate: CompiledAggregate, group: ArraySlice<Value>
  ) -> [OpennessTracer.Node] {
    var rows: [OpennessTracer.Node] = []
    let width = compiled.plan.program.relations[Int(aggregate.source.index)].arity
    let pattern = group.map { Optional($0) } + Array(repeating: nil, count: width - group.count)
    database.forEachRow(of: aggregate.source, matching: pattern) { row, truth in
      if truth == .undefined { rows.append(OpennessTracer.Node(relation: aggregate.source, row: Array(row))) }
    }
    return rows
  }

  fileprivate func inputKey(of node: OpennessTracer.Node, _ known: InputKey?) -> InputKey? {
    guard let input = theory.compiled.inputOfBase[node.relation] else { return known }
    return inputKey(of: node.row, in: input)
  }

  /// Order of declaration: of the inputs, then of the terms of the keys.
  func precedes(_ left: InputKey, _ right: InputKey) -> Bool {
    if left.input != right.input { return left.input < right.input }
    return precedes(left.key, right.key)
  }

  func precedes(_ left: [Constant], _ right: [Constant]) -> Bool {
    for (one, other) in zip(left, right) where one != other { return one.precedes(other) }
    return left.count < right.count
  }
}

extension Constant {
  /// Terms in order of declaration, everything else in its own order.
  func precedes(_ other: Constant) -> Bool {
    switch (self, other) {
    case (.term(let left), .term(let right)): left < right
    case (.boolean(let left), .boolean(let right)): left && !right
    case (.integer(let left), .integer(let right)): left < right
    case (.decimal(let left), .decimal(let right)): left.millionths < right.millionths
    case (.date(let left), .date(let right)): left < right
    case (.duration(let left), .duration(let right)): left < right
    case (.string(let left), .string(let right)): left < right
    case (.term, _), (.boolean, _), (.integer, _), (.decimal, _), (.date, _), (.duration, _), (.string, _): false
    }
  }
}
