// A variable's type is what all its places take. Positive conditions and conclusions narrow it; an `or` allows what any of its
// branches allows; negations, comparisons and `unless` only have to agree with it, which ResolveConditions checks.
//
// Where a conclusion takes less than the body gives (`domain_rule(d) if matter(d)`), the rule speaks of what fits: the draft keeps
// the narrower type, and resolution adds the test to the body.

/// The types of a rule's variables, by number, with the places they come from.
struct TypeFrame {
  var types: [ValueType?]
  var places: [SourceRange?]

  init(count: Int) {
    types = Array(repeating: nil, count: count)
    places = Array(repeating: nil, count: count)
  }

  var hasUntyped: Bool { types.contains { $0 == nil } }
}

extension Checker {
  mutating func inferTypes(of drafts: inout [DraftRule]) {
    for index in drafts.indices { inferTypes(of: &drafts[index]) }
    for index in drafts.indices where !drafts[index].targets.isEmpty {
      // Taken out, so that the others can be looked at without a copy of them all.
      var draft = drafts[index]
      inferTargetTypes(of: &draft, among: drafts)
      drafts[index] = draft
    }
  }

  mutating func inferTypes(of draft: inout DraftRule) {
    let scope = draft.scope
    var frame = TypeFrame(count: scope.variables.count)
    if let body = draft.body {
      narrow(by: body, scope, &frame)
      typeByEquality(body, scope, &frame)
    }
    let bodyTypes = frame.types
    for head in draft.heads { narrow(by: head.atom, scope, &frame) }
    if let attacked = draft.attacked { narrow(by: attacked, scope, &frame) }
    if let body = draft.body { typeByEquality(body, scope, &frame) }
    draft.narrowed = frame.types.indices.compactMap { index in
      guard let type = frame.types[index], let given = bodyTypes[index], !type.holdsAll(of: given) else { return nil }
      return (index, type)
    }
    var inner = frame
    if let unless = draft.unless {
      narrow(by: unless, scope, &inner)
      typeByEquality(unless, scope, &inner)
    }
    draft.unlessTypes = inner.types
    for index in scope.variables.indices {
      draft.scope.variables[index].type = frame.types[index] ?? inner.types[index]
      draft.scope.variables[index].typedAt = frame.places[index] ?? inner.places[index]
    }
  }

  /// A variable that only stands in a target has the type of the target's parameter.
  private mutating func inferTargetTypes(of draft: inout DraftRule, among drafts: [DraftRule]) {
    for target in draft.targets {
      guard let arguments = target.arguments, let id = meaning(of: target.name, in: .rules)?.first
      else { continue }
      let aimed = drafts[Int(id.index)]
      for (argument, parameter) in zip(arguments, aimed.parameters) {
        guard case .variable(let name) = argument, let number = draft.scope.number(of: name.text),
          draft.scope.variables[number].type == nil
        else { continue }
        draft.scope.variables[number].type = aimed.scope.variables[parameter].type
        draft.scope.variables[number].typedAt = name.range
        draft.unlessTypes[number] = draft.unlessTypes[number] ?? aimed.scope.variables[parameter].type
      }
    }
  }

  mutating func narrow(by condition: PlacedCondition, _ scope: Scope, _ frame: inout TypeFrame) {
    switch condition {
    case .holds(let atom): narrow(by: atom, scope, &frame)
    case .member(.variable(let name), let category, isNegated: false, _):
      guard let category = knownCategory(category), let number = scope.number(of: name.text) else { return }
      // One that nothing can pass is told as a test that never holds.
      if frame.types[number]?.intersection(type(of: category)) == nil, frame.types[number] != nil { return }
      narrow(number, to: type(of: category), at: name, &frame)
    case .aggregate(let aggregate, _, _, _): narrow(within: aggregate, scope, &frame)
    case .all(let conditions):
      for condition in conditions where !condition.isTest { narrow(by: condition, scope, &frame) }
      for condition in conditions where condition.isTest { narrow(by: condition, scope, &frame) }
    case .any(let branches): narrow(byEither: branches, scope, &frame)
    case .denied, .notConcluded, .compare, .oneOf, .member, .state, .missing: break
    }
  }

  /// What an aggregate says of variables from outside does not narrow them: where nothing matches it still has a count.
  private mutating func narrow(within aggregate: PlacedAggregate, _ scope: Scope, _ frame: inout TypeFrame) {
    let inside = scope.inside(aggregate)
    var inner = frame
    narrow(by: aggregate.body, inside, &inner)
    typeByEquality(aggregate.body, inside, &inner)
    for number in frame.types.indices where frame.types[number] == nil {
      frame.types[number] = inner.types[number]
      frame.places[number] = inner.places[number]
    }
  }

  /// The type of what an aggregate comes to.
  func type(of aggregate: PlacedAggregate, _ scope: Scope, _ types: [ValueType?]) -> ValueType? {
    switch aggregate.function {
    case .count: .integer
    case .sum: sumType(of: type(of: aggregate.values[0], scope.inside(aggregate), types))
    case .minimum, .maximum: type(of: aggregate.values[0], scope.inside(aggregate), types)
    }
  }

  private func sumType(of type: ValueType?) -> ValueType {
    type == .decimal || type == .duration ? type ?? .integer : .integer
  }

  /// What every branch mentions has any of the types they give it.
  private mutating func narrow(byEither branches: [PlacedCondition], _ scope: Scope, _ frame: inout TypeFrame) {
    var common: TypeFrame?
    for branch in branches {
      var own = TypeFrame(count: frame.types.count)
      narrow(by: branch, scope, &own)
      guard let known = common else {
        common = own
        continue
      }
      for index in own.types.indices {
        guard let first = known.types[index], let second = own.types[index] else {
          common?.types[index] = nil
          continue
        }
        guard let union = first.union(second) else {
          report(
            .conflictingTypes(variable: scope.variables[index].name, found: spelt(second), earlier: spelt(first)),
            at: own.places[index] ?? scope.variables[index].firstUse, notes: typeNote(scope, index, known))
          continue
        }
        common?.types[index] = union
      }
    }
    guard let common else { return }
    for index in common.types.indices {
      guard let type = common.types[index], let place = common.places[index] else { continue }
      narrow(index, to: type, at: NameSyntax(scope.variables[index].name, place), &frame)
    }
  }

  private mutating func narrow(by atom: PlacedAtom, _ scope: Scope, _ frame: inout TypeFrame) {
    let relation = atom.relation
    for (column, expression) in atom.columns.enumerated() {
      guard case .variable(let name) = expression, let number = scope.number(of: name.text) else { continue }
      narrow(number, to: columnType(relation, column), at: name, &frame)
    }
  }

  /// The type of a column, the value's being the last.
  func columnType(_ relation: ID<Relation>, _ column: Int) -> ValueType {
    let parameters = program.relations[relation].parameters
    if column < parameters.count { return parameters[column].type }
    return program.relations[relation].value?.type ?? .unknown
  }

  private mutating func narrow(_ number: Int, to type: ValueType, at name: NameSyntax, _ frame: inout TypeFrame) {
    guard let earlier = frame.types[number] else {
      frame.types[number] = type
      frame.places[number] = name.range
      return
    }
    if earlier == type { return }
    if let common = earlier.intersection(type) {
      if common != earlier {
        frame.types[number] = common
        frame.places[number] = name.range
      }
      return
    }
    let place = frame.places[number]
    report(
      .conflictingTypes(variable: name.text, found: spelt(type), earlier: spelt(earlier)), at: name.range,
      notes: place.map { [.init(.typeComesFromHere(variable: name.text, type: spelt(earlier)), at: $0)] } ?? [])
  }

  private func typeNote(_ scope: Scope, _ index: Int, _ frame: TypeFrame) -> [Diagnostic.Note] {
    guard let place = frame.places[index], let type = frame.types[index] else { return [] }
    return [.init(.typeComesFromHere(variable: scope.variables[index].name, type: spelt(type)), at: place)]
  }

  /// Gives variables that only equations bind the type of the other side, until nothing changes.
  mutating func typeByEquality(_ condition: PlacedCondition, _ scope: Scope, _ frame: inout TypeFrame) {
    while frame.hasUntyped, assignTypes(condition, scope, &frame) {}
  }

  private func assignTypes(_ condition: PlacedCondition, _ scope: Scope, _ frame: inout TypeFrame) -> Bool {
    switch condition {
    case .compare(.equal, let left, let right, _):
      let changed = assign(left, from: right, scope, &frame)
      return assign(right, from: left, scope, &frame) || changed
    case .aggregate(let aggregate, .equal, .variable(let name), _):
      guard let number = scope.number(of: name.text), frame.types[number] == nil,
        let type = type(of: aggregate, scope, frame.types)
      else { return false }
      frame.types[number] = type
      frame.places[number] = name.range
      return true
    case .oneOf(let tested, let list, _):
      return list.first.map { assign(tested, from: $0, scope, &frame) } ?? false
    case .member(let tested, let branch, isNegated: false, _): return assign(tested, from: .name(branch), scope, &frame)
    case .all(let conditions), .any(let conditions):
      var changed = false
      for condition in conditions where assignTypes(condition, scope, &frame) { changed = true }
      return changed
    case .holds, .denied, .notConcluded, .compare, .aggregate, .member, .state, .missing: return false
    }
  }

  private func assign(
    _ target: ExpressionSyntax, from other: ExpressionSyntax, _ scope: Scope, _ frame: inout TypeFrame
  ) -> Bool {
    guard case .variable(let name) = target, let number = scope.number(of: name.text), frame.types[number] == nil,
      let type = type(of: other, scope, frame.types)
    else { return false }
    frame.types[number] = type
    frame.places[number] = name.range
    return true
  }

  /// The type of an expression, as far as it shows one: a name does when only one term has it.
  func type(of expression: ExpressionSyntax, _ scope: Scope, _ types: [ValueType?]) -> ValueType? {
    switch expression {
    case .variable(let name): return scope.number(of: name.text).flatMap { types[$0] }
    case .name(let name):
      let candidates = termCandidates(name)
      return candidates.count == 1 ? .terms([program.terms[candidates[0]].concept]) : nil
    case .binary(let operation, let left, let right, _):
      switch meaning(of: operation, left, right, scope, types) {
      case .move, .shift: return .date
      case .difference: return .duration
      case .calculation(let type): return type
      case .mistake: return nil
      }
    case .negated(let inner, _): return sumType(of: type(of: inner, scope, types))
    case .integer, .toDays: return .integer
    case .measured: return .duration
    case .decimal, .rounded, .toDecimal: return .decimal
    case .date: return .date
    case .string: return .string
    case .boolean: return .boolean
    case .wildcard, .missing: return nil
    }
  }
}

extension Checker {
  /// What a sign between two expressions means.
  enum SignMeaning {
    /// A date moved by so many of a unit.
    case move(ExpressionSyntax, CalendarUnit, MissingDay)
    /// A date moved by a duration.
    case shift
    /// The time between two dates.
    case difference
    /// Of numbers, or durations, of this type.
    case calculation(ValueType)
    /// One side is no number.
    case mistake

    var isDecimal: Bool {
      if case .calculation(.decimal) = self { true } else { false }
    }
  }

  func meaning(
    of operation: ArithmeticOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ scope: Scope,
    _ types: [ValueType?]
  ) -> SignMeaning {
    let first = type(of: left, scope, types)
    let second = type(of: right, scope, types)
    let number: ValueType = first == .decimal || second == .decimal ? .decimal : .integer
    let calculation: SignMeaning =
      [first, second].contains { $0 != nil && $0 != .integer && $0 != .decimal } ? .mistake : .calculation(number)
    let hasDuration = first == .duration || second == .duration
    if operation == .multiply, hasDuration {
      let factor = first == .duration ? second : first
      return factor == nil || factor == .integer ? .calculation(.duration) : .mistake
    }
    guard operation == .add || operation == .subtract else { return calculation }
    if case .measured(let count, let unit, let missing, _) = right, first == nil || first == .date {
      return .move(count, unit, missing)
    }
    if first == .date, second == .duration { return .shift }
    if operation == .subtract, first == .date || second == .date {
      return [first, second].allSatisfy { $0 == nil || $0 == .date } ? .difference : .mistake
    }
    if hasDuration {
      return [first, second].allSatisfy { $0 == nil || $0 == .duration } ? .calculation(.duration) : .mistake
    }
    return calculation
  }
}

extension PlacedCondition {
  fileprivate var isTest: Bool {
    if case .member = self { true } else { false }
  }
}
