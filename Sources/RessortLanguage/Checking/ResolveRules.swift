// From drafts to rules: operands for expressions, alternatives for bodies, and every variable bound.

extension Checker {
  /// Appends one rule for each draft, so that drafts and rules have the same numbers; a draft with errors leaves an idle one.
  mutating func resolveRules(_ drafts: [DraftRule]) {
    program.rules.reserveCapacity(drafts.count)
    for draft in drafts { program.rules.append(resolve(draft)) }
  }

  mutating func resolve(_ draft: DraftRule) -> Rule {
    let syntax = draft.syntax
    let errorsBefore = errorCount
    reportExcess(of: draft.scope)
    let support = support(
      syntax.support, requiredAt: syntax.kind == .define ? nil : draft.place,
      silence: syntax.kind == .silent ? .silent : .explicit)
    let context = ResolutionContext(scope: draft.scope, types: draft.scope.variables.map(\.type))
    var rule = Rule(
      name: draft.name, isNamed: draft.isNamed, kind: syntax.kind, table: draft.table,
      variables: draft.scope.variables.map { RuleVariable(name: $0.name, type: $0.type ?? .unknown) },
      parameters: draft.parameters, heads: [], alternatives: [[]], unless: [], targets: [], attacked: nil,
      layer: layer(syntax.layer), support: support,
      validity: validity(of: syntax, citing: support, isRow: draft.table != nil), wording: wording(syntax.labels),
      documentation: syntax.documentation, range: syntax.range)
    rule.names = draft.names
    rule.tableNames = draft.tableNames
    rule.isExported = syntax.isExported
    guard draft.scope.excess == nil else { return rule }
    rule.heads = draft.heads.compactMap { resolve($0, kind: syntax.kind, context) }
    rule.attacked = draft.attacked.flatMap { atom($0, context) }
    rule.actor = syntax.actor.flatMap { operand($0, expected: nil, context, wildcards: false) }
    if let body = draft.body {
      rule.alternatives = resolve(body, context).map { alternatives($0, at: draft.place) } ?? []
    }
    if let unless = draft.unless {
      let inner = ResolutionContext(scope: draft.scope, types: draft.unlessTypes)
      rule.unless = resolve(unless, inner).map { alternatives($0, at: draft.place) } ?? []
    }
    for (variable, type) in draft.narrowed {
      guard case .terms(let concepts) = type else { continue }
      let test = Condition(typeTest(of: variable, concepts), range: draft.place)
      for index in rule.alternatives.indices { rule.alternatives[index].append(test) }
    }
    guard errorCount == errorsBefore, !draft.scope.isDamaged else { return rule }
    checkBinding(of: rule, draft)
    guard errorCount == errorsBefore else { return rule }
    if draft.table == nil {
      warnOfLoneVariables(draft)
    } else {
      rule.substituteConstants()
    }
    return rule
  }

  /// That a variable is of some concepts, on whatever day: a list where `is` would look at the day.
  private func typeTest(of variable: Int, _ concepts: [ID<Concept>]) -> Condition.Test {
    let terms = program.terms(in: .concepts(concepts))
    if terms.allSatisfy({ program.periods(of: $0).isEmpty }) {
      return .member(.variable(variable), .concepts(concepts), isNegated: false)
    }
    return .oneOf(.variable(variable), terms.map { .constant(.term($0)) })
  }

  mutating func reportExcess(of scope: Scope) {
    if let place = scope.excess { report(.tooManyVariables(limit: Scope.limit), at: place) }
  }

  private mutating func resolve(
    _ head: PlacedHead, kind: RuleKind, _ context: ResolutionContext
  ) -> Head? {
    guard let atom = atom(head.atom, context) else { return nil }
    if !head.isDenied {
      // The value of a `silent on` may be left out.
      let exempt = kind == .silent && program.relations[atom.relation].value != nil ? atom.columns.count - 1 : -1
      for (column, operand) in atom.columns.enumerated() where operand == .wildcard && column != exempt {
        report(.wildcardNotAllowed, at: head.atom.columns[column].range)
        return nil
      }
    }
    return Head(isDenied: head.isDenied, atom: atom, range: head.atom.range)
  }

  private mutating func layer(_ name: NameSyntax?) -> ID<Layer>? {
    guard let name, !name.isMissing else { return nil }
    return find(name, in: .layers)
  }

  private mutating func checkBinding(of rule: Rule, _ draft: DraftRule) {
    let nothing = [Bool](repeating: false, count: rule.variables.count)
    var concluded = rule.heads.flatMap(\.atom.columns) + [rule.actor].compactMap(\.self)
    // A block's parameters may come from its target.
    if rule.kind != .block { concluded += rule.parameters.map { .variable($0) } }
    // What `unless` may rely on is what every alternative binds.
    var common = [Bool](repeating: true, count: rule.variables.count)
    for conditions in rule.alternatives {
      let bound = bound(by: conditions, outer: nothing)
      checkBound(bound, in: conditions, operands: concluded, draft.scope)
      for index in common.indices where !bound[index] { common[index] = false }
    }
    for conditions in rule.unless {
      checkBound(bound(by: conditions, outer: common), in: conditions, operands: [], draft.scope)
    }
  }

  /// A variable that occurs once says nothing; often it is a slip.
  private mutating func warnOfLoneVariables(_ draft: DraftRule) {
    for variable in draft.scope.variables where variable.useCount == 1 {
      report(
        .variableUsedOnce(name: variable.name), at: variable.firstUse,
        fixes: [.init(replace: variable.firstUse, with: "_")])
    }
  }
}
