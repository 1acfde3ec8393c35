// Tables as written: a notation for rules, turned into them by the checker.

package struct TableSyntax: Sendable {
  package enum Kind: String, Hashable, Sendable {
    case fact, define, always, `default`
  }

  package enum HitPolicy: String, Hashable, Sendable {
    case unique, first, collect
  }

  package enum Header: Sendable {
    case row(SourceRange)
    case cite(SourceRange)
    case certainty(SourceRange)
    case since(SourceRange)
    case until(SourceRange)
    case label(KeywordLanguage, SourceRange)
    /// `if BODY: VARIABLE`; without body for a header that is a variable alone.
    case variable(NameSyntax, condition: ConditionSyntax?, SourceRange)
    /// `if BODY`.
    case test(ConditionSyntax, SourceRange)
    /// `-> ATOM =`, `-> ATOM includes`: the value stands in the cells.
    case value(AtomSyntax, AtomSyntax.Link, SourceRange)
    /// `-> NAME(ARGUMENTS)`: the last argument stands in the cells.
    case lastArgument(AtomSyntax, SourceRange)
    case missing(SourceRange)
  }

  package enum Cell: Sendable {
    case empty(SourceRange)
    case any(SourceRange)
    case boolean(Bool, SourceRange)
    case otherThan(ExpressionSyntax, SourceRange)
    /// `at least 3`.
    case limit(ComparisonOperator, ExpressionSyntax, SourceRange)
    case expressions([ExpressionSyntax], SourceRange)
    case name(NameSyntax)
    case locators(source: NameSyntax?, [LocatorSyntax], SourceRange)
    case certainty(CertaintyWord, SourceRange)
    /// With the input that tells it, where it is unstated.
    case bound(Validity.Bound, NameSyntax?, SourceRange)
    /// A name, a wording, or both.
    case label(NameSyntax?, String?, SourceRange)
    case missing(SourceRange)
  }

  package struct Row: Sendable {
    /// As many as the table has headers.
    package var cells: [Cell]
    package var range: SourceRange

    package init(cells: [Cell], range: SourceRange) {
      self.cells = cells
      self.range = range
    }
  }

  package var name: NameSyntax
  package var kind: Kind
  package var hit: HitPolicy?
  package var layer: NameSyntax?
  package var support: SupportSyntax?
  package var validity: ValiditySyntax?
  package var labels: [LabelSyntax]
  package var headers: [Header]
  package var rows: [Row]
  package var documentation: String?
  package var range: SourceRange
  package var isExported = false

  package init(
    name: NameSyntax, kind: Kind, hit: HitPolicy?, layer: NameSyntax?, support: SupportSyntax?,
    validity: ValiditySyntax?, labels: [LabelSyntax], headers: [Header], rows: [Row], documentation: String?,
    range: SourceRange
  ) {
    self.name = name
    self.kind = kind
    self.hit = hit
    self.layer = layer
    self.support = support
    self.validity = validity
    self.labels = labels
    self.headers = headers
    self.rows = rows
    self.documentation = documentation
    self.range = range
  }
}
