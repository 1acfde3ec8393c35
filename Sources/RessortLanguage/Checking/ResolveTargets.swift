// What exceptions and blocks are aimed at: existing rules that can be set aside, with as many arguments as they have parameters.

extension Checker {
  mutating func resolveTargets(_ drafts: [DraftRule]) {
    for (index, draft) in drafts.enumerated() where !draft.targets.isEmpty && draft.scope.excess == nil {
      let context = ResolutionContext(scope: draft.scope, types: draft.scope.variables.map(\.type))
      for target in draft.targets {
        program.rules[index].targets += resolve(target, of: index, drafts, context)
      }
    }
  }

  /// One target, or one for each row of the table it names.
  private mutating func resolve(
    _ target: RuleSyntax.Target, of index: Int, _ drafts: [DraftRule], _ context: ResolutionContext
  ) -> [Target] {
    let aimed = rules(named: target.name)
    guard countPairs(aimed.count, at: target.range) else { return [] }
    var resolved: [Target] = []
    for id in aimed {
      guard isTouchable(id, named: target.name) else { return [] }
      guard let arguments = target.arguments else {
        resolved.append(Target(rule: id, arguments: nil, range: target.range))
        continue
      }
      let parameters = program.rules[id].parameters
      guard arguments.count == parameters.count else {
        report(
          .wrongArgumentCount(name: target.name.text, expected: parameters.count, found: arguments.count),
          at: target.range, notes: [.init(.declaredHere(name: target.name.text), at: program.rules[id].range)])
        return []
      }
      var operands: [Operand] = []
      for (argument, parameter) in zip(arguments, parameters) {
        let type = program.rules[id].variables[parameter].type
        guard let operand = operand(argument, expected: type, context) else { return [] }
        operands.append(operand)
      }
      resolved.append(Target(rule: id, arguments: operands, range: target.range))
    }
    checkReach(of: target, at: aimed, from: program.rules[index], drafts)
    return resolved
  }

  /// Without arguments an exception beats, and a target that never conflicts with it cannot be beaten. The fix sets it aside.
  private mutating func checkReach(
    of target: RuleSyntax.Target, at aimed: [ID<Rule>], from exception: Rule, _ drafts: [DraftRule]
  ) {
    guard exception.kind == .exception, target.arguments == nil, !exception.heads.isEmpty, let first = aimed.first,
      aimed.allSatisfy({ isOutOfReach($0, of: exception, drafts) })
    else { return }
    let wildcards = [String](repeating: "_", count: program.rules[first].parameters.count).joined(separator: ", ")
    let end = SourceRange(file: target.range.file, lower: Int(target.range.upper), upper: Int(target.range.upper))
    report(
      .neverConflicts(exception: exception.name, target: target.name.text), at: target.range,
      notes: [.init(.declaredHere(name: target.name.text), at: program.rules[first].range)],
      fixes: [.init(replace: end, with: "(\(wildcards))")])
  }

  /// A block against rules concludes nothing that could be beaten. A rule that lost its conclusion to an error might have one.
  private func isOutOfReach(_ id: ID<Rule>, of exception: Rule, _ drafts: [DraftRule]) -> Bool {
    let draft = drafts[Int(id.index)]
    if draft.syntax.kind == .block, draft.attacked == nil, !draft.targets.isEmpty, !draft.scope.isDamaged {
      return true
    }
    let rule = program.rules[id]
    return !rule.supported.isEmpty && !program.canConflict(exception, rule)
  }

  /// A rule, or the rows of a table.
  mutating func rules(named name: NameSyntax) -> [ID<Rule>] {
    guard !name.isMissing, let found = find(name, in: .rules) else { return [] }
    if let first = found.first { nameMeanings?.record(.rule(first), as: name) }
    return found
  }

  /// Whether a rule can be set aside or overridden.
  mutating func isTouchable(_ id: ID<Rule>, named name: NameSyntax) -> Bool {
    let kind = program.rules[id].kind
    switch kind {
    case .default, .exception, .block: return true
    case .define, .always, .never, .silent, .note, .leftTo:
      report(
        .untouchable(name: name.text, kind: kind), at: name.range,
        notes: [.init(.declaredHere(name: name.text), at: program.rules[id].range)])
      return false
    }
  }
}
