import RessortKernel
import RessortLanguage

/// The kernel's program for a theory, and the way back from its rows and rules to the language's.
struct CompiledTheory: Sendable {
  /// Texts that stand in the program.
  var symbols: SymbolTable
  var plan: Plan
  /// By `RuleID.index`.
  var roles: [Role]
  /// By relation of the language.
  var relations: [CompiledRelation]
  /// By rule of the language.
  var rules: [CompiledRule]
  /// Ranges: relations that enumerate what others may hold, so that a rule can speak of each such row without being as uncertain as the row
  /// is. A denial of everything that some rule would conclude is true even where that rule hangs on an open input. Where rows of a range are
  /// undefined, a second evaluation starts with them as facts.
  var ranges: [RelationID]
  var conflicts: ConflictAnalysis
  /// By relation: whether facts, answers and strict rules alone conclude it.
  var isPurelyStrict: [Bool]
  var aggregates: [AggregateKey: CompiledAggregate]
  /// Which of the validities run, by position; nil where there are none.
  var inForce: RelationID?
  var validities: [DatedValidity]
  /// By what aggregates come to: what they count.
  var aggregateOfResult: [RelationID: CompiledAggregate] = [:]
  /// Whether nothing in the program is less than explicit, so that every certainty is known beforehand.
  var isAllExplicit = false
  /// By the relations that answers go to, and those that say whether there is one.
  var inputOfBase: [RelationID: ID<Relation>] = [:]

  init(_ program: CheckedProgram, _ options: TheoryOptions) throws(TheoryError) {
    var compiler = TheoryCompiler(program, options)
    self = try compiler.compile()
  }

  init(
    symbols: SymbolTable, plan: Plan, roles: [Role], relations: [CompiledRelation], rules: [CompiledRule],
    ranges: [RelationID], conflicts: ConflictAnalysis, isPurelyStrict: [Bool],
    aggregates: [AggregateKey: CompiledAggregate], inForce: RelationID?, validities: [DatedValidity]
  ) {
    self.symbols = symbols
    self.plan = plan
    self.roles = roles
    self.relations = relations
    self.rules = rules
    self.ranges = ranges
    self.conflicts = conflicts
    self.isPurelyStrict = isPurelyStrict
    self.aggregates = aggregates
    self.inForce = inForce
    self.validities = validities
    for compiled in aggregates.values { aggregateOfResult[compiled.result] = compiled }
    let program = conflicts.program
    isAllExplicit =
      program.facts.allSatisfy { $0.support.certainty == .explicit }
      && program.groups.allSatisfy { $0.support.certainty == .explicit }
      && program.rules.allSatisfy { $0.kind == .define || $0.support.certainty == .explicit }
    for (index, relation) in relations.enumerated() {
      guard let input = relation.input else { continue }
      for case let answered? in [relation.base, input.known, input.asked] { inputOfBase[answered] = ID(index) }
    }
  }
}

/// Kernel relations of one relation of the language; rows are the arguments, then the value.
struct CompiledRelation: Sendable {
  var columns: [ValueType]
  /// What is concluded.
  var concluded: RelationID
  /// Where facts and given rows go; `concluded` itself unless rules can contradict them.
  var base: RelationID
  /// What is denied; nil where nothing can be.
  var denied: RelationID?
  /// What facts, answers and strict rules alone prove; `concluded` itself where nothing else concludes it. Nil where not needed.
  var strict: RelationID?
  var strictDenied: RelationID?
  /// Propagating ambiguity only: what attackers may rest on.
  var supported: RelationID?
  var supportedDenied: RelationID?
  var contest: Contest?
  var input: CompiledInput?
  /// Rules that say where the text is silent on it.
  var silentRules: [ID<Rule>] = []

  var arity: Int { columns.count }
}

/// Kernel relations of a relation whose conclusions can conflict: each argument is a row with the rule in front.
struct Contest: Sendable {
  /// (rule, row); the rule is `Contest.base` for facts and given rows.
  var support: RelationID
  var supportDenied: RelationID
  /// (rule, row): blocks against atoms.
  var defeat: RelationID
  /// (row): what some rule may support.
  var possible: RelationID
  /// (row, rule) and (row, rank): some rule of the row's side beats that rule, or all rules of that rank.
  var beaten: RelationID
  var beatenDenied: RelationID
  /// (row): some attacker is not beaten.
  var unbeaten: RelationID
  var unbeatenDenied: RelationID
  /// (row): something that is strictly proved cannot stand beside it. Nil where strict rules cannot clash.
  var strictContrary: RelationID?
  /// (winner, loser): of rules; the loser may be a rank.
  var beats: RelationID
  /// (rule, rank). Nil where all rules are of one.
  var ranks: RelationID?
  /// Propagating ambiguity only: the same arguments on supported premises.
  var wideSupport: RelationID?
  var wideSupportDenied: RelationID?
  var wideDefeat: RelationID?

  /// The rule column of facts and given rows.
  static let base = Value(-1)

  /// A rank, in the column of the rule that is beaten.
  static func rank(_ number: Int) -> Value { Value(Int64(-2 - number)) }
}

/// Relations over the keys of an input that say what the case says of it; nil where no rule tests it.
struct CompiledInput: Sendable {
  /// How many of the first columns are the key: none for an input without a value.
  var keyCount: Int
  var known: RelationID?
  var declaredUnknown: RelationID?
  var notApplicable: RelationID?
  /// Any of the three.
  var asked: RelationID?
}

/// Kernel relations of one rule of the language. A rule that nothing can set aside concludes straight from its body and has none.
struct CompiledRule: Sendable {
  /// The variables that tell instances apart: the columns of the relations below.
  var instanceVariables: [Int] = []
  var premises: RelationID?
  /// Columns: `unlessVariables`.
  var unless: RelationID?
  var unlessVariables: [Int] = []
  var applicable: RelationID?
  /// Columns: those of `applicable`; the silences to be shown.
  var silence: RelationID?
  /// What can set instances aside.
  var asides: [Aside] = []
}

/// What one target of a block or an exception sets aside.
struct Aside: Sendable {
  var killer: ID<Rule>
  var target: Int
  /// Columns: the parameters of the target rule at these positions.
  var relation: RelationID
  var positions: [Int]
}
