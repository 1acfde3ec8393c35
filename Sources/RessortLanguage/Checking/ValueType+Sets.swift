// Types as sets of values. `.terms([])` stands for a type whose name was not found: it agrees with everything, so that one
// mistake is not reported twice. No checked program contains it.

extension ValueType {
  static let unknown = ValueType.terms([])

  /// The values of both; `nil` when there are none.
  func intersection(_ other: ValueType) -> ValueType? {
    if self == other || other == .unknown { return self }
    if self == .unknown { return other }
    guard case .terms(let first) = self, case .terms(let second) = other else { return nil }
    let common = first.filter(second.contains)
    return common.isEmpty ? nil : .terms(common)
  }

  /// The values of either; `nil` when no type holds both.
  func union(_ other: ValueType) -> ValueType? {
    if self == other { return self }
    guard case .terms(let first) = self, case .terms(let second) = other else { return nil }
    if first.isEmpty || second.isEmpty { return .unknown }
    return .terms(Set(first + second).sorted())
  }

  func holdsAll(of other: ValueType) -> Bool {
    if self == other || self == .unknown || other == .unknown { return true }
    guard case .terms(let first) = self, case .terms(let second) = other else { return false }
    return second.allSatisfy(first.contains)
  }
}

extension Checker {
  /// The type that a declaration names; `nil`, reported, when there is none.
  mutating func valueType(named name: NameSyntax) -> ValueType? {
    guard !name.isMissing else { return nil }
    if let scalar = Names.scalars[name.text] { return scalar }
    let found = meanings(of: name, in: .concepts)
    if found.isEmpty {
      reportUnknown(.concept, name, candidates: visibleNames(in: .concepts, from: name) + Names.scalars.keys)
      return nil
    }
    guard let concept = find(name, in: .concepts) else { return nil }
    nameMeanings?.record(.concept(concept), as: name)
    return type(of: concept)
  }

  /// A concept as a type; a union as the concepts it unites.
  func type(of concept: ID<Concept>) -> ValueType {
    // A group may be of a concept that was not found.
    guard program.concepts.indices.contains(Int(concept.index)) else { return .unknown }
    let united = program.concepts[concept].united
    return .terms(united.isEmpty ? [concept] : united)
  }

  func type(of constant: Constant) -> ValueType {
    switch constant {
    case .term(let term): .terms([program.terms[term].concept])
    case .boolean: .boolean
    case .integer: .integer
    case .decimal: .decimal
    case .date: .date
    case .duration: .duration
    case .string: .string
    }
  }

  /// A type as an author would write it: a union by its name, if it has one.
  func spelt(_ type: ValueType) -> CheckProblem.TypeName {
    switch type {
    case .boolean: return CheckProblem.TypeName(["Bool"])
    case .integer: return CheckProblem.TypeName(["Int"])
    case .decimal: return CheckProblem.TypeName(["Decimal"])
    case .date: return CheckProblem.TypeName(["Date"])
    case .duration: return CheckProblem.TypeName(["Duration"])
    case .string: return CheckProblem.TypeName(["String"])
    case .terms(let concepts):
      if concepts.count > 1, let union = program.concepts.first(where: { $0.united == concepts }) {
        return CheckProblem.TypeName([union.name])
      }
      return CheckProblem.TypeName(concepts.map { program.concepts[$0].name })
    }
  }
}
