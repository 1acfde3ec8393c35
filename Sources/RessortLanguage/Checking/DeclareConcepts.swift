// Concepts and their terms, unions, groups.

extension Checker {
  /// Declares all concepts, then the terms of the plain ones, then what each union unites.
  mutating func declareConcepts(_ concepts: [ConceptSyntax]) {
    var unions: [(id: ID<Concept>, members: [NameSyntax])] = []
    var prefixes = [[String: SourceRange]](repeating: [:], count: names.count)
    reserveNames(for: concepts)
    for concept in concepts where !concept.name.isMissing {
      let id = ID<Concept>(program.concepts.count)
      declare(concept, as: id)
      let prefix = concept.prefix?.text ?? concept.name.text.lowercased()
      program.concepts.append(
        Concept(
          name: concept.name.text, names: namesPerLanguage(concept.labels), prefix: prefix,
          isOrdered: concept.isOrdered, wording: wording(concept.labels), united: [],
          terms: program.terms.count..<program.terms.count, range: concept.name.range))
      program.concepts[id].isExported = concept.isExported
      switch concept.content {
      case .union(let members):
        unions.append((id, members))
      case .members(let members):
        if let first = prefixes[module(of: concept.name)].updateValue(concept.name.range, forKey: prefix) {
          let name = concept.prefix ?? NameSyntax(prefix, concept.name.range)
          reportDuplicate(.prefix, name, first: first)
        }
        let lower = program.terms.count
        for member in members { declare(member, of: id, prefix: prefix, under: nil) }
        program.concepts[id].terms = lower..<program.terms.count
      }
    }
    resolveUnions(unions)
  }

  /// Room for the members at the top, each with a name of its own and one in another language.
  private mutating func reserveNames(for concepts: [ConceptSyntax]) {
    var count = 0
    for case .members(let members) in concepts.lazy.map(\.content) { count += members.count }
    if names.count == 1 {
      names[0].terms.reserveCapacity(2 * count)
      names[0].qualifiedTerms.reserveCapacity(2 * count)
    }
    program.terms.reserveCapacity(count)
  }

  private mutating func declare(_ concept: ConceptSyntax, as id: ID<Concept>) {
    let module = module(of: concept.name)
    for name in declaredNames(concept.name, concept.labels) {
      if let first = names[module].concepts[name.text] {
        reportDuplicate(.concept, name, first: program.concepts[first].range)
      } else if Names.scalars[name.text] != nil {
        reportDuplicate(.concept, name, first: nil)
      } else {
        names[module].concepts[name.text] = id
      }
    }
  }

  /// Depth is limited by the parser.
  private mutating func declare(
    _ member: MemberSyntax, of concept: ID<Concept>, prefix: String, under parent: ID<Term>?
  ) {
    guard !member.name.isMissing else { return }
    let id = ID<Term>(program.terms.count)
    let module = module(of: member.name)
    for name in declaredNames(member.name, member.labels) {
      let qualified = prefix + "." + name.text
      if let first = names[module].qualifiedTerms[qualified] {
        reportDuplicate(.term, name, first: program.terms[first].range)
      } else {
        names[module].qualifiedTerms[qualified] = id
        names[module].terms[name.text, default: []].append(id)
      }
    }
    program.terms.append(
      Term(
        identifier: prefix + "." + member.name.text, name: member.name.text, names: namesPerLanguage(member.labels),
        concept: concept, parent: parent, wording: wording(member.labels), range: member.name.range))
    if let period = member.validity { datedTerms.append((id, period)) }
    _ = support(member.support, requiredAt: nil)
    for child in member.members { declare(child, of: concept, prefix: prefix, under: id) }
  }

  /// Unions of unions are flattened from the inside out; what is left when nothing more can be flattened is a cycle.
  private mutating func resolveUnions(_ unions: [(id: ID<Concept>, members: [NameSyntax])]) {
    var isUnion = [Bool](repeating: false, count: program.concepts.count)
    for union in unions { isUnion[Int(union.id.index)] = true }
    var waiting: [ID<Concept>: Int] = [:]
    var users: [ID<Concept>: [ID<Concept>]] = [:]
    for union in unions {
      waiting[union.id] = 0
      for member in union.members where !member.isMissing {
        guard let part = find(member, in: .concepts) else { continue }
        nameMeanings?.record(.concept(part), as: member)
        if isUnion[Int(part.index)] {
          waiting[union.id, default: 0] += 1
          users[part, default: []].append(union.id)
        } else {
          program.concepts[union.id].united.append(part)
        }
      }
    }
    var ready = unions.map(\.id).filter { waiting[$0] == 0 }
    while let id = ready.popLast() {
      program.concepts[id].united = Set(program.concepts[id].united).sorted()
      for user in users[id] ?? [] {
        program.concepts[user].united += program.concepts[id].united
        waiting[user, default: 0] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    if let union = unions.first(where: { waiting[$0.id] != 0 }) {
      let concept = program.concepts[union.id]
      report(.cyclicUnion(name: concept.name), at: concept.range)
    }
  }

  mutating func declareGroups(_ groups: [GroupSyntax]) {
    for group in groups where !group.name.isMissing {
      let id = ID<Group>(program.groups.count)
      let module = module(of: group.name)
      for name in declaredNames(group.name, group.labels) {
        if let first = names[module].groups[name.text].map({ program.groups[$0].range })
          ?? names[module].concepts[name.text].map({ program.concepts[$0].range })
        {
          reportDuplicate(.category, name, first: first)
        } else {
          names[module].groups[name.text] = id
        }
      }
      var members: [ID<Term>] = []
      var memberRanges: [SourceRange] = []
      let type = valueType(named: group.concept)
      for member in group.members where !member.isMissing {
        guard let type, let term = term(member, expected: type) else { continue }
        members.append(term)
        memberRanges.append(member.range)
      }
      var concept = ID<Concept>(0)
      if case .terms(let concepts)? = type, let first = concepts.first { concept = first }
      program.groups.append(
        Group(
          name: group.name.text, names: namesPerLanguage(group.labels),
          concept: meaning(of: group.concept, in: .concepts) ?? concept, members: members, memberRanges: memberRanges,
          isOpen: group.isOpen, wording: wording(group.labels),
          support: support(group.support, requiredAt: group.name.range),
          range: group.name.range))
      program.groups[id].isExported = group.isExported
    }
  }

  /// The declared name, then those per language that differ from it and from each other.
  func declaredNames(_ name: NameSyntax, _ labels: [LabelSyntax]) -> [NameSyntax] {
    var all = [name]
    for label in labels {
      guard let other = label.name, !other.isMissing, !all.contains(where: { $0.text == other.text }) else { continue }
      all.append(other)
    }
    return all
  }
}
