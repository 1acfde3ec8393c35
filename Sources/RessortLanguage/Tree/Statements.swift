// One case a production of the grammar, with the production's name.

package enum StatementSyntax: Sendable {
  case language(KeywordLanguage, SourceRange)
  case module(NameSyntax)
  case importing(path: String, SourceRange)
  case citing(NameSyntax)
  case source(SourceSyntax)
  case concept(ConceptSyntax)
  case group(GroupSyntax)
  case relation(RelationSyntax)
  case incompatible(IncompatibleSyntax)
  case order(OrderSyntax)
  case fact(FactSyntax)
  case rule(RuleSyntax)
  case priority(PrioritySyntax)
  case layers(LayersSyntax)
  case table(TableSyntax)
  case scenario(ScenarioSyntax)
}

extension StatementSyntax {
  /// Gives the names that it declares to readers outside of its module.
  /// - Returns: false where it declares none.
  mutating func export() -> Bool {
    switch self {
    case .source(var source):
      source.isExported = true
      self = .source(source)
    case .concept(var concept):
      concept.isExported = true
      self = .concept(concept)
    case .group(var group):
      group.isExported = true
      self = .group(group)
    case .relation(var relation):
      relation.isExported = true
      self = .relation(relation)
    case .rule(var rule):
      guard rule.name != nil else { return false }
      rule.isExported = true
      self = .rule(rule)
    case .layers(var layers):
      layers.isExported = true
      self = .layers(layers)
    case .table(var table):
      table.isExported = true
      self = .table(table)
    case .language, .module, .importing, .citing, .incompatible, .order, .fact, .priority, .scenario: return false
    }
    return true
  }
}

package struct SourceSyntax: Sendable {
  package var name: NameSyntax
  package var kind: NameSyntax?
  /// As written: a year, or a day.
  package var date: String?
  package var validity: ValiditySyntax?
  package var labels: [LabelSyntax]
  package var locators: [LocatorSyntax]
  package var documentation: String?
  package var range: SourceRange
  package var isExported = false

  package init(
    name: NameSyntax, kind: NameSyntax?, date: String?, validity: ValiditySyntax?, labels: [LabelSyntax],
    locators: [LocatorSyntax], documentation: String?, range: SourceRange
  ) {
    self.name = name
    self.kind = kind
    self.date = date
    self.validity = validity
    self.labels = labels
    self.locators = locators
    self.documentation = documentation
    self.range = range
  }
}

/// When a statement is in force, as written.
package struct ValiditySyntax: Sendable {
  package var validity: Validity
  /// The inputs that tell what it leaves unstated.
  package var sinceTeller: NameSyntax?
  package var untilTeller: NameSyntax?
  package var range: SourceRange

  package init(_ validity: Validity, range: SourceRange) {
    self.validity = validity
    self.range = range
  }
}

package struct ConceptSyntax: Sendable {
  package enum Content: Sendable {
    case members([MemberSyntax])
    case union([NameSyntax])
  }

  package var name: NameSyntax
  package var prefix: NameSyntax?
  package var isOrdered: Bool
  package var labels: [LabelSyntax]
  package var content: Content
  package var documentation: String?
  package var range: SourceRange
  package var isExported = false

  package init(
    name: NameSyntax, prefix: NameSyntax?, isOrdered: Bool, labels: [LabelSyntax], content: Content,
    documentation: String?, range: SourceRange
  ) {
    self.name = name
    self.prefix = prefix
    self.isOrdered = isOrdered
    self.labels = labels
    self.content = content
    self.documentation = documentation
    self.range = range
  }
}

package struct MemberSyntax: Sendable {
  package var name: NameSyntax
  package var labels: [LabelSyntax]
  package var validity: ValiditySyntax?
  package var support: SupportSyntax?
  package var members: [MemberSyntax]
  package var documentation: String?

  package init(
    name: NameSyntax, labels: [LabelSyntax], support: SupportSyntax?, members: [MemberSyntax], documentation: String?
  ) {
    self.name = name
    self.labels = labels
    self.support = support
    self.members = members
    self.documentation = documentation
  }
}

package struct GroupSyntax: Sendable {
  package var name: NameSyntax
  package var concept: NameSyntax
  package var members: [NameSyntax]
  package var isOpen: Bool
  package var labels: [LabelSyntax]
  package var support: SupportSyntax?
  package var documentation: String?
  package var range: SourceRange
  package var isExported = false

  package init(
    name: NameSyntax, concept: NameSyntax, members: [NameSyntax], isOpen: Bool, labels: [LabelSyntax],
    support: SupportSyntax?, documentation: String?, range: SourceRange
  ) {
    self.name = name
    self.concept = concept
    self.members = members
    self.isOpen = isOpen
    self.labels = labels
    self.support = support
    self.documentation = documentation
    self.range = range
  }
}

/// A `relation`, or an `input` when `silence` is there.
package struct RelationSyntax: Sendable {
  package struct Parameter: Sendable {
    package var name: NameSyntax
    package var type: NameSyntax

    package init(name: NameSyntax, type: NameSyntax) {
      self.name = name
      self.type = type
    }
  }

  package enum Output: Sendable {
    case underItsOwnName(SourceRange)
    case under(NameSyntax)
  }

  package var name: NameSyntax
  package var parameters: [Parameter]
  package var valueType: NameSyntax?
  package var isMany: Bool
  package var extreme: Extreme?
  package var output: Output?
  package var silence: Silence?
  /// What the day that an input gives is the date of.
  package var dating: (DateRole, SourceRange)?
  package var labels: [LabelSyntax]
  package var questions: [LabelSyntax]
  package var documentation: String?
  package var range: SourceRange
  package var isExported = false

  package init(
    name: NameSyntax, parameters: [Parameter], valueType: NameSyntax?, isMany: Bool, extreme: Extreme? = nil,
    output: Output?,
    silence: Silence?, dating: (DateRole, SourceRange)? = nil, labels: [LabelSyntax], questions: [LabelSyntax],
    documentation: String?, range: SourceRange
  ) {
    self.name = name
    self.parameters = parameters
    self.valueType = valueType
    self.isMany = isMany
    self.extreme = extreme
    self.output = output
    self.silence = silence
    self.dating = dating
    self.labels = labels
    self.questions = questions
    self.documentation = documentation
    self.range = range
  }
}

/// How an input reads what nobody said.
package enum Silence: String, Hashable, Sendable, CaseIterable {
  case open, presumedNone, closed
}

/// What a case's days date: what happened, or the law it is held against.
package enum DateRole: String, Hashable, Sendable, CaseIterable {
  case facts, law
}

package struct IncompatibleSyntax: Sendable {
  package var first: AtomSyntax
  package var second: AtomSyntax
  package var body: ConditionSyntax?
  package var range: SourceRange

  package init(first: AtomSyntax, second: AtomSyntax, body: ConditionSyntax?, range: SourceRange) {
    self.first = first
    self.second = second
    self.body = body
    self.range = range
  }
}

package struct OrderSyntax: Sendable {
  package var relation: NameSyntax
  package var terms: [NameSyntax]
  package var support: SupportSyntax?
  package var range: SourceRange

  package init(relation: NameSyntax, terms: [NameSyntax], support: SupportSyntax?, range: SourceRange) {
    self.relation = relation
    self.terms = terms
    self.support = support
    self.range = range
  }
}

package struct FactSyntax: Sendable {
  package var atom: AtomSyntax
  package var support: SupportSyntax?
  package var validity: ValiditySyntax?
  package var documentation: String?
  package var range: SourceRange

  package init(
    atom: AtomSyntax, support: SupportSyntax?, validity: ValiditySyntax?, documentation: String?, range: SourceRange
  ) {
    self.atom = atom
    self.support = support
    self.validity = validity
    self.documentation = documentation
    self.range = range
  }
}

/// What kind of statement with conditions.
package enum RuleKind: String, Hashable, Sendable, CaseIterable {
  case define, always, `default`, exception, block, never, silent, note
  case leftTo = "left to"
}

/// `define`, `always`, `default`, `exception`, `block`, `never`, `silent on`, `left to` and `note`: what has a head, conditions and support.
package struct RuleSyntax: Sendable {
  package struct Target: Sendable {
    package var name: NameSyntax
    /// `nil` when no parentheses were written.
    package var arguments: [ExpressionSyntax]?
    package var range: SourceRange

    package init(name: NameSyntax, arguments: [ExpressionSyntax]?, range: SourceRange) {
      self.name = name
      self.arguments = arguments
      self.range = range
    }
  }

  package var kind: RuleKind
  package var name: NameSyntax?
  package var parameters: [NameSyntax]
  package var targets: [Target]
  /// What a `block` attacks when it is no rule.
  package var targetAtom: AtomSyntax?
  /// Whose judgement a `left to` leaves its matter to: a term, or a variable.
  package var actor: ExpressionSyntax?
  package var layer: NameSyntax?
  package var support: SupportSyntax?
  package var validity: ValiditySyntax?
  package var labels: [LabelSyntax]
  /// Empty for a `block` and a `note`; the atom denied, undenied here, for a `never`.
  package var heads: [HeadSyntax]
  package var body: ConditionSyntax?
  package var unless: ConditionSyntax?
  package var documentation: String?
  package var range: SourceRange
  package var isExported = false

  package init(
    kind: RuleKind, name: NameSyntax?, parameters: [NameSyntax], targets: [Target], targetAtom: AtomSyntax?,
    layer: NameSyntax?, support: SupportSyntax?, validity: ValiditySyntax?, labels: [LabelSyntax],
    heads: [HeadSyntax], body: ConditionSyntax?, unless: ConditionSyntax?, documentation: String?, range: SourceRange
  ) {
    self.kind = kind
    self.name = name
    self.parameters = parameters
    self.targets = targets
    self.targetAtom = targetAtom
    self.layer = layer
    self.support = support
    self.validity = validity
    self.labels = labels
    self.heads = heads
    self.body = body
    self.unless = unless
    self.documentation = documentation
    self.range = range
  }
}

package struct PrioritySyntax: Sendable {
  package var winner: NameSyntax
  package var loser: NameSyntax
  package var support: SupportSyntax?
  package var range: SourceRange

  package init(winner: NameSyntax, loser: NameSyntax, support: SupportSyntax?, range: SourceRange) {
    self.winner = winner
    self.loser = loser
    self.support = support
    self.range = range
  }
}

package struct LayersSyntax: Sendable {
  /// Highest first.
  package var names: [NameSyntax]
  package var support: SupportSyntax?
  package var range: SourceRange
  package var isExported = false

  package init(names: [NameSyntax], support: SupportSyntax?, range: SourceRange) {
    self.names = names
    self.support = support
    self.range = range
  }
}
