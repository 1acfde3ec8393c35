// Concepts, terms and groups of a checked program.

/// A tree of terms, or a union of such trees.
package struct Concept: Sendable {
  package var name: String
  /// The name per language, where the declaration gives one.
  package var names: Wording
  package var prefix: String
  package var isOrdered: Bool
  package var wording: Wording
  /// Non-empty for a union: the plain concepts it unites, ascending.
  package var united: [ID<Concept>]
  /// The concept's own terms, contiguous; empty for a union.
  package var terms: Range<Int>
  package var range: SourceRange
  /// Whether readers outside of its module may name it, and its terms.
  package var isExported = false

  package init(
    name: String, names: Wording, prefix: String, isOrdered: Bool, wording: Wording, united: [ID<Concept>],
    terms: Range<Int>, range: SourceRange
  ) {
    self.name = name
    self.names = names
    self.prefix = prefix
    self.isOrdered = isOrdered
    self.wording = wording
    self.united = united
    self.terms = terms
    self.range = range
  }
}

/// A member of a concept.
package struct Term: Sendable {
  /// `dom.homelessness`: the prefix and the name; never changes.
  package var identifier: String
  package var name: String
  package var names: Wording
  package var concept: ID<Concept>
  /// The branch the term stands in.
  package var parent: ID<Term>?
  package var wording: Wording
  /// On which days of the facts there is such a thing, besides the days of its branch; `nil` for all.
  package var validity: Validity?
  package var range: SourceRange

  package init(
    identifier: String, name: String, names: Wording, concept: ID<Concept>, parent: ID<Term>?, wording: Wording,
    range: SourceRange
  ) {
    self.identifier = identifier
    self.name = name
    self.names = names
    self.concept = concept
    self.parent = parent
    self.wording = wording
    self.range = range
  }
}

/// A cited list of terms of one concept.
package struct Group: Sendable {
  package var name: String
  package var names: Wording
  package var concept: ID<Concept>
  /// As listed; a branch stands for its members too.
  package var members: [ID<Term>]
  /// Where each of them is listed.
  package var memberRanges: [SourceRange]
  package var isOpen: Bool
  package var wording: Wording
  package var support: Support
  package var range: SourceRange
  /// Whether readers outside of its module may name it.
  package var isExported = false

  package init(
    name: String, names: Wording, concept: ID<Concept>, members: [ID<Term>], memberRanges: [SourceRange], isOpen: Bool,
    wording: Wording, support: Support, range: SourceRange
  ) {
    self.name = name
    self.names = names
    self.concept = concept
    self.members = members
    self.memberRanges = memberRanges
    self.isOpen = isOpen
    self.wording = wording
    self.support = support
    self.range = range
  }
}

/// The type of a column or of a variable.
package enum ValueType: Hashable, Sendable {
  /// Terms of these plain concepts, ascending, at least one.
  case terms([ID<Concept>])
  case boolean
  case integer
  case decimal
  case date
  /// Whole days.
  case duration
  case string
}

/// A ground value.
package enum Constant: Hashable, Sendable {
  case term(ID<Term>)
  case boolean(Bool)
  case integer(Int64)
  case decimal(Decimal)
  case date(Day)
  /// In days.
  case duration(Int64)
  case string(String)
}

extension Constant {
  /// A number with the other sign; `nil` for the least one, and for what is no number.
  package var negated: Constant? {
    switch self {
    case .integer(let number): number == .min ? nil : .integer(-number)
    case .decimal(let number): number.millionths == .min ? nil : .decimal(Decimal(millionths: -number.millionths))
    case .duration(let days): days == .min ? nil : .duration(-days)
    case .term, .boolean, .date, .string: nil
    }
  }
}

extension ArithmeticOperator {
  /// What a calculation comes to; `nil` where it has no value.
  package func apply(_ left: Constant, _ right: Constant) -> Constant? {
    switch (left, right) {
    case (.integer(let number), _) where self == .toDecimal:
      apply(number, 0).map { .decimal(Decimal(millionths: $0)) }
    case (.integer(let number), _) where self == .toDuration: .duration(number)
    case (.duration(let days), _) where self == .toDays: .integer(days)
    case (.duration(let left), .duration(let right)) where self == .add || self == .subtract:
      apply(left, right).map { .duration($0) }
    case (.duration(let left), .integer(let right)) where self == .multiply,
      (.integer(let left), .duration(let right)) where self == .multiply:
      apply(left, right).map { .duration($0) }
    case (.date(let day), .duration(let days)) where self == .addDuration:
      apply(day.number, days).map { .date(Day(number: $0)) }
    case (.decimal(let left), .decimal(let right)) where !movesDate && self != .daysBetween:
      apply(left.millionths, right.millionths).map { .decimal(Decimal(millionths: $0)) }
    case (.integer(let left), .integer(let right)) where !movesDate && self != .daysBetween:
      apply(left, right).map { .integer($0) }
    case (.date(let left), .date(let right)) where self == .daysBetween:
      apply(left.number, right.number).map { .duration($0) }
    case (.date(let day), .integer(let count)) where movesDate:
      apply(day.number, count).map { .date(Day(number: $0)) }
    case (.term, _), (.boolean, _), (.integer, _), (.decimal, _), (.date, _), (.duration, _), (.string, _): nil
    }
  }
}
