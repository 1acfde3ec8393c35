// Concepts, terms, groups, relations, facts and values in snapshots.

extension Concept: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name)
    names.write(to: &snapshot)
    snapshot.write(prefix)
    snapshot.write(isOrdered)
    wording.write(to: &snapshot)
    snapshot.write(united)
    snapshot.write(terms.lowerBound)
    snapshot.write(terms.count)
    range.write(to: &snapshot)
    snapshot.write(isExported)
  }

  init(from snapshot: inout SnapshotReader) {
    let name = snapshot.readText()
    let names = Wording(from: &snapshot)
    let prefix = snapshot.readText()
    let isOrdered = snapshot.readBool()
    let wording = Wording(from: &snapshot)
    let united: [ID<Concept>] = snapshot.readList()
    let first = snapshot.readInt()
    let count = snapshot.readInt()
    if first < 0 || count < 0 || count > Int(Int32.max) || first > Int(Int32.max) { snapshot.fail() }
    self.init(
      name: name, names: names, prefix: prefix, isOrdered: isOrdered, wording: wording, united: united,
      terms: snapshot.isIntact ? first..<first + count : 0..<0, range: SourceRange(from: &snapshot))
    isExported = snapshot.readBool()
  }
}

extension Term: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(identifier)
    snapshot.write(name)
    names.write(to: &snapshot)
    concept.write(to: &snapshot)
    snapshot.write(parent)
    wording.write(to: &snapshot)
    range.write(to: &snapshot)
    snapshot.write(validity)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      identifier: snapshot.readText(), name: snapshot.readText(), names: Wording(from: &snapshot),
      concept: ID(from: &snapshot), parent: snapshot.readOptional(), wording: Wording(from: &snapshot),
      range: SourceRange(from: &snapshot))
    validity = snapshot.readOptional()
  }
}

extension Group: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name)
    names.write(to: &snapshot)
    concept.write(to: &snapshot)
    snapshot.write(members)
    snapshot.write(memberRanges)
    snapshot.write(isOpen)
    wording.write(to: &snapshot)
    support.write(to: &snapshot)
    range.write(to: &snapshot)
    snapshot.write(isExported)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      name: snapshot.readText(), names: Wording(from: &snapshot), concept: ID(from: &snapshot),
      members: snapshot.readList(), memberRanges: snapshot.readList(), isOpen: snapshot.readBool(),
      wording: Wording(from: &snapshot), support: Support(from: &snapshot), range: SourceRange(from: &snapshot))
    isExported = snapshot.readBool()
  }
}

extension ValueType: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .terms(let concepts):
      snapshot.write(unsigned: 0)
      snapshot.write(concepts)
    case .boolean: snapshot.write(unsigned: 1)
    case .integer: snapshot.write(unsigned: 2)
    case .date: snapshot.write(unsigned: 3)
    case .string: snapshot.write(unsigned: 4)
    case .decimal: snapshot.write(unsigned: 5)
    case .duration: snapshot.write(unsigned: 6)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch snapshot.readUnsigned() {
    case 0: self = .terms(snapshot.readList())
    case 1: self = .boolean
    case 2: self = .integer
    case 3: self = .date
    case 4: self = .string
    case 5: self = .decimal
    case 6: self = .duration
    default:
      snapshot.fail()
      self = .boolean
    }
  }
}

extension Constant: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .term(let term):
      snapshot.write(unsigned: 0)
      term.write(to: &snapshot)
    case .boolean(let flag):
      snapshot.write(unsigned: 1)
      snapshot.write(flag)
    case .integer(let number):
      snapshot.write(unsigned: 2)
      snapshot.write(number)
    case .date(let day):
      snapshot.write(unsigned: 3)
      snapshot.write(day.number)
    case .string(let text):
      snapshot.write(unsigned: 4)
      snapshot.write(text)
    case .decimal(let number):
      snapshot.write(unsigned: 5)
      snapshot.write(number.millionths)
    case .duration(let days):
      snapshot.write(unsigned: 6)
      snapshot.write(days)
    }
  }

  init(from snapshot: inout SnapshotReader) {
    switch snapshot.readUnsigned() {
    case 0: self = .term(ID(from: &snapshot))
    case 1: self = .boolean(snapshot.readBool())
    case 2: self = .integer(snapshot.readInt64())
    case 3: self = .date(Day(number: snapshot.readInt64()))
    case 4: self = .string(snapshot.readText())
    case 5: self = .decimal(Decimal(millionths: snapshot.readInt64()))
    case 6: self = .duration(snapshot.readInt64())
    default:
      snapshot.fail()
      self = .boolean(false)
    }
  }
}

extension Relation: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name)
    names.write(to: &snapshot)
    snapshot.write(parameters)
    snapshot.write(value) { value, snapshot in
      value.type.write(to: &snapshot)
      snapshot.write(value.isMany)
      snapshot.write(value.extreme) { $1.write(choice: $0) }
    }
    snapshot.write(output)
    snapshot.write(silence) { $1.write(choice: $0) }
    wording.write(to: &snapshot)
    question.write(to: &snapshot)
    snapshot.write(documentation)
    range.write(to: &snapshot)
    snapshot.write(isExported)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      name: snapshot.readText(), names: Wording(from: &snapshot), parameters: snapshot.readList(),
      value: snapshot.readOptional {
        Value(
          type: ValueType(from: &$0), isMany: $0.readBool(), extreme: $0.readOptional { $0.readChoice() })
      },
      output: snapshot.readOptionalText(), silence: snapshot.readOptional { $0.readChoice() },
      wording: Wording(from: &snapshot), question: Wording(from: &snapshot),
      documentation: snapshot.readOptionalText(), range: SourceRange(from: &snapshot))
    isExported = snapshot.readBool()
  }
}

extension Relation.Parameter: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name)
    names.write(to: &snapshot)
    type.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(name: snapshot.readText(), names: Wording(from: &snapshot), type: ValueType(from: &snapshot))
  }
}

extension Fact: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    relation.write(to: &snapshot)
    snapshot.write(row)
    support.write(to: &snapshot)
    snapshot.write(validity)
    snapshot.write(documentation)
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      relation: ID(from: &snapshot), row: snapshot.readList(), support: Support(from: &snapshot),
      validity: snapshot.readOptional(), documentation: snapshot.readOptionalText(), range: SourceRange(from: &snapshot)
    )
  }
}

extension Day: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(number)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(number: snapshot.readInt64())
  }
}

extension Order: SnapshotCodable {
  func write(to snapshot: inout SnapshotWriter) {
    relation.write(to: &snapshot)
    snapshot.write(terms)
    support.write(to: &snapshot)
    range.write(to: &snapshot)
  }

  init(from snapshot: inout SnapshotReader) {
    self.init(
      relation: ID(from: &snapshot), terms: snapshot.readList(), support: Support(from: &snapshot),
      range: SourceRange(from: &snapshot))
  }
}
