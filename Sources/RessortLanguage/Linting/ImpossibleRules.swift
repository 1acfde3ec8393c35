// Rules whose conditions exclude each other. What is seen: the values that comparisons, lists and memberships leave a variable, and one
// atom that is to hold and not to hold, or with two values where it has one.

extension CheckedProgram {
  func reportImpossibleRules(into diagnostics: inout Diagnostics) {
    for rule in rules {
      var contradiction: Contradiction?
      for conditions in rule.alternatives {
        contradiction = firstContradiction(in: conditions, of: rule)
        if contradiction == nil { break }
      }
      guard let contradiction else { continue }
      diagnostics.report(
        .lint(.impossibleRule(describe(rule))), at: contradiction.condition.range,
        notes: contradiction.other.map { [.init(.excludedBy, at: $0.range)] } ?? [])
    }
  }

  private struct Contradiction {
    var condition: Condition
    /// The condition it cannot stand beside; nil when it cannot hold at all, or when several together exclude it.
    var other: Condition?
  }

  private func firstContradiction(in conditions: [Condition], of rule: Rule) -> Contradiction? {
    var possible: [Int: PossibleValues] = [:]
    var last: [Int: Condition] = [:]
    for (position, condition) in conditions.enumerated() {
      if let earlier = conditions[..<position].first(where: { exclude($0.test, condition.test) }) {
        return Contradiction(condition: condition, other: earlier)
      }
      guard let (variable, values) = values(by: condition.test, of: rule) else { continue }
      let before = possible[variable] ?? PossibleValues(rule.variables[variable].type, self)
      let after = before.intersection(values)
      if after.isEmpty { return Contradiction(condition: condition, other: last[variable]) }
      possible[variable] = after
      last[variable] = condition
    }
    return nil
  }

  /// The variable that a test is about, and the values it leaves it.
  private func values(by test: Condition.Test, of rule: Rule) -> (variable: Int, values: PossibleValues)? {
    switch test {
    case .compare(let comparison, .variable(let variable), .constant(let constant)):
      return (variable, PossibleValues(comparison, constant, rule.variables[variable].type, self))
    case .oneOf(.variable(let variable), let list):
      var constants: Set<Constant> = []
      for case .constant(let constant) in list { constants.insert(constant) }
      return constants.count == list.count ? (variable, .only(constants)) : nil
    case .member(.variable(let variable), let category, let isNegated):
      let members = Set(terms(in: category).map { Constant.term($0) })
      guard isNegated else { return (variable, .only(members)) }
      let all = PossibleValues(rule.variables[variable].type, self)
      guard case .only(let terms) = all else { return nil }
      return (variable, .only(terms.subtracting(members)))
    case .holds, .denied, .notConcluded, .compare, .aggregate, .oneOf, .member, .state: return nil
    }
  }

  /// Whether two tests about atoms can never both hold.
  private func exclude(_ first: Condition.Test, _ second: Condition.Test) -> Bool {
    switch (first, second) {
    case (.holds(let one), .notConcluded(let other)), (.notConcluded(let other), .holds(let one)),
      (.holds(let one), .denied(let other)), (.denied(let other), .holds(let one)):
      return one == other && !one.columns.contains(.wildcard)
    case (.holds(let one), .holds(let other)):
      guard one.relation == other.relation, let value = relations[one.relation].value, !value.isMany,
        one.columns.dropLast() == other.columns.dropLast(), !one.columns.contains(.wildcard),
        case .constant(let left)? = one.columns.last, case .constant(let right)? = other.columns.last
      else { return false }
      return left != right
    default: return false
    }
  }

  /// How a warning calls a rule: by its name, else by what it concludes.
  package func describe(_ rule: Rule) -> String {
    guard !rule.isNamed, let head = rule.heads.first else { return rule.name }
    return relations[head.atom.relation].name
  }
}

/// What a variable may still be.
private enum PossibleValues {
  case anything
  case only(Set<Constant>)
  case integers(ClosedRange<Int64>)
  case nothing

  /// All values of a type, where they can be listed.
  init(_ type: ValueType, _ program: CheckedProgram) {
    switch type {
    case .terms(let concepts):
      self = .only(Set(concepts.flatMap { program.concepts[$0].terms.map { .term(ID($0)) } }))
    case .boolean: self = .only([.boolean(true), .boolean(false)])
    case .integer: self = .integers(.min ... .max)
    case .decimal, .date, .duration, .string: self = .anything
    }
  }

  /// The values that stand so to a constant.
  init(_ comparison: ComparisonOperator, _ constant: Constant, _ type: ValueType, _ program: CheckedProgram) {
    switch (comparison, constant, PossibleValues(type, program)) {
    case (.equal, _, _): self = .only([constant])
    case (.notEqual, _, .only(let all)): self = .only(all.subtracting([constant]))
    case (.less, .integer(let bound), _): self = bound == .min ? .nothing : .integers(.min...bound - 1)
    case (.lessOrEqual, .integer(let bound), _): self = .integers(.min...bound)
    case (.greater, .integer(let bound), _): self = bound == .max ? .nothing : .integers(bound + 1 ... .max)
    case (.greaterOrEqual, .integer(let bound), _): self = .integers(bound ... .max)
    case (_, .term(let bound), .only(let all)):
      self = .only(
        all.filter {
          guard case .term(let term) = $0 else { return true }
          switch comparison {
          case .less: return term < bound
          case .lessOrEqual: return term <= bound
          case .greater: return term > bound
          case .greaterOrEqual: return term >= bound
          case .equal, .notEqual: return true
          }
        })
    default: self = .anything
    }
  }

  var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .only(let constants): constants.isEmpty
    case .anything, .integers: false
    }
  }

  func intersection(_ other: PossibleValues) -> PossibleValues {
    switch (self, other) {
    case (.nothing, _), (_, .nothing): return .nothing
    case (.anything, let rest), (let rest, .anything): return rest
    case (.only(let one), .only(let two)): return .only(one.intersection(two))
    case (.integers(let one), .integers(let two)): return one.overlaps(two) ? .integers(one.clamped(to: two)) : .nothing
    case (.only(let constants), .integers(let range)), (.integers(let range), .only(let constants)):
      return .only(
        constants.filter {
          if case .integer(let number) = $0 { range.contains(number) } else { true }
        })
    }
  }
}
