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
  @Test("a relation under random insertions holds what a set holds, in order of first insertion")
  func againstSet() throws {
    for arity in 1...3 {
      var generator = SeededGenerator(seed: UInt64(arity))
      var program = Program()
      let relation = program.addRelation(name: "r", arity: arity)
      var database = Database(try Plan(program))
      var seen: Set<[Value]> = []
      var inOrder: [Value] = []
      for _ in 0..<4000 {
        let row = (0..<arity).map { _ in Value(Int64(generator.below(20)) &* 0x1_0000_0001) }
        database.insert(row, into: relation)
        if seen.insert(row).inserted { inOrder += row }
      }
      try database.evaluate()
      #expect(database.rows(of: relation).values == inOrder)
      #expect(database.count(relation) == seen.count)
      #expect(seen.allSatisfy { database.truth(of: $0, in: relation) == .isTrue })
      #expect(database.truth(of: Array(repeating: Value(-1), count: arity), in: relation) == .isFalse)
    }
  }
}
