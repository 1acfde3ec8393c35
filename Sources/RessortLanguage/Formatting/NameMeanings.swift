// Which name in a text means what: kept while a program is checked, when somebody wants to write the names in another language.

/// What the names of a program were found to mean, by the place where each begins. Declarations are not among them.
struct NameMeanings: Sendable {
  enum Symbol: Hashable, Sendable {
    case concept(ID<Concept>)
    case group(ID<Group>)
    case term(ID<Term>)
    case relation(ID<Relation>)
    /// A rule; the first row, where a table is named.
    case rule(ID<Rule>)
    /// A parameter, by its position.
    case parameter(ID<Relation>, Int)
  }

  struct Use: Sendable {
    /// As written.
    var name: String
    /// `nil` when the name means several things: the head of a table may, from row to row.
    var symbol: Symbol?
    /// Where a term stands, the types of the place; `nil` among them where nothing said the type.
    var types: Set<ValueType?> = []
  }

  private(set) var uses: [FileID: [Int: Use]] = [:]

  mutating func record(_ symbol: Symbol, as name: NameSyntax, type: ValueType? = nil) {
    let offset = Int(name.range.lower)
    var use = uses[name.range.file]?[offset] ?? Use(name: name.text, symbol: symbol)
    if use.symbol != symbol { use.symbol = nil }
    use.types.insert(type)
    uses[name.range.file, default: [:]][offset] = use
  }
}
