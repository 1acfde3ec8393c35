// Rules and what stands in them, in snapshots.

extension Rule: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name)
    snapshot.write(isNamed)
    snapshot.write(choice: kind)
    snapshot.write(table)
    snapshot.write(variables)
    snapshot.write(parameters) { $1.write($0) }
    snapshot.write(heads)
    snapshot.write(alternatives) { $1.write($0) }
    snapshot.write(unless) { $1.write($0) }
    snapshot.write(targets)
    snapshot.write(attacked)
    snapshot.write(actor)
    snapshot.write(layer)
    support.write(to: &snapshot)
    snapshot.write(validity)
    wording.write(to: &snapshot)
    snapshot.write(documentation)
    range.write(to: &snapshot)
    snapshot.write(isExported)
    names.write(to: &snapshot)
    tableNames.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      name: snapshot.readText(), isNamed: snapshot.readBool(), kind: snapshot.readChoice(),
      table: snapshot.readOptionalText(), variables: snapshot.readList(),
      parameters: snapshot.readList { $0.readInt() }, heads: snapshot.readList(),
      alternatives: snapshot.readList { $0.readList() }, unless: snapshot.readList { $0.readList() },
      targets: snapshot.readList(), attacked: snapshot.readOptional(), actor: snapshot.readOptional(),
      layer: snapshot.readOptional(),
      support: Support(from: &snapshot), validity: snapshot.readOptional(), wording: Wording(from: &snapshot),
      documentation: snapshot.readOptionalText(), range: SourceRange(from: &snapshot))
    isExported = snapshot.readBool()
    names = Wording(from: &snapshot)
    tableNames = Wording(from: &snapshot)
  }
}

extension RuleVariable: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name)
    type.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(name: snapshot.readText(), type: ValueType(from: &snapshot))
  }
}

extension Operand: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .variable(let number):
      snapshot.write(unsigned: 0)
      snapshot.write(number)
    case .constant(let constant):
      snapshot.write(unsigned: 1)
      constant.write(to: &snapshot)
    case .wildcard:
      snapshot.write(unsigned: 2)
    case .arithmetic(let function, let left, let right):
      snapshot.write(unsigned: 3)
      snapshot.write(choice: function)
      left.write(to: &snapshot)
      right.write(to: &snapshot)
    case .negated(let operand):
      snapshot.write(unsigned: 4)
      operand.write(to: &snapshot)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch snapshot.readUnsigned() {
    case 0: self = .variable(snapshot.readInt())
    case 1: self = .constant(Constant(from: &snapshot))
    case 2: self = .wildcard
    case 3: self = .arithmetic(snapshot.readChoice(), Operand(from: &snapshot), Operand(from: &snapshot))
    case 4: self = .negated(Operand(from: &snapshot))
    default:
      snapshot.fail()
      self = .wildcard
    }
  }
}

extension Atom: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    relation.write(to: &snapshot)
    snapshot.write(columns)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(relation: ID(from: &snapshot), columns: snapshot.readList())
  }
}

extension Head: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(isDenied)
    atom.write(to: &snapshot)
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(isDenied: snapshot.readBool(), atom: Atom(from: &snapshot), range: SourceRange(from: &snapshot))
  }
}

extension Target: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    rule.write(to: &snapshot)
    snapshot.write(arguments) { $1.write($0) }
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      rule: ID(from: &snapshot), arguments: snapshot.readOptional { $0.readList() }, range: SourceRange(from: &snapshot)
    )
  }
}

extension Category: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .concepts(let concepts):
      snapshot.write(unsigned: 0)
      snapshot.write(concepts)
    case .branch(let term):
      snapshot.write(unsigned: 1)
      term.write(to: &snapshot)
    case .group(let group):
      snapshot.write(unsigned: 2)
      group.write(to: &snapshot)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch snapshot.readUnsigned() {
    case 0: self = .concepts(snapshot.readList())
    case 1: self = .branch(ID(from: &snapshot))
    case 2: self = .group(ID(from: &snapshot))
    default:
      snapshot.fail()
      self = .concepts([])
    }
  }
}

extension Aggregate: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(choice: function)
    snapshot.write(values)
    snapshot.write(alternatives) { $1.write($0) }
    snapshot.write(locals) { $1.write($0) }
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      function: snapshot.readChoice(), values: snapshot.readList(), alternatives: snapshot.readList { $0.readList() },
      locals: snapshot.readList { $0.readInt() })
  }
}

extension Condition: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    test.write(to: &snapshot)
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(Test(from: &snapshot), range: SourceRange(from: &snapshot))
  }
}

extension Condition.Test: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .holds(let atom):
      snapshot.write(unsigned: 0)
      atom.write(to: &snapshot)
    case .denied(let atom):
      snapshot.write(unsigned: 1)
      atom.write(to: &snapshot)
    case .notConcluded(let atom):
      snapshot.write(unsigned: 2)
      atom.write(to: &snapshot)
    case .compare(let comparison, let left, let right):
      snapshot.write(unsigned: 3)
      snapshot.write(choice: comparison)
      left.write(to: &snapshot)
      right.write(to: &snapshot)
    case .aggregate(let aggregate, let comparison, let operand):
      snapshot.write(unsigned: 4)
      aggregate.write(to: &snapshot)
      snapshot.write(choice: comparison)
      operand.write(to: &snapshot)
    case .oneOf(let operand, let operands):
      snapshot.write(unsigned: 5)
      operand.write(to: &snapshot)
      snapshot.write(operands)
    case .member(let operand, let category, let isNegated):
      snapshot.write(unsigned: 6)
      operand.write(to: &snapshot)
      category.write(to: &snapshot)
      snapshot.write(isNegated)
    case .state(let atom, let state):
      snapshot.write(unsigned: 7)
      atom.write(to: &snapshot)
      snapshot.write(choice: state)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch snapshot.readUnsigned() {
    case 0: self = .holds(Atom(from: &snapshot))
    case 1: self = .denied(Atom(from: &snapshot))
    case 2: self = .notConcluded(Atom(from: &snapshot))
    case 3: self = .compare(snapshot.readChoice(), Operand(from: &snapshot), Operand(from: &snapshot))
    case 4: self = .aggregate(Aggregate(from: &snapshot), snapshot.readChoice(), Operand(from: &snapshot))
    case 5: self = .oneOf(Operand(from: &snapshot), snapshot.readList())
    case 6: self = .member(Operand(from: &snapshot), Category(from: &snapshot), isNegated: snapshot.readBool())
    case 7: self = .state(Atom(from: &snapshot), snapshot.readChoice())
    default:
      snapshot.fail()
      self = .oneOf(.wildcard, [])
    }
  }
}

extension Incompatibility: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    relation.write(to: &snapshot)
    first.write(to: &snapshot)
    second.write(to: &snapshot)
    snapshot.write(conditions)
    snapshot.write(variables)
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      relation: ID(from: &snapshot), first: Atom(from: &snapshot), second: Atom(from: &snapshot),
      conditions: snapshot.readList(), variables: snapshot.readList(), range: SourceRange(from: &snapshot))
  }
}

extension Priority: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    winner.write(to: &snapshot)
    loser.write(to: &snapshot)
    support.write(to: &snapshot)
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      winner: ID(from: &snapshot), loser: ID(from: &snapshot), support: Support(from: &snapshot),
      range: SourceRange(from: &snapshot))
  }
}
