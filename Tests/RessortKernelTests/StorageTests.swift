import RessortKernel
import Testing

@Suite("Symbols") struct SymbolTableTests {
  @Test("ids are dense from 0, in order of first interning, and lead back to the text")
  func denseIDs() {
    var symbols = SymbolTable()
    let texts = ["", "é", "a", "état", "", "a"]
    #expect(texts.map { symbols.intern($0).bits } == [0, 1, 2, 3, 0, 2])
    #expect(symbols.count == 4)
    #expect(symbols[Value(3)] == "état")
    #expect(symbols.find("é") == Value(1))
    #expect(symbols.find("missing") == nil)
    #expect(SymbolTable().find("a") == nil)
    #expect(symbols.contains(Value(3)) && !symbols.contains(Value(4)) && !symbols.contains(Value(-1)))
  }

  @Test("thousands of texts stay apart")
  func manyTexts() {
    var symbols = SymbolTable()
    for number in 0..<5000 { #expect(symbols.intern("n\(number)") == Value(Int64(number))) }
    for number in 0..<5000 { #expect(symbols.find("n\(number)"[...]) == Value(Int64(number))) }
    #expect(symbols[Value(4321)] == "n4321")
  }
}

@Suite("Storage") struct StorageTests {
  /// What values rows are made of: each kind is stored in another way.
  enum Kind: CaseIterable, CustomTestStringConvertible {
    case few, dense, spread, negative, wide, wideAtLast

    var testDescription: String {
      switch self {
      case .few: "few values"
      case .dense: "values side by side"
      case .spread: "values far apart"
      case .negative: "negative values"
      case .wide: "values of 64 bits"
      case .wideAtLast: "values of 32 bits, and then of 64"
      }
    }

    func value(_ number: Int, _ generator: inout SeededGenerator) -> Value {
      switch self {
      case .few: Value(Int64(generator.below(20)))
      case .dense: Value(Int64(generator.below(90)))
      case .spread: Value(Int64(generator.below(70)) * 29_999_999)
      case .negative: Value(Int64(generator.below(70)) - 35)
      case .wide: Value(Int64(generator.below(70)) &* 0x7FFF_1234_5678_9ABC)
      case .wideAtLast:
        number < 5_000 ? Value(Int64(generator.below(70))) : Value(Int64.max - Int64(generator.below(9)))
      }
    }
  }

  @Test(
    "a relation under random insertions holds what a set holds, in order of first insertion", arguments: Kind.allCases)
  func againstSet(kind: Kind) throws {
    for arity in 1...3 {
      var generator = SeededGenerator(seed: UInt64(arity))
      var program = Program()
      let relation = program.addRelation(name: "r", arity: arity)
      var database = Database(try Plan(program))
      var seen: Set<[Value]> = []
      var inOrder: [[Value]] = []
      for number in 0..<6_000 {
        let row = (0..<arity).map { _ in kind.value(number, &generator) }
        database.insert(row, into: relation)
        if seen.insert(row).inserted { inOrder.append(row) }
      }
      try database.evaluate()
      #expect(database.rows(of: relation).rows == inOrder)
      #expect(database.count(relation) == seen.count)
      #expect(seen.allSatisfy { database.truth(of: $0, in: relation) == .isTrue })
      #expect(database.truth(of: Array(repeating: Value(-99), count: arity), in: relation) == .isFalse)
    }
  }

  @Test("looking up some columns finds the rows that a look at all rows finds", arguments: Kind.allCases)
  func lookUps(kind: Kind) throws {
    var generator = SeededGenerator(seed: 7)
    var program = Program()
    let relation = program.addRelation(name: "r", arity: 3)
    var database = Database(try Plan(program))
    for number in 0..<6_000 {
      database.insert((0..<3).map { _ in kind.value(number, &generator) }, into: relation)
    }
    try database.evaluate()
    let rows = database.rows(of: relation).rows
    for number in 0..<60 {
      let example = rows[generator.below(rows.count)]
      let pattern = (0..<3).map { (number + 1) & (1 << $0) == 0 ? nil : example[$0] }
      var found: [[Value]] = []
      database.forEachRow(of: relation, matching: pattern) { row, _ in found.append(Array(row)) }
      #expect(found == rows.filter { row in zip(pattern, row).allSatisfy { $0 == nil || $0 == $1 } })
    }
  }
}
