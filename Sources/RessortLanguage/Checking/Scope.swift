// The variables of one rule while it is checked.

struct Scope {
  struct Variable {
    var name: String
    var type: ValueType?
    /// Where the type comes from.
    var typedAt: SourceRange?
    var firstUse: SourceRange
    var useCount: Int
    /// Whether it stands in one aggregate only.
    var isLocal = false
    /// Whether the author did not write it, so that no query asks for it.
    var isHidden = false
  }

  /// How many variables a rule may have; searches and the fixpoints over equations stay quick below it.
  static let limit = 1_000

  var variables: [Variable] = []
  /// Names that stand outside of aggregates.
  var outerNames: Set<String> = []
  /// While an aggregate is looked at, the numbers of its own variables.
  var locals: [String: Int]?
  /// Whether a part of the rule could not be read, so that nothing may be concluded from what is missing in it.
  var isDamaged = false
  /// Where the first variable beyond the limit stands.
  private(set) var excess: SourceRange?

  /// The number of a variable. Rules have few variables: a search is quicker than a dictionary.
  func number(of name: String) -> Int? {
    locals?[name] ?? variables.firstIndex { $0.name == name && !$0.isLocal }
  }

  mutating func use(_ name: NameSyntax) {
    if let number = number(of: name.text) {
      variables[number].useCount += 1
    } else if variables.count == Scope.limit {
      if excess == nil { excess = name.range }
    } else {
      let isLocal = locals != nil && !outerNames.contains(name.text)
      if isLocal { locals?[name.text] = variables.count }
      variables.append(
        Variable(name: name.text, type: nil, typedAt: nil, firstUse: name.range, useCount: 1, isLocal: isLocal))
    }
  }

  /// A variable that no author wrote.
  mutating func useHidden(_ name: NameSyntax) {
    use(name)
    if let number = number(of: name.text) { variables[number].isHidden = true }
  }

  /// The scope as an aggregate sees it.
  func inside(_ aggregate: PlacedAggregate) -> Scope {
    var scope = self
    scope.locals = aggregate.locals
    return scope
  }

  /// Counts the variables of an expression.
  mutating func use(in expression: ExpressionSyntax) {
    switch expression {
    case .variable(let name): use(name)
    case .binary(_, let left, let right, _):
      use(in: left)
      use(in: right)
    case .negated(let inner, _), .measured(let inner, _, _, _), .rounded(let inner, _, _),
      .toDecimal(let inner, _), .toDays(let inner, _):
      use(in: inner)
    case .missing: isDamaged = true
    case .name(let name): if name.isMissing { isDamaged = true }
    case .wildcard, .integer, .decimal, .date, .string, .boolean: break
    }
  }
}
