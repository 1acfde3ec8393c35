// From atoms as written to atoms with their columns filled: relations by name, arguments by position or by name, values by `=` or
// `includes`, and what the author may leave out.

/// Where an atom stands, and so what it may leave out.
enum AtomUse {
  /// Nothing may be left out.
  case head
  /// As a head, but the value is only shown.
  case silent
  /// What is left out may be anything.
  case pattern
}

extension Checker {
  /// An atom in its columns; `nil`, reported, when it does not fit its relation.
  mutating func place(_ atom: AtomSyntax, as use: AtomUse) -> PlacedAtom? {
    guard let id = relation(named: atom.relation) else { return nil }
    guard var columns = placeArguments(of: atom, in: id, as: use) else { return nil }
    if let value = program.relations[id].value {
      checkLink(of: atom, id, value)
      if let written = atom.value {
        columns.append(written)
      } else if value.type == .boolean {
        columns.append(.boolean(true, atom.range))
      } else if use == .head {
        report(.missingValue(relation: program.relations[id].name), at: atom.range, notes: [declaration(of: id)])
        return nil
      } else {
        columns.append(.wildcard(atom.range))
      }
    } else if let written = atom.value {
      report(.unexpectedValue(relation: program.relations[id].name), at: written.range, notes: [declaration(of: id)])
      return nil
    }
    return PlacedAtom(relation: id, columns: columns, range: atom.range)
  }

  private mutating func placeArguments(
    of atom: AtomSyntax, in id: ID<Relation>, as use: AtomUse
  ) -> [ExpressionSyntax]? {
    let arguments = atom.arguments ?? []
    let count = program.relations[id].parameters.count
    if !arguments.contains(where: { $0.label != nil }) {
      guard arguments.count == count else {
        reportArgumentCount(of: atom, id, found: arguments.count)
        return nil
      }
      return arguments.map(\.value)
    }
    guard arguments.count <= count else {
      reportArgumentCount(of: atom, id, found: arguments.count)
      return nil
    }
    var columns = [ExpressionSyntax?](repeating: nil, count: count)
    for (position, argument) in arguments.enumerated() {
      guard let label = argument.label else {
        columns[position] = argument.value
        continue
      }
      guard let column = column(named: label, in: id) else { return nil }
      guard columns[column] == nil else {
        report(.repeatedArgument(name: label.text), at: label.range)
        return nil
      }
      columns[column] = argument.value
    }
    if use != .pattern, let column = columns.firstIndex(where: { $0 == nil }) {
      let relation = program.relations[id]
      report(
        .missingArgument(name: relation.parameters[column].name, relation: relation.name), at: atom.range,
        notes: [declaration(of: id)])
      return nil
    }
    return columns.map { $0 ?? .wildcard(atom.range) }
  }

  private mutating func column(named label: NameSyntax, in id: ID<Relation>) -> Int? {
    let relation = program.relations[id]
    let found = relation.parameters.firstIndex {
      $0.name == label.text || $0.names.french == label.text || $0.names.english == label.text
    }
    if let found {
      nameMeanings?.record(.parameter(id, found), as: label)
      return found
    }
    let known = relation.parameters.flatMap { allNames($0.name, $0.names) }
    let suggestion = Spelling.nearest(to: label.text, among: known)
    report(
      .unknownParameter(name: label.text, relation: relation.name, suggestion: suggestion), at: label.range,
      notes: [declaration(of: id)],
      fixes: suggestion.map { [.init(replace: label.range, with: $0)] } ?? [])
    return nil
  }

  /// `=` for one value, `includes` for many.
  private mutating func checkLink(of atom: AtomSyntax, _ id: ID<Relation>, _ value: Relation.Value) {
    guard let (link, range) = atom.link else { return }
    let isFrench = language(of: range) == .french
    switch (link, value.isMany) {
    case (.equals, false), (.includes, true): break
    case (.equals, true):
      let word = isFrench ? "comprend" : "includes"
      report(.equalsOnMany(relation: program.relations[id].name), at: range, fixes: [.init(replace: range, with: word)])
    case (.includes, false):
      let word = atom.limit == nil ? "=" : isFrench ? "est" : "is"
      report(
        .includesOnSingle(relation: program.relations[id].name), at: range, fixes: [.init(replace: range, with: word)])
    }
  }

  private mutating func reportArgumentCount(of atom: AtomSyntax, _ id: ID<Relation>, found: Int) {
    let relation = program.relations[id]
    report(
      .wrongArgumentCount(name: relation.name, expected: relation.parameters.count, found: found), at: atom.range,
      notes: [declaration(of: id)])
  }

  func declaration(of relation: ID<Relation>) -> Diagnostic.Note {
    .init(.declaredHere(name: program.relations[relation].name), at: program.relations[relation].range)
  }

  /// The key of an input whose state is tested: its arguments, if it has a value; else the input as a whole.
  mutating func placeKey(_ atom: AtomSyntax) -> PlacedAtom? {
    guard let id = relation(named: atom.relation) else { return nil }
    let relation = program.relations[id]
    guard relation.isInput else {
      report(.stateOfConclusion(relation: relation.name), at: atom.relation.range, notes: [declaration(of: id)])
      return nil
    }
    if relation.value == nil {
      guard (atom.arguments ?? []).allSatisfy(\.isOpen) else {
        report(
          .stateOfRow(relation: relation.name), at: atom.range, notes: [declaration(of: id)],
          fixes: [.init(replace: atom.range, with: atom.relation.text)])
        return nil
      }
      return PlacedAtom(relation: id, columns: [], range: atom.range)
    }
    guard let columns = placeArguments(of: atom, in: id, as: .head) else { return nil }
    return PlacedAtom(relation: id, columns: columns, range: atom.range)
  }
}

extension ArgumentSyntax {
  /// Whether it says nothing of its column, or could not be read.
  fileprivate var isOpen: Bool {
    switch value {
    case .wildcard, .missing: true
    case .name, .variable, .integer, .decimal, .date, .string, .boolean, .binary, .negated, .measured, .rounded,
      .toDecimal, .toDays:
      false
    }
  }
}
