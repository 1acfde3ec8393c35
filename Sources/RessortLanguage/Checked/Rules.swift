// Rules of a checked program.

/// A variable of a rule; its number is its position in the rule's list.
package struct RuleVariable: Hashable, Sendable {
  package var name: String
  package var type: ValueType

  package init(name: String, type: ValueType) {
    self.name = name
    self.type = type
  }
}

/// What stands in a column or in a comparison. Only calculations are indirect: the others are many, and need no memory of their own.
package enum Operand: Hashable, Sendable {
  case variable(Int)
  case constant(Constant)
  /// In atoms of bodies, in atoms that are denied or attacked, and in targets: anything.
  case wildcard
  indirect case arithmetic(ArithmeticOperator, Operand, Operand)
  indirect case negated(Operand)
}

extension Operand {
  /// `nil` for what is none.
  var constant: Constant? {
    if case .constant(let constant) = self { constant } else { nil }
  }
}

/// A relation with its columns: the arguments, then the value.
package struct Atom: Hashable, Sendable {
  package var relation: ID<Relation>
  package var columns: [Operand]

  package init(relation: ID<Relation>, columns: [Operand]) {
    self.relation = relation
    self.columns = columns
  }
}

/// What `x is Name` tests.
package enum Category: Hashable, Sendable {
  /// Any of these plain concepts.
  case concepts([ID<Concept>])
  /// A term, and what stands below it.
  case branch(ID<Term>)
  case group(ID<Group>)
}

/// What is made of everything for which one of some lists of conditions holds. A count is of different values, a sum of every match, one for
/// each way to give the locals values; no match at all counts and sums to 0, and has no minimum or maximum.
package struct Aggregate: Hashable, Sendable {
  package var function: AggregateFunction
  /// One value, but for a count.
  package var values: [Operand]
  package var alternatives: [[Condition]]
  /// Numbers of the rule's variables that stand nowhere else; the others have values before.
  package var locals: [Int]

  package init(function: AggregateFunction, values: [Operand], alternatives: [[Condition]], locals: [Int]) {
    self.function = function
    self.values = values
    self.alternatives = alternatives
    self.locals = locals
  }

  /// Variables that stand outside too; ascending.
  package var outerVariables: [Int] {
    var numbers: Set<Int> = []
    for operand in values { operand.forEachVariable { numbers.insert($0) } }
    for condition in alternatives.joined() { condition.forEachVariable { numbers.insert($0) } }
    return numbers.subtracting(locals).sorted()
  }
}

/// One condition of a body, with its place.
package struct Condition: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    case holds(Atom)
    case denied(Atom)
    case notConcluded(Atom)
    case compare(ComparisonOperator, Operand, Operand)
    case aggregate(Aggregate, ComparisonOperator, Operand)
    case oneOf(Operand, [Operand])
    case member(Operand, Category, isNegated: Bool)
    /// The columns of the atom are the key of an input: the arguments of one with a value, none for one without.
    case state(Atom, InputState)
  }

  package var test: Test
  package var range: SourceRange

  package init(_ test: Test, range: SourceRange) {
    self.test = test
    self.range = range
  }
}

/// A conclusion: an atom, or its denial. Wildcards stand only in denials, for every atom that some rule would conclude.
package struct Head: Hashable, Sendable {
  package var isDenied: Bool
  package var atom: Atom
  package var range: SourceRange

  package init(isDenied: Bool, atom: Atom, range: SourceRange) {
    self.isDenied = isDenied
    self.atom = atom
    self.range = range
  }
}

/// What an exception or a block is aimed at.
package struct Target: Hashable, Sendable {
  package var rule: ID<Rule>
  /// One operand for each parameter of the target; `nil` when the target was named without parentheses.
  package var arguments: [Operand]?
  package var range: SourceRange

  package init(rule: ID<Rule>, arguments: [Operand]?, range: SourceRange) {
    self.rule = rule
    self.arguments = arguments
    self.range = range
  }
}

/// Every statement with conditions, and every row of a table.
package struct Rule: Sendable {
  /// Unique; a row's is `table.row`. A statement without a name has one made of its kind and place, and `isNamed` false.
  package var name: String
  /// The name per language, where the declaration gives one; of a row, made of the table's and its own.
  package var names = Wording()
  package var isNamed: Bool
  package var kind: RuleKind
  /// The table the rule is a row of.
  package var table: String?
  package var tableNames = Wording()
  package var variables: [RuleVariable]
  /// Numbers of the variables that stand in parentheses after the name.
  package var parameters: [Int]
  /// What it concludes: none for a `note` and for a `block`; one denied head for a `never`; one head for a `left to`, the matter; one
  /// for a `silent`, its value (if written) only shown.
  package var heads: [Head]
  /// One of these lists must hold, each whole. Never empty: a rule without conditions has one empty list.
  package var alternatives: [[Condition]]
  /// If one of these lists holds, whole, the instance is set aside. Empty for a rule without `unless`.
  package var unless: [[Condition]]
  /// For an exception and a block against rules.
  package var targets: [Target]
  /// For a block against an atom.
  package var attacked: Atom?
  /// For a `left to`: whose judgement decides the matter; a constant or a variable.
  package var actor: Operand?
  package var layer: ID<Layer>?
  package var support: Support
  /// On which dates of the law it is in force: its own bounds, else those of the source it cites; `nil` for all.
  package var validity: Validity?
  package var wording: Wording
  package var documentation: String?
  package var range: SourceRange
  /// Whether readers outside of its module may name it.
  package var isExported = false

  package init(
    name: String, isNamed: Bool, kind: RuleKind, table: String?, variables: [RuleVariable], parameters: [Int],
    heads: [Head], alternatives: [[Condition]], unless: [[Condition]], targets: [Target], attacked: Atom?,
    actor: Operand? = nil, layer: ID<Layer>?, support: Support, validity: Validity?, wording: Wording,
    documentation: String?,
    range: SourceRange
  ) {
    self.name = name
    self.isNamed = isNamed
    self.kind = kind
    self.table = table
    self.variables = variables
    self.parameters = parameters
    self.heads = heads
    self.alternatives = alternatives
    self.unless = unless
    self.targets = targets
    self.attacked = attacked
    self.actor = actor
    self.layer = layer
    self.support = support
    self.validity = validity
    self.wording = wording
    self.documentation = documentation
    self.range = range
  }
}

extension Rule {
  /// All that it may be called: of a row, each name of the table with each of its own.
  var allNames: [String] {
    guard let table else { return RessortLanguage.allNames(name, names) }
    let rows = RessortLanguage.allNames(name, names).map(\.rowName)
    return RessortLanguage.allNames(table, tableNames).flatMap { table in rows.map { table + "." + $0 } }
  }

  var allTableNames: [String] {
    table.map { RessortLanguage.allNames($0, tableNames) } ?? []
  }
}

extension RuleKind {
  /// Whether it yields to every statement of another kind: what is left to somebody's judgement is settled by whatever decides it.
  package var yields: Bool { self == .leftTo }
}

/// A rung of a module's ladder; those of one ladder stand in the list together, highest first.
package struct Layer: Sendable {
  package var name: String
  package var module: ID<Module>
  package var isExported: Bool
  /// That of the statement that declares the ladder.
  package var support: Support
  package var range: SourceRange

  package init(name: String, module: ID<Module>, isExported: Bool, support: Support, range: SourceRange) {
    self.name = name
    self.module = module
    self.isExported = isExported
    self.support = support
    self.range = range
  }
}

extension CheckedProgram {
  /// Whether the one layer is above the other. Layers of two ladders say nothing of each other.
  package func isAbove(_ upper: ID<Layer>?, _ lower: ID<Layer>?) -> Bool {
    guard let upper, let lower else { return false }
    return upper < lower && layers[upper].module == layers[lower].module
  }
}

/// An explicit priority between two rules whose conclusions can conflict.
package struct Priority: Sendable {
  package var winner: ID<Rule>
  package var loser: ID<Rule>
  package var support: Support
  package var range: SourceRange

  package init(winner: ID<Rule>, loser: ID<Rule>, support: Support, range: SourceRange) {
    self.winner = winner
    self.loser = loser
    self.support = support
    self.range = range
  }
}
