// Rules with their names registered and their atoms placed, before types.

/// A rule while it is checked.
struct DraftRule {
  var syntax: RuleSyntax
  var name: String
  var names = Wording()
  var isNamed: Bool
  var table: String?
  var tableNames = Wording()
  var heads: [PlacedHead] = []
  var attacked: PlacedAtom?
  var body: PlacedCondition?
  var unless: PlacedCondition?
  var targets: [RuleSyntax.Target] = []
  var scope = Scope()
  /// The types inside `unless`, by variable; they may be narrower there.
  var unlessTypes: [ValueType?] = []
  /// Variables that the body leaves wider than a conclusion takes, with what the conclusion takes.
  var narrowed: [(variable: Int, type: ValueType)] = []

  /// Where to point when the rule as a whole is meant.
  var place: SourceRange {
    syntax.name?.range ?? syntax.heads.first?.atom.range ?? syntax.range
  }

  /// The target parameters, by number of variable.
  var parameters: [Int] {
    syntax.parameters.compactMap { scope.number(of: $0.text) }
  }
}

extension Checker {
  /// Drafts in order; a draft's position is the number of its rule.
  mutating func draftRules(_ statements: [RuleStatement]) -> [DraftRule] {
    var places: [SourceRange] = []
    var usedNames: Set<String> = []
    for (index, statement) in statements.enumerated() {
      places.append(statement.syntax.name?.range ?? statement.syntax.range)
      if statement.syntax.isExported { exportedRules.insert(ID(index)) }
      guard let name = statement.syntax.name, !name.isMissing else { continue }
      let module = module(of: name)
      for name in statement.allNames {
        if let first = names[module].rules[name.text]?.first {
          reportDuplicate(.rule, name, first: places[Int(first.index)])
        } else {
          names[module].rules[name.text] = [ID(index)]
        }
        usedNames.insert(name.text)
      }
    }
    rulePlaces = places
    for (index, statement) in statements.enumerated() {
      guard let table = statement.table else { continue }
      let module = module(of: table)
      for name in statement.allTableNames {
        if let first = names[module].rules[name.text]?.first, statements[Int(first.index)].table != table {
          reportDuplicate(.rule, name, first: places[Int(first.index)])
        } else {
          names[module].rules[name.text, default: []].append(ID(index))
        }
      }
    }
    return statements.map { statement in
      var draft = DraftRule(
        syntax: statement.syntax, name: statement.syntax.name?.text ?? "", names: statement.names, isNamed: true,
        table: statement.table?.text, tableNames: statement.tableNames)
      if draft.name.isEmpty {
        draft.isNamed = false
        draft.name = placeName(of: statement.syntax, avoiding: &usedNames)
      }
      fill(&draft)
      return draft
    }
  }

  /// `define rules/aid.ressort:12`.
  private mutating func placeName(of rule: RuleSyntax, avoiding used: inout Set<String>) -> String {
    let index = Int(rule.range.file.index)
    let path = program.files.indices.contains(index) ? program.files[index].path : ""
    let (line, column) = lineAndColumn(of: rule.range)
    var name = "\(rule.kind.rawValue) \(path):\(line)"
    if used.contains(name) { name += ":\(column)" }
    used.insert(name)
    return name
  }

  private mutating func fill(_ draft: inout DraftRule) {
    let syntax = draft.syntax
    draft.scope.outerNames = syntax.outerVariables
    for parameter in syntax.parameters where !parameter.isMissing { draft.scope.use(parameter) }
    if let actor = syntax.actor { draft.scope.use(in: actor) }
    aim(&draft)
    for head in syntax.heads {
      let use: AtomUse = syntax.kind == .silent ? .silent : .head
      guard let atom = place(head.atom, as: use, in: &draft.scope) else { continue }
      checkConclusion(atom, named: head.atom.relation, kind: syntax.kind)
      draft.heads.append(PlacedHead(isDenied: head.isDenied || syntax.kind == .never, atom: atom))
    }
    if syntax.heads.isEmpty, syntax.kind != .block, syntax.kind != .note { draft.scope.isDamaged = true }
    draft.body = syntax.body.map { place($0, in: &draft.scope) }
    draft.unless = syntax.unless.map { place($0, in: &draft.scope) }
  }

  /// A block against one name aims at a rule of that name, or else at a relation's conclusion.
  private mutating func aim(_ draft: inout DraftRule) {
    let syntax = draft.syntax
    draft.targets = syntax.targets
    var attacked = syntax.targetAtom
    if let atom = attacked, atom.value == nil, !meanings(of: atom.relation, in: .rules).isEmpty,
      !(atom.arguments ?? []).contains(where: { $0.label != nil })
    {
      let arguments = atom.arguments?.map(\.value)
      draft.targets = [RuleSyntax.Target(name: atom.relation, arguments: arguments, range: atom.range)]
      attacked = nil
    } else if attacked == nil, syntax.kind == .block, syntax.targets.count == 1,
      meanings(of: syntax.targets[0].name, in: .rules).isEmpty,
      !meanings(of: syntax.targets[0].name, in: .relations).isEmpty
    {
      let target = syntax.targets[0]
      attacked = AtomSyntax(
        relation: target.name, arguments: target.arguments?.map { ArgumentSyntax(label: nil, value: $0) }, link: nil,
        value: nil, range: target.range)
      draft.targets = []
    }
    for target in draft.targets {
      for argument in target.arguments ?? [] { draft.scope.use(in: argument) }
    }
    if let attacked {
      draft.attacked = place(attacked, as: .pattern, in: &draft.scope)
      if let atom = draft.attacked { checkConclusion(atom, named: attacked.relation, kind: .block) }
    }
  }

  /// Rules conclude no inputs, and a `define` no outputs. What a case is asked may be left to somebody's judgement while it has no answer.
  mutating func checkConclusion(_ atom: PlacedAtom, named name: NameSyntax, kind: RuleKind) {
    let id = atom.relation
    if program.relations[id].isInput {
      if kind.yields { return }
      report(.inputConcluded(relation: program.relations[id].name), at: name.range, notes: [declaration(of: id)])
    } else if kind == .define, program.relations[id].output != nil, !program.sources.isEmpty {
      report(.outputDefined(relation: program.relations[id].name), at: name.range, notes: [declaration(of: id)])
    }
  }
}
