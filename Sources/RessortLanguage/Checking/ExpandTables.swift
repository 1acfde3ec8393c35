// Tables are a notation: each row becomes the rule or the facts that an author could have written, with the table's headers filled
// from its cells.
//
//     | homeless | homelessness | State | principal |      under     | row | if relevant(d): d | a | -> competence(a, d) includes |
//     default degree.homeless  competence(a, d) includes principal  if relevant(d) and d = homelessness and a = State

/// A rule as written, or the row of a table it comes from.
struct RuleStatement {
  var syntax: RuleSyntax
  /// All names of the rule, the declared one first; of a row, each name of the table with each of its own. Empty without a name.
  var allNames: [NameSyntax]
  var names: Wording
  /// For the row of a table.
  var table: NameSyntax?
  var allTableNames: [NameSyntax] = []
  var tableNames = Wording()
}

extension Checker {
  /// What tables and rules give together, in the order in which they are written.
  struct ExpandedRules {
    var rules: [RuleStatement] = []
    var facts: [RuleStatement] = []
    /// Tables whose rows override those below them.
    var precedences: [TableSyntax] = []
  }

  mutating func expandTables(_ statements: [StatementsByKind.RuleStatement]) -> ExpandedRules {
    var expanded = ExpandedRules()
    for statement in statements {
      switch statement {
      case .rule(let rule): expanded.rules.append(named(rule))
      case .table(let table):
        let rows = table.rows.compactMap { expand($0, of: table) }
        switch table.kind {
        case .fact: expanded.facts += rows
        case .define, .always, .default: expanded.rules += rows
        }
        switch table.hit {
        case .first?: expanded.precedences.append(table)
        case .unique?: checkOverlaps(table)
        case .collect?, nil: break
        }
      }
    }
    return expanded
  }

  private func named(_ rule: RuleSyntax) -> RuleStatement {
    RuleStatement(
      syntax: rule, allNames: rule.name.map { declaredNames($0, rule.labels) } ?? [],
      names: namesPerLanguage(rule.labels))
  }

  /// One row as a rule; `nil`, reported, when a cell does not fit its column.
  private mutating func expand(_ row: TableSyntax.Row, of table: TableSyntax) -> RuleStatement? {
    var parts = RowParts(support: table.support, validity: table.validity)
    var isWhole = true
    for (header, cell) in zip(table.headers, row.cells) where !fill(&parts, header, cell) { isWhole = false }
    guard isWhole else { return nil }
    if parts.heads.isEmpty {
      if !table.headers.contains(where: { if case .missing = $0 { true } else { false } }) {
        report(.rowWithoutConclusion, at: row.range)
      }
      return nil
    }
    switch table.kind {
    case .fact, .define: break
    case .always, .default: if parts.name == nil { report(.rowNameMissing, at: row.range) }
    }
    let hasWording = parts.labels.contains { $0.wording != nil }
    var rule = RuleSyntax(
      kind: table.kind.ruleKind, name: parts.name, parameters: [], targets: [], targetAtom: nil, layer: table.layer,
      support: parts.support, validity: parts.validity, labels: hasWording ? parts.labels : table.labels,
      heads: parts.heads,
      body: parts.conditions.isEmpty ? nil : .all(parts.conditions, row.range), unless: nil,
      documentation: table.documentation, range: row.range)
    rule.isExported = table.isExported
    return named(rule, parts.labels, of: table)
  }

  /// A row under the names of its table: `degree.homeless`, and `degré.sans_abri` where both have such names.
  private func named(_ rule: RuleSyntax, _ labels: [LabelSyntax], of table: TableSyntax) -> RuleStatement {
    var statement = RuleStatement(
      syntax: rule, allNames: [], names: Wording(), table: table.name,
      allTableNames: declaredNames(table.name, table.labels), tableNames: namesPerLanguage(table.labels))
    guard let row = rule.name else { return statement }
    let rows = declaredNames(row, labels)
    statement.allNames = statement.allTableNames.flatMap { table in
      rows.map { NameSyntax(table.text + "." + $0.text, $0.range) }
    }
    statement.syntax.name?.text = table.name.text + "." + row.text
    let own = namesPerLanguage(labels)
    func full(_ tableName: String?, _ rowName: String?) -> String? {
      tableName == nil && rowName == nil ? nil : (tableName ?? table.name.text) + "." + (rowName ?? row.text)
    }
    statement.names = Wording(
      french: full(statement.tableNames.french, own.french), english: full(statement.tableNames.english, own.english))
    return statement
  }

  /// What a row has given so far.
  private struct RowParts {
    var name: NameSyntax?
    var conditions: [ConditionSyntax] = []
    var heads: [HeadSyntax] = []
    var labels: [LabelSyntax] = []
    var support: SupportSyntax?
    var validity: ValiditySyntax?
  }

  /// - Returns: false when the cell does not fit, which is reported, or is missing.
  private mutating func fill(_ parts: inout RowParts, _ header: TableSyntax.Header, _ cell: TableSyntax.Cell) -> Bool {
    if case .missing = cell { return false }
    switch header {
    case .row: return fillName(&parts, cell)
    case .cite, .certainty: return fillSupport(&parts, cell)
    case .since, .until: return fillValidity(&parts, header, cell)
    case .label(let language, let range):
      if case .label(let name, let wording, _) = cell {
        parts.labels.append(
          LabelSyntax(language: language, name: name, parameters: nil, wording: wording, range: range))
        return true
      }
      return isEmpty(cell) || unsuitable(cell)
    case .variable(let name, let condition, _):
      if let condition { parts.conditions.append(condition) }
      guard let test = test(of: .variable(name), cell) else { return unsuitable(cell) }
      parts.conditions += test
      return true
    case .test(let condition, _):
      guard let test = test(of: condition, cell) else { return unsuitable(cell) }
      parts.conditions += test
      return true
    case .value(let atom, let link, let range):
      guard let values = values(in: cell) else { return unsuitable(cell) }
      for value in values {
        var concluded = atom
        concluded.link = (link, range)
        concluded.value = value
        parts.heads.append(HeadSyntax(isDenied: false, atom: concluded))
      }
      return true
    case .lastArgument(let atom, _):
      guard let values = values(in: cell) else { return unsuitable(cell) }
      for value in values {
        var concluded = atom
        concluded.arguments = (atom.arguments ?? []) + [ArgumentSyntax(label: nil, value: value)]
        parts.heads.append(HeadSyntax(isDenied: false, atom: concluded))
      }
      return true
    case .missing: return true
    }
  }

  private mutating func fillName(_ parts: inout RowParts, _ cell: TableSyntax.Cell) -> Bool {
    switch cell {
    case .name(let name): parts.name = name
    case .expressions(let list, _):
      guard list.count == 1, case .name(let name) = list[0] else { return unsuitable(cell) }
      parts.name = name
    case .empty: break
    case .any, .boolean, .otherThan, .limit, .locators, .certainty, .bound, .label, .missing: return unsuitable(cell)
    }
    return true
  }

  private mutating func fillSupport(_ parts: inout RowParts, _ cell: TableSyntax.Cell) -> Bool {
    switch cell {
    case .empty: return true
    case .locators(let source, let locators, let range):
      let certainty = parts.support?.certainty
      parts.support = SupportSyntax(
        source: source ?? parts.support?.source, locators: locators, certainty: certainty,
        remark: parts.support?.remark, range: range)
      return true
    case .certainty(let word, let range):
      if parts.support == nil {
        parts.support = SupportSyntax(source: nil, locators: [], certainty: nil, remark: nil, range: range)
      }
      parts.support?.certainty = (word, range)
      return true
    case .any, .boolean, .otherThan, .limit, .expressions, .name, .bound, .label, .missing: return unsuitable(cell)
    }
  }

  /// A bound in a cell takes the place of the table's own.
  private mutating func fillValidity(
    _ parts: inout RowParts, _ header: TableSyntax.Header, _ cell: TableSyntax.Cell
  ) -> Bool {
    guard case .bound(let bound, let teller, let range) = cell else { return isEmpty(cell) || unsuitable(cell) }
    var syntax = parts.validity ?? ValiditySyntax(Validity(), range: range)
    syntax.range = range
    if case .since = header {
      syntax.validity.since = bound
      syntax.sinceTeller = teller
    } else {
      syntax.validity.until = bound
      syntax.untilTeller = teller
    }
    parts.validity = syntax
    return true
  }

  private func isEmpty(_ cell: TableSyntax.Cell) -> Bool {
    if case .empty = cell { true } else { false }
  }

  /// The values a conclusion's cell lists; none for an empty one.
  private func values(in cell: TableSyntax.Cell) -> [ExpressionSyntax]? {
    switch cell {
    case .empty: []
    case .expressions(let list, _): list
    case .name(let name): [.name(name)]
    case .boolean(let truth, let range): [.boolean(truth, range)]
    case .any, .otherThan, .limit, .locators, .certainty, .bound, .label, .missing: nil
    }
  }

  private mutating func unsuitable(_ cell: TableSyntax.Cell) -> Bool {
    report(.unsuitableCell, at: cell.range)
    return false
  }
}

extension TableSyntax.Kind {
  /// Facts are checked as rules without conditions.
  fileprivate var ruleKind: RuleKind {
    switch self {
    case .fact, .always: .always
    case .define: .define
    case .default: .default
    }
  }
}

extension TableSyntax.Cell {
  var range: SourceRange {
    switch self {
    case .empty(let range), .any(let range), .boolean(_, let range), .otherThan(_, let range), .limit(_, _, let range),
      .expressions(_, let range), .locators(_, _, let range), .certainty(_, let range), .bound(_, _, let range),
      .label(_, _, let range),
      .missing(let range):
      range
    case .name(let name): name.range
    }
  }
}
