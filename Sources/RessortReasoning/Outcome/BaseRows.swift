package import RessortKernel
package import RessortLanguage

/// Rows that a caller gives beside the answers: the fact files of a run. What has rows counts as known. Flat, since there may be millions.
package struct BaseRows: Sendable {
  /// By relation of the language: cells, row after row. A cell is a term's number, 0 or 1, an integer, a day's number, or a string's symbol.
  package private(set) var cells: [[Value]]
  package private(set) var counts: [Int]
  package private(set) var symbols: SymbolTable

  package init(_ theory: Theory) {
    cells = Array(repeating: [], count: theory.program.relations.count)
    counts = Array(repeating: 0, count: theory.program.relations.count)
    symbols = theory.compiled.symbols
  }

  /// Says that the relation is known, even if no row follows.
  package private(set) var known: Set<ID<Relation>> = []

  package mutating func declareKnown(_ relation: ID<Relation>) {
    known.insert(relation)
  }

  package mutating func append(_ row: [Constant], to relation: ID<Relation>) {
    for constant in row { cells[Int(relation.index)].append(value(of: constant)) }
    counts[Int(relation.index)] += 1
  }

  /// Appends whole rows: as many as `values` has multiples of the relation's column count, which is not zero.
  package mutating func append(values: [Value], to relation: ID<Relation>, columnCount: Int) {
    if counts[Int(relation.index)] == 0 {
      cells[Int(relation.index)] = values
    } else {
      cells[Int(relation.index)] += values
    }
    counts[Int(relation.index)] += values.count / columnCount
  }

  /// The cell of a text that is valid UTF-8.
  package mutating func symbol(utf8 text: Span<UInt8>) -> Value {
    symbols.intern(utf8: text)
  }

  package mutating func value(of constant: Constant) -> Value {
    constant.value(interning: &symbols)
  }
}
