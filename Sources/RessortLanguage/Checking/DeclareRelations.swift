// Relations and inputs, orders of listing, layers.

extension Checker {
  mutating func declareRelations(_ relations: [RelationSyntax]) {
    for relation in relations where !relation.name.isMissing {
      let id = ID<Relation>(program.relations.count)
      let module = module(of: relation.name)
      for name in declaredNames(relation.name, relation.labels) {
        if let first = names[module].relations[name.text] {
          reportDuplicate(.relation, name, first: program.relations[first].range)
        } else {
          names[module].relations[name.text] = id
        }
      }
      let parameters = parameters(of: relation)
      var value: Relation.Value?
      if let type = relation.valueType {
        value = Relation.Value(
          type: valueType(named: type) ?? .unknown, isMany: relation.isMany, extreme: relation.extreme)
      }
      let output: String? =
        switch relation.output {
        case .underItsOwnName?: relation.name.text
        case .under(let name)?: name.text
        case nil: nil
        }
      program.relations.append(
        Relation(
          name: relation.name.text, names: namesPerLanguage(relation.labels), parameters: parameters, value: value,
          output: output, silence: relation.silence, wording: wording(relation.labels),
          question: wording(relation.questions), documentation: relation.documentation, range: relation.name.range))
      program.relations[id].isExported = relation.isExported
      checkHoles(of: relation, as: id)
      if relation.extreme != nil { checkExtreme(relation, as: id) }
      if let (role, place) = relation.dating { declareDate(role, as: id, at: place) }
      if relation.silence == .open { checkOpenInput(relation, as: id) }
    }
  }

  private mutating func parameters(of relation: RelationSyntax) -> [Relation.Parameter] {
    var seen: [String: SourceRange] = [:]
    var parameters: [Relation.Parameter] = []
    for parameter in relation.parameters {
      if let first = seen.updateValue(parameter.name.range, forKey: parameter.name.text) {
        reportDuplicate(.parameter, parameter.name, first: first)
      }
      parameters.append(
        Relation.Parameter(
          name: parameter.name.text, names: Wording(), type: valueType(named: parameter.type) ?? .unknown))
    }
    for label in relation.labels {
      guard let given = label.parameters else { continue }
      guard given.count == parameters.count else {
        report(
          .wrongNameCount(relation: relation.name.text, expected: parameters.count, found: given.count),
          at: label.name?.range ?? label.range)
        continue
      }
      for (index, name) in given.enumerated() {
        switch label.language {
        case .french: parameters[index].names.french = name.text
        case .english: parameters[index].names.english = name.text
        }
      }
    }
    return parameters
  }

  /// Every `{name}` in a wording is a parameter, by its declared name or the one of the wording's language, or `{value}`.
  private mutating func checkHoles(of syntax: RelationSyntax, as id: ID<Relation>) {
    let relation = program.relations[id]
    for label in syntax.labels + syntax.questions {
      guard let wording = label.wording else { continue }
      var known = relation.parameters.map(\.name)
      known += relation.parameters.compactMap {
        switch label.language {
        case .french: $0.names.french
        case .english: $0.names.english
        }
      }
      if relation.value != nil { known.append("value") }
      for hole in holes(in: wording) where !known.contains(hole) {
        report(
          .unknownParameter(
            name: hole, relation: relation.name, suggestion: Spelling.nearest(to: hole, among: known)), at: label.range)
      }
    }
  }

  private func holes(in wording: String) -> [String] {
    let bytes = wording.utf8
    guard bytes.contains(UInt8(ascii: "{")) else { return [] }
    return bytes.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: UInt8(ascii: "}")).map { String(Substring(part[..<$0])) }
    }
  }

  /// What is least or greatest is so by an order, and is concluded.
  private mutating func checkExtreme(_ syntax: RelationSyntax, as id: ID<Relation>) {
    let relation = program.relations[id]
    if let type = relation.value?.type, let name = syntax.valueType, type != .unknown, !isOrdered(type) {
      report(.unordered(type: spelt(type)), at: name.range)
    }
    if relation.isInput { report(.disputedExtreme(relation: relation.name), at: syntax.name.range) }
  }

  /// All cases of an open input can be gone through, so it ranges over concepts or `Bool`.
  private mutating func checkOpenInput(_ syntax: RelationSyntax, as id: ID<Relation>) {
    let types = syntax.parameters.map(\.type) + (syntax.valueType.map { [$0] } ?? [])
    for (type, name) in zip(program.relations[id].columns, types) {
      switch type {
      case .terms, .boolean: break
      case .integer, .decimal, .date, .duration, .string:
        report(.openInputType(name: syntax.name.text, type: spelt(type)), at: name.range)
      }
    }
  }

  mutating func declareOrders(_ orders: [OrderSyntax]) {
    for order in orders {
      guard let relation = relation(named: order.relation) else { continue }
      guard case .terms? = program.relations[relation].columns.last, let type = program.relations[relation].columns.last
      else {
        report(.orderNeedsConcept(relation: order.relation.text), at: order.relation.range)
        continue
      }
      let terms = order.terms.compactMap { $0.isMissing ? nil : term($0, expected: type) }
      program.orders.append(
        Order(
          relation: relation, terms: terms, support: support(order.support, requiredAt: nil), range: order.range))
    }
  }

  /// One ladder for each module.
  mutating func declareLayers(_ statements: [LayersSyntax]) {
    var ladders: [ID<Module>: SourceRange] = [:]
    for statement in statements {
      let module = program.module(at: statement.range)
      if let first = ladders[module] {
        report(.secondLadder, at: statement.range, notes: [.init(.otherLadder, at: first)])
        continue
      }
      ladders[module] = statement.range
      let support = support(statement.support, requiredAt: nil)
      var places: [String: SourceRange] = [:]
      for name in statement.names where !name.isMissing {
        if let first = places.updateValue(name.range, forKey: name.text) {
          reportDuplicate(.layer, name, first: first)
          continue
        }
        names[Int(module.index)].layers[name.text] = ID(program.layers.count)
        program.layers.append(
          Layer(
            name: name.text, module: module, isExported: statement.isExported, support: support, range: name.range))
      }
    }
  }

  mutating func relation(named name: NameSyntax) -> ID<Relation>? {
    guard !name.isMissing else { return nil }
    let found = find(name, in: .relations)
    if let found { nameMeanings?.record(.relation(found), as: name) }
    return found
  }
}
