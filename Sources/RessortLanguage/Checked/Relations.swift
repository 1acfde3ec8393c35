// Relations, inputs and facts of a checked program.

package struct Relation: Sendable {
  package struct Parameter: Sendable {
    package var name: String
    package var names: Wording
    package var type: ValueType

    package init(name: String, names: Wording, type: ValueType) {
      self.name = name
      self.names = names
      self.type = type
    }
  }

  package struct Value: Sendable {
    package var type: ValueType
    package var isMany: Bool
    /// Of the values concluded for a key only this one stands; the others do not contradict it.
    package var extreme: Extreme?

    package init(type: ValueType, isMany: Bool, extreme: Extreme? = nil) {
      self.type = type
      self.isMany = isMany
      self.extreme = extreme
    }

    /// Whether two values of one key contradict each other.
    package var isExclusive: Bool { !isMany && extreme == nil }
  }

  package var name: String
  package var names: Wording
  package var parameters: [Parameter]
  package var value: Value?
  /// The key of the list it fills in the results.
  package var output: String?
  /// How silence reads, for an input; `nil` for a relation that rules conclude.
  package var silence: Silence?
  /// Templates with `{parameter}` and `{value}`; the parameters' names are those of the wording's language, or the declared ones.
  package var wording: Wording
  package var question: Wording
  package var documentation: String?
  package var range: SourceRange
  /// Whether readers outside of its module may name it.
  package var isExported = false

  package init(
    name: String, names: Wording, parameters: [Parameter], value: Value?, output: String?, silence: Silence?,
    wording: Wording, question: Wording, documentation: String?, range: SourceRange
  ) {
    self.name = name
    self.names = names
    self.parameters = parameters
    self.value = value
    self.output = output
    self.silence = silence
    self.wording = wording
    self.question = question
    self.documentation = documentation
    self.range = range
  }

  package var isInput: Bool { silence != nil }

  /// The types of the parameters, then of the value.
  package var columns: [ValueType] {
    parameters.map(\.type) + (value.map { [$0.type] } ?? [])
  }
}

/// Two atoms of one relation that cannot stand together, where the conditions (comparisons, lists, memberships) hold. Both have a value. Variables are
/// shared by the two atoms; the columns other than the value are the same variables in both.
package struct Incompatibility: Sendable {
  package var relation: ID<Relation>
  package var first: Atom
  package var second: Atom
  package var conditions: [Condition]
  package var variables: [RuleVariable]
  package var range: SourceRange

  package init(
    relation: ID<Relation>, first: Atom, second: Atom, conditions: [Condition], variables: [RuleVariable],
    range: SourceRange
  ) {
    self.relation = relation
    self.first = first
    self.second = second
    self.conditions = conditions
    self.variables = variables
    self.range = range
  }
}

/// A ground, cited statement of the rule base: strict.
package struct Fact: Sendable {
  package var relation: ID<Relation>
  /// The arguments, then the value.
  package var row: [Constant]
  package var support: Support
  /// On which dates of the facts it holds; `nil` for all.
  package var validity: Validity?
  package var documentation: String?
  package var range: SourceRange

  package init(
    relation: ID<Relation>, row: [Constant], support: Support, validity: Validity?, documentation: String?,
    range: SourceRange
  ) {
    self.relation = relation
    self.row = row
    self.support = support
    self.validity = validity
    self.documentation = documentation
    self.range = range
  }
}

/// In which order the last column of a relation is listed; terms not named follow in order of declaration.
package struct Order: Sendable {
  package var relation: ID<Relation>
  package var terms: [ID<Term>]
  package var support: Support
  package var range: SourceRange

  package init(relation: ID<Relation>, terms: [ID<Term>], support: Support, range: SourceRange) {
    self.relation = relation
    self.terms = terms
    self.support = support
    self.range = range
  }
}
