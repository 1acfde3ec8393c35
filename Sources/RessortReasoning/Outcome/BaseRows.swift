package import RessortKernel
package import RessortLanguage

/// Rows that a caller gives beside the answers: the fact files of a run. What has rows counts as known.
package struct BaseRows: Sendable {
  /// By relation of the language. A cell is a term's number, 0 or 1, an integer, a day's number, or a string's symbol.
  package private(set) var tables: [FactTable]
  package private(set) var symbols: SymbolTable

  package init(_ theory: Theory) {
    tables = theory.program.relations.map { FactTable(arity: $0.columns.count) }
    symbols = theory.compiled.symbols
  }

  /// Says that the relation is known, even if no row follows.
  package private(set) var known: Set<ID<Relation>> = []

  package mutating func declareKnown(_ relation: ID<Relation>) {
    known.insert(relation)
  }

  package mutating func append(_ row: [Constant], to relation: ID<Relation>) {
    let cells = row.map { value(of: $0) }
    tables[Int(relation.index)].insert(cells)
  }

  /// Appends whole rows, flat: as many as `values` has multiples of the relation's column count, which is not zero.
  package mutating func append(values: [Value], to relation: ID<Relation>) {
    tables[Int(relation.index)].insert(rows: values)
  }

  /// The cell of a text that is valid UTF-8.
  package mutating func symbol(utf8 text: Span<UInt8>) -> Value {
    symbols.intern(utf8: text)
  }

  package mutating func value(of constant: Constant) -> Value {
    constant.value(interning: &symbols)
  }
}
