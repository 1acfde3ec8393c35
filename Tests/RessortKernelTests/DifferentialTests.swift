import RessortKernel
import Testing

/// What a database says of all relations.
private struct Answers: Equatable {
  var isTrue: Set<GroundAtom> = []
  var isUndefined: Set<GroundAtom> = []

  init(_ database: Database, _ relations: [RelationID], _ arities: [Int]) {
    for relation in relations {
      let pattern = [Value?](repeating: nil, count: arities[Int(relation.index)])
      database.forEachRow(of: relation, matching: pattern) { row, truth in
        let atom = GroundAtom(relation: relation, row: row.map(\.bits))
        if truth == .isTrue { isTrue.insert(atom) } else { isUndefined.insert(atom) }
      }
    }
  }
}

@Suite("Against the naive evaluator") struct DifferentialTests {
  static let seeds: Range<UInt64> = 1..<601

  @Test("several hundred random programs have the same true and undefined atoms")
  func sameModel() throws {
    var undefinedCases = 0
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let answers = Answers(try random.database(), random.relations, random.arities)
      let (lower, upper) = random.naive.model()
      if lower.count < upper.count { undefinedCases += 1 }
      #expect(answers.isTrue == lower, "seed \(seed): true atoms differ")
      #expect(answers.isUndefined == upper.subtracting(lower), "seed \(seed): undefined atoms differ")
    }
    #expect(undefinedCases > 100, "the generator must reach the third value often")
  }

  @Test("the derivations of every atom are the rule instances that support it")
  func sameDerivations() throws {
    for seed in Self.seeds.prefix(200) {
      let random = RandomCase(seed: seed)
      let database = try random.database()
      let naive = random.naive
      let model = naive.model()
      for atom in model.possible {
        let derivations = database.derivations(of: atom.row.map { Value($0) }, in: atom.relation)
        let found = derivations.filter { !$0.isBaseFact }
        let reasons = naive.reasons(for: atom, model)
        #expect(Set(found.map(Reason.init)) == reasons, "seed \(seed): \(atom)")
        #expect(found.count == reasons.count, "seed \(seed): \(atom) has repeated derivations")
        let isBase = naive.facts.contains(atom) || naive.undefinedFacts.contains(atom)
        #expect(derivations.contains(where: \.isBaseFact) == isBase, "seed \(seed): \(atom)")
        let truth: Truth = model.true.contains(atom) ? .isTrue : .undefined
        #expect(derivations.map(\.truth).max() == truth, "seed \(seed): \(atom)")
      }
    }
  }

  @Test("every true atom has a derivation from atoms of a smaller stage")
  func stagesDescend() throws {
    for seed in Self.seeds.prefix(300) {
      let random = RandomCase(seed: seed)
      let database = try random.database()
      for atom in Answers(database, random.relations, random.arities).isTrue {
        let row = atom.row.map { Value($0) }
        let stage = try #require(database.stage(of: row, in: atom.relation))
        let isFounded = database.derivations(of: row, in: atom.relation).contains { derivation in
          derivation.truth == .isTrue
            && (derivation.isBaseFact
              || random.rules[derivation.ruleIndex].body.allSatisfy { literal in
                guard case .positive(let atom) = literal else { return true }
                return leastStage(of: atom, derivation, database) ?? .max < stage
              })
        }
        #expect(isFounded, "seed \(seed): \(atom)")
      }
    }
  }

  private func leastStage(of atom: Atom, _ derivation: Derivation, _ database: Database) -> Int? {
    let pattern = atom.operands.map { operand -> Value? in
      switch operand {
      case .variable(let variable): derivation.bindings[Int(variable.index)]
      case .constant(let value): value
      case .wildcard: nil
      }
    }
    var least: Int?
    database.forEachRow(of: atom.relation, matching: pattern) { row, _ in
      if let stage = database.stage(of: Array(row), in: atom.relation) { least = min(least ?? stage, stage) }
    }
    return least
  }

  @Test("the order of rules, of body literals and of facts does not change the answers")
  func orderIsIrrelevant() throws {
    for seed in Self.seeds.prefix(200) {
      var random = RandomCase(seed: seed)
      let answers = Answers(try random.database(), random.relations, random.arities)
      var generator = SeededGenerator(seed: seed &+ 1_000_003)
      random.rules.shuffle(using: &generator)
      random.facts.shuffle(using: &generator)
      random.undefinedFacts.shuffle(using: &generator)
      for index in random.rules.indices { random.rules[index].body.shuffle(using: &generator) }
      #expect(Answers(try random.database(), random.relations, random.arities) == answers, "seed \(seed)")
    }
  }

  @Test("evaluating again gives the same rows in the same order")
  func evaluationRepeats() throws {
    for seed in Self.seeds.prefix(100) {
      let random = RandomCase(seed: seed)
      var database = try random.database()
      let before = random.relations.map { database.rows(of: $0).rows }
      try database.evaluate()
      #expect(random.relations.map { database.rows(of: $0).rows } == before, "seed \(seed)")
    }
  }

  @Test("facts as rules and facts as rows say the same")
  func factsAsRules() throws {
    for seed in Self.seeds.prefix(100) {
      var random = RandomCase(seed: seed)
      let answers = Answers(try random.database(), random.relations, random.arities)
      for (relation, row) in random.facts {
        let head = Atom(relation: relation, operands: row.map { .constant($0) })
        random.rules.append(Rule(id: RuleID(99), head: head, body: [], variableCount: 0))
      }
      random.facts = []
      #expect(Answers(try random.database(), random.relations, random.arities) == answers, "seed \(seed)")
    }
  }
}

extension Reason {
  fileprivate init(_ derivation: Derivation) {
    var binding: Binding = [:]
    for (index, value) in derivation.bindings.enumerated() {
      if let value { binding[Variable(Int16(index))] = value.bits }
    }
    self.init(ruleIndex: derivation.ruleIndex, binding: binding, truth: derivation.truth)
  }
}
